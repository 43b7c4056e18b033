using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Decides which agreement or pair of parties the words of one subject stand for.</summary>
internal sealed class SegmentResolver(Catalogue catalogue)
{
    private readonly SegmentReader _reader = new(catalogue);

    public Attempt Resolve(IReadOnlyList<Token> tokens)
    {
        var reading = _reader.Read(tokens);
        var (parties, note) = Parties(reading);
        var between = SubjectMaker.Between(catalogue, parties);
        var (named, rest) = Named(reading, between);
        var narrowing = Narrowing(named ?? between, parties.Count > 0 || named is not null, rest);
        var unknown = rest.Where(token => !narrowing.Words.Contains(token) && !IsKnown(token)).ToList();
        if (unknown.Count > 0)
        {
            return Failed(reading, new Obstacle(ObstacleKind.Words, unknown, []));
        }

        var attempt = parties.Count == 0
            ? WithoutParties(reading, narrowing.Agreements)
            : WithParties(reading, parties, between, narrowing);
        var aside = rest.Where(token => !narrowing.Words.Contains(token)).ToList();
        return attempt.Subject is null ? attempt : attempt with { Notes = [.. note, .. attempt.Notes, .. Aside(aside, attempt.Subject)] };
    }

    private static bool IsKnown(Token token) => PlainWords.OfTheField.Contains(token.Text) || PlainWords.IsYear(token.Text);

    private static Attempt Failed(Reading reading, Obstacle obstacle) => new() { Reading = reading, Obstacle = obstacle };

    private static IEnumerable<string> Aside(List<Token> words, Subject subject) => words.Count == 0
        ? []
        : [$"No agreement of {subject.Label} is called by “{string.Join(' ', words.Select(word => word.Raw))}”; the words were left aside."];

    /// <summary>
    /// One actor for each party. Where a name means several, the first that gives agreements, and a note with the others.
    /// </summary>
    private (IReadOnlyList<string> Parties, IEnumerable<string> Notes) Parties(Reading reading)
    {
        IEnumerable<IReadOnlyList<string>> choices = [[]];
        foreach (var party in reading.Parties)
        {
            choices = choices.SelectMany(chosen => party.Ids.Select(id => (IReadOnlyList<string>)[.. chosen, id]));
        }

        var all = choices.Take(64).ToList();
        var parties = all.Find(choice => SubjectMaker.Between(catalogue, choice).Count > 0) ?? all[0];
        var notes = reading.Parties.Where(party => party.Ids.Count > 1).Select(party =>
            $"“{party.Raw}” can mean {Sentence.Or(party.Ids.Select(catalogue.NameOf))}; it was read as "
            + $"{catalogue.NameOf(parties.First(chosen => party.Ids.Contains(chosen)))}.");
        return (parties, notes);
    }

    /// <summary>
    /// Agreements that a phrase names, as far as the parties allow; a phrase that fits no party is read word by word.
    /// </summary>
    private (IReadOnlyList<AgreementCard>? Agreements, IReadOnlyList<Token> Left) Named(Reading reading, IReadOnlyList<AgreementCard> between)
    {
        IReadOnlyList<AgreementCard>? named = null;
        var rest = reading.Rest.ToList();
        foreach (var (ids, words) in reading.Named)
        {
            var fitting = ids
                .Where(id => reading.Parties.Count == 0 || between.Any(agreement => agreement.Id == id))
                .Where(id => named is null || named.Any(agreement => agreement.Id == id))
                .Select(id => catalogue.Agreements[id])
                .ToList();
            if (fitting.Count > 0)
            {
                named = fitting;
            }
            else
            {
                rest.AddRange(words.Where(word => !PlainWords.Ignored.Contains(word.Text)));
            }
        }

        return (named, rest);
    }

