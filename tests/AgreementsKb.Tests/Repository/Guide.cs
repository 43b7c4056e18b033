using System.Text.RegularExpressions;

namespace AgreementsKb.Tests.Repository;

/// <summary>
/// What a page of the documentation tells its reader to do, in its order: files to write (a fence that names its file after
/// the language) and commands with what they answer (a fence of the language <c>console</c>).
/// </summary>
internal static partial class Guide
{
    public abstract record Step(int Line);

    /// <summary>A file is to hold this text.</summary>
    public sealed record Write(int Line, string File, string Text) : Step(Line);

    /// <summary>A command, without its prompt, and the lines it is said to answer.</summary>
    public sealed record Run(int Line, string Command, IReadOnlyList<string> Answer) : Step(Line);

    public static IReadOnlyList<Step> Read(string markdown)
    {
        var steps = new List<Step>();
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Fence().Match(lines[i]) is not { Success: true } fence)
            {
                continue;
            }

            var body = lines[(i + 1)..].TakeWhile(line => line != "```").ToList();
            var info = fence.Groups[1].Value.Split(' ', 2);
            if (info[0] == "console")
            {
                steps.AddRange(Commands(body, i + 2));
            }
            else if (info.Length == 2)
            {
                steps.Add(new Write(i + 1, info[1], string.Join('\n', body) + "\n"));
            }

            i += body.Count + 1;
        }

        return steps;
    }

    private static IEnumerable<Run> Commands(List<string> body, int firstLine)
    {
        for (var i = 0; i < body.Count; i++)
        {
            if (!body[i].StartsWith("$ ", StringComparison.Ordinal))
            {
                continue;
            }

            var answer = body.Skip(i + 1).TakeWhile(line => !line.StartsWith("$ ", StringComparison.Ordinal)).ToList();
            yield return new Run(firstLine + i, body[i][2..], answer);
        }
    }

    /// <summary>
    /// Whether an answer is what the page says: a line that is only <c>…</c> stands for any lines, a <c>…</c> within a line
    /// for any text, since times and places differ from run to run.
    /// </summary>
    public static bool Fits(IReadOnlyList<string> said, string answer)
    {
        var pattern = string.Join('\n', said.Select(line => line.Trim() == "…" ? "\u0001" : line.TrimEnd()));
        var expression = Regex.Escape(pattern)
            .Replace("\u0001\\n", "(?:[^\\n]*\\n)*", StringComparison.Ordinal)
            .Replace("\\n\u0001", "(?:\\n[^\\n]*)*", StringComparison.Ordinal)
            .Replace("\u0001", "(?s:.*)", StringComparison.Ordinal)
            .Replace("…", "[^\\n]*", StringComparison.Ordinal);
        var lines = answer.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return Regex.IsMatch(
            string.Join('\n', lines).Trim('\n'), $@"\A{expression}\z", RegexOptions.None, TimeSpan.FromSeconds(5));
    }

    [GeneratedRegex("^```([a-z]+.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();
}
