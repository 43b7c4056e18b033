namespace AgreementsKb.Core.Comparison.Gists;

/// <summary>The questions that somebody asks first of two agreements. Where a face has little room they come before the others.</summary>
public static class KeyQuestions
{
    /// <summary>The row that names what sources differ on.</summary>
    public const string Disputes = "disputes";

    private static readonly string[] First = ["status", "funding", "caps", "reciprocity", "outcomes", "opinions", Disputes];

    public static bool Has(Dimension dimension) => First.Contains(dimension.Key);

    private static readonly string[] BesideEachOther = ["totals", "capsBeside", "sharedInstruments"];

    /// <summary>Whether the short answers to a question say what its findings say.</summary>
    public static bool SaysFindings(Dimension dimension) => dimension.Key is "status" or "opinions";

    /// <summary>What sets the subjects beside each other comes before what is found of one of them.</summary>
    public static IEnumerable<Finding> Ordered(IEnumerable<Finding> findings) =>
        findings.OrderBy(finding => BesideEachOther.Contains(finding.Kind) ? 0 : 1);

    /// <summary>What is asked first, then the others, each as they come.</summary>
    public static IEnumerable<Dimension> Ordered(IEnumerable<Dimension> dimensions) => dimensions
        .OrderBy(dimension => Array.IndexOf(First, dimension.Key) is >= 0 and var place ? place : First.Length);
}
