using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace AgreementsKb.Core.Features.History;

/// <summary>Where the next page of a list goes on: at which number. Opaque to those who pass it on.</summary>
internal static class HistoryCursor
{
    public const string Form = "a cursor that an answer of the same list gave";

    /// <param name="list">What the list is of, so that a cursor fits no other.</param>
    public static string Write(string list, long number) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}/{number}")));

    /// <returns>Null where there is no cursor or it is of another list.</returns>
    public static long? Read(string list, string? cursor)
    {
        if (cursor is null || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(list + "/", StringComparison.Ordinal)
            && long.TryParse(text.AsSpan(list.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    public static bool Fits(string list, string? cursor) => cursor is null || Read(list, cursor) is not null;
}
