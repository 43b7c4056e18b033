using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;

namespace AgreementsKb.Tests.Comparison.Ways;

/// <summary>Reads RFC 4180 back, by the grammar and not by the library that wrote it.</summary>
internal static class ReadCsv
{
    public static string Text(ComparisonTable table) => Encoding.UTF8.GetString(Way.Csv.Write(table)).TrimStart('\uFEFF');

    /// <summary>Each line by the names of the head.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(ComparisonTable table) => Of(Text(table));

    /// <summary>The same, of bytes that may begin with a byte order mark.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(byte[] utf8) =>
        Of(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF'));

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string text)
    {
        var lines = Lines(text).ToList();
        var head = lines[0];
        lines.ShouldAllBe(line => line.Count == head.Count);
        return [.. lines.Skip(1).Select(line => head.Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    private static IEnumerable<List<string>> Lines(string text)
    {
        var (line, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    field.Append('"');
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    Take();
                    break;
                case '\r' when !quoted:
                    text[++at].ShouldBe('\n');
                    Take();
                    yield return line;
                    line = [];
                    break;
                default:
                    field.Append(text[at]);
                    break;
            }
        }

        (quoted, field.Length, line.Count).ShouldBe((false, 0, 0));

        void Take()
        {
            line.Add(field.ToString());
            field.Clear();
        }
    }
}
