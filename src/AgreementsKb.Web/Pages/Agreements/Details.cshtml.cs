using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Agreements;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Agreements;

/// <summary>Everything held on one agreement.</summary>
public sealed class DetailsModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    public View.Result View { get; private set; } = null!;

    /// <summary>The questions that have an answer, and those nobody answers, in the order of a comparison.</summary>
    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public IReadOnlyList<RelatedLine> Related { get; private set; } = [];

    /// <summary>Numbers over time that are reported beside it.</summary>
    public IReadOnlyList<SeriesView> Series { get; private set; } = [];

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        footnotes.Know(View.Rows.Sources);
        footnotes.Know(View.Records);
        Parts =
        [
            .. View.Rows.Dimensions.Select(dimension => new Part(dimension, CellView.Whole(dimension, View.Rows, footnotes))),
        ];
        Series =
        [
            .. SeriesView.Of(
                View.Records,
                View.Records.Outcomes.Values
                    .Where(outcome => outcome.Agreements.Contains(id) || outcome.Attribution.Any(link => link.Agreement == id))
                    .OrderBy(outcome => outcome.Id, StringComparer.Ordinal)),
        ];
        Related = [.. Named(View), .. Naming(View)];
    }

    public string Label(string scheme, string word) => View.Records.Label(scheme, word).ToLowerInvariant();

    private IEnumerable<RelatedLine> Named(View.Result view) =>
        from relation in view.Agreement.Related
        let other = view.Records.Agreements.GetValueOrDefault(relation.Agreement)
        where other is not null
        select new RelatedLine(other, Label(Schemes.Relation, relation.How), relation.Note, relation.Cite);

    /// <summary>Agreements that name this one, where this one does not name them.</summary>
    private IEnumerable<RelatedLine> Naming(View.Result view) =>
        from other in view.RelatedTo
        where view.Agreement.Related.All(relation => relation.Agreement != other.Id)
        from relation in other.Related
        where relation.Agreement == view.Agreement.Id
        select new RelatedLine(other, $"names this one: {Label(Schemes.Relation, relation.How)}", relation.Note, relation.Cite);

    public sealed record Part(Dimension Dimension, CellView Cell);

    public sealed record RelatedLine(Agreement Agreement, string How, string? Note, ListOf<Citation> Cite);
}
