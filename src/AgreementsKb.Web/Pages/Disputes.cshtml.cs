using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Core.Features.WorkedOut;
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

    private IReadOnlyList<DisputeCount> _counts = [];
    private DisputeKind? _kind;
    private DisputeState? _state;

    /// <summary>Those of the page.</summary>
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    /// <summary>How many fit, on all pages.</summary>
    public int Total { get; private set; }

    public Agreement? Agreement { get; private set; }

    public string? Next { get; private set; }

    /// <summary>The revision since which changes are still being worked in; null where none are.</summary>
    public long? PendingSince { get; private set; }

    /// <summary>Each kind with how many there are of it in the chosen state, and where they are.</summary>
    public IEnumerable<DisputeFacet> ByKind => Enum.GetValues<DisputeKind>().Select(kind => new DisputeFacet(
        Sentence.Capital(KindWords.Of(kind)),
        Count(count => count.Kind == kind && (_state is null || count.State == _state)),
        kind == _kind,
        Address(kind == _kind ? null : kind, _state)));

    public IEnumerable<DisputeFacet> ByState => Enum.GetValues<DisputeState>().Select(state => new DisputeFacet(
        state == DisputeState.Open ? "Open" : "Settled",
        Count(count => count.State == state && (_kind is null || count.Kind == _kind)),
        state == _state,
        Address(_kind, state == _state ? null : state)));

    /// <summary>How many filters are chosen.</summary>
    public int Chosen => (_kind is null ? 0 : 1) + (_state is null ? 0 : 1);

    /// <summary>The chosen ones for programs.</summary>
    public string Json => "/api/v1" + Address(_kind, _state);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Request.Query = RequestQuery.Filled(Request);
        var query = DisputeList.Read(Request);
        (_kind, _state) = (query.Kind, query.State);
        var from = int.TryParse(Request.Query[FromName].FirstOrDefault(), CultureInfo.InvariantCulture, out var asked) ? Math.Max(asked, 0) : 0;
        var found = await mediator.Send(new Browse.Query(query.Agreement, _kind, _state, query.AsOf, from, Most), cancellationToken);
        moment.Offer(found.AsOf);
        Agreement = query.Agreement is { } id ? found.Records.Agreements.GetValueOrDefault(id) : null;
        footnotes.Know(found.Records);
        _counts = found.Counts;
        PendingSince = found.PendingSince;
        Disputes = found.Items;
        Total = Count(count => (_kind is null || count.Kind == _kind) && (_state is null || count.State == _state));
        if (from + Most < Total)
            Next = Joined(Address(_kind, _state), FromName, (from + Most).ToString(CultureInfo.InvariantCulture));
    }

    private int Count(Func<DisputeCount, bool> which) => _counts.Where(which).Sum(count => count.Count);

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
public sealed record DisputeFacet(string Label, int Count, bool IsChosen, string Address);
