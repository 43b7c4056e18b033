namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>One sheet of a workbook. The first row is a head that stays in sight and filters the rows below it.</summary>
/// <param name="Name">At most 31 characters, and none of <c>[ ] : * ? / \</c>.</param>
/// <param name="Head">The column heads with their widths in characters.</param>
internal sealed record Sheet(string Name, IReadOnlyList<(string Text, int Width)> Head, IReadOnlyList<IReadOnlyList<Field>> Rows)
{
    public bool CanBeFiltered { get; init; } = true;
}
