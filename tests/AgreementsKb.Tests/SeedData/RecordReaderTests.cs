using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public class RecordReaderTests
{
    private const string Line = "item: a\nwhat: b\nreports:\n";

    [Fact]
    public void A_record_is_read_from_either_form()
    {
        var typed = Read<Rate>("id: r\nfrom: ~EUR 105m\nto: { currency: USD, amount: 110000000.00 }\non: 2024\ncite: s#p1\n");
        var given = Read<Rate>("id: r\nfrom: { currency: EUR, amount: 105000000, qualifier: about }\nto: USD 110m\non: \"2024\"\ncite: [{ source: s, locator: p1 }]\n");
        typed.ShouldBe(given);
        typed.From.ShouldBe(Money.Of("EUR", 105_000_000) with { Qualifier = Qualifier.About });
    }

    [Theory]
    [InlineData("unknown", NoValue.Unknown)]
    [InlineData("none", NoValue.None)]
    [InlineData("not-applicable", NoValue.NotApplicable)]
    [InlineData("{ is: unknown }", NoValue.Unknown)]
    public void No_value_is_an_answer(string typed, NoValue reason) => Read<Source>($"""
        id: s
        publisher: not stated
        title: not stated
        label: A text
        published: {typed}
        kind: press
        language: en
        locators: {LocatorsText}
        """).Published.Is.ShouldBe(reason);

    [Fact]
    public void Absent_and_empty_lists_are_the_same() =>
        Read<Actor>("id: a\nname: A\nkind: state\naliases: []\n").ShouldBe(Read<Actor>("id: a\nname: A\nkind: state\n"));

    public static TheoryData<string, string> Wrong => new()
    {
        { "id: a\nname: A\n", "1:1: found no `kind`, expected the key `kind`" },
        { "id: a\nname: A\nkind: b\nnaem: x\n", "4:1: found the unknown key `naem`, expected perhaps `name`" },
        { "id: a\nname: A\nkind: b\nwholly-unknown: x\n", "4:1: found the unknown key `wholly-unknown`, expected one of `id`, `formerIds`, `withdrawn`, `name`, `kind`, `adjectives`, `aliases`, `partOf`, `offices`, `note`, `cite`" },
        { "id: a\nname: 12\nkind: b\n", "2:7: found the number `12`, expected a text (put it in quotes)" },
        { "id: a\nname: [A]\nkind: b\n", "2:7: found a list, expected a text" },
        { "id: a\nname: A\nkind:\n", "3:6: found nothing, expected a text (leave the key out where there is nothing to say)" },
        { "id: a\nname: A\nkind: ~\n", "3:7: found `~`, expected a text (leave the key out where there is nothing to say)" },
        { "id: a\nname: A\nkind: b\naliases: c\n", "4:10: found `c`, expected a list" },
        { "id: a\nname: A\nkind: b\noffices: [c]\n", "4:11: found `c`, expected a mapping with `title`, `cite`" },
        { "id: a\nname: A\nkind: b\ncite: [s#]\n", $"4:8: found `s#`, expected {Citation.Form}" },
        { "id: a\nname: A\nkind: b\ncite: { locator: p1 }\n", "4:7: found no `source`, expected the key `source`" },
        { "id: a\nname: A\nkind: b\ncite: { source: S }\n", $"4:7: found an object with a wrong value, expected a source id ({Slug.Form})" },
        { "id: a\nname: A\nkind: b\ncite: true\n", $"4:7: found `true`, expected {Citation.Form}" },
        { "id: a\nname: A\nkind: b\nnote: \"\\uD83D\\uDE00\\u0000\"\n", "4:7: found the control character U+0000 in a text, expected text without control characters" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_with_its_place(string yaml, string problem) =>
        Problems(Kinds.Actor, yaml).ShouldHaveSingleItem().ShouldBe($"a.yaml:{problem}");

    [Theory]
    [InlineData("amount: unknwon", "found `unknwon`, expected money such as `EUR 105m`, `~GBP 500m`, `GBP 100m..300m`, `GBP ..300m`, `GBP 300m..` (at least) or `GBP hundreds of millions`, or `unknown`, `none` or `not-applicable`, perhaps `unknown`")]
    [InlineData("amount: { currency: EUR, amount: 1, stated: x }", "found an object with a wrong value, expected either `stated` or numbers, not both")]
    [InlineData("amount: { currency: EUR, amount: lots }", "found `lots`, expected a number")]
    [InlineData("amount: { currency: EUR, amount: 1e99 }", "found the number `1e99`, expected a number")]
    [InlineData("amount: EUR 1, over: { count: 0, unit: year }", "found an object with a wrong value, expected a `count` from 1 to 9999")]
    [InlineData("amount: EUR 1, over: { count: 1.5, unit: year }", "found the number `1.5`, expected a whole number")]
    [InlineData("amount: EUR 1, over: { count: 1, unit: yaer }", "found `yaer`, expected perhaps `year`")]
    [InlineData("amount: EUR 1, rank: 1", "found the number `1`, expected one of `deprecated`, `preferred`")]
    public void Wrong_values_within_a_report_are_said(string report, string problem) => Problems(
            Kinds.Agreement,
            $"id: a\ntitle: A\nsummary: A\ncite: s\nparties: [{{ actor: a, role: b, cite: s }}]\nfunding:\n  - {Line.Replace("\n", "\n    ", StringComparison.Ordinal)}  - {{ {report}, cite: s }}\n")
        .ShouldHaveSingleItem().ShouldEndWith(problem);

    [Fact]
    public void All_problems_come_in_one_run() =>
        Problems(Kinds.Actor, "idd: a\nname: 1\nkind: [x]\noffices:\n  - { titel: x }\n").Count.ShouldBe(7);

    [Fact]
    public void What_is_stored_and_is_no_record_is_an_error_of_the_store() =>
        Should.Throw<InvalidDataException>(() => RecordJson.Read(Kinds.Named(Kinds.Actor), "{}"u8.ToArray())).Message.ShouldContain("no `id`");

    private const string LocatorsText = "{ form: free }";

    private static T Read<T>(string yaml)
        where T : KbRecord
    {
        var kind = Kinds.All.Single(kind => kind.Type == typeof(T));
        var reading = RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml");
        reading.Problems.ShouldBeEmpty();
        return (T)reading.Record!;
    }

    private static List<string> Problems(string kind, string yaml) =>
        [.. RecordYaml.Read(Kinds.Named(kind), Encoding.UTF8.GetBytes(yaml), "a.yaml").Problems.Select(problem => problem.ToString())];
}
