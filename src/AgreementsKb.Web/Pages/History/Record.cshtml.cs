using AgreementsKb.Core.Features.History;
using AgreementsKb.Web.Api;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.History;

/// <summary>Every version of one record.</summary>
public sealed class RecordModel(IMediator mediator) : PageModel
{
    public OfRecord.Result History { get; private set; } = null!;

    public async Task OnGetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        History = await mediator.Send(
            new OfRecord.Query(KindInAddress.Of(kind), id, Cursor: Paging.Cursor.Text(Request)), cancellationToken);
    }
}
