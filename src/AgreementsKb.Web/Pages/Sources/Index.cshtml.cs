using AgreementsKb.Core.Features.Home;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>Every source.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment) : PageModel
{
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var home = await mediator.Send(new Overview.Query(AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(home.AsOf);
        Sources =
        [
            .. home.Records.Sources.Values
                .OrderBy(source => source.Published.Value?.From)
                .ThenBy(source => source.Id, StringComparer.Ordinal),
        ];
    }
}
