using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Remarks where words were read as widely as they allow, with the narrower readings.</summary>
internal static class WideReadings
{
    private const int MostLinks = 8;
    private const int MostNamed = 5;

    /// <summary>Several agreements that the words fit equally well.</summary>
    public static Remark Several(Reading reading, Subject several) => new(
        $"“{Token.Typed(reading.Tokens)}” fits {Titles(several)}; "
            + $"{(several.Agreements.Count == 2 ? "both" : "all")} were read as one subject.",
        Alone(several));

    /// <summary>More agreements than would make sense as one subject.</summary>
    public static Remark TooManyOfPair(Subject pair, IReadOnlyList<Token> words, int fits) => new(
        $"“{Token.Typed(words)}” fits {NumberWords.Of(fits)} agreements of {pair.Label}; "
        + $"all {NumberWords.Of(pair.Agreements.Count)} were read.");

    /// <summary>One party, and nothing that says with whom.</summary>
    public static Remark OneParty(Catalogue catalogue, Side side, Subject subject) => new(
        $"One party alone was named, {Sentence.Or(side.Actors.Select(catalogue.NameOf))}; "
            + $"it stands for every agreement it takes part in: {Titles(subject)}.",
        subject.Agreements.Count > MostLinks ? Pairs(catalogue, side, subject) : Alone(subject));

    /// <summary>"Tunisia deal", where Tunisia has other agreements than those of that name.</summary>
    public static Remark Loose(IReadOnlyList<Token> words, IEnumerable<AgreementCard> called, Subject subject)
    {
        var names = called.Select(agreement => agreement.Title).ToList();
        return new Remark(
            $"“{Token.Typed(words)}” is a name of {Some(names.Count, names)}, but would fit every agreement of that party; "
            + $"all were read: {Titles(subject)}.",
            subject.Agreements.Count > MostLinks ? [] : Alone(subject));
    }

    /// <summary>Words of the field that no agreement here is called by.</summary>
    public static IEnumerable<Remark> Aside(List<Token> words, Subject subject) => words.Count == 0
        ? []
        : [new($"No agreement of {subject.Label} is called by “{Token.Typed(words)}”; the words were left aside.")];

    /// <summary>Says where a state was taken to include its regions.</summary>
    public static IEnumerable<Remark> Regions(Catalogue catalogue, IReadOnlyList<Side> sides, int[] between) =>
        from side in sides
        from actor in side.Actors
        let inside = catalogue
            .Reach(actor)
            .Skip(1)
            .Where(catalogue.IsParty)
            .Where(region => Places.Both(catalogue.Between([Side.Of([region])]), between).Length > 0)
            .ToList()
        where inside.Count > 0
        select new Remark($"{catalogue.NameOf(actor)} takes in {Sentence.And(inside.Select(catalogue.NameOf))}.");

    private static string Titles(Subject subject) =>
        Some(subject.Agreements.Count, subject.Agreements.Select(name => name.Title));

    private static string Some(int count, IEnumerable<string> titles) => count <= MostNamed + 1
        ? Sentence.And(titles)
        : $"{string.Join(", ", titles.Take(MostNamed))} and {NumberWords.Of(count - MostNamed)} others";

    private static List<Subject> Alone(Subject wide) => wide.Agreements.Count < 2
        ? []
        : [.. wide.Agreements.Take(MostLinks).Select(name => new Subject
        {
            Id = name.Id,
            Label = name.Title,
            Kind = SubjectKind.Agreement,
            Agreements = [name],
        })];

    private static List<Subject> Pairs(Catalogue catalogue, Side side, Subject subject) =>
    [
        .. subject.Agreements
            .SelectMany(name => catalogue.AgreementBy(name.Id)!.Parties)
            .Distinct(StringComparer.Ordinal)
            .Where(other => !side.Actors.SelectMany(catalogue.Reach).Contains(other, StringComparer.Ordinal))
            .Take(MostLinks)
            .Select(other => SubjectMaker.Of(catalogue, [side, Side.Of([other])]))
            .OfType<Subject>(),
    ];
}
