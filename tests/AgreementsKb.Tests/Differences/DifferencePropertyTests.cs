using System.Collections;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Differences;

/// <summary>What must hold for any two versions of a record, by the shape of its type.</summary>
public sealed class DifferencePropertyTests
{
    public static TheoryData<string> AllKinds => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void A_record_does_not_differ_from_itself(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record => Between(kind, record, Copy(kind, record)).ShouldBeEmpty());
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Two_records_differ_where_they_are_not_equal(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(
            Any.By(any => (any.Record(kind), any.Record(kind))),
            pair =>
            {
                var changes = Between(kind, pair.Item1, pair.Item2);
                (changes.Count == 0).ShouldBe(pair.Item1.Equals(pair.Item2));
                changes.ShouldAllBe(change => change.Was != change.Now);
            });
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_change_of_one_field_anywhere_is_found_there(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(
            Any.By(any => (Was: any.Record(kind), Other: any.Record(kind), Seed: any.Text().Length)),
            given =>
            {
                var now = Copy(kind, given.Was);
                if (Mutate(now, given.Other, new Random(given.Seed)) is not { } changed || now.Equals(given.Was))
                {
                    return;
                }

                var changes = Between(kind, given.Was, now);
                changes.ShouldNotBeEmpty();
                changes.ShouldAllBe(change => Within(Keys(kind, change.Path), changed), string.Join('/', changed));
            });
    }

    /// <summary>Gives one field of one part of the record the value that a like part of another record has.</summary>
    /// <returns>The keys that lead to it.</returns>
    private static IReadOnlyList<string>? Mutate(KbRecord record, KbRecord other, Random random)
    {
        var parts = Parts(record, []).ToList();
        var (part, keys) = parts[random.Next(parts.Count)];
        var fields = RecordShape.Of(part.GetType()).Fields;
        var field = fields[random.Next(fields.Count)];
        var values = Parts(other, []).Select(like => like.Part).Where(like => like.GetType() == part.GetType()).Select(field.Get).ToList();
        if (values.Count == 0 || (values[0] is null && field.Required))
        {
            return null;
        }

        field.Set(part, values[0]);
        return [.. keys, field.Key];
    }

    private static IEnumerable<(object Part, IReadOnlyList<string> Keys)> Parts(object part, IReadOnlyList<string> keys)
    {
        yield return (part, keys);
        foreach (var field in RecordShape.Of(part.GetType()).Fields.Where(field => field.Form == FieldForm.Object))
        {
            var value = field.Get(part);
            foreach (var inner in field.IsList ? ((IEnumerable?)value ?? Array.Empty<object>()).Cast<object>() : value is null ? [] : [value])
            {
                foreach (var found in Parts(inner, [.. keys, field.Key]))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>The keys of a path, without the names and numbers of elements.</summary>
    private static List<string> Keys(RecordKind kind, string path)
    {
        var (shape, keys, isName) = (RecordShape.Of(kind.Type), new List<string>(), false);
        foreach (var part in path.Split('/'))
        {
            if (isName)
            {
                isName = false;
                continue;
            }

            var key = part.Split('[')[0];
            var field = shape.ByKey[key];
            keys.Add(key);
            isName = field is { IsList: true, Form: FieldForm.Object } && key == part;
            shape = field.Form == FieldForm.Object ? RecordShape.Of(field.ValueType) : shape;
        }

        return keys;
    }

    /// <summary>The field itself, a part of it, or a part that holds it.</summary>
    private static bool Within(IReadOnlyList<string> found, IReadOnlyList<string> changed) =>
        found.Zip(changed).All(pair => pair.First == pair.Second);

    private static KbRecord Copy(RecordKind kind, KbRecord record) => RecordJson.Read(kind, RecordJson.Write(record));

    private static ListOf<FieldChange> Between(RecordKind kind, KbRecord was, KbRecord now) =>
        Difference.Between(kind, RecordJson.Write(was), RecordJson.Write(now));
}
