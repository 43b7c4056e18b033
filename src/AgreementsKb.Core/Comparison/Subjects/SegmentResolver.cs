namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Reads the words of one subject: who or what, and at what date.</summary>
internal sealed class SegmentResolver(Catalogue catalogue)
{
    private readonly SegmentReader _reader = new(catalogue);
    private readonly SubjectResolver _resolver = new(catalogue);

    /// <summary>Words that could be codes count as codes where that makes more of the subject.</summary>
    public Attempt Resolve(IReadOnlyList<Token> tokens)
    {
        var plain = Resolve(tokens, withCodes: false);
        if (!plain.Reading.HasPlainCodes || plain.IsFull)
        {
            return plain;
        }

        var coded = Resolve(tokens, withCodes: true);
        return coded.IsFull || plain.Subject is null || coded.Reading.HasCodesBesideCodes ? coded : plain;
    }

    public Reading Read(IReadOnlyList<Token> tokens) => _reader.Read(tokens);

    private Attempt Resolve(IReadOnlyList<Token> tokens, bool withCodes)
    {
        var reading = _reader.Read(tokens, withCodes);
        if (reading is { Parties.Count: > 0, Named.Count: > 0 } && !_resolver.NamesFit(reading))
        {
            reading = _reader.Read(tokens, withCodes, withNames: false);
        }

        var attempt = _resolver.Resolve(reading, [], out _);
        return reading.Times is [var time] && attempt.Subject is not null ? InTime(attempt, time) : attempt;
    }

    private Attempt InTime(Attempt attempt, TimeMention time)
    {
        if (Dates.Obstacle(time) is { } obstacle)
        {
            return attempt with { Subject = null, Remarks = [], Obstacle = obstacle };
        }

        if (time.IsPresent)
        {
            return attempt;
        }

        var words = time.Tokens.Where(token => !PlainWords.IsFunctional(token.Text)).ToList();
        var year = time.MayName ? OtherThan(attempt, words.FindAll(token => PlainWords.IsYear(token.Text))) : null;
        var dated = Dates.On(attempt, time, year?.Subject);
        var narrowed = time.Relation == TimeRelation.Bare ? Narrowed(attempt, words) : null;
        return (narrowed, time.IsBareYear) switch
        {
            ({ } named, true) => Dates.Narrowed(named, time, dated) with { IfDate = dated, YearNarrows = true },
            ({ } named, false) => Dates.Narrowed(named, time, dated),
            (null, true) => Dates.LeftAside(attempt, time, dated) with { IfDate = dated },
            _ => dated,
        };
    }

    private Attempt? OtherThan(Attempt attempt, IReadOnlyList<Token> words) =>
        Narrowed(attempt, words) is { } other && other.Subject!.Id != attempt.Subject!.Id ? other : null;

    /// <summary>The reading in which all of the words are of names; null where they are not.</summary>
    private Attempt? Narrowed(Attempt attempt, IReadOnlyList<Token> words)
    {
        var narrowed = _resolver.Resolve(attempt.Reading, words, out var used);
        return narrowed.Subject is not null && words.All(used.Contains) ? narrowed : null;
    }
}
