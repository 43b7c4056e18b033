using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// The sides of a pair. Where a name means several actors, all of those that have an agreement here, and a remark with
/// each alone.
/// </summary>
internal static class SideChoice
{
    public static (IReadOnlyList<Side> Sides, IReadOnlyList<Remark> Remarks) Of(Catalogue catalogue, IReadOnlyList<Party> parties)
    {
        var sides = parties.Select(party => party.Side).ToList();
        if (sides.TrueForAll(side => side.Actors.Count == 1) || catalogue.Between(sides).Length == 0)
        {
            return (sides, []);
        }

        var remarks = new List<Remark>();
        for (var index = 0; index < sides.Count; index++)
        {
            if (sides[index].Actors.Count > 1)
            {
                var singles = sides[index].Actors
                    .Select(actor => (Actor: actor, Subject: SubjectMaker.Of(catalogue, With(sides, index, Side.Of([actor])))))
                    .Where(single => single.Subject is not null)
                    .ToList();
                remarks.Add(Remark(catalogue, parties[index], [.. singles.Select(single => (single.Actor, single.Subject!))]));
                sides[index] = Side.Of(singles.Select(single => single.Actor));
            }
        }

        return (sides, remarks);
    }

    private static Remark Remark(Catalogue catalogue, Party party, List<(string Actor, Subject Subject)> singles)
    {
        var means = $"“{party.Raw}” can mean {Sentence.Or(party.Side.Actors.Select(catalogue.NameOf))}";
        return singles.Count > 1
            ? new Remark(
                $"{means}; the agreements of {(singles.Count == 2 ? "both" : "all")} were read.",
                [.. singles.Select(single => single.Subject)])
            : new Remark($"{means}; it was read as {catalogue.NameOf(singles[0].Actor)}, which alone has an agreement here.");
    }

    private static List<Side> With(List<Side> sides, int index, Side side) =>
        [.. sides.Select((other, at) => at == index ? side : other)];
}
