using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;

namespace AgreementsKb.Web.Pages.Outcomes;

/// <summary>The outcomes, as far as they were asked for.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment) : ListPageModel<Outcome>(mediator, moment, ListShape.Outcomes);
