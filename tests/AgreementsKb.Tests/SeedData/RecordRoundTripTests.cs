using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public class RecordRoundTripTests
{
    public static TheoryData<string> AllKinds => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void What_is_written_as_YAML_reads_back_as_the_same_record(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record =>
        {
            var yaml = RecordYaml.Write(record);
            var reading = RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml");
            reading.Problems.ShouldBeEmpty(yaml);
            reading.Record.ShouldBe(record, yaml);
        });
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void What_is_written_as_JSON_reads_back_as_the_same_record(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record =>
        {
            var json = RecordJson.Write(record);
            RecordJson.Read(kind, json).ShouldBe(record, Encoding.UTF8.GetString(json));
        });
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void What_the_store_holds_is_read_without_a_tree(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record =>
            new StoredReader().Read(RecordJson.Write(record), kind.Type).ShouldBe(record));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void YAML_to_JSON_and_back_gives_the_same_bytes(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record =>
        {
            var yaml = RecordYaml.Write(record);
            var json = RecordJson.Write(RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml").Record!);
            var again = RecordJson.Read(kind, json);
            RecordYaml.Write(again).ShouldBe(yaml);
            RecordJson.Write(again).ShouldBe(json);
        });
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_object_form_is_accepted_in_YAML(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record =>
        {
            var yaml = YamlWriter.Write(RecordWriter.Objects(record));
            var reading = RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml");
            reading.Problems.ShouldBeEmpty(yaml);
            reading.Record.ShouldBe(record);
        });
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void The_compact_form_is_accepted_in_JSON(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record => RecordJson.Read(kind, JsonText.Write(RecordWriter.Compact(record))).ShouldBe(record));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Windows_line_ends_change_nothing(string name)
    {
        var kind = Kinds.Named(name);
        Any.Holds(Any.RecordOf(kind), record =>
        {
            var yaml = RecordYaml.Write(record).Replace("\n", "\r\n", StringComparison.Ordinal);
            RecordYaml.Read(kind, Encoding.UTF8.GetBytes(yaml), "a.yaml").Record.ShouldBe(record, yaml);
        });
    }
}
