using System.Globalization;

namespace AgreementsKb.Web.Rendering.Maps;

/// <summary>A part of the world that is drawn: the same numbers as in the assets' build.</summary>
/// <param name="Land">The file with the land of it.</param>
/// <param name="Letter">The size of a letter.</param>
public sealed record MapFrame(string Name, string Land, decimal X, decimal Y, decimal Width, decimal Height, decimal Letter)
{
    public static MapFrame Near { get; } = new("Europe, the Mediterranean and the Middle East", "/map/near.svg", 402, 96, 232, 116, 3m);

    public static MapFrame World { get; } = new("The rest of the world", "/map/land.svg", 130, 72, 830, 340, 11);

    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"{X} {Y} {Width} {Height}");

    public bool Holds(MapPoint point) => point.X > X && point.X < X + Width && point.Y > Y && point.Y < Y + Height;
}
