using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Gists;
using AgreementsKb.Core.Features.Agreements;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Charts;
using AgreementsKb.Web.Rendering.Languages;
using AgreementsKb.Web.Rendering.Records;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Agreements;

/// <summary>Everything held on one agreement.</summary>
public sealed class DetailsModel(IMediator mediator, Footnotes footnotes, PageMoment moment, PageLanguage language) : PageModel
{
    private const int VersionsShown = 3;

    /// <summary>Rows that the page tells without their cells. A dispute in one of them has its card in another row, the last that of disputes.</summary>
    private static readonly string[] ToldOtherwise = ["relations", "form", "parties", "obligations", "opinions", "sources"];

    private List<Chart> _charts = [];

    private Dictionary<string, CellView> _cells = new(StringComparer.Ordinal);

    /// <summary>Whether every answer is open, on the screen and on paper.</summary>
    public bool PrintsAll => Opened.InFull(Request);

    public string InBrief => $"/agreements/{Agreement.Id}";

    public string InFull => $"{InBrief}?{Opened.Print}={Opened.All}";

    public View.Result View { get; private set; } = null!;

    public Agreement Agreement => View.Agreement;

    public RecordSet Records => View.Records;

    public StatusView Status { get; private set; } = null!;

    public AgreementSentences Sentences { get; private set; } = null!;

    /// <summary>Those it is linked to, with itself among them.</summary>
    public IReadOnlyList<ChainLink> Chain { get; private set; } = [];

    /// <summary>The charts of a question: sums, limits, numbers over time that are reported beside it.</summary>
    public IEnumerable<Chart> Charts(string key) => key switch
    {
        "funding" => _charts.Where(chart => chart.Name == MoneyChart.Name),
        "caps" => _charts.Where(chart => chart.Name == CapChart.Name),
        "outcomes" => _charts.OfType<SeriesView>(),
        _ => [],
    };

    public RecordLinks Links { get; private set; } = null!;

    /// <summary>The last versions of the record; null on a page of the past, which says the same for ever.</summary>
    public OfRecord.Result? History { get; private set; }

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        footnotes.Know(View.Rows.Sources);
        footnotes.Know(View.Records);
        language.Name(Records.Agreements.Values.Select(one => one.Title).Concat(Records.Outcomes.Values.Select(one => one.Title)));
        _cells = View.Rows.Dimensions
            .Where(dimension => !ToldOtherwise.Contains(dimension.Key))
            .ToDictionary(dimension => dimension.Key, dimension => CellView.Whole(dimension, View.Rows, footnotes), StringComparer.Ordinal);
        var differing = DisputeWeight.Ordered(View.Rows.Disputes).ToLookup(AgreementSentences.IsDifference);
        Differing = [.. differing[true].Any() ? differing[true] : differing[false]];
        Status = StatusView.Of(Records, View.Status);
        Sentences = new AgreementSentences(language, Records, Agreement, View.Rows);
        Chain = AgreementChain.Of(Records, Agreement, View.Linked);
        _charts = [.. ChartsOf.Agreement(View).Select(chart => chart.At($"/charts/agreements/{Agreement.Id}"))];
        Links = new RecordLinks(Kinds.Agreement, Agreement.Id, Agreement.Title, Records.Revision);
        if (View.AsOf is null)
        {
            History = await mediator.Send(
                new OfRecord.Query(Kinds.Named(Kinds.Agreement), Agreement.Id, VersionsShown), cancellationToken);
        }
    }

    public Dimension Row(string key) => View.Rows.Dimensions.Single(dimension => dimension.Key == key);

    /// <summary>What sources differ on, the weightiest first; where that is nothing, what only looks so or is settled.</summary>
    public IReadOnlyList<Dispute> Differing { get; private set; } = [];

    /// <summary>What its own record answers to a question, in a few lines; what is reported under related agreements stands below.</summary>
    public IReadOnlyList<GistLine> Short(string key)
    {
        var row = Row(key);
        var cell = row.Cells[0];
        return Gist.Of(row with { Cells = [cell with { Values = [.. cell.Values.Where(value => value.Record.Id == Agreement.Id)] }] }, column: 0);
    }

    public CellView Cell(string key) => _cells[key];

    /// <summary>What the whole cell answers, in a few lines.</summary>
    public CompareModel.Short Answer(string key)
    {
        var row = Row(key);
        return new CompareModel.Short(row.Cells[0], Gist.Of(row, column: 0), [.. DisputeWeight.Of(View.Rows, row.Cells[0])]);
    }

    /// <summary>The events in order, those in sight and those in between.</summary>
    public IReadOnlyList<TimelineRun> Timeline => TimelineRun.Of(Records, Agreement);

    /// <summary>What each side undertakes.</summary>
    public IEnumerable<IGrouping<string, Provision>> Undertakings => Agreement.Provisions.GroupBy(provision => provision.By, StringComparer.Ordinal);

    /// <summary>Every sum, with what it is, by who pays whom.</summary>
    public IEnumerable<IGrouping<(string? Payer, string? Payee), (string What, FundingReport Report)>> Payments =>
        Agreement.Funding
            .SelectMany(line => line.Reports.Select(report => (line.What, Report: report)))
            .GroupBy(sum => (sum.Report.Payer, sum.Report.Payee));

    /// <summary>What is said of it, by stance: support, then criticism, then the rest.</summary>
    public IEnumerable<IGrouping<string, StatementView>> Opinions =>
        from value in Row("opinions").Cells[0].Values
        let statement = Records.Statements.GetValueOrDefault(value.Record.Id)
        where statement is not null
        group new StatementView(statement, Records, Records.Agreements) { SaysAgreements = statement.About.Count > 1 } by statement.Stance;
}
