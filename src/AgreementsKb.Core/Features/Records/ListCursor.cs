using System.Buffers.Text;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Where the next page of a list begins: after which id. Opaque to those who pass it on.</summary>
internal static class ListCursor
{
    public static string Write(RecordKind kind, string after) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{kind.Name}/{after}"));

    /// <param name="after">The empty text, which comes before every id, where there is no cursor.</param>
    /// <returns>False for what is no cursor of this kind's lists.</returns>
    public static bool TryRead(string? cursor, RecordKind kind, out string after)
    {
        after = "";
        if (cursor is null)
        {
            return true;
        }

        if (!Base64Url.IsValid(cursor))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('/');
        if (parts.Length != 2 || parts[0] != kind.Name || !Slug.IsValid(parts[1]))
        {
            return false;
        }

        after = parts[1];
        return true;
    }
}
