using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Numbers or dates as a drawing, with the same as a table: on a page, and as files that stand alone.</summary>
public abstract record Chart
{
    /// <summary>In addresses, and of the element on its page.</summary>
    public required string Name { get; init; }

    /// <summary>What the chart shows, as a sentence without its full stop.</summary>
    public required string Title { get; init; }

    /// <summary>The unit, and what to know to read it.</summary>
    public required string Subtitle { get; init; }

    /// <summary>Where its files are, with a place for their ending; null where it has none.</summary>
    public string? Address { get; init; }

    /// <summary>The times that the values are for, from the first to the last: "2021 to 2026"; null where none has one.</summary>
    public virtual string? Span => ChartLine.SpanOf(Lines);

    /// <summary>Everything that is drawn, in words and numbers.</summary>
    public abstract IReadOnlyList<ChartLine> Lines { get; }

    public IReadOnlyList<Citation> Citations => [.. Lines.SelectMany(line => line.Citations).Distinct()];

    /// <summary>The address of a file.</summary>
    /// <param name="form">Its ending: <c>svg</c> or <c>csv</c>.</param>
    public string File(string form) => Address!.Replace("{form}", form, StringComparison.Ordinal);

    /// <summary>The same with the addresses of its files.</summary>
    /// <param name="folder">Such as <c>/charts/agreements/it-tn-2023</c>.</param>
    /// <param name="query">With its question mark; empty for none.</param>
    public Chart At(string folder, string query = "") => this with { Address = $"{folder}/{Name}.{{form}}{query}" };

    /// <summary>Draws everything between the title and the sources.</summary>
    public abstract void Draw(SvgSheet sheet);
}

/// <summary>A row of a chart.</summary>
/// <param name="Of">What it is of.</param>
/// <param name="Text">The value for reading, as stated.</param>
/// <param name="Low">The least that it can be; null for a date.</param>
/// <param name="High">The most that it can be.</param>
public sealed record ChartLine(string Of, string Text, decimal? Low, decimal? High, ListOf<Citation> Citations)
{
    /// <summary>The subject or the agreement that it belongs to; null where there is one.</summary>
    public string? Subject { get; init; }

    /// <summary>The first day that it is for, or, of a date, that it can mean.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>ISO 4217 code, <c>people a year</c> and the like; null for a date.</summary>
    public string? Unit { get; init; }

    public string? Note { get; init; }

    /// <summary>The years from the first to the last: "2021 to 2026".</summary>
    public static string? SpanOf(IReadOnlyList<ChartLine> lines)
    {
        var (from, to) = (lines.Min(line => line.From ?? line.To), lines.Max(line => line.To ?? line.From));
        return from is not { } first || to is not { } last ? null
            : first.Year == last.Year ? FormattableString.Invariant($"{first.Year}")
            : FormattableString.Invariant($"{first.Year} to {last.Year}");
    }
}
