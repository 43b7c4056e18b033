using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;

namespace AgreementsKb.Web.Pages.Agreements;

/// <summary>The agreements, as far as they were asked for.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment) : ListPageModel<Agreement>(mediator, moment, ListShape.Agreements)
{
    /// <summary>Payments and provisions, the longest parts of an agreement, are not shown here.</summary>
    protected override ListOf<string> Fields =>
    [
        "title", "summary", "cite", "parties", "form",
        "timeline.event", "timeline.expected", "timeline.reports.on", "timeline.reports.cite", "timeline.reports.rank",
    ];
}
