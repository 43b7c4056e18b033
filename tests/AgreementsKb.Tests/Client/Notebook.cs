using System.Text.RegularExpressions;

namespace AgreementsKb.Tests.Client;

/// <summary>The cells of a page: code, each with what it printed.</summary>
internal static partial class Notebook
{
    private const string Between = "\u001e";

    public static List<(string Code, string Output)> Cells(string markdown) =>
    [
        .. Cell().Matches(markdown.ReplaceLineEndings("\n")).Select(cell => (cell.Groups[1].Value, cell.Groups[2].Value)),
    ];

    /// <summary>All the cells as one program.</summary>
    public static string Program(IEnumerable<(string Code, string Output)> cells) =>
        "const server = process.argv[2]\n" + string.Concat(cells.Select(cell => $"{cell.Code}process.stdout.write('\\x1e')\n"));

    /// <summary>What each of them printed.</summary>
    public static string[] Outputs(string said) => said.Split(Between)[..^1];

    /// <summary>The page with other outputs, in the order of its cells.</summary>
    public static string With(string markdown, IReadOnlyList<string> outputs)
    {
        var number = 0;
        return Cell().Replace(markdown.ReplaceLineEndings("\n"), cell => $"```js\n{cell.Groups[1].Value}```\n\n```text\n{outputs[number++]}```");
    }

    [GeneratedRegex(@"^```js\n(.*?)^```\n\n```text\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
