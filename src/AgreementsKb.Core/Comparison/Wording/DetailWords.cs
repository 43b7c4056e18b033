namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>How the details of a value are read out, by every face alike.</summary>
public static class DetailWords
{
    /// <summary>The key of the detail that says which agreement a value is from.</summary>
    public const string Agreement = "agreement";

    /// <summary>Endings of labels that the text goes on from.</summary>
    private static readonly string[] LeadsOn = ["by", "to", "on", "of", "at", "for", "over"];

    /// <summary>"Paid by" (Italy), "Basis:" (paid).</summary>
    public static string Label(Detail detail) =>
        LeadsOn.Contains(detail.Label.Split(' ')[^1], StringComparer.OrdinalIgnoreCase) ? detail.Label : detail.Label + ":";

    /// <summary>Details that are sentences of their own and need no label.</summary>
    public static bool IsSentence(Detail detail) => detail.Key is "note" or "what" or "periodNote";

    /// <summary>The agreement a value is from, where its cell stands for several; else null.</summary>
    public static string? AgreementOf(CellValue value) => Text(value.Details, Agreement);

    /// <summary>What the detail of a key says; null where there is none.</summary>
    public static string? Text(IEnumerable<Detail> details, string key) => details.FirstOrDefault(detail => detail.Key == key)?.Text;
}
