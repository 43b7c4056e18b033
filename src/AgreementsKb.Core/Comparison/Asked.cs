using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison;

/// <summary>
/// The agreements that a question is about: those in its columns, and those shown there because they may hold the same money. Of
/// other agreements no dispute is told, so that none needs finding.
/// </summary>
internal sealed class Asked
{
    private readonly HashSet<string>? _agreements;

    private Asked(HashSet<string>? agreements) => _agreements = agreements;

    public static Asked Everything { get; } = new(agreements: null);

    public static Asked About(Ground ground, IEnumerable<Subject> subjects)
    {
        var own = subjects.SelectMany(subject => subject.Agreements).Select(name => name.Id).ToHashSet(StringComparer.Ordinal);
        return new Asked([.. own, .. own.SelectMany(ground.SharingMoney)]);
    }

    public bool Holds(string agreement) => _agreements is null || _agreements.Contains(agreement);

    /// <summary>Whether it is reported beside one of them, or linked to one.</summary>
    public bool Holds(Outcome outcome)
    {
        if (_agreements is null)
        {
            return true;
        }

        foreach (var agreement in outcome.Agreements)
        {
            if (_agreements.Contains(agreement))
            {
                return true;
            }
        }

        foreach (var link in outcome.Attribution)
        {
            if (_agreements.Contains(link.Agreement))
            {
                return true;
            }
        }

        return false;
    }
}
