using AgreementsKb.Core;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
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
        var known = Kinds.FromPlural(kind)
            ?? throw new NotFoundError("kind of record", kind, Nearest.To(kind, Kinds.All.Select(one => one.Plural)).ToListOf());
        History = await mediator.Send(
            new OfRecord.Query(known, id, Cursor: Paging.Cursor.Text(Request)), cancellationToken);
    }
}
