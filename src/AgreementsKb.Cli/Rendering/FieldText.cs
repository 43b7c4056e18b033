using AgreementsKb.Core.Differences;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>One field before and after, on one line; the sign says what the colour says.</summary>
internal static class FieldText
{
    public static string Of(FieldChange change)
    {
        var path = Markup.Escape(change.Path);
        return change switch
        {
            { Was: null, Now: { } now } => $"    [green]+[/] {path}: [green]{Markup.Escape(ShortText.Of(now))}[/]",
            { Was: { } was, Now: null } => $"    [red]-[/] {path}: [red]{Markup.Escape(ShortText.Of(was))}[/]",
            _ => Both(path, ShortText.Of(change.Was ?? "", change.Now ?? "")),
        };
    }

    private static string Both(string path, (string Was, string Now) text) =>
        $"    [yellow]~[/] {path}: [red]{Markup.Escape(text.Was)}[/] → [green]{Markup.Escape(text.Now)}[/]";
}
