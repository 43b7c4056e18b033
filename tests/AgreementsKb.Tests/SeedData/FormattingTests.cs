using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

/// <summary>The canonical form of files with comments, by examples and over any record with comments anywhere.</summary>
public class FormattingTests
{
    private const string SchemaLine = "# yaml-language-server: $schema=../schemas/agreement.json\n";

    public static TheoryData<string> AllKinds => [.. Kinds.All.Select(kind => kind.Name)];

    [Fact]
    public void Comments_stay_with_what_they_are_about() => Rewritten("""
        # About the file.
        #
        # More about it.
        title: "Aland"   # as printed
        id: aa
        # why this summary
        summary: >   # folded
          Aland pays
          for patrols.

        cite: [ daily#p1,   # first
          daily#p2 ]        # both
        parties:   # two of them
        # the payer
        - actor: aa
          # in which role
          role: funder
          cite: daily#p1
          # end of the payer
        - { actor: bb, role: receiver, cite: daily#p2 }   # receiver
          # still the parties
        # before the names
        names: []    # none yet
          # far out
        # end
        """).ShouldBe(SchemaLine + """
        # About the file.
        #
        # More about it.
        id: aa
        title: Aland  # as printed
        # why this summary
        summary: "Aland pays for patrols.\n"  # folded
        cite:  # both
          - daily#p1  # first
          - daily#p2
        parties:  # two of them
          # the payer
          - actor: aa
            # in which role
            role: funder
            cite: daily#p1
            # end of the payer
          - { actor: bb, role: receiver, cite: daily#p2 }  # receiver
          # still the parties
        # before the names
        # none yet
        # far out
        # end

        """);

    [Fact]
    public void A_line_that_names_another_schema_is_mended_and_kept_first() =>
        Rewritten("#yaml-language-server: $schema=old.json\n# mine\nid: aa\ntitle: A\nsummary: A.\ncite: a\nparties: [{actor: a, role: b, cite: c}]")
            .ShouldBe(SchemaLine + "# mine\nid: aa\ntitle: A\nsummary: A.\ncite: a\nparties:\n  - { actor: a, role: b, cite: c }\n");

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Any_record_with_comments_anywhere_keeps_them_all_and_is_formatted_once(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(
            Any.By(any => (Record: any.Record(kind), any)),
            made =>
            {
                var (record, any) = made;
                var objects = YamlWriter.Write(RecordWriter.Objects(record));
                var typed = any.Commented(any.Coin() ? objects : RecordYaml.Write(record));
                var reading = Read(kind, typed);
                reading.Record.ShouldBe(record, typed);
                var once = RecordYaml.Write(record, typed);
                Read(kind, once).Record.ShouldBe(record, $"{typed}\n----\n{once}");
                RecordYaml.Write(record, once).ShouldBe(once, typed);
                Comments(once).ShouldBe(Comments(typed), $"{typed}\n----\n{once}");
            },
            times: 150);
    }

    private static string[] Comments(string yaml) =>
        [.. YamlComments.Read(yaml).Comments().Where(comment => comment.Contains("remark", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static RecordYaml.Reading Read(RecordKind kind, string yaml)
    {
        var reading = RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml");
        reading.Problems.ShouldBeEmpty(yaml);
        return reading;
    }

    private static string Rewritten(string yaml)
    {
        var once = RecordYaml.Write(Read(Kinds.Named(Kinds.Agreement), yaml).Record!, yaml);
        RecordYaml.Write(Read(Kinds.Named(Kinds.Agreement), once).Record!, once).ShouldBe(once);
        return once;
    }
}
