using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>Reads the value of one key, or one element of its list.</summary>
internal sealed class ValueReader(ProblemLog problems, RecordReader records)
{
    /// <summary>The value as the property holds it; null where it was not understood.</summary>
    public object? Read(Node node, Field field, Placed owner)
    {
        if (!field.MayBeNoValue)
        {
            return Value(node, field, owner);
        }

        var form = StatedForm.Of(field.ValueType);
        if (Reason(node) is { } reason)
        {
            records.Placed.Add(new Placed(reason, field, node, owner) { IsComplete = true });
            return form.No(reason);
        }

        return Value(node, field, owner) is { } value ? form.Value(value) : null;
    }

    /// <summary><c>unknown</c> as typed, <c>{"is":"unknown"}</c> as programs write it.</summary>
    private static NoValue? Reason(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Text } word
            when EnumWords.Of(typeof(NoValue)).TryGetValue(word.Text, out var reason) => (NoValue)reason,
        MappingNode { Entries: [{ Key: "is", Value: ScalarNode word }] } => Reason(word),
        _ => null,
    };

    private object? Value(Node node, Field field, Placed owner)
    {
        if (field.Form == FieldForm.Object)
        {
            return Object(node, field, owner);
        }

        var value = field.Form == FieldForm.Compact && node is MappingNode mapping ? CompactObject(mapping, field, owner)
            : node is ScalarNode scalar ? Scalar(scalar, field)
            : Refuse(node, Messages.WrongForm(node, field));
        if (value is not null)
        {
            records.Placed.Add(new Placed(value, field, node, owner) { IsComplete = true });
        }

        return value;
    }

    private object? Object(Node node, Field field, Placed owner)
    {
        if (node is not MappingNode mapping)
        {
            return Refuse(node, Messages.WrongForm(node, field));
        }

        var part = records.Object(mapping, field.ValueType, field, owner);
        return part.IsComplete ? part.Value : null;
    }

    /// <summary>A compact value in its object form. Its keys are no places of their own: the value is checked as one.</summary>
    private object? CompactObject(MappingNode node, Field field, Placed owner)
    {
        var mark = records.Placed.Count;
        var part = records.Object(node, field.ValueType, field, owner);
        records.Placed.RemoveRange(mark, records.Placed.Count - mark);
        if (!part.IsComplete)
        {
            return null;
        }

        return ValueForm.Of(field).Problem(part.Value) is { } expected ? Refuse(node, Messages.BadObject(expected)) : part.Value;
    }

    private object? Scalar(ScalarNode node, Field field) => (field.Form, node.Kind) switch
    {
        (_, ScalarKind.Null) => Refuse(node, Messages.Null(node, field)),
        (FieldForm.Compact or FieldForm.Scalar, ScalarKind.Text or ScalarKind.Number) => Parsed(node, field),
        (FieldForm.Text, ScalarKind.Text) => Text(node),
        (FieldForm.Enumeration, ScalarKind.Text) => EnumWords.Of(field.ValueType).TryGetValue(node.Text, out var member)
            ? member
            : Refuse(node, Messages.UnknownEnumWord(node.Text, EnumWords.Of(field.ValueType).Keys)),
        (FieldForm.Boolean, ScalarKind.Boolean) => node.Text[0] is 't' or 'T',
        (FieldForm.Integer or FieldForm.Decimal, ScalarKind.Number) =>
            Number(node.Text, field.Form) ?? Refuse(node, Messages.WrongForm(node, field)),
        _ => Refuse(node, Messages.WrongForm(node, field)),
    };

    private static object? Number(string text, FieldForm form)
    {
        var culture = CultureInfo.InvariantCulture;
        if (form == FieldForm.Integer)
        {
            return int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out var whole) ? whole : null;
        }

        return decimal.TryParse(text, NumberStyles.Float, culture, out var number) ? Numeral.Normal(number) : null;
    }

    private object? Parsed(ScalarNode node, Field field)
    {
        if (Text(node) is null)
        {
            return null;
        }

        var (value, expected) = ValueForm.Of(field).Parse(node.Text);
        return value ?? Refuse(node, Messages.NotParsed(node.Text, expected!, field.MayBeNoValue));
    }

    private object? Text(ScalarNode node)
    {
        var text = node.Text;
        return text switch
        {
            _ when string.IsNullOrWhiteSpace(text) => Refuse(node, Messages.EmptyText),
            _ when TextBytes.FirstForbidden(text) is { } control => Refuse(node, Messages.ControlInText(control)),
            _ when HasHalfCharacter(text) => Refuse(node, Messages.HalfCharacter),
            _ => text,
        };
    }

    private static bool HasHalfCharacter(string text)
    {
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return true;
            }
        }

        return false;
    }

    private object? Refuse(Node node, Message message)
    {
        problems.Add(node.At, message);
        return null;
    }
}
