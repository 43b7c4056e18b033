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

    /// <summary>The record whose page an address is; null where it is another page.</summary>
    public static RecordRef? Read(string address) =>
        address.Split('/') is ["", var plural, { Length: > 0 } id] && Kinds.All.FirstOrDefault(kind => kind.Plural == plural) is { } kind
            ? new RecordRef(kind.Name, id)
            : null;

    /// <summary>Who changed it, when and why.</summary>
    public static string History(string kind, string id) => $"/history/{Kinds.Named(kind).Plural}/{id}";

    /// <summary>Where editors change it.</summary>
    public static string Edit(string kind, string id) => $"/desk/edit/{Kinds.Named(kind).Plural}/{id}";

    public static string Json(string kind, string id) => $"/api/v1/{Kinds.Named(kind).Plural}/{id}";
}
