using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Home;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering.Maps;

/// <summary>The agreements as arcs between their parties. A table beside it says the same.</summary>
/// <param name="Pairs">Every pair, drawn or not.</param>
/// <param name="Words">What the codes stand for.</param>
public sealed record AgreementMap(IReadOnlyList<MapPart> Parts, IReadOnlyList<MapPair> Pairs, int Total, RecordSet Words)
{
    public static AgreementMap Of(Pairs.Result found, Places places)
    {
        var pairs = found.Items.Select(pair => MapPair.Of(pair, found.Records, places)).ToList();
        var near = pairs.Where(pair => pair.IsWithin(MapFrame.Near)).ToList();
        var far = pairs.Where(pair => pair.From.Place is not null && pair.To.Place is not null).Except(near).ToList();
        MapPart[] parts = [MapPart.Of(MapFrame.Near, near), MapPart.Of(MapFrame.World, far)];
        return new AgreementMap([.. parts.Where(part => part.Pairs.Count > 0)], pairs, found.Total, found.Records);
    }
}

/// <summary>One frame with its arcs and the places at their ends.</summary>
public sealed record MapPart(MapFrame Frame, IReadOnlyList<MapPair> Pairs, IReadOnlyList<MapLabel> Labels)
{
    private const int Hub = 6;

    public static MapPart Of(MapFrame frame, IReadOnlyList<MapPair> pairs)
    {
        var ends = pairs.SelectMany(pair => new[] { pair.From, pair.To }).GroupBy(end => end.Id, StringComparer.Ordinal)
            .OrderByDescending(end => end.Count())
            .Select(end => (end.First(), LeansRight(end.First(), pairs)));
        return new MapPart(frame, pairs, MapLabel.Placed(ends, frame));
    }

    /// <summary>Only of a hub: a name is looked for to the right of its place, and a few arcs do not hide it.</summary>
    private static bool LeansRight(MapEnd end, IReadOnlyList<MapPair> pairs)
    {
        var others = pairs.Where(pair => pair.From.Id == end.Id || pair.To.Id == end.Id)
            .Select(pair => pair.From.Id == end.Id ? pair.To : pair.From)
            .ToList();
        return others.Count >= Hub && others.Count(other => other.Place!.Value.X > end.Place!.Value.X) * 2 > others.Count;
    }
}

/// <summary>An end of an arc.</summary>
/// <param name="Place">Null for what is on no map.</param>
public sealed record MapEnd(string Id, string Name, MapPoint? Place);

/// <summary>Two parties and what they have agreed on.</summary>
/// <param name="Count">How many agreements.</param>
/// <param name="First">The first of them by title.</param>
/// <param name="Stage">Of the agreement that has come furthest and stands.</param>
public sealed record MapPair(MapEnd From, MapEnd To, int Count, IReadOnlyList<Pairs.Line> First, Stage Stage)
{
    private static readonly Stage[] Furthest = [Stage.InOperation, Stage.Agreed, Stage.Talks, Stage.Ended, Stage.NotReported];

    /// <summary>The list of their agreements; the one itself where there is only one.</summary>
    public string Address => Count == 1 ? $"/agreements/{First[0].Id}" : $"/agreements?between={From.Id}%2C{To.Id}";

    public string Names => $"{From.Name} → {To.Name}";

    public string Counted => NumberWords.Count(Count, "agreement");

    /// <summary>Thicker with more agreements.</summary>
    public string Weight => Math.Min(Count, 5).ToString(CultureInfo.InvariantCulture);

    /// <summary>Bent to the left of its way, so that there and back are two arcs.</summary>
    public string Arc
    {
        get
        {
            var (from, to) = (From.Place!.Value, To.Place!.Value);
            var (x, y) = (((from.X + to.X) / 2) + ((to.Y - from.Y) * 0.22m), ((from.Y + to.Y) / 2) - ((to.X - from.X) * 0.22m));
            return string.Create(CultureInfo.InvariantCulture, $"M{from.X:0.#} {from.Y:0.#}Q{x:0.#} {y:0.#} {to.X:0.#} {to.Y:0.#}");
        }
    }

    public static MapPair Of(Pairs.Pair pair, RecordSet records, Places places)
    {
        var stages = pair.Statuses.Select(StatusView.StageOf).ToList();
        return new MapPair(End(pair.From), End(pair.To), pair.Count, pair.First, Furthest.First(stages.Contains));

        MapEnd End(string id) => new(id, records.NameOf(id), places.Of(records, id));
    }

    public bool IsWithin(MapFrame frame) =>
        From.Place is { } from && To.Place is { } to && frame.Holds(from) && frame.Holds(to);
}
