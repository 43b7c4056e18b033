using System.Globalization;

namespace AgreementsKb.Web.Rendering.Maps;

/// <summary>The name of a place where it hides no other name; a place without room for its name has only its dot.</summary>
/// <param name="Anchor">As SVG has it: the text begins or ends at the place.</param>
public sealed record MapLabel(string Name, string DotX, string DotY, string? X, string? Y, string? Anchor)
{
    private const decimal Wide = 0.52m;

    /// <param name="ends">The most important first, each with whether most of its arcs lead to the right: then its name stands to the left of them.</param>
    public static IReadOnlyList<MapLabel> Placed(IEnumerable<(MapEnd End, bool LeansRight)> ends, MapFrame frame)
    {
        var taken = new List<Box>();
        var all = ends.ToList();
        foreach (var (end, _) in all)
            taken.Add(Box.Around(end.Place!.Value, frame.Letter * 0.4m));

        return [.. all.Select(one => Place(one.End, one.LeansRight, frame, taken))];
    }

    private static MapLabel Place(MapEnd end, bool leansRight, MapFrame frame, List<Box> taken)
    {
        var (place, letter) = (end.Place!.Value, frame.Letter);
        var width = end.Name.Length * letter * Wide;
        (decimal X, decimal Y, string Anchor)[] tries =
        [
            (place.X + (letter * 0.7m), place.Y + (letter * 0.35m), "start"),
            (place.X - (letter * 0.7m), place.Y + (letter * 0.35m), "end"),
            (place.X, place.Y - (letter * 0.7m), "middle"),
            (place.X, place.Y + (letter * 1.35m), "middle"),
        ];
        foreach (var (x, y, anchor) in leansRight ? [tries[1], tries[0], .. tries[2..]] : tries)
        {
            var left = anchor switch { "start" => x, "end" => x - width, _ => x - (width / 2) };
            var box = new Box(left, y - (letter * 0.8m), left + width, y + (letter * 0.2m));
            if (left < frame.X || box.Right > frame.X + frame.Width || taken.Exists(box.Meets))
                continue;

            taken.Add(box);
            return new MapLabel(end.Name, Written(place.X), Written(place.Y), Written(x), Written(y), anchor);
        }

        return new MapLabel(end.Name, Written(place.X), Written(place.Y), X: null, Y: null, Anchor: null);
    }

    private static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Box(decimal Left, decimal Top, decimal Right, decimal Bottom)
    {
        public static Box Around(MapPoint point, decimal radius) =>
            new(point.X - radius, point.Y - radius, point.X + radius, point.Y + radius);

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
