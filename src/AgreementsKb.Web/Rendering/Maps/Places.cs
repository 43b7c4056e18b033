using System.Collections.Frozen;
using System.Text.Json;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering.Maps;

/// <summary>Where states are on the map, as the assets' build has placed them.</summary>
public sealed class Places
{
    private readonly FrozenDictionary<string, decimal[]> _places;

    public Places()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "wwwroot", "map", "places.json");
        _places = JsonSerializer.Deserialize<Dictionary<string, decimal[]>>(File.ReadAllBytes(file))!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Of an actor, else of what it belongs to; null for what is on no map.</summary>
    public MapPoint? Of(RecordSet records, string actor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var id = actor; id is not null && seen.Add(id); id = records.Actors.GetValueOrDefault(id)?.PartOf)
        {
            if (_places.TryGetValue(id, out var place))
                return new MapPoint(place[0], place[1]);
        }

        return null;
    }
}

/// <summary>A place in the units of the map.</summary>
public readonly record struct MapPoint(decimal X, decimal Y);
