using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>Two to six subjects side by side.</summary>
public sealed class CompareModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    public string? Words { get; private set; }

    public string Currency { get; private set; } = Comparer.DefaultCurrency;

    public ComparisonTable? Table { get; private set; }

    /// <summary>The questions with their cells, as many as there are subjects.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Problem? Problem { get; private set; }

    /// <summary>The moment that the next question is about as well; null for the present.</summary>
    public string? AsOf => moment.AsOf;

    /// <summary>The query of this comparison, for the same in another form.</summary>
    public string Query
    {
        get
        {
            var link = Table!.AsOf is null ? Table.Latest : Table.Permalink;
            return link[link.IndexOf('?', StringComparison.Ordinal)..];
        }
    }

    /// <summary>The question with what was wrong put right.</summary>
    public string Corrected(string suggestion) => Problem!.Parameter is "asOf"
        ? $"/compare{QueryString.Create(Request.Query.Where(pair => pair.Key != "asOf")).Add("asOf", suggestion)}"
        : $"/compare?q={Uri.EscapeDataString(suggestion)}";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Words = Request.Query["q"].FirstOrDefault()?.Trim();
        Currency = Request.Query["currency"].FirstOrDefault() is { Length: > 0 } code ? code.ToUpperInvariant() : Currency;
        if (string.IsNullOrEmpty(Words) && !Request.Query.ContainsKey("subject"))
            return;

        moment.Keep(Request.Query["asOf"].FirstOrDefault());
        try
        {
            Table = await mediator.Send(Comparisons.Read(Request), cancellationToken);
        }
        catch (KbError error) when (error is NotUnderstoodError or BadParameterError)
        {
            Problem = ProblemOf.Error(error);
            Response.StatusCode = Problem.Status;
            if (Problem.Parameter is "asOf")
                moment.Keep(asOf: null);

            return;
        }

        moment.Offer(Table.AsOf);
        footnotes.Know(Table.Sources);
        Rows = [.. Table.Dimensions.Select(Read)];
    }

    private Row Read(Dimension dimension)
    {
        var cells = dimension.Cells.Select((_, column) => CellView.Of(dimension, column, Table!, footnotes));
        return new Row(dimension, [.. cells], AllSame(dimension));
    }

    /// <summary>Cells that say the same are set back, so that those that differ stand out.</summary>
    private static bool AllSame(Dimension dimension) => dimension.Cells
        .Select(cell => cell.Values.Select(value => value.Text).Order(StringComparer.Ordinal).Prepend($"{cell.State}"))
        .Select(texts => string.Join("; ", texts))
        .Distinct(StringComparer.Ordinal)
        .Count() == 1;

    public sealed record Row(Dimension Dimension, IReadOnlyList<CellView> Cells, bool Same);
}
