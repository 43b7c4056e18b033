using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>One side of a pair: an actor, or several where the words can mean any of them.</summary>
/// <param name="Actors">Ids, in ordinal order.</param>
internal sealed record Side(ListOf<string> Actors)
{
    public const char Alternative = '|';

    /// <summary>The id by itself; <c>|</c> between the ids of which any will do.</summary>
    public string Id => string.Join(Alternative, Actors);

    public static Side Of(IEnumerable<string> actors) =>
        new(actors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToListOf());
}
