using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;

namespace AgreementsKb.Web.Pages.Actors;

/// <summary>The actors, as far as they were asked for.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment) : ListPageModel<Actor>(mediator, moment, ListShape.Actors);
