using AgreementsKb.Core.Comparison.Packed;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>Takes the ties of agreements as they come, and packs them: not all of them are there at one time.</summary>
internal sealed class SurroundingsMaking
{
    public List<int> RolesOf { get; } = [];

    public Numbering<ListOf<string>> Roles { get; } = new();

    public List<bool> HasCaps { get; } = [];

    /// <summary>Every id of an agreement that another names.</summary>
    public Numbering<string> Named { get; } = new(StringComparer.Ordinal);

    public NumberLists.Making Related { get; } = new();

    public NumberLists.Making SameFunding { get; } = new();

    public NumberLists.Making Linked { get; } = new();

    public MoneyWords.Making MoneyWords { get; } = new();

    public List<PackedMention> Money { get; } = [];

    public void Add(AgreementTies ties)
    {
        Money.AddRange(ties.Money.Select(mention => MoneyWords.Packed(mention, RolesOf.Count)));
        RolesOf.Add(Roles.Of(ties.Roles));
        HasCaps.Add(ties.HasCaps);
        Related.Add([.. ties.Related.Select(Named.Of)]);
        SameFunding.Add([.. ties.SameFunding.Select(Named.Of)]);
        Linked.Add([.. ties.Linked.Select(Named.Of)]);
    }

    /// <param name="order">For each place the number by which the agreement came.</param>
    public PackedMention[] MoneyAt(int[] order)
    {
        var places = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            places[order[place]] = place;
        }

        return [.. Money.Select(mention => mention with { Agreement = places[mention.Agreement] })];
    }
}
