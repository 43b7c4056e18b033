using System.Text;
using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.SeedData.Schemas;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.SeedData.Schemas;

/// <summary>The schemas beside the seed data: up to date, closed, and of one mind with the check.</summary>
public class SchemaFilesTests
{
    private const string Agreement = "agreements/it-tn-2023.yaml";
    private const string Outcome = "outcomes/it-irregular-arrivals-2024.yaml";
    private const string Daily = "sources/express-2024-11-18.yaml";

    private static readonly string Seed = Repo.Path("seed-data");

    private static readonly SchemaValidator Validator = new(
        name => JsonNode.Parse(Repo.Read("seed-data", SchemaFiles.Folder, name))!.AsObject());

    [Fact]
    public void The_schemas_in_the_repository_are_up_to_date()
    {
        var schemas = SchemaFiles.All(SeedFolder.Load(Seed).ToSet());
        foreach (var (name, text) in schemas)
        {
            Repo.Read("seed-data", SchemaFiles.Folder, name).ShouldBe(text, $"{name} is not up to date: run `kb schemas`");
        }

        Directory.GetFiles(Path.Combine(Seed, SchemaFiles.Folder)).Select(Path.GetFileName)
            .ShouldBe(schemas.Select(schema => schema.Name), ignoreOrder: true);
    }

    [Fact]
    public void Every_seed_file_is_valid_by_its_schema()
    {
        var files = Directory.GetFiles(Seed, "*.yaml", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(300);
        files.SelectMany(file => Faults(Path.GetRelativePath(Seed, file), File.ReadAllText(file))
                .Select(fault => $"{Path.GetRelativePath(Seed, file)}{fault}"))
            .ShouldBeEmpty();
    }

    public static TheoryData<string, string, string, string> Broken => new()
    {
        { Agreement, "title:", "titel:", "/titel: is not allowed" },
        { Agreement, "title:", "titel:", ": lacks title" },
        { Agreement, "id: it-tn-2023", "id: IT-TN-2023", "/id: does not match" },
        { Agreement, "title: Italy", "title: 2023 #", "/title: is not of type \"string\"" },
        { Agreement, "actor: it,", "actor: It,", "/parties/0/actor: does not match" },
        { Agreement, "role: funder", "role: funda", "/parties/0/role: is no word of the list" },
        { Agreement, "role: funder,", "", "/parties/0: lacks role" },
        { Agreement, "EUR 105m", "EUR105m", "/funding/0/reports/0/amount: does not match" },
        { Agreement, "EUR 105m", "EUX 105m", "/funding/0/reports/0/amount: does not match" },
        { Agreement, "EUR 105m", "105", "/funding/0/reports/0/amount: is no word of the list" },
        { Agreement, "EUR 105m", "{ currency: EUR, sum: 105 }", "/funding/0/reports/0/amount/sum: is not allowed" },
        { Agreement, "on: 2024-11~", "on: 2024-13~", "/timeline/2/reports/0/on: does not match" },
        { Agreement, "on: 2024-11~", "on: 17 November", "/timeline/2/reports/0/on: does not match" },
        { Agreement, "on: 2024-11~", "on: { is: unsaid }", "/timeline/2/reports/0/on/is: is no word of the list" },
        { Agreement, "basis: paid", "basis: [paid]", "/funding/0/reports/0/basis: is no word of the list" },
        { Agreement, "possiblySameAs: [eu-tn", "possiblySameAs: [EU tn", "/funding/0/possiblySameAs/0: does not match" },
        { Agreement, "cite: national-2024-11-17#s4, note: Called", "cite: [], note: Called", "/form/0/cite: has too few elements" },
        { Agreement, "cite: national-2024-11-17#s4, note: Called", "cite: national 2024, note: Called", "/form/0/cite: does not match" },
        { Agreement, "form:\n", "form: []\nforms:\n", "/forms: is not allowed" },
        { Outcome, "value: -62%", "value: 62 per cent", "/reports/0/value: does not match" },
        { Outcome, "value: -62%", "value: -62", "/reports/0/value: is too small" },
        { Outcome, "basis: statistic", "basis: statistics", "/reports/0/basis: is no word of the list" },
        { Daily, "form: paragraphs", "form: paragraph", "/locators/form: is no word of the list" },
        { Daily, "count: ", "count: 1.", "/locators/count: is not of type \"integer\"" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_is_wrong_is_refused(string file, string old, string now, string fault)
    {
        var text = File.ReadAllText(Path.Combine(Seed, file));
        text.ShouldContain(old);
        Faults(file, text.Replace(old, now, StringComparison.Ordinal)).ShouldContain(fault);
    }

    [Fact]
    public void Whatever_the_parsers_accept_the_patterns_accept()
    {
        Accepts<Money>("money", "~<>.0123456789kmbn EURstated", Money.Parse);
        Accepts<Quantity>("quantity", "~<>.%+-1 in0", Quantity.Parse);
        Accepts<Duration>("duration", "0123456789 days weeks", Duration.Parse);
        Accepts<Citation>("citation", "#p-x 1.,'", Citation.Parse);
        Accepts<Edtf>("date", "0123456789X-?~%/.", Edtf.Parse);
        Accepts<ItemRef>("itemRef", "abc-/012", ItemRef.Parse);
    }

    [Fact]
    public void Every_mapping_is_closed() =>
        SchemaFiles.All(SeedFolder.Load(Seed).ToSet())
            .SelectMany(schema => Objects(JsonNode.Parse(schema.Text)!))
            .Where(schema => schema["properties"] is JsonObject && (schema["additionalProperties"] as JsonValue)?.GetValue<bool>() != false)
            .ShouldBeEmpty();

    private static void Accepts<T>(string definition, string signs, Func<string, Parsed<T>> parse)
        where T : class
    {
        Any.Holds(Any.ValueOf<T>(), value => Valid(definition, ToText(value)));
        Any.Holds(
            Any.By(any => any.Mutilate(ToText(any.One<T>()) + " ", signs).Trim()),
            text =>
            {
                if (text.Length > 0 && parse(text).Succeeded)
                {
                    Valid(definition, text);
                }
            },
            times: 500);
    }

    private static string ToText(object value) => value.ToString()!;

    /// <summary>As YAML reads it without quotes, and with them.</summary>
    private static void Valid(string definition, string text)
    {
        foreach (var kind in new[] { PlainScalar.KindOf(text), ScalarKind.Text }.Distinct())
        {
            Validator.Faults(ValueSchemas.File, definition, new ScalarNode(Position.Start, kind, text)).ShouldBeEmpty($"{kind} {text}");
        }
    }

    private static List<string> Faults(string file, string yaml)
    {
        var problems = new ProblemLog(file);
        var root = YamlText.Read(Encoding.UTF8.GetBytes(yaml), problems).ShouldNotBeNull(string.Join('\n', problems.Problems));
        var kind = Kinds.FromPlural(file.Replace('\\', '/').Split('/')[0])!;
        return Validator.Faults(ShapeSchemas.FileOf(kind), root);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject schema => schema.SelectMany(pair => Objects(pair.Value)).Prepend(schema),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
