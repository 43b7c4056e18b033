using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>As of lists: a filter of claims by what no record and no term has is told, where nothing was found.</summary>
internal static class ClaimFilterValues
{
    /// <exception cref="BadParameterError">No record ever had an id, or no term a word.</exception>
    /// <exception cref="MovedError">An id is a former one.</exception>
    /// <exception cref="GoneError">The record of an id was withdrawn or removed.</exception>
    public static async Task CheckAsync(NpgsqlDataSource source, ClaimFilter filter, Moment? moment, CancellationToken cancellationToken)
    {
        IEnumerable<FilterValue> ids =
        [
            .. filter.Sources.Select(id => new FilterValue("source", id, new ListField("source", Kinds.Source))),
            .. filter.AssertedBy.Select(id => new FilterValue("assertedBy", id, new ListField("assertedBy", Kinds.Actor))),
        ];
        await new FilterValues(source, moment).CheckAsync(ids, cancellationToken);
        if (filter.Codes.Count > 0)
        {
            var words = await WordsAsync(source, cancellationToken);
            if (filter.Codes.FirstOrDefault(code => !words.Contains(code)) is { } unknown)
            {
                throw new BadParameterError("code", unknown, "a word of the vocabulary", Nearest.To(unknown, words).ToListOf());
            }
        }
    }

    /// <summary>Every word that ever was one, of whatever scheme.</summary>
    private static async Task<HashSet<string>> WordsAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("select distinct word from kb_list_term where word is not null");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            words.Add(rows.GetString(0));
        }

        return words;
    }
}
