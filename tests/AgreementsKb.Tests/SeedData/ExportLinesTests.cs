using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

public class ExportLinesTests
{
    private const string Aland = """{"kind":"actor","id":"aa","revision":3,"data":{"id":"aa","name":"Aland","kind":"state"}}""";

    [Fact]
    public void An_export_reads_back_as_its_records()
    {
        using var folder = new Folder();
        var records = folder.Load().Records.Select(record => record.Read()).ToListOf();
        var lines = records.Select(record =>
            $$"""{"kind":"{{Kinds.Of(record)}}","id":"{{record.Id}}","revision":1,"data":{{Encoding.UTF8.GetString(RecordJson.Write(record))}}}""");
        var export = Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\n\n");

        ExportReading.Of(export, "x.ndjson").Records.Select(record => record.Read()).ShouldBe(records);
        var result = SeedFolder.LoadExport(export, "x.ndjson");
        result.Problems.ShouldBeEmpty();
        result.Records.Select(record => record.Read()).ShouldBe(records);
    }

    [Fact]
    public void Blank_lines_are_passed_over_and_counted()
    {
        var result = Read($"\n  \n{Aland}\n\nx\n");
        result.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("x.ndjson:5:1: found text that is not JSON");
        result.Records.ShouldBeEmpty();
        Read($"\n\n{Aland}").Records.Count.ShouldBe(1);
        Read("").Records.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"kind\":\"actor\"", "\"kind\":\"actro\"", "1:9: found the unknown kind `actro`, expected perhaps `actor`")]
    [InlineData("\"kind\":\"actor\"", "\"kind\":1", "1:9: found the number `1`, expected a text")]
    [InlineData("\"kind\":\"actor\",", "", "1:1: found no `kind`, expected the key `kind`")]
    [InlineData("\"id\":\"aa\",\"rev", "\"id\":\"bb\",\"rev", "1:22: found the id `bb`, expected the id of the record in `data`")]
    [InlineData("\"revision\":3", "\"revision\":\"3\"", "1:38: found `3`, expected a whole number from 1")]
    [InlineData("\"revision\":3,", "\"revision\":3,\"x\":1,", "1:40: found the unknown key `x`, expected `kind`, `id`, `revision` and `data`")]
    [InlineData("\"name\":\"Aland\"", "\"name\":5", "1:65: found the number `5`, expected a text (put it in quotes)")]
    [InlineData("{\"id\":\"aa\",\"name\":\"Aland\",\"kind\":\"state\"}", "[]", "1:47: found a list, expected a record")]
    public void A_bad_line_is_a_problem_with_its_place(string old, string now, string problem) =>
        Read(Aland.Replace(old, now, StringComparison.Ordinal)).Problems.ShouldHaveSingleItem().ToString().ShouldBe($"x.ndjson:{problem}");

    [Fact]
    public void An_export_is_held_to_the_rules_of_a_folder()
    {
        var problems = SeedFolder.LoadExport(Encoding.UTF8.GetBytes($"{Aland}\n{Aland}\n"), "x.ndjson").Problems;
        problems.Select(problem => $"{problem.Line}: {problem.Found}").ShouldBe(
        [
            "1: the unknown word `state`",
            "2: the id `aa`, which line 1 has already",
            "2: the unknown word `state`",
        ]);
    }

    [Fact]
    public async Task A_stream_has_the_lines_of_its_bytes_wherever_it_is_cut()
    {
        var lines = Enumerable.Range(0, 3).Select(number => new string((char)('a' + number), 700_000)).Append("").Append("é").ToList();
        var export = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        using var stream = new MemoryStream(export);

        var read = new List<(string, int)>();
        await foreach (var (line, number) in ExportLines.SplitAsync(stream, CancellationToken.None))
        {
            read.Add((Encoding.UTF8.GetString(line.Span), number));
        }

        read.ShouldBe(ExportLines.Split(export).Select(line => (Encoding.UTF8.GetString(line.Line.Span), line.Number)));
        read[^1].ShouldBe(("é", 5));
    }

    private static Core.Features.SeedData.Check.Result Read(string lines) =>
        ExportReading.Of(Encoding.UTF8.GetBytes(lines), "x.ndjson");
}
