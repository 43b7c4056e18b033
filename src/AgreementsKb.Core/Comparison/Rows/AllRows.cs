namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>The questions of a comparison, in order. The last, the sources, is answered from the cells of the others.</summary>
internal static class AllRows
{
    public static IReadOnlyList<Row> InOrder { get; } =
    [
        new StatusRow(),
        new RelationsRow(),
        new FormRow(),
        new PartiesRow(),
        new FundingRow(),
        new PurposesRow(),
        new InstrumentsRow(),
        new ObligationsRow(),
        new CapsRow(),
        new ReciprocityRow(),
        new EligibilityRow(),
        new OutcomesRow(),
        new AttributionRow(),
        new OpinionsRow(),
        new DisputesRow(),
    ];
}
