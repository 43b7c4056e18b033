using System.Globalization;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Core.Differences;

/// <summary>
/// Makes of stored JSON the tree that an editor types: amounts and citations as one text, keys in the order of a file. What
/// does not fit the present shape of the record stays as it is stored, part by part, so that old versions can be shown.
/// </summary>
internal static class TypedTree
{
    public static Node Of(RecordKind kind, ReadOnlyMemory<byte> json)
    {
        var root = JsonText.Read(json, new ProblemLog(kind.Name));
        return root is null ? Text(Encoding.UTF8.GetString(json.Span)) : Mapping(root, RecordShape.Of(kind.Type));
    }

    private static MappingNode Mapping(MappingNode node, RecordShape? shape)
    {
        var known = shape is null ? [] : shape.Fields
            .Select(field => (Entry: node.Find(field.Key), Field: field))
            .Where(member => member.Entry is not null)
            .Select(member => member.Entry! with { Value = Value(member.Entry.Value, member.Field) });
        var others = node.Entries
            .Where(entry => shape is null || !shape.ByKey.ContainsKey(entry.Key))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => entry with { Value = Plain(entry.Value) });
        return new MappingNode(Position.Start, [.. known, .. others]);
    }

    private static Node Value(Node node, Field field) => node switch
    {
        SequenceNode { Items: [var only] } when field.OneOrMany => One(only, field),
        SequenceNode list when field.IsList => new SequenceNode(Position.Start, [.. list.Items.Select(item => One(item, field))]),
        _ => One(node, field),
    };

    private static Node One(Node node, Field field) => (node, field.Form) switch
    {
        (MappingNode { Entries: [{ Key: "is", Value: ScalarNode word }] }, _) when field.MayBeNoValue => word,
        (MappingNode part, FieldForm.Object) => Mapping(part, RecordShape.Of(field.ValueType)),
        (MappingNode part, FieldForm.Compact) => Compact(part, field) is { } text ? Typed(text) : Plain(part),
        (ScalarNode { Kind: ScalarKind.Text } typed, FieldForm.Compact or FieldForm.Scalar) => Typed(typed.Text),
        (ScalarNode { Kind: ScalarKind.Number } number, FieldForm.Decimal) => Number(number),
        _ => Plain(node),
    };

    private static string? Compact(MappingNode part, Field field)
    {
        var form = ValueForm.Of(field);
        return RecordReader.Part(part, field.ValueType) is { } value && form.Problem(value) is null ? form.ToText(value) : null;
    }

    /// <summary>Equal numbers are one text, however many zeros they were stored with.</summary>
    private static ScalarNode Number(ScalarNode node) =>
        decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? node with { Text = Numeral.Write(number) }
            : node;

    private static Node Plain(Node node) => node switch
    {
        MappingNode part => Mapping(part, shape: null),
        SequenceNode list => new SequenceNode(Position.Start, [.. list.Items.Select(Plain)]),
        _ => node,
    };

    /// <summary>A value that is known by its place needs no quotes, also where it looks like a number.</summary>
    private static ScalarNode Typed(string text) => new(
        Position.Start, PlainScalar.KindOf(text) == ScalarKind.Number ? ScalarKind.Number : ScalarKind.Text, text);

    private static ScalarNode Text(string text) => new(Position.Start, ScalarKind.Text, text);
}
