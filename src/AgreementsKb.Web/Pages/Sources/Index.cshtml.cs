using AgreementsKb.Core.Features.Home;
using AgreementsKb.Core.Records;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>Every source.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<Source> Sources { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var home = await mediator.Send(new Overview.Query(), cancellationToken);
        Sources =
        [
            .. home.Records.Sources.Values
                .OrderBy(source => source.Published.Value?.From)
                .ThenBy(source => source.Id, StringComparer.Ordinal),
        ];
    }
}
