using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Ids of agreements, and of the parties of each joined by a plus, that are near to what was typed. The latter are made when
/// they are asked for: nearly every agreement has its own.
/// </summary>
internal sealed class NearIds(Cards cards)
{
    private static readonly ulong JoinerLetters = NearWords.Letters(SubjectMaker.Joiner.ToString());

    private readonly NearWords _agreements = new(cards.Ids);
    private readonly ulong[] _parties = [.. cards.Actors.Select(NearWords.Letters)];

    /// <inheritdoc cref="Nearest.To"/>
    public IReadOnlyList<string> To(string id) =>
        Nearest.To(id, _agreements.Candidates(id).Select(place => cards.Ids[place]).Concat(Pairs(id)));

    private IEnumerable<string> Pairs(string id)
    {
        var letters = NearWords.Letters(id);
        return Enumerable.Range(0, cards.Count)
            .Where(place => NearWords.MayBeNear(id.Length, letters, LettersOf(cards.PartyNumbers(place))))
            .Select(place => string.Join(
                SubjectMaker.Joiner, cards.PartiesOf(place).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    private ulong LettersOf(ReadOnlySpan<int> parties)
    {
        var letters = 0UL;
        foreach (var party in parties)
        {
            letters |= _parties[party] | (party == parties[0] ? 0 : JoinerLetters);
        }

        return letters;
    }
}
