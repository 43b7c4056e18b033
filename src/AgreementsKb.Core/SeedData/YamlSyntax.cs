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
            var words when words.Contains("invalid mapping", StringComparison.Ordinal) => Messages.ColonInValue,
            var words when words.Contains("unexpected end of stream", StringComparison.Ordinal) => Messages.UnclosedQuote,
            var words when words.Contains("expected key", StringComparison.Ordinal) => Messages.NotAKey,
            var words => Messages.Yaml(words),
        };
    }

    private static string LineAt(string text, int line) => text.Split('\n').ElementAtOrDefault(line - 1) ?? "";

    /// <summary>A value that begins with a sign which means something else to YAML.</summary>
    [GeneratedRegex(@"(^|[:\-,{\[])\s+(?<value>[>%@`|][^\s,}\]]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Special();
}
