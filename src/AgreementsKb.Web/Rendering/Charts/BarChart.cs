using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>
/// Numbers as bars on one scale that begins at zero, each with its own words beside it: the words say all that the bars do.
/// </summary>
/// <param name="Id">Of the chart on its page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Subtitle">The unit, and what to know to read it.</param>
public sealed record BarChart(string Id, string Title, string Subtitle, IReadOnlyList<BarRow> Rows)
{
    /// <summary>The length of the scale in the units of the drawing.</summary>
    public const decimal Length = 400;

    /// <summary>A small number must still be seen.</summary>
    private const decimal Least = 1.5m;

    /// <summary>What is not drawn, and why; null where everything is.</summary>
    public string? Missing { get; init; }

    private decimal Most => Rows.Max(row => row.High);

    /// <summary>From zero to the least that it can be.</summary>
    public string Solid(BarRow row) => Written(Math.Max(Place(row.Low), row.Low > 0 ? Least : 0));

    /// <summary>From the least to the most that it can be.</summary>
    public (string X, string Width)? Open(BarRow row) =>
        row.High > row.Low ? (Written(Place(row.Low)), Written(Math.Max(Place(row.High) - Place(row.Low), Least))) : null;

    private decimal Place(decimal number) => Most == 0 ? 0 : Length * number / Most;

    private static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>A bar with its words.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Text">The number as stated.</param>
/// <param name="Low">The least that it can be.</param>
/// <param name="High">The most that it can be; the same as <paramref name="Low"/> where it is exact.</param>
public sealed record BarRow(string Label, string Text, decimal Low, decimal High, ListOf<Citation> Citations)
{
    /// <summary>Which subject it belongs to; null where there is one.</summary>
    public string? Subject { get; init; }

    /// <summary>For when, by whom: what tells it from its neighbours.</summary>
    public string? Note { get; init; }

    /// <summary>Details of a value in words: "Basis: Pledged; Over 5 years".</summary>
    public static string NoteOf(CellValue value, params string[] keys) => string.Join("; ", value.Details
        .Where(detail => keys.Contains(detail.Key))
        .Select(detail => $"{DetailWords.Label(detail)} {detail.Text}"));

    /// <summary>Drawn in another pattern: a count beside limits.</summary>
    public bool IsBeside { get; init; }
}
