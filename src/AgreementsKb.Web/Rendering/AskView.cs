using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Web.Rendering;

/// <summary>The box in which a reader asks for a comparison.</summary>
public sealed record AskView(string Words, string Currency = Comparer.DefaultCurrency, bool Large = false)
{
    /// <summary>The moment that the next question is about as well; null for the present.</summary>
    public string? AsOf { get; init; }

    /// <summary>Only sources published by then; null for all.</summary>
    public string? KnownBy { get; init; }

    public static IReadOnlyList<string> Currencies { get; } = ["EUR", "GBP", "USD"];

    public string Label => Large ? "Which agreements do you want to compare?" : "Compare";
}
