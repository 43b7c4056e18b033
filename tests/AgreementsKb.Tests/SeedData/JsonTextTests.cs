using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData;

public class JsonTextTests
{
    [Fact]
    public void Every_value_keeps_its_place_and_kind()
    {
        var root = Read("{\"é\": \"😀\", \"b\": [1.50,\n  true, null]}", out _)!;

        root.Find("é")!.Value.ShouldBe(new ScalarNode(new Position(1, 7), ScalarKind.Text, "😀"));
        root.Find("b")!.At.ShouldBe(new Position(1, 13));
        root.Find("b")!.Value.ShouldBeOfType<SequenceNode>().Items.ShouldBe(
        [
            new ScalarNode(new Position(1, 19), ScalarKind.Number, "1.50"),
            new ScalarNode(new Position(2, 3), ScalarKind.Boolean, "true"),
            new ScalarNode(new Position(2, 9), ScalarKind.Null, "null"),
        ]);
    }

    [Theory]
    [InlineData("[]", 1, 1, "a list")]
    [InlineData("{\"a\":1,\n\"a\":2}", 2, 1, "the key `a` again")]
    [InlineData("{\"a\":1} x", 1, 9, "text that is not JSON")]
    [InlineData("{\"a\":}", 1, 6, "text that is not JSON")]
    [InlineData("", 1, 1, "text that is not JSON")]
    [InlineData("{\"a\":\"\\ud800\"}", 1, 6, "half of a character (a lone surrogate)")]
    [InlineData("{\"a\":\"x\0\"}", 1, 8, "binary data")]
    public void What_is_no_record_is_refused_where_it_stands(string json, int line, int column, string found)
    {
        Read(json, out var problems).ShouldBeNull();
        problems.Problems.Select(problem => (problem.Line, problem.Column, problem.Found)).ShouldBe([(line, column, found)]);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(100)]
    [InlineData(500_000)]
    public void Too_deep_a_nesting_is_refused(int depth)
    {
        Read("{\"a\":" + new string('[', depth - 1), out var problems).ShouldBeNull();
        problems.Problems.ShouldHaveSingleItem().Found.ShouldBe(Messages.TooDeep.Found);
    }

    [Fact]
    public void Texts_are_not_escaped_more_than_JSON_demands()
    {
        var root = Read("{\"a\":\"\\u00e9 <b> & ' + \\u20ac \\\" \\n\"}", out _)!;
        Encoding.UTF8.GetString(JsonText.Write(root)).ShouldBe("{\"a\":\"é <b> & ' + € \\\" \\n\"}");
    }

    [Fact]
    public void Mutilated_records_never_throw()
    {
        var kind = Kinds.Named(Kinds.Agreement);
        Any.Holds(
            Any.By(any => any.Mutilate(Encoding.UTF8.GetString(RecordJson.Write(any.Record(kind))), "{}[]:,\"\\0e-. \n\0")),
            json =>
            {
                var problems = new ProblemLog("a.json");
                if (JsonText.Read(Encoding.UTF8.GetBytes(json), problems) is { } root)
                {
                    RecordReader.Read(root, kind, problems);
                }
                else
                {
                    problems.Count.ShouldBeGreaterThan(0);
                }
            },
            times: 1000);
    }

    private static MappingNode? Read(string json, out ProblemLog problems)
    {
        problems = new ProblemLog("a.json");
        return JsonText.Read(Encoding.UTF8.GetBytes(json), problems);
    }
}
