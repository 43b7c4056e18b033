using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;

namespace AgreementsKb.Tests.Features.Changesets;

/// <summary>What an editor may do to one id; small numbers, so that a failing history can be read.</summary>
/// <param name="Id">Which of a few ids: they go and come back.</param>
/// <param name="Wording">Which of a few contents, so that a change may also be none.</param>
internal sealed record Edit(EditKind Kind, int Id, int Wording);

internal enum EditKind
{
    /// <summary>Adds the record, or changes it.</summary>
    Write,

    Withdraw,

    /// <summary>Gives the record the next id and keeps the old one among its former ids.</summary>
    Rename,

    Remove,
}

/// <summary>What one changeset brings.</summary>
/// <param name="Prune">The records that are not given go.</param>
internal sealed record Step(ListOf<Edit> Edits, bool Prune)
{
    public override string ToString() => (Prune ? "all but " : "") + string.Join(", ", Edits.Select(edit => $"{edit.Kind} {edit.Id}:{edit.Wording}"));
}

/// <summary>Sequences of changesets over a few ids.</summary>
internal static class History
{
    private const int Ids = 5;

    private static readonly Gen<Edit> AnyEdit =
        from kind in Gen.Frequency(
            (6, Gen.Constant(EditKind.Write)),
            (1, Gen.Constant(EditKind.Withdraw)),
            (2, Gen.Constant(EditKind.Rename)),
            (2, Gen.Constant(EditKind.Remove)))
        from id in Gen.Choose(0, Ids - 1)
        from wording in Gen.Choose(0, 2)
        select new Edit(kind, id, wording);

    private static readonly Gen<Step> AnyStep =
        from edits in AnyEdit.ListOf()
        from prune in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(edits.Take(4).ToListOf(), prune);

    /// <summary>Six changesets; a failing sequence is shortened by leaving changesets out.</summary>
    public static Arbitrary<List<Step>> Any { get; } = Arb.From(
        AnyStep.ListOf(6).Select(steps => steps.ToList()),
        steps => Enumerable.Range(0, steps.Count).Select(at => steps.Where((_, i) => i != at).ToList()));

    /// <summary>The draft of a step, as an editor would have made it of the records before: each id is touched once.</summary>
    public static (List<KbRecord> Given, List<KbRecord> Removed) Draft(Step step, IReadOnlyCollection<KbRecord> before)
    {
        var (given, removed, touched) = (new List<KbRecord>(), new List<KbRecord>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var edit in step.Edits)
        {
            var id = Name(edit.Id);
            var record = before.FirstOrDefault(record => record.Id == id);
            var next = edit.Kind == EditKind.Rename && record is not null ? Name((edit.Id + 1) % Ids) : id;
            if (touched.Overlaps([id, next]))
            {
                continue;
            }

            touched.UnionWith([id, next]);
            if (edit.Kind == EditKind.Remove)
            {
                removed.AddRange(record is null ? [] : [record]);
            }
            else
            {
                given.Add(Written(edit, id, next, record, before));
            }
        }

        return (given, removed);
    }

    private static string Name(int id) => $"h-{(char)('a' + id)}";

    /// <summary>Two kinds take part, by id, so that the ids of one do not stand in for those of another.</summary>
    private static KbRecord Written(Edit edit, string id, string next, KbRecord? record, IReadOnlyCollection<KbRecord> before)
    {
        var formerIds = (record?.FormerIds ?? [])
            .Concat(next == id ? [] : [id])
            .Where(former => former != next && before.All(other => other.Id != former || other.Id == id))
            .Distinct(StringComparer.Ordinal)
            .ToListOf();
        var withdrawn = edit.Kind == EditKind.Withdraw ? Some.Withdrawal() : null;
        return record is Agreement || (record is null && edit.Id == 0)
            ? Some.Agreement(next, "it", edit.Wording == 0 ? "tn" : "ly") with { FormerIds = formerIds, Withdrawn = withdrawn }
            : Some.Actor(next, $"kind-{edit.Wording}") with { FormerIds = formerIds, Withdrawn = withdrawn };
    }
}
