using AgreementsKb.Core.Features.Actors;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Actors;

/// <summary>One actor with all that it takes part in, pays, is paid and says.</summary>
public sealed class DetailsModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    /// <summary>So many stand in one table, or one list: there is nothing to be found first.</summary>
    private const int Few = 8;

    /// <summary>One alone is not worth folding.</summary>
    private const int FewStatements = 3;

    private static readonly Stage[] Stages = [Stage.InOperation, Stage.Agreed, Stage.Talks, Stage.Ended, Stage.NotReported];

    public View.Result View { get; private set; } = null!;

    /// <summary>Whether everything is open, on the screen and on paper.</summary>
    public bool PrintsAll => Opened.InFull(Request);

    public string InBrief => $"/actors/{View.Actor.Id}";

    public string InFull => $"{InBrief}?{Opened.Print}={Opened.All}";

    /// <summary>Whether the page folds anything.</summary>
    public bool CanOpen =>
        Standing.Count > 0 || Counted.Count > 0 || View.Statements.Items.Count > Spoken || View.Money.Items.Count > Few;

    /// <summary>Many agreements by where they stand, what is applied first; empty where they are few.</summary>
    public IReadOnlyList<IGrouping<Stage, Agreement>> Standing { get; private set; } = [];

    /// <summary>Many outcomes by what they count, what is counted most first; empty where they are few.</summary>
    public IReadOnlyList<IGrouping<string, Outcome>> Counted { get; private set; } = [];

    /// <summary>How many statements are in sight.</summary>
    public int Spoken => View.Statements.Items.Count > FewStatements + 1 ? FewStatements : View.Statements.Items.Count;

    public RecordLinks Links { get; private set; } = null!;

    /// <summary>The actors that it belongs to, the nearest first.</summary>
    public IReadOnlyList<Actor> Wholes { get; private set; } = [];

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        footnotes.Know(View.Records);
        Links = new RecordLinks(Kinds.Actor, View.Actor.Id, View.Actor.Name, View.Records.Revision);
        Wholes = [.. WholesOf(View.Actor)];
        if (View.Agreements.Items.Count > Few)
        {
            Standing = [.. View.Agreements.Items
                .GroupBy(agreement => StatusView.Of(View.Records, agreement).Stage)
                .OrderBy(stage => Array.IndexOf(Stages, stage.Key))];
        }

        if (View.Outcomes.Items.Count > Few)
        {
            Counted = [.. View.Outcomes.Items
                .GroupBy(outcome => outcome.Metric, StringComparer.Ordinal)
                .OrderByDescending(metric => metric.Count())];
        }
    }

    /// <summary>The roles that it has in an agreement.</summary>
    public IEnumerable<Party> Roles(Agreement agreement) => agreement.Parties.Where(party => party.Actor == View.Actor.Id);

    private IEnumerable<Actor> WholesOf(Actor actor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { actor.Id };
        while (actor.PartOf is { } whole && seen.Add(whole) && View.Records.Actors.TryGetValue(whole, out var next))
            yield return actor = next;
    }
}
