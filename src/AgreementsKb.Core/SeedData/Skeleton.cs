using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// The text that an editor begins a new record with: the keys that it must have, each with what is expected there, and behind
/// them, as comments, those that it can have.
/// </summary>
public static class Skeleton
{
    private const string Id = "id";

    public static string Of(RecordKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var text = new StringBuilder();
        Line(text, 0, Id, $"an id in {Slug.Form}");
        var fields = NewOptions.Fields(kind).ToList();
        foreach (var field in fields.Where(field => field.Required))
        {
            Write(text, field, 0);
        }

        text.Append("\n# It can also have:\n");
        foreach (var field in fields.Where(field => !field.Required))
        {
            text.Append("# ");
            Line(text, 0, field.Key, Expected(field));
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Field field, int depth)
    {
        if (field.Form != FieldForm.Object && (!field.IsList || field.OneOrMany))
        {
            Line(text, depth, field.Key, Expected(field));
            return;
        }

        Indent(text, depth).Append(field.Key).Append(":\n");
        if (field.Form != FieldForm.Object)
        {
            Indent(text, depth + 1).Append("- # ").Append(NewOptions.Expected(field)).Append('\n');
            return;
        }

        var start = text.Length;
        var inner = depth + (field.IsList ? 2 : 1);
        foreach (var part in NewOptions.Asked(field))
        {
            Write(text, part, inner);
        }

        if (field.IsList)
        {
            text[start + (2 * (inner - 1))] = '-';
        }
    }

    private static string Expected(Field field) => (field.Form, field.IsList) switch
    {
        (FieldForm.Object, true) => $"[{Part(field)}]",
        (FieldForm.Object, false) => Part(field),
        (_, true) => NewOptions.Expected(field) + (field.OneOrMany ? "; several as [one, other]" : "; as [one, other]"),
        _ => NewOptions.Expected(field),
    };

    private static string Part(Field field) =>
        $"{{ {string.Join(", ", NewOptions.Asked(field).Select(part => $"{part.Key}: …"))} }}";

    private static void Line(StringBuilder text, int depth, string key, string expected) =>
        Indent(text, depth).Append(key).Append(": # ").Append(expected).Append('\n');

    private static StringBuilder Indent(StringBuilder text, int depth) => text.Append(' ', 2 * depth);
}
