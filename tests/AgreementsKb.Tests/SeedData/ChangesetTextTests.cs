using System.Globalization;
using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public class ChangesetTextTests
{
    private static readonly RecordSet Stored = Load();

    private const string Rate = """
        kind: rate
        revision: 3
        data:
          id: eur-usd
          from: EUR 105m
          to: USD 111m
          on: 2024-06-02
          cite: daily-2024#p1

        """;

    private const string Removal = "kind: statement\nid: doe-2024\nrevision: 2\nremove: true\n";

    [Fact]
    public void YAML_documents_are_entries()
    {
        var result = Yaml($"# a correction\n---\n{Rate}---\n\n--- \r\n{Removal}");

        result.Problems.ShouldBeEmpty();
        var record = result.Records.ShouldHaveSingleItem();
        record.Revision.ShouldBe(3);
        ((Rate)record.Read()).To.ToText().ShouldBe("USD 111m");
        result.Removals.ShouldHaveSingleItem().ShouldBe(new ChangesetText.Removal(new RecordRef("statement", "doe-2024"), 2));
    }

    [Fact]
    public void Lines_are_entries()
    {
        var record = Encoding.UTF8.GetString(RecordJson.Write(Stored.Rates["eur-usd"]));

        var result = Lines(
            $$"""{"kind":"rate","id":"eur-usd","data":{{record}}}""" + "\n\n" + """{"kind":"statement","id":"doe-2024","remove":true}""");

        result.Problems.ShouldBeEmpty();
        result.Records.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            given => given.Revision.ShouldBeNull(), given => given.Read().ShouldBe(Stored.Rates["eur-usd"]));
        result.Removals.ShouldHaveSingleItem().Revision.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("kind: rate\n", "1:1: found neither `data` nor `remove`")]
    [InlineData("---\n---\nkind: rtae\nid: x\nremove: true\n", "3:7: found the unknown kind `rtae`")]
    [InlineData("id: x\nremove: true\n", "1:1: found no `kind`")]
    [InlineData("kind: rate\nremove: true\n", "1:1: found no `id`")]
    [InlineData("kind: rate\nid: eur-usd\nremove: yes\n", "3:9: found `yes`, expected `true`")]
    [InlineData("kind: rate\nid: eur-usb\nremove: true\n", "2:5: found `eur-usb`, which is no rate, expected the id of a rate to remove, perhaps `eur-usd`")]
    [InlineData("kind: rate\nid: eur-usd\nremove: true\ndata: { id: eur-usd }\n", "4:7: found `data` of a record that is to be removed")]
    [InlineData("kind: rate\nrevison: 1\nid: eur-usd\nremove: true\n", "2:1: found the unknown key `revison`")]
    [InlineData("kind: rate\nrevision: 0\nid: eur-usd\nremove: true\n", "2:11: found the number `0`, expected a whole number from 1")]
    [InlineData("kind: rate\nid: eur-usd\ndata: []\n", "3:7: found a list, expected a record")]
    [InlineData("--- kind: rate\n", "1:4: found more than `---` in the line")]
    [InlineData("---\nkind: rate\n...\nid: x\n", "4:1: found a second document")]
    [InlineData("---\n\tkind: rate\n", "2:1: found a tab in the indentation")]
    [InlineData("---\nkind: &a rate\n---\nkind: *a\n", "2:7: found an anchor")]
    [InlineData("---\nkind: !x rate\nid: eur-usd\nremove: true\n", "2:7: found a tag")]
    [InlineData("---\nkind: \"rate\n", "2:7: found a quote that is not closed")]
    public void A_bad_entry_is_a_problem_at_its_line_of_the_whole_text(string text, string problem)
    {
        var problems = Yaml(text).Problems.Select(found => found.ToString()).ToList();
        (problem.Length == 0 ? problems.Count == 0 : problems.Exists(found => found.StartsWith($"changeset:{problem}", StringComparison.Ordinal)))
            .ShouldBeTrue(string.Join('\n', problems));
    }

    [Fact]
    public void A_record_has_its_lines_in_the_whole_text()
    {
        var problems = Yaml($"{Removal}---\n{Rate.Replace("111m", "111 mio", StringComparison.Ordinal).Replace("#p1", "#p9", StringComparison.Ordinal)}").Problems;
        problems.Select(problem => $"{problem.Line}:{problem.Column}").ShouldBe(["11:7", "13:9"]);
    }

    [Fact]
    public void A_record_is_changed_once()
    {
        Yaml($"{Rate}---\n{Rate}").Problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("changeset:13:3: found the rate `eur-usd` again (line 4 has it already), expected each record once");
        Yaml($"{Removal}---\n{Removal}").Problems.ShouldHaveSingleItem().Line.ShouldBe(7);
    }

    [Fact]
    public void A_record_of_the_store_that_would_break_is_named()
    {
        var problems = Yaml("kind: agreement\nid: aa-bb-2024\nremove: true\n").Problems;
        problems.Select(problem => problem.File).ShouldBe(["outcome/bb-arrivals", "statement/doe-2024"]);
    }

    [Fact]
    public void There_is_a_most_of_entries_and_of_problems()
    {
        var removals = Enumerable.Range(0, ChangesetText.MaximumEntries + 5)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $$"""{"kind":"rate","id":"x{{number}}","remove":true}"""));
        Lines(string.Join('\n', removals)).Problems.ShouldContain(problem =>
            problem.Line == ChangesetText.MaximumEntries + 1 && problem.Found.StartsWith("more than", StringComparison.Ordinal));
        Lines(string.Join('\n', Enumerable.Repeat("[]", 5000))).Problems.Count.ShouldBe(1001);
    }

    private static ChangesetText.Result Yaml(string text) =>
        ChangesetText.Read(Encoding.UTF8.GetBytes(text), ChangesetForm.Yaml, Stored);

    private static ChangesetText.Result Lines(string text) =>
        ChangesetText.Read(Encoding.UTF8.GetBytes(text), ChangesetForm.Lines, Stored);

    private static RecordSet Load()
    {
        using var folder = new Folder();
        return folder.Load().ToSet();
    }
}
