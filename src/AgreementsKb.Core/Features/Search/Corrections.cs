using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Search;

/// <summary>What was probably meant by words that occur in no record.</summary>
internal static class Corrections
{
    private static readonly string Unknown = $"""
        select asked.word, array(select word from kb_search_word where slips && kb_slips(kb_fold(asked.word)) limit 500)
        from unnest($1) asked(word)
        where not ({SearchSql.SomeHas("plainto_tsquery('english', kb_fold(asked.word))")})
        """;

    /// <returns>The words that something is known for.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        NpgsqlConnection connection, AskedWords asked, CancellationToken cancellationToken)
    {
        var corrections = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = asked.Correctable.ToArray();
        if (words.Length == 0)
        {
            return corrections;
        }

        await using var command = new NpgsqlCommand(Unknown, connection) { Parameters = { new() { Value = words } } };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var word = rows.GetString(0);
            var near = Nearest.To(word.ToLowerInvariant(), rows.GetFieldValue<string[]>(1), max: 1);
            if (near.Count > 0)
            {
                corrections[word] = near[0];
            }
        }

        return corrections;
    }

    public static ListOf<Correction>? Said(IReadOnlyDictionary<string, string> corrections) => corrections.Count == 0
        ? null
        : corrections.Select(pair => new Correction(pair.Key, pair.Value)).ToListOf();
}

/// <summary>A word that occurs in no record, and what was looked for in its place.</summary>
/// <param name="Asked">As it was typed.</param>
/// <param name="Read">The nearest word that occurs.</param>
public sealed record Correction(string Asked, string Read);
