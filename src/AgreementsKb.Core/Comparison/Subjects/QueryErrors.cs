using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Says why a query was not understood, with readings of the whole query that would be.</summary>
internal static class QueryErrors
{
    private const int MostSuggestions = 3;
    private const int MostCandidates = 8;

    public static void ThrowIfAny(Catalogue catalogue, string query, IReadOnlyList<Attempt> attempts)
    {
        if (Unknown(attempts) is { Count: > 0 } unknown)
        {
            throw new NotUnderstoodError(
                query,
                FirstRun(query, unknown),
                Understood(catalogue, attempts),
                Corrected(catalogue, query, unknown));
        }

        if (attempts.FirstOrDefault(attempt => attempt.Obstacle is not null) is { Obstacle: { } obstacle } failed)
        {
            var suggestions = obstacle.Candidates
                .Select(candidate => Replaced(query, failed.Tokens, candidate))
                .Where(IsUsable(catalogue))
                .DistinctBy(Meaning(catalogue), StringComparer.Ordinal)
                .Take(MostSuggestions)
                .ToListOf();
            throw new BadParameterError("q", Whole(query, failed.Tokens), Expected(obstacle.Kind), suggestions);
        }
    }

    private static string Expected(ObstacleKind kind) => kind == ObstacleKind.NoAgreement
        ? "parties with an agreement between them; the knowledge base records none between these"
        : "words that fit one agreement";

    private static List<Token> Unknown(IReadOnlyList<Attempt> attempts) =>
    [
        .. attempts
            .Where(attempt => attempt.Obstacle?.Kind == ObstacleKind.Words)
            .SelectMany(attempt => attempt.Obstacle!.Words)
            .OrderBy(token => token.Start),
    ];

    private static ListOf<string> Understood(Catalogue catalogue, IReadOnlyList<Attempt> attempts) => attempts
        .SelectMany(attempt => attempt.Subject is { } subject
            ? [subject.Label]
            : attempt.Reading.Parties.Select(party => catalogue.NameOf(party.Id)))
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

    private static string Whole(string query, IReadOnlyList<Token> tokens) => query[tokens[0].Start..tokens[^1].End];

    private static string Replaced(string query, IReadOnlyList<Token> tokens, string candidate) =>
        string.Concat(query.AsSpan(0, tokens[0].Start), candidate, query.AsSpan(tokens[^1].End));

    /// <summary>
    /// Every unknown word replaced by a near one; the first word's other candidates give the other suggestions.
    /// </summary>
    private static ListOf<string> Corrected(Catalogue catalogue, string query, IReadOnlyList<Token> unknown)
    {
        var candidates = unknown.Select(token => Near(catalogue, token.Text)).ToList();
        return candidates.Exists(list => list.Count == 0)
            ? []
            : candidates[0]
                .Select(first => Rewritten(query, unknown, [first, .. candidates.Skip(1).Select(list => list[0])]))
                .Where(IsUsable(catalogue))
                .DistinctBy(Meaning(catalogue), StringComparer.Ordinal)
                .Take(MostSuggestions)
                .ToListOf();
    }

    /// <summary>A suggestion must not lead to the next error.</summary>
    private static Func<string, bool> IsUsable(Catalogue catalogue) => text =>
    {
        var attempts = SubjectsFrom.Read(catalogue, text);
        return attempts.TrueForAll(attempt => attempt.Subject is not null)
            && attempts.DistinctBy(attempt => attempt.Subject!.Id).Count() == attempts.Count;
    };

    private static Func<string, string> Meaning(Catalogue catalogue) =>
        text => string.Join(' ', SubjectsFrom.Read(catalogue, text).Select(attempt => attempt.Subject!.Id));

    private static string Rewritten(string query, IReadOnlyList<Token> tokens, IReadOnlyList<string> words)
    {
        for (var index = tokens.Count - 1; index >= 0; index--)
        {
            query = Replaced(query, [tokens[index]], words[index]);
        }

        return query;
    }

    private static List<string> Near(Catalogue catalogue, string word) =>
        [.. Nearest.To(word, catalogue.Lexicon.Spellings.Keys, MostCandidates).Select(folded => catalogue.Lexicon.Spellings[folded])];
}
