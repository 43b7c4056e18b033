using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering;

/// <summary>Where a reader finds a record: its page, or its JSON where it has none.</summary>
public static class RecordAddress
{
    public static string Of(RecordRef record) => record.Kind switch
    {
        Kinds.Agreement => $"/agreements/{record.Id}",
        Kinds.Outcome => $"/outcomes/{record.Id}",
        Kinds.Actor => $"/actors/{record.Id}",
        Kinds.Statement => $"/statements/{record.Id}",
        Kinds.Source => $"/sources/{record.Id}",
        _ => Json(record.Kind, record.Id),
    };

    /// <summary>Who changed it, when and why.</summary>
    public static string History(string kind, string id) => $"/history/{Kinds.Named(kind).Plural}/{id}";

    public static string Json(string kind, string id) => $"/api/v1/{Kinds.Named(kind).Plural}/{id}";
}
