using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Makes records of trees by their <see cref="RecordShape"/>. Collects every problem and never throws on bad input; closed:
/// a key that is not a property is a problem.
/// </summary>
internal sealed class RecordReader
{
    private readonly ProblemLog _problems;
    private readonly ValueReader _values;

    private RecordReader(ProblemLog problems)
    {
        _problems = problems;
        _values = new ValueReader(problems, this);
    }

    /// <summary>Every value that was understood, each after the part that holds it.</summary>
    public List<Placed> Placed { get; } = new(32);

    /// <summary>The record; null where there are problems.</summary>
    public static KbRecord? Read(MappingNode root, RecordKind kind, ProblemLog problems) => Read(root, kind, problems, out _);

    /// <param name="root">The tree.</param>
    /// <param name="kind">What it is to be.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="placed">The record, then all its values that were understood, with their places.</param>
    public static KbRecord? Read(MappingNode root, RecordKind kind, ProblemLog problems, out IReadOnlyList<Placed> placed)
    {
        var reader = new RecordReader(problems);
        var record = reader.Object(root, kind.Type, field: null, owner: null);
        placed = reader.Placed;
        return record.IsComplete ? (KbRecord)record.Value : null;
    }

    /// <summary>A part of a record by itself; null where it is no such part.</summary>
    public static object? Part(MappingNode node, Type type)
    {
        var part = new RecordReader(new ProblemLog(type.Name)).Object(node, type, field: null, owner: null);
        return part.IsComplete ? part.Value : null;
    }

    /// <summary>Reads an object with keys of its own.</summary>
    public Placed Object(MappingNode node, Type type, Field? field, Placed? owner)
    {
        var before = _problems.Count;
        var shape = RecordShape.Of(type);
        var here = new Placed(Activator.CreateInstance(type)!, field, node, owner);
        Placed.Add(here);
        foreach (var entry in node.Entries)
        {
            if (_problems.IsFull)
            {
                break;
            }

            if (!shape.ByKey.TryGetValue(entry.Key, out var member))
            {
                _problems.Add(entry.At, Messages.UnknownKey(entry.Key, shape));
            }
            else if ((member.IsList ? List(entry.Value, member, here) : _values.Read(entry.Value, member, here)) is { } value)
            {
                member.Set(here.Value, value);
            }
        }

        foreach (var member in shape.Required)
        {
            if (node.Find(member.Key) is null)
            {
                _problems.Add(node.At, Messages.MissingKey(member.Key));
            }
        }

        here.IsComplete = _problems.Count == before && !_problems.IsFull;
        return here;
    }

    private object? List(Node node, Field field, Placed owner)
    {
        if (node is not SequenceNode && !field.OneOrMany)
        {
            _problems.Add(node.At, Messages.NotAList(node));
            return null;
        }

        IReadOnlyList<Node> items = node is SequenceNode sequence ? sequence.Items : [node];
        if (items.Count == 0 && field.NotEmpty)
        {
            _problems.Add(node.At, Messages.EmptyList(field.Key));
            return null;
        }

        var values = new object[items.Count];
        var understood = true;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = _values.Read(items[i], field, owner)!;
            understood &= values[i] is not null;
        }

        return understood ? ListForm.Of(field).Make(values) : null;
    }
}
