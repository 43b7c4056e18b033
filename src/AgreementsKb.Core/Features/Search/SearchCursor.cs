using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Search;

/// <summary>Where the next page of hits begins: after which hit. Opaque to those who pass it on.</summary>
/// <param name="Tier">How it was found: by its whole name, by words of its names, by any words.</param>
/// <param name="Rank">Within the tier; the highest comes first.</param>
/// <param name="Place">Of its kind among the kinds.</param>
internal sealed record SearchCursor(int Tier, float Rank, int Place, string Id)
{
    /// <summary>Before every hit.</summary>
    public static readonly SearchCursor Begin = new(-1, 0, 0, "");

    public string Write() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Tier}/{Rank:R}/{Place}/{Id}")));

    /// <returns>Null for what is no cursor.</returns>
    public static SearchCursor? Read(string? cursor)
    {
        if (cursor is null)
        {
            return Begin;
        }

        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('/');
        return parts.Length == 4
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tier)
            && float.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var rank)
            && float.IsFinite(rank)
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && Slug.IsValid(parts[3])
            ? new SearchCursor(tier, rank, place, parts[3])
            : null;
    }
}
