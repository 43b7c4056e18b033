using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>References to a funding line of the same or another agreement.</summary>
internal static class ItemRefRules
{
    public static void Check(Placed placed, RuleContext context)
    {
        if (placed.Value is not ItemRef reference)
        {
            return;
        }

        var agreement = reference.Agreement is { } other
            ? ReferenceRules.Resolve(other, [Kinds.Agreement], placed, context)
            : context.Self;
        if (agreement is null or { WasRead: false })
        {
            return;
        }

        if (!agreement.FundingItems.Contains(reference.Item))
        {
            context.Add(placed.At, Messages.NoSuchItem(reference.ToText(), agreement.Id, agreement.FundingItems));
        }
    }
}
