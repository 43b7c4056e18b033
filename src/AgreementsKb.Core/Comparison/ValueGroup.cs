namespace AgreementsKb.Core.Comparison;

/// <summary>Values of a row that stand beside each other: those of one metric, one footing, one measure.</summary>
/// <param name="Key">As in <see cref="CellValue.Group"/>.</param>
/// <param name="Label">For reading: "Small-boat arrivals: change".</param>
/// <param name="Comparability">Whether the values of different cells in this group can be set side by side.</param>
public sealed record ValueGroup(string Key, string Label, Comparability Comparability);
