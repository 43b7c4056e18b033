using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>The time that a reported value is for.</summary>
internal static class Covered
{
    /// <summary>Null where the source gives no dates.</summary>
    public static Coverage? Of(Edtf? period) => period is null
        ? null
        : new Coverage(period.From, period.To, DateWords.Of(period), period.IsApproximate || period.IsUncertain);
}
