using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>Which agreements name which others in one way, by numbers (<see cref="AgreementNumbers"/>). Immutable.</summary>
internal sealed class Links
{
    private readonly NumberLists _named;
    private readonly NumberLists _naming;

    /// <param name="named">For each agreement there is those that it names.</param>
    /// <param name="count">How many numbers there are.</param>
    public Links(NumberLists named, int count) => (_named, _naming) = (named, named.Reversed(count));

    /// <summary>Those that an agreement names, whether or not there are such.</summary>
    public int[] All(int number) => number < _named.Count ? _named[number].ToArray() : [];

    /// <summary>Those among them that there are.</summary>
    public IEnumerable<int> From(int number) => All(number).Where(other => other < _named.Count);

    /// <summary>Those that it names and that name it.</summary>
    public IEnumerable<int> Both(int number) => From(number).Concat(_naming[number].ToArray().Distinct());
}
