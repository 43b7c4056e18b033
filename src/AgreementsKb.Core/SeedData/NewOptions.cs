using System.Text.Json;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>The options by which the keys of a new record are given.</summary>
public static class NewOptions
{
    private static readonly string[] Kept = ["id", "formerIds", "withdrawn"];

    /// <summary>What a new record can be given: every key but those that come with its history.</summary>
    public static IEnumerable<Field> Fields(RecordKind kind) =>
        RecordShape.Of(kind.Type).Fields.Where(field => !Kept.Contains(field.Key));

    /// <summary>The option's name: <c>--inferred-from</c>; of a list, the name of one: <c>--party</c>.</summary>
    public static string Of(Field field)
    {
        var name = JsonNamingPolicy.KebabCaseLower.ConvertName(field.Key);
        return "--" + (name switch
        {
            _ when !field.IsList || field.OneOrMany => name,
            "aliases" => "alias",
            _ when name.EndsWith("ies", StringComparison.Ordinal) => name[..^3] + "y",
            _ => name.TrimEnd('s'),
        });
    }

    /// <summary>What may be given, in words that follow "expected".</summary>
    public static string Expected(Field field) => field switch
    {
        { Scheme: { } scheme } => $"a word of the scheme `{scheme}`",
        { Refers: { Count: > 0 } kinds } => $"the id of {Messages.Article(string.Join(" or ", kinds))}",
        { Form: FieldForm.Object } => $"`{string.Join(", ", Asked(field).Select(part => $"{part.Key}: …"))}`",
        _ => Messages.Expectation(field),
    };

    /// <summary>The keys of a part that a new record gives: those that are required, and those without which it says nothing.</summary>
    public static IEnumerable<Field> Asked(Field part)
    {
        var fields = RecordShape.Of(part.ValueType).Fields;
        return fields.Where(field => field.Required || IsAsked(part.ValueType, field.Key));
    }

    /// <summary>A problem of the record as one of the option; what was found is put between backquotes there.</summary>
    internal static BadParameterError Refused(Field field, string found, string expected) => new(
        Of(field),
        found.Count(character => character == '`') == 2 && found[0] == '`' && found[^1] == '`' ? found[1..^1] : found.Replace('`', '\''),
        expected);

    private static bool IsAsked(Type type, string key) => (type.Name, key) switch
    {
        (nameof(Locators), "count") => true,
        (nameof(OutcomeReport), "value" or "says") => true,
        (nameof(Inference), _) => true,
        _ => false,
    };
}
