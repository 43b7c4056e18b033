using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

/// <summary>The canonical form by examples; that it reads back exactly is proved over any record.</summary>
public class RecordYamlTests
{
    [Fact]
    public void A_record_is_written_as_an_editor_would()
    {
        const string canonical = """
            id: aa-bb
            title: "Aland: the deal"
            summary: >-
              Aland is reported to have paid Bland for border security, patrol vessels and development, with the aim that
              fewer people set out. Sources differ on who paid which part: see the reports "Funding" and 'Caps' # below.
            cite: [daily#p1, daily#p2]
            parties:
              - { actor: aa, role: funder, cite: daily#p1, note: "Payer, by one report." }
              - actor: bb
                role: receiver
                cite: daily#p1
                note: Named as the receiver of the money by every source that was read; none says when the payments were made.
            timeline:
              - event: signed
                reports:
                  - { on: 2024, cite: daily#p1 }
            funding:
              - item: patrols
                what: "2024"
                possiblySameAs: [other/patrols]
                reports:
                  - { amount: ">EUR 105m", period: 2024-01/2024-07, over: 3 years, purposes: [a, b], cite: daily#p1 }
                  - { amount: unknown, cite: [daily#p1, "treaty#Article 3, 4"], quoted: '"a \ b"', rank: preferred, because: Yes. }

            """;
        Rewrite(Kinds.Agreement, canonical).ShouldBe(canonical);
    }

    [Theory]
    [InlineData("name: >\n  A\n  B\n", "name: \"A B\\n\"\n")]
    [InlineData("name: |-\n  A\n  B\n", "name: \"A\\nB\"\n")]
    [InlineData("name: 'yes'\n", "name: yes\n")]
    [InlineData("name: 'true'\n", "name: \"true\"\n")]
    [InlineData("name: '1.5'\n", "name: \"1.5\"\n")]
    [InlineData("name: '~'\n", "name: \"~\"\n")]
    [InlineData("name: '- a'\n", "name: \"- a\"\n")]
    [InlineData("name: 'a # b'\n", "name: \"a # b\"\n")]
    [InlineData("name: \"a, b [c] {d}\"\n", "name: a, b [c] {d}\n")]
    [InlineData("name: \"it's\"\n", "name: it's\n")]
    [InlineData("name: \"\\u2028\"\n", null)]
    [InlineData("name: \"a\\u202Eb\"\n", "name: \"a\\u202Eb\"\n")]
    public void Quotes_are_used_only_where_they_are_needed(string typed, string? canonical)
    {
        var before = "id: a\n" + typed + "kind: state\n";
        if (canonical is not null)
        {
            Rewrite(Kinds.Actor, before).ShouldBe("id: a\n" + canonical + "kind: state\n");
        }
        else
        {
            RecordYaml.Read(Kinds.Named(Kinds.Actor), Encoding.UTF8.GetBytes(before), "a.yaml").Problems.Single().Found.ShouldBe(Messages.EmptyText.Found);
        }
    }

    [Fact]
    public void Keys_are_put_in_the_order_of_the_record() =>
        Rewrite(Kinds.Actor, "kind: state\ncite: [s#p1]\nname: A\nid: a\n").ShouldBe("id: a\nname: A\nkind: state\ncite: s#p1\n");

    [Fact]
    public void A_text_that_cannot_be_folded_exactly_stays_on_one_line()
    {
        var text = string.Join("  ", Enumerable.Repeat("words", 40));
        Rewrite(Kinds.Actor, $"id: a\nname: A\nkind: state\nnote: \"{text}\"\n").ShouldBe($"id: a\nname: A\nkind: state\nnote: {text}\n");
    }

    [Fact]
    public void No_line_is_longer_than_it_must_be()
    {
        var text = string.Join(' ', Enumerable.Repeat("words", 100));
        var lines = Rewrite(Kinds.Actor, $"id: a\nname: A\nkind: state\nnote: {text}\n").Split('\n');
        lines.Max(line => line.Length).ShouldBeLessThanOrEqualTo(112);
        lines.Length.ShouldBe(11);
    }

    private static string Rewrite(string kind, string yaml)
    {
        var reading = RecordYaml.Read(Kinds.Named(kind), Encoding.UTF8.GetBytes(yaml), "a.yaml");
        reading.Problems.ShouldBeEmpty();
        var lines = RecordYaml.Write(reading.Record!).Split('\n', 2);
        lines[0].ShouldBe($"# yaml-language-server: $schema=../schemas/{kind}.json");
        return lines[1];
    }
}
