using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>Makes trees of records by their <see cref="RecordShape"/>: what an editor types, or what a program reads.</summary>
internal sealed class RecordWriter
{
    private static readonly RecordWriter ForEditors = new(compact: true);
    private static readonly RecordWriter ForPrograms = new(compact: false);

    private readonly bool _compact;

    private RecordWriter(bool compact) => _compact = compact;

    public static MappingNode Compact(object record) => ForEditors.Mapping(record);

    public static MappingNode Objects(object record) => ForPrograms.Mapping(record);

    private MappingNode Mapping(object owner)
    {
        var entries = new List<Entry>();
        foreach (var field in RecordShape.Of(owner.GetType()).Fields)
        {
            // Every list is one of objects; none has values that would have to be boxed.
            switch (field.Get(owner))
            {
                case null or IReadOnlyList<object> { Count: 0 }:
                    break;
                case IReadOnlyList<object> list when field.IsList:
                    entries.Add(new Entry(field.Key, Position.Start, List(list, field)));
                    break;
                case var value:
                    entries.Add(new Entry(field.Key, Position.Start, Value(value, field)));
                    break;
            }
        }

        return new MappingNode(Position.Start, entries);
    }

    private Node List(IReadOnlyList<object> list, Field field)
    {
        if (_compact && field.OneOrMany && list.Count == 1)
        {
            return Value(list[0], field);
        }

        var items = new Node[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Value(list[i], field);
        }

        return new SequenceNode(Position.Start, items);
    }

    private Node Value(object value, Field field)
    {
        if (!field.MayBeNoValue)
        {
            return Known(value, field);
        }

        var held = StatedForm.Of(field.ValueType).Open(value);
        if (held is not NoValue reason)
        {
            return Known(held, field);
        }

        var word = Text(EnumWords.WordOf(reason));
        return _compact ? word : new MappingNode(Position.Start, [new Entry("is", Position.Start, word)]);
    }

    private Node Known(object value, Field field) => field.Form switch
    {
        FieldForm.Text => Text((string)value),
        FieldForm.Boolean => new ScalarNode(Position.Start, ScalarKind.Boolean, (bool)value ? "true" : "false"),
        FieldForm.Integer => Number(((int)value).ToString(CultureInfo.InvariantCulture)),
        FieldForm.Decimal => Number(Numeral.Write((decimal)value)),
        FieldForm.Enumeration => Text(EnumWords.WordOf(value)),
        FieldForm.Scalar => Typed(value, field),
        FieldForm.Compact => _compact ? Typed(value, field) : Mapping(value),
        _ => Mapping(value),
    };

    /// <summary>
    /// A value that its reader knows by its place, so that a year needs no quotes in YAML; in JSON it is a text.
    /// </summary>
    private ScalarNode Typed(object value, Field field)
    {
        var text = ValueForm.Of(field).ToText(value);
        var number = _compact && PlainScalar.KindOf(text) == ScalarKind.Number;
        return new ScalarNode(Position.Start, number ? ScalarKind.Number : ScalarKind.Text, text);
    }

    private static ScalarNode Number(string digits) => new(Position.Start, ScalarKind.Number, digits);

    private static ScalarNode Text(string text) => new(Position.Start, ScalarKind.Text, text);
}
