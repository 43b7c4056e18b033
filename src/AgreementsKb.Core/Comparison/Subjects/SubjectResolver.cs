using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Decides which agreements or pair of parties the words of one subject stand for, whatever their dates.</summary>
internal sealed class SubjectResolver(Catalogue catalogue)
{
    /// <summary>More agreements than this are no subject that a column could show or a link could carry.</summary>
    public const int MostTogether = 12;

    /// <param name="more">Words that may narrow as well: those of a date.</param>
    /// <param name="used">The words that the names of agreements were found to have.</param>
    public Attempt Resolve(Reading reading, IReadOnlyList<Token> more, out IReadOnlyList<Token> used)
    {
        var (sides, remarks) = SideChoice.Of(catalogue, reading.Parties);
        var between = catalogue.Between(sides);
        var named = Named(reading, sides.Count > 0 ? between : null);
        var candidates = named ?? (sides.Count > 0 ? between : null);
        var narrowing = Narrowing.Of(catalogue.Lexicon, candidates, reading.Rest.Concat(more));
        used = narrowing.Used;
        var aside = reading.Rest.Except(narrowing.Used).ToList();
        var unknown = aside.FindAll(token => !IsKnown(token));
        if (unknown.Count > 0)
        {
            return Failed(reading, ObstacleKind.Words, unknown, []);
        }

        var attempt = sides.Count == 0
            ? WithoutParties(reading, narrowing.Fits)
            : WithParties(reading, sides, between, narrowing, isNamed: named is not null);
        return attempt.Subject is not { } subject
            ? attempt
            : attempt with { Remarks = [.. remarks, .. attempt.Remarks, .. WideReadings.Aside(aside, subject)] };
    }

    /// <summary>Whether every phrase that names agreements names one between the parties.</summary>
    public bool NamesFit(Reading reading)
    {
        var between = catalogue.Between([.. reading.Parties.Select(party => party.Side)]);
        return reading.Named.All(name => Places.Both(name.Agreements, between).Length > 0);
    }

    private static bool IsKnown(Token token) => PlainWords.OfTheField.Contains(token.Text) || MonthNames.NumberOf(token.Text) > 0;

    private static Attempt Failed(Reading reading, ObstacleKind kind, IReadOnlyList<Token> words, ListOf<string> candidates) =>
        new() { Reading = reading, Obstacle = new Obstacle(kind, words, candidates) };

    /// <summary>Agreements that all phrases name, as far as the parties allow; null where no phrase names any.</summary>
    private static int[]? Named(Reading reading, int[]? between) => reading.Named.Count == 0
        ? null
        : reading.Named
            .Select(name => between is null ? name.Agreements : Places.Both(name.Agreements, between))
            .Aggregate((left, right) => Places.Both(left, right) is { Length: > 0 } both ? both : right);

    private Attempt WithoutParties(Reading reading, int[] fits)
    {
        if (fits.Length is 0 or > MostTogether)
        {
            var kind = fits.Length > 0 ? ObstacleKind.TooMany : reading.IsTimeOnly ? ObstacleKind.NoSubject : ObstacleKind.Words;
            return Failed(reading, kind, reading.Tokens, Titles(fits));
        }

        var subject = SubjectMaker.Of(Cards(fits));
        return new Attempt
        {
            Reading = reading,
            Subject = subject,
            Remarks = fits.Length == 1 ? [] : [WideReadings.Several(reading, subject)],
        };
    }

    private Attempt WithParties(Reading reading, IReadOnlyList<Side> sides, int[] between, Narrowing narrowing, bool isNamed)
    {
        if (between.Length == 0)
        {
            return Failed(reading, ObstacleKind.NoAgreement, reading.Tokens, OtherPairs.Of(catalogue, sides));
        }

        var fits = narrowing.Fits;
        var isCalled = sides.Count == 1 && (narrowing.Used.Count > 0 || CalledSo(reading, between).Length == 1);
        var isOne = fits.Length == 1 && (between.Length > 1 || isNamed || isCalled);
        if (isOne || (fits.Length > 1 && fits.Length < between.Length && fits.Length <= MostTogether))
        {
            var some = SubjectMaker.Of(Cards(fits));
            var remarks = isOne ? [] : new[] { WideReadings.Several(reading, some) };
            return new Attempt { Reading = reading, Subject = some, Remarks = remarks };
        }

        var pair = SubjectMaker.Of(catalogue, sides)!;
        return new Attempt { Reading = reading, Subject = pair, Remarks = [.. Wide(reading, sides, between, narrowing, pair)] };
    }

    private IEnumerable<Remark> Wide(Reading reading, IReadOnlyList<Side> sides, int[] between, Narrowing narrowing, Subject pair)
    {
        var called = CalledSo(reading, between);
        if (narrowing.Fits.Length < between.Length)
        {
            yield return WideReadings.TooManyOfPair(pair, narrowing.Used, narrowing.Fits.Length);
        }
        else if (sides.Count == 1 && called.Length > 0 && called.Length < between.Length)
        {
            yield return WideReadings.Loose(reading.Loose!.Value.Words, Cards(called), pair);
        }
        else if (sides.Count == 1)
        {
            yield return WideReadings.OneParty(catalogue, sides[0], pair);
        }

        foreach (var remark in WideReadings.Regions(catalogue, sides, between))
        {
            yield return remark;
        }
    }

    private static int[] CalledSo(Reading reading, int[] between) =>
        reading.Loose is { } loose ? Places.Both(loose.Agreements, between) : [];

    private IEnumerable<AgreementCard> Cards(int[] places) => places.Select(place => catalogue.Agreements[place]);

    private ListOf<string> Titles(int[] places) => Cards(places).Select(agreement => agreement.Title).Take(5).ToListOf();
}
