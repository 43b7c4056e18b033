namespace AgreementsKb.Web.Rendering;

/// <summary>The questions of a comparison in a word or two, for where there is no room for the question.</summary>
public static class DimensionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["status"] = "Status",
        ["relations"] = "Links",
        ["form"] = "Form",
        ["parties"] = "Parties",
        ["funding"] = "Money",
        ["purposes"] = "Purposes",
        ["instruments"] = "Means",
        ["obligations"] = "Duties",
        ["caps"] = "Limits",
        ["reciprocity"] = "Exchange",
        ["eligibility"] = "Covered",
        ["outcomes"] = "Outcomes",
        ["attribution"] = "Credit",
        ["opinions"] = "Opinions",
        ["disputes"] = "Disputes",
        ["sources"] = "Sources",
    };

    /// <summary>The key itself for a question that has no short name.</summary>
    public static string Short(string key) => Names.GetValueOrDefault(key, key);
}
