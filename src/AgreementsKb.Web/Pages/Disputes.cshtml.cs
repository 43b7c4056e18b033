using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>Every dispute, or those of one agreement, kind or state.</summary>
public sealed class DisputesModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    /// <summary>So many cards are on a page.</summary>
    public const int Most = 30;

    private const string FromName = "from";
    private const string SortName = "sort";

    private static readonly ListChoice[] Orders = [new("weight", "Open ones first"), new("subject", "By what they are about")];

    private static readonly QueryParameter Sorting = new(SortName, "The order.") { Words = [.. Orders.Select(order => order.Name)] };

    private IReadOnlyList<DisputeCount> _counts = [];
    private DisputeKind? _kind;
    private DisputeState? _state;
    private string _sort = Orders[0].Name;

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>How many fit, on all pages.</summary>
    public int Total { get; private set; }

    public Agreement? Agreement { get; private set; }

    public string? Next { get; private set; }

    /// <summary>The revision since which changes are still being worked in; null where none are.</summary>
    public long? PendingSince { get; private set; }

    public IReadOnlyList<PlainFacet> Facets => [new("State", ByState), new("Kind", ByKind)];

    public ListForm Form => new("/disputes", Chosen(_kind, _state), Orders, _sort);

    /// <summary>The chosen ones for programs.</summary>
    public string Json => "/api/v1/disputes" + QueryString.Create(Chosen(_kind, _state)!);

    /// <summary>All that are chosen, each version a line.</summary>
    public string Csv => "/api/v1/disputes.csv" + QueryString.Create(Chosen(_kind, _state)!);

    /// <summary>Each kind with how many there are of it in the chosen state, and where they are.</summary>
    private IEnumerable<PlainChoice> ByKind => Enum.GetValues<DisputeKind>().Select(kind => new PlainChoice(
        Sentence.Capital(KindWords.Of(kind)),
        Count(count => count.Kind == kind && (_state is null || count.State == _state)),
        kind == _kind,
        Address(kind == _kind ? null : kind, _state)));

    private IEnumerable<PlainChoice> ByState => Enum.GetValues<DisputeState>().Select(state => new PlainChoice(
        state == DisputeState.Open ? "Open" : "Settled",
        Count(count => count.State == state && (_kind is null || count.Kind == _kind)),
        state == _state,
        Address(_kind, state == _state ? null : state)));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Request.Query = RequestQuery.Filled(Request);
        var query = DisputeList.Read(Request);
        (_kind, _state) = (query.Kind, query.State);
        _sort = Sorting.Text(Request) ?? Orders[0].Name;
        var from = int.TryParse(Request.Query[FromName].FirstOrDefault(), CultureInfo.InvariantCulture, out var asked) ? Math.Max(asked, 0) : 0;
        var order = Enum.Parse<DisputeOrder>(_sort, ignoreCase: true);
        var found = await mediator.Send(new Browse.Query(query.Agreement, _kind, _state, query.AsOf, order, from, Most), cancellationToken);
        moment.Offer(found.AsOf);
        Agreement = query.Agreement is { } id ? found.Records.Agreements.GetValueOrDefault(id) : null;
        footnotes.Know(found.Records);
        _counts = found.Counts;
        PendingSince = found.PendingSince;
        Disputes = found.Items;
        Total = Count(count => (_kind is null || count.Kind == _kind) && (_state is null || count.State == _state));
        if (from + Most < Total)
            Next = Address(_kind, _state, from + Most);
    }

    private int Count(Func<DisputeCount, bool> which) => _counts.Where(which).Sum(count => count.Count);

    private string Address(DisputeKind? kind, DisputeState? state, int from = 0)
    {
        var pairs = Chosen(kind, state).ToList();
        if (_sort != Orders[0].Name)
            pairs.Add(KeyValuePair.Create(SortName, _sort));

        if (from > 0)
            pairs.Add(KeyValuePair.Create(FromName, from.ToString(CultureInfo.InvariantCulture)));

        return "/disputes" + QueryString.Create(pairs!);
    }

    private IEnumerable<KeyValuePair<string, string>> Chosen(DisputeKind? kind, DisputeState? state)
    {
        if (Agreement is not null)
            yield return KeyValuePair.Create("agreement", Agreement.Id);

        if (kind is { } one)
            yield return KeyValuePair.Create("kind", InWords.Key(one));

        if (state is { } stands)
            yield return KeyValuePair.Create("state", InWords.Key(stands));
    }
}
