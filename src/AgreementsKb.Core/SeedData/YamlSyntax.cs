using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace AgreementsKb.Core.SeedData;

/// <summary>Says what is wrong with a YAML file in an editor's words; the parser's own speak of tokens.</summary>
internal static partial class YamlSyntax
{
    public static Message Explain(string text, YamlException fault)
    {
        var line = LineAt(text, (int)fault.Start.Line);
        if (Special().Match(line) is { Success: true } special)
        {
            return Messages.MustBeQuoted(special.Groups["value"].Value);
        }

        return fault.Message switch
        {
            _ when fault.Start.Index < text.Length && text[(int)fault.Start.Index] is ']' or '}' => Messages.NothingToClose,
            var words when words.Contains("invalid mapping", StringComparison.Ordinal) =>
                OnlyKey().IsMatch(line.AsSpan(0, Math.Clamp((int)fault.Start.Column - 1, 0, line.Length)))
                    ? Messages.IndentedKey
                    : Messages.ColonInValue,
            var words when words.Contains("unexpected end of stream", StringComparison.Ordinal) => Messages.UnclosedQuote,
            var words when words.Contains("expected key", StringComparison.Ordinal) => Messages.NotAKey,
            var words when words.Contains("expected '-'", StringComparison.Ordinal) => Messages.Indentation,
            var words when words.Contains("escape character", StringComparison.Ordinal) => Messages.BadEscape,
            var words when words.Contains("surrogate", StringComparison.Ordinal) => Messages.HalfCharacter,
            var words when words.Contains("incompatible YAML", StringComparison.Ordinal) => Messages.Directive,
            var words => Messages.Yaml(words),
        };
    }

    private static string LineAt(string text, int line) => text.Split('\n').ElementAtOrDefault(line - 1) ?? "";

    /// <summary>A key and nothing before it.</summary>
    [GeneratedRegex(@"^\s*(- )?[A-Za-z]+\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OnlyKey();

    /// <summary>A value that begins with a sign which means something else to YAML.</summary>
    [GeneratedRegex(@"(^|[:\-,{\[])\s+(?<value>[>%@`|][^\s,}\]]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Special();
}
