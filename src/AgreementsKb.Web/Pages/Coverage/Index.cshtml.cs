using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Coverage;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;

namespace AgreementsKb.Web.Pages.Coverage;

/// <summary>What is known and what is missing, per agreement and question.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment)
    : ListPageModel<Agreement>(mediator, moment, ListShape.Coverage)
{
    private readonly IMediator _mediator = mediator;
    private readonly PageMoment _moment = moment;

    public OfAgreements.Result Coverage { get; private set; } = null!;

    /// <summary>How many agreements of the page answer a question so.</summary>
    public int Count(int dimension, params CellState[] states) =>
        Coverage.Items.Count(line => states.Contains(line.Answers[dimension].State));

    /// <inheritdoc/>
    protected override async Task ReadMoreAsync(CancellationToken cancellationToken)
    {
        ListOf<string> ids = [.. Items.Select(agreement => agreement.Id)];
        Coverage = await _mediator.Send(new OfAgreements.Query(ids, _moment.AsOf), cancellationToken);
    }
}
