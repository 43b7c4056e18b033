using AgreementsKb.Core.Comparison;
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
    public IReadOnlyList<Dispute> Disputes { get; private set; } = [];

    public Agreement? Agreement { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var query = DisputeList.Read(Request);
        var list = await mediator.Send(query, cancellationToken);
        Disputes = [.. list.Items.OrderBy(dispute => dispute.Kind == DisputeKind.DifferentScope)];
        moment.Offer(list.AsOf);
        var records = (await mediator.Send(new Overview.Query(moment.AsOf), cancellationToken)).Records;
        Agreement = query.Agreement is { } id ? records.Agreements.GetValueOrDefault(id) : null;
        footnotes.Know(records);
    }
}
