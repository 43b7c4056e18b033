using System.Text.Json.Nodes;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>
/// The values that an editor types: their patterns accept all that the parsers accept, and little more. What a pattern
/// cannot say (that a day exists, that a period does not end before it begins) is left to the check.
/// </summary>
internal static class ValueSchemas
{
    public const string File = "values.json";

    private const string Number = @"[0-9]{1,18}(\.[0-9]{1,6})?";
    private const string Slug = "[a-z0-9]+(-[a-z0-9]+)*";
    private const string Month = "(0[1-9]|1[0-2]|2[1-4]|XX)";
    private const string Day = "(0[1-9]|[12][0-9]|3[01]|XX)";
    private const string Date = $"[1-9]([0-9]{{3}}|[0-9]{{2}}X|[0-9]XX)(-{Month}(-{Day})?)?[?~%]?";

    private const string Dated = $@"({Date}|({Date}|\.\.)?/({Date}|\.\.)?)";
    private const string One = $"({Number}|[-+]?{Number}%|1 in {Number})";
    private const string Counted = $@"([~<>]?({One}|({Number})?\.\.{Number})|{One}\.\.|\.\.<{One})";

    public const string SlugPattern = $"^{Slug}$";

    /// <summary>A source's id with, as a rule, a place in it.</summary>
    public const string CitationPattern = $@"^{Slug}(#\S([^\n]*\S)?)?$";

    private static readonly string Currency = string.Join('|', Currencies.All.Order(StringComparer.Ordinal));

    private static readonly string MoneyPattern =
        $@"^([~<>]?({Currency}) ([^\s0-9.]([^\n]*\S)?|{Scaled}|({Scaled})?\.\.{Scaled})"
        + $@"|({Currency}) ({Scaled}\.\.|\.\.<{Scaled}))$";

    private static readonly string[] Counts = ["string", "number"];

    private const string Scaled = $"{Number}(k|m|bn)?";

    /// <summary>The definition of a value type: <c>money</c>, <c>date</c>.</summary>
    public static string NameOf(Type type) => type == typeof(Edtf) ? "date" : SchemaText.Key(type.Name);

    public static JsonObject Document() => SchemaText.Document(
        "Values that several kinds of record have.",
        new SortedDictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["citation"] = Compact(typeof(Citation), SchemaText.Ref(IdSchemas.File, "citation")),
            ["currency"] = SchemaText.Enum(Currencies.All.Order(StringComparer.Ordinal)),
            ["date"] = Dates(),
            ["duration"] = Compact(
                typeof(Duration),
                Typed("string", "^(1 (day|week|month|year)|([2-9]|[1-9][0-9]{1,3}) (day|week|month|year)s)$", Duration.Form)),
            ["itemRef"] = Described(typeof(ItemRef), Typed(Counts, $"^{Slug}(/{Slug})?$", ItemRef.Form)),
            ["money"] = Compact(typeof(Money), Typed("string", MoneyPattern, Money.Form)),
            ["noValue"] = NoValues(),
            ["quantity"] = Compact(typeof(Quantity), Quantities()),
            ["seriesPoint"] = Compact(typeof(SeriesPoint), Typed("string", $"^{Dated} = {Counted}$", SeriesPoint.Form)),
            ["slug"] = Slugs(),
            ["text"] = new JsonObject { ["type"] = "string", ["pattern"] = @"\S", ["patternErrorMessage"] = "Expected a text." },
        });

    /// <summary>A text of a form; an editor's program says the form where the pattern does not match.</summary>
    public static JsonObject Typed(JsonNode type, string pattern, string form) => new()
    {
        ["type"] = type,
        ["pattern"] = pattern,
        ["patternErrorMessage"] = $"Expected {form}.",
    };

    private static JsonObject Typed(string[] types, string pattern, string form) => Typed(SchemaText.List(types), pattern, form);

    private static JsonObject Described(Type type, JsonObject schema)
    {
        schema.Insert(0, "description", TypeComments.Of(type));
        return schema;
    }

    /// <summary>As typed, or with its parts under keys, as programs write it.</summary>
    private static JsonObject Compact(Type type, JsonNode typed) => new()
    {
        ["description"] = TypeComments.Of(type),
        ["anyOf"] = new JsonArray(typed, ShapeSchemas.Object(type)),
    };

    private static JsonObject Dates()
    {
        // A year is a number to YAML.
        var schema = Typed(Counts, $"^{Dated}$", Edtf.Form);
        schema.Add("minimum", 1000);
        schema.Add("maximum", 9999);
        return Described(typeof(Edtf), schema);
    }

    private static JsonObject Quantities()
    {
        var schema = Typed(Counts, $"^{Counted}$", Quantity.Form);
        schema.Add("minimum", 0);
        return schema;
    }

    private static JsonObject NoValues()
    {
        var words = ShapeSchemas.Words(typeof(NoValue));
        return new JsonObject
        {
            ["description"] = TypeComments.Of(typeof(NoValue)),
            ["anyOf"] = new JsonArray(words, SchemaText.Closed(new JsonObject { ["is"] = words.DeepClone() }, ["is"])),
        };
    }

    private static JsonObject Slugs()
    {
        var schema = Typed("string", SlugPattern, Records.Values.Slug.Form);
        schema.Add("maxLength", 80);
        return schema;
    }
}
