using System.Text.Json;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>
/// How many claims of each sort all records hold: a few thousand numbers, of which the total of any question is a sum, unless it asks
/// for sources.
/// </summary>
/// <param name="Revision">Of the records that were counted.</param>
internal sealed record ClaimTally(long Revision, IReadOnlyDictionary<ClaimSort, long> Counts)
{
    public static readonly ClaimTally Empty = new(0, new Dictionary<ClaimSort, long>());

    /// <param name="filter">Without sources.</param>
    public long Of(ClaimFilter filter) => Counts.Where(count => filter.Takes(count.Key)).Sum(count => count.Value);

    public static ClaimTally Read(long revision, byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return new ClaimTally(revision, document.RootElement.EnumerateArray().ToDictionary(
            one => new ClaimSort(one[0].GetString()!, one[1].GetString()!, one[2].GetString()!, one[3].GetString(), one[4].GetString()),
            one => one[5].GetInt64()));
    }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Counts.Select(
        count => new object?[] { count.Key.Kind, count.Key.Field, count.Key.Type, count.Key.Code, count.Key.AssertedBy, count.Value }));
}

/// <summary>What claims are counted by: everything that they can be asked for, but their sources.</summary>
internal sealed record ClaimSort(string Kind, string Field, string Type, string? Code, string? AssertedBy)
{
    public static IEnumerable<ClaimSort> Of(KbRecord record) => ClaimWalk.Of(record, version: 0, names: null)
        .Select(claim => new ClaimSort(claim.Kind, claim.Field, claim.Type, claim.Code, claim.AssertedBy));
}
