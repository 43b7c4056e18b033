using AgreementsKb.Core;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Pages;

/// <summary>The kind of record in an address of a page.</summary>
internal static class KindInAddress
{
    /// <exception cref="NotFoundError">There is no such kind.</exception>
    public static RecordKind Of(string plural) => Kinds.FromPlural(plural)
        ?? throw new NotFoundError("kind of record", plural, Nearest.To(plural, Kinds.All.Select(one => one.Plural)).ToListOf());
}
