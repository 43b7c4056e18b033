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
        if (reading.Parties.Count > 0 && !_resolver.NamesFit(reading))
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

        if (time.Relation != TimeRelation.Bare || time.IsPresent)
        {
            return Dates.On(attempt, time);
        }

        var words = time.Tokens.Where(token => !PlainWords.IsFunctional(token.Text)).ToList();
        var narrowed = _resolver.Resolve(attempt.Reading, words, out var used);
        var narrows = narrowed.Subject is not null && words.TrueForAll(used.Contains);
        var year = words.FindAll(token => PlainWords.IsYear(token.Text));
        var ofYear = narrows ? narrowed : _resolver.Resolve(attempt.Reading, year, out used);
        var hasOther = ofYear.Subject is { } other && year.TrueForAll(used.Contains) && other.Id != attempt.Subject!.Id;
        var dated = Dates.On(attempt, time, hasOther ? ofYear.Subject : null);
        return (time.IsBareYear, narrows) switch
        {
            (true, true) => Dates.Narrowed(narrowed, time, dated) with { IfDate = dated, YearNarrows = true },
            (true, false) => Dates.LeftAside(attempt, time, dated) with { IfDate = dated },
            (false, true) => Dates.Narrowed(narrowed, time, dated),
            _ => dated,
        };
    }
}
