namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// What a comparison needs, and no more: the one place that says which records can matter to an answer. A test holds that a
/// comparison over these is, byte for byte, the comparison over all records; a rule of a row, a figure or a dispute that
/// looks further needs a line here.
/// </summary>
/// <param name="Subjects">Agreements that stand in a column. All that is reported beside them or said of them is needed.</param>
/// <param name="Agreements">Those, and the agreements whose money must be known.</param>
/// <param name="Arrivals">Places whose arrivals of a year are set beside limits.</param>
internal sealed record Closure(IReadOnlyList<string> Subjects, IReadOnlyList<string> Agreements, IReadOnlyList<string> Arrivals)
{
    public static Closure Of(Surroundings known, IEnumerable<Subject> subjects) =>
        Of(known, subjects.SelectMany(subject => subject.Agreements).Select(name => name.Id));

    /// <param name="agreements">Ids of those that stand in a column.</param>
    public static Closure Of(Surroundings known, IEnumerable<string> agreements)
    {
        var own = agreements.Distinct(StringComparer.Ordinal).ToList();
        var all = new HashSet<string>(own, StringComparer.Ordinal);

        // What each is linked to is named, also where only the other says so.
        all.UnionWith(own.SelectMany(known.Related));

        // Money rows show the lines of agreements that may be the same funding, with all that disputes them.
        var shown = own.Concat(own.SelectMany(known.SameFunding)).Distinct(StringComparer.Ordinal).ToList();
        all.UnionWith(shown);

        // Their lines are set against those of agreements related to them in the same way, or near in sum.
        all.UnionWith(shown.SelectMany(known.SameFunding));
        all.UnionWith(shown.SelectMany(known.Near));

        // Lines that an editor linked are set against each other too; one may be part of one that is itself part of another, and
        // so on, of which a total counts the widest.
        AddLinked(known, all, shown.SelectMany(known.Linked));

        // A limit is set beside the arrivals at every party.
        var places = own.Where(known.HasCaps).SelectMany(known.PartiesOf).Distinct(StringComparer.Ordinal).ToList();
        return new Closure(own, [.. all], places);
    }

    private static void AddLinked(Surroundings known, HashSet<string> all, IEnumerable<string> from)
    {
        var queue = new Queue<string>(from);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (queue.TryDequeue(out var agreement))
        {
            if (seen.Add(agreement))
            {
                all.Add(agreement);
                known.Names(agreement).ToList().ForEach(queue.Enqueue);
            }
        }
    }
}
