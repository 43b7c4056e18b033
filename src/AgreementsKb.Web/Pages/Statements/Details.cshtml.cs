using AgreementsKb.Core.Features.Statements;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Records;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Statements;

/// <summary>What somebody said of agreements.</summary>
public sealed class DetailsModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    public StatementView View { get; private set; } = null!;

    public RecordLinks Links { get; private set; } = null!;

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        var found = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(found.AsOf);
        footnotes.Know(found.Records);
        View = new StatementView(found.Statement, found.Records, found.Records.Agreements);
        Links = new RecordLinks(Kinds.Statement, id, $"{View.Speaker}: {View.Words.Label(Schemes.Stance, View.Statement.Stance)}", found.Records.Revision);
    }
}
