using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>The sources, as far as they were asked for.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment) : ListPageModel<Source>(mediator, moment, ListShape.Sources);