    /// <summary>Words that the names of some candidates have narrow to those. Without candidates, any agreement is one.</summary>
    private (IReadOnlyList<AgreementCard> Agreements, IReadOnlyList<Token> Words, bool Narrowed) Narrowing(
        IReadOnlyList<AgreementCard> candidates,
        bool hasCandidates,
        IReadOnlyList<Token> rest)
    {
        var left = candidates;
        var used = new List<Token>();
        foreach (var token in rest)
        {
            var kept = hasCandidates || used.Count > 0
                ? left.Where(agreement => catalogue.Lexicon.Has(agreement.Id, token.Text)).ToList()
                : catalogue.Lexicon.AgreementsWith(token.Text).Select(id => catalogue.Agreements[id]).ToList();
            if (kept.Count > 0)
            {
                left = kept;
                used.Add(token);
            }
        }

        return (left, used, used.Count > 0);
    }

    private static Attempt WithoutParties(Reading reading, IReadOnlyList<AgreementCard> agreements) => agreements.Count switch
    {
        0 => Failed(reading, new Obstacle(ObstacleKind.Words, reading.Tokens, [])),
        1 => new Attempt { Reading = reading, Subject = SubjectMaker.Of(agreements[0]) },
        _ => Failed(reading, new Obstacle(ObstacleKind.Ambiguous, reading.Tokens, Names(agreements))),
    };

    private Attempt WithParties(
        Reading reading,
        IReadOnlyList<string> parties,
        IReadOnlyList<AgreementCard> between,
        (IReadOnlyList<AgreementCard> Agreements, IReadOnlyList<Token> Words, bool Narrowed) narrowing)
    {
        if (SubjectMaker.Of(catalogue, parties) is not { } pair)
        {
            return Failed(reading, new Obstacle(ObstacleKind.NoAgreement, reading.Tokens, Others(parties)));
        }

        var narrowed = narrowing.Narrowed || narrowing.Agreements.Count < between.Count;
        if (narrowed && narrowing.Agreements.Count == 1 && (between.Count > 1 || reading.Named.Count > 0 || parties.Count == 1))
        {
            return new Attempt { Reading = reading, Subject = SubjectMaker.Of(narrowing.Agreements[0]) };
        }

        return new Attempt { Reading = reading, Subject = pair, Notes = [.. Wide(pair, parties, narrowed ? narrowing.Agreements : []), .. Regions(parties, between)] };
    }

    private static IEnumerable<string> Wide(Subject pair, IReadOnlyList<string> parties, IReadOnlyList<AgreementCard> narrower)
    {
        if (narrower.Count > 0 && narrower.Count < pair.Agreements.Count)
        {
            yield return $"The words fit {Sentence.And(Names(narrower))}; {pair.Label} was read as all agreements between them.";
        }
        else if (parties.Count == 1)
        {
            yield return $"One party alone was named; it stands for every agreement it takes part in: {Sentence.And(pair.Agreements.Select(name => name.Title))}.";
        }
    }

    /// <summary>Says where a state was taken to include its regions.</summary>
    private IEnumerable<string> Regions(IReadOnlyList<string> parties, IReadOnlyList<AgreementCard> between) =>
        from party in parties
        let inside = catalogue
            .Reach(party)
            .Skip(1)
            .Where(actor => between.Any(agreement => agreement.Parties.Contains(actor)))
            .ToList()
        where inside.Count > 0
        select $"{catalogue.NameOf(party)} takes in {Sentence.And(inside.Select(catalogue.NameOf))}.";

    /// <summary>Pairs in which one of the parties does have an agreement, as words.</summary>
    private ListOf<string> Others(IReadOnlyList<string> parties) => parties
        .SelectMany(party => catalogue.Reach(party).SelectMany(catalogue.AgreementsOf).Select(agreement => (party, agreement)))
        .OrderBy(pair => pair.agreement.Parties.Count)
        .ThenBy(pair => pair.agreement.Id, StringComparer.Ordinal)
        .SelectMany(pair => pair.agreement.Parties
            .Where(taking => !catalogue.Reach(pair.party).Contains(taking, StringComparer.Ordinal))
            .Select(taking => $"{catalogue.NameOf(pair.party)}-{catalogue.NameOf(taking)}"))
        .Distinct(StringComparer.Ordinal)
        .Take(8)
        .ToListOf();

    private static ListOf<string> Names(IEnumerable<AgreementCard> agreements) =>
        agreements.Select(agreement => agreement.Title).Take(5).ToListOf();
}
