using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Says why a query was not understood, with readings of the whole query that would be.</summary>
internal static class QueryErrors
{
    public static void ThrowIfAny(Catalogue catalogue, string query, IReadOnlyList<Attempt> attempts)
    {
        var corrections = new Corrections(catalogue, query, attempts.Count);
        if (Unknown(attempts) is { Count: > 0 } unknown)
        {
            var named = attempts.Select(attempt => attempt.Subject?.Id).OfType<string>().ToList();
            throw new NotUnderstoodError(
                query,
                FirstRun(query, unknown),
                Understood(catalogue, attempts),
                corrections.Of(unknown),
                OtherPairs.MostRecorded(catalogue, named));
        }

        if (attempts.FirstOrDefault(attempt => attempt.Obstacle is not null)?.Obstacle is { } obstacle)
        {
            var words = obstacle.Words.OrderBy(token => token.Start).ToList();
            throw new BadParameterError(
                "q",
                query[words[0].Start..words[^1].End],
                Expected(obstacle.Kind),
                corrections.Of(words, obstacle.Candidates));
        }
    }

    private static string Expected(ObstacleKind kind) => kind switch
    {
        ObstacleKind.NoAgreement => "parties with an agreement between them; the knowledge base records none between these",
        ObstacleKind.NoSubject => "an agreement or its parties beside the date, such as `UK-Rwanda 2022 versus 2024`",
        ObstacleKind.After => "a day at whose end to look, such as `on 5 July 2024` or `before 5 July 2024`, or `now`; "
            + "what came after a date is no state of an agreement",
        ObstacleKind.Date => "a date that there is and that can be read in one way, such as `5 July 2024` or `2024-07-05`",
        _ => $"a party, or words that fit at most {SubjectResolver.MostTogether} agreements",
    };

    private static List<Token> Unknown(IReadOnlyList<Attempt> attempts) =>
    [
        .. attempts
            .Where(attempt => attempt.Obstacle?.Kind == ObstacleKind.Words)
            .SelectMany(attempt => attempt.Obstacle!.Words)
            .DistinctBy(token => token.Start)
            .OrderBy(token => token.Start),
    ];

    private static ListOf<string> Understood(Catalogue catalogue, IReadOnlyList<Attempt> attempts) => attempts
        .SelectMany(attempt => attempt.Subject is { } subject
            ? [subject.Label]
            : attempt.Reading.Parties.Select(party => string.Join(" or ", party.Side.Actors.Select(catalogue.NameOf))))
        .Distinct(StringComparer.Ordinal)
        .ToListOf();

    /// <summary>The first run of words that stand together, as typed.</summary>
    private static string FirstRun(string query, List<Token> tokens)
    {
        var last = tokens[0];
        foreach (var token in tokens.Skip(1).TakeWhile(token => query[last.End..token.Start].Trim(' ', '-', '\'').Length == 0))
        {
            last = token;
        }

        return query[tokens[0].Start..last.End];
    }
}
