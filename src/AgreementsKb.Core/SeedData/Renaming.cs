using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Gives a record another id, and mends what refers to it in any record: ids, citations, items of other agreements, words
/// of the vocabulary. Goes by the shape of the records, so that a field that is added later is mended as well.
/// </summary>
internal sealed class Renaming
{
    private readonly RecordKind _kind;
    private readonly string _old;
    private readonly string _new;
    private readonly string? _scheme;
    private int _mended;

    public Renaming(KbRecord record, string newId)
    {
        _kind = Kinds.Of(record);
        _old = record.Id;
        _new = newId;
        _scheme = (record as Term)?.Scheme;
    }

    /// <summary>The record with the other id or with references mended, and how many; null where it stays as it is.</summary>
    public (KbRecord Record, int References)? Of(KbRecord record)
    {
        _mended = 0;
        var kind = Kinds.Of(record);
        var tree = Mapping(RecordWriter.Objects(record), kind.Type);
        var isIt = kind == _kind && record.Id == _old;
        if (_mended == 0 && !isIt)
        {
            return null;
        }

        var mended = RecordReader.Read(tree, kind, new ProblemLog(record.Id))!;
        return (isIt ? Renamed(mended) : mended, _mended);
    }

    private KbRecord Renamed(KbRecord record)
    {
        var renamed = record with { Id = _new, FormerIds = record.FormerIds.Where(id => id != _new).Append(_old).ToListOf() };
        return renamed is Term term ? term with { Word = WordOf(_new) } : renamed;
    }

    private string WordOf(string id) => id[(_scheme!.Length + 1)..];

    private MappingNode Mapping(MappingNode node, Type type)
    {
        var shape = RecordShape.Of(type);
        return node with
        {
            Entries =
            [
                .. node.Entries.Select(entry => shape.ByKey.TryGetValue(entry.Key, out var field)
                    ? entry with { Value = Value(entry.Value, field) }
                    : entry),
            ],
        };
    }

    private Node Value(Node node, Field field) => node switch
    {
        SequenceNode sequence => sequence with { Items = [.. sequence.Items.Select(item => Value(item, field))] },
        MappingNode mapping when field.Form is FieldForm.Object or FieldForm.Compact => Mapping(mapping, field.ValueType),
        ScalarNode scalar when Mended(scalar.Text, field) is { } text => scalar with { Text = text },
        _ => node,
    };

    private string? Mended(string text, Field field)
    {
        var mended = field switch
        {
            _ when field.Refers.Contains(_kind.Name) && text == _old => _new,
            _ when field.Scheme is not null && field.Scheme == _scheme && text == WordOf(_old) => WordOf(_new),
            _ when field.ValueType == typeof(ItemRef) && _kind.Name == Kinds.Agreement
                && text.StartsWith(_old + "/", StringComparison.Ordinal) => _new + text[_old.Length..],
            _ => null,
        };
        _mended += mended is null ? 0 : 1;
        return mended;
    }
}
