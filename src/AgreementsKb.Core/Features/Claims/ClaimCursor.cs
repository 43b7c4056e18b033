using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>Where the next page of claims goes on: in which record, after which of its claims. Opaque to those who pass it on.</summary>
internal sealed record ClaimCursor(RecordRef Record, int After)
{
    /// <returns>Null where there is none, or what is given is none.</returns>
    public static ClaimCursor? Read(string? cursor)
    {
        if (cursor is null || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('/');
        return parts is ["claims", var kind, var id, var number]
            && Kinds.All.Any(known => known.Name == kind)
            && Slug.IsValid(id)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var after)
            ? new ClaimCursor(new RecordRef(kind, id), after)
            : null;
    }

    public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"claims/{Record.Kind}/{Record.Id}/{After}")));
}
