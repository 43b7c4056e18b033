using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Home;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>Every dispute, or those of one agreement, kind or state.</summary>
public sealed class DisputesModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    /// <summary>So many cards are on a page.</summary>
    public const int Most = 30;

    private const string FromName = "from";

    private IReadOnlyList<Dispute> _all = [];
    private DisputeKind? _kind;
    private DisputeState? _state;

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>How many fit, on all pages.</summary>
    public int Total { get; private set; }

    public Agreement? Agreement { get; private set; }

    public string? Next { get; private set; }

    /// <summary>Each kind with how many there are of it in the chosen state, and where they are.</summary>
    public IEnumerable<DisputeChoice> ByKind => Enum.GetValues<DisputeKind>().Select(kind => new DisputeChoice(
        Sentence.Capital(KindWords.Of(kind)),
        _all.Count(dispute => dispute.Kind == kind && (_state is null || dispute.State == _state)),
        kind == _kind,
        Address(kind == _kind ? null : kind, _state)));

    public IEnumerable<DisputeChoice> ByState => Enum.GetValues<DisputeState>().Select(state => new DisputeChoice(
        state == DisputeState.Open ? "Open" : "Settled",
        _all.Count(dispute => dispute.State == state && (_kind is null || dispute.Kind == _kind)),
        state == _state,
        Address(_kind, state == _state ? null : state)));

    /// <summary>The chosen ones for programs.</summary>
    public string Json => "/api/v1" + Address(_kind, _state);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Request.Query = RequestQuery.Filled(Request);
        var query = DisputeList.Read(Request);
        (_kind, _state) = (query.Kind, query.State);
        var list = await mediator.Send(query with { Kind = null, State = null }, cancellationToken);
        moment.Offer(list.AsOf);
        var records = (await mediator.Send(new Overview.Query(moment.AsOf), cancellationToken)).Records;
        Agreement = query.Agreement is { } id ? records.Agreements.GetValueOrDefault(id) : null;
        footnotes.Know(records);
        _all = list.Items;
        Show(_all.Where(dispute => (_kind is null || dispute.Kind == _kind) && (_state is null || dispute.State == _state)));
    }

    /// <summary>Contradictions first, then what only looks like one; settled ones last.</summary>
    private void Show(IEnumerable<Dispute> chosen)
    {
        var ordered = chosen
            .OrderBy(dispute => dispute.State)
            .ThenBy(dispute => dispute.Kind == DisputeKind.DifferentScope)
            .ToList();
        Total = ordered.Count;
        var from = int.TryParse(Request.Query[FromName].FirstOrDefault(), CultureInfo.InvariantCulture, out var asked) ? Math.Max(asked, 0) : 0;
        Disputes = [.. ordered.Skip(from).Take(Most)];
        if (from + Most < Total)
            Next = Joined(Address(_kind, _state), FromName, (from + Most).ToString(CultureInfo.InvariantCulture));
    }

    private string Address(DisputeKind? kind, DisputeState? state)
    {
        var address = "/disputes";
        if (Agreement is not null)
            address = Joined(address, "agreement", Agreement.Id);

        if (kind is { } one)
            address = Joined(address, "kind", InWords.Key(one));

        return state is { } stands ? Joined(address, "state", InWords.Key(stands)) : address;
    }

    private static string Joined(string address, string name, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={value}";
}

/// <summary>A way to narrow the disputes.</summary>
/// <param name="Address">Of those alone; of all where it is chosen already.</param>
public sealed record DisputeChoice(string Label, int Count, bool IsChosen, string Address);
