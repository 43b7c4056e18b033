using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// Where the next page of a list begins: after which value and id. Opaque to those who pass it on. It names a place in the
/// order and no number of records, so that records which come and go elsewhere move nothing.
/// </summary>
/// <param name="Value">What the record is sorted by, as a text; empty where that is its id.</param>
internal sealed record ListCursor(string Value, string Id)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Write(RecordKind kind, ListSort sort) =>
        Base64Url.EncodeToString(Strict.GetBytes($"{kind.Name}/{sort}/{Id}/{Value}"));

    /// <summary>Null where there is none.</summary>
    /// <returns>False for what is no cursor of this kind's lists in this order.</returns>
    public static bool TryRead(string? cursor, RecordKind kind, ListSort sort, out ListCursor? place)
    {
        place = null;
        if (cursor is null)
        {
            return true;
        }

        if (Decoded(cursor)?.Split('/', 4) is not [var of, var order, var id, var value]
            || of != kind.Name || order != sort.ToString() || !Slug.IsValid(id) || !IsValue(value, sort))
        {
            return false;
        }

        place = new ListCursor(value, id);
        return true;
    }

    private static string? Decoded(string cursor)
    {
        try
        {
            return Base64Url.IsValid(cursor) ? Strict.GetString(Base64Url.DecodeFromChars(cursor)) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsValue(string value, ListSort sort) => sort.Type switch
    {
        "date" => value == "-infinity" || DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "bigint" => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => !value.Contains('\0', StringComparison.Ordinal) && (sort.Column is not null || value.Length == 0),
    };
}
