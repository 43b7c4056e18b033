using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records.Values;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>What an import, or the undoing of a changeset, does to the records: one by one, field by field.</summary>
internal static class PlanText
{
    /// <summary>Nobody scrolls back through more on a screen; a file gets them all.</summary>
    private const int MostAddedOnScreen = 200;

    public static void Write(ListOf<RecordChange> changes, Terminal terminal)
    {
        var shown = changes.Select(change => (change.Kind, change.Id)).ToHashSet();
        var added = 0;
        foreach (var change in changes)
        {
            added += change.Op == "added" ? 1 : 0;
            var skipped = terminal.HasColour && change is { Op: "added", RenamedFrom: null } && added > MostAddedOnScreen;

            // A rename is told once, with the new id.
            if (!skipped && !(change.RenamedTo is { } heir && shown.Contains((change.Kind, heir))))
            {
                Write(change, terminal);
            }
        }

        if (terminal.HasColour && added > MostAddedOnScreen)
        {
            terminal.Line($"[green]+[/] … and {NumberWords.Count(added - MostAddedOnScreen, "more record")}");
        }
    }

    /// <summary>How many records are or would be touched.</summary>
    public static string Counts(Import.Result plan)
    {
        var renamed = plan.Changes.Count(change => change.RenamedFrom is not null);
        var parts = new List<string>
        {
            $"{NumberWords.Count(plan.Added.Count - renamed, "record")} added", $"{NumberWords.Of(plan.Changed.Count)} changed",
        };
        if (renamed > 0)
        {
            parts.Add($"{NumberWords.Of(renamed)} renamed");
        }

        if (plan.Removed.Count > renamed)
        {
            parts.Add($"{NumberWords.Of(plan.Removed.Count - renamed)} removed");
        }

        return string.Join(", ", [.. parts, $"{NumberWords.Of(plan.Unchanged)} unchanged"]);
    }

    public static string Title(string title) => title.Length == 0 ? "" : $"  [dim]{Markup.Escape(ShortText.Of(title))}[/]";

    private static void Write(RecordChange change, Terminal terminal)
    {
        var (sign, note) = change switch
        {
            { RenamedFrom: { } from } => ("[yellow]→[/]", $" [dim](was {change.Kind}/{from})[/]"),
            { RenamedTo: { } heir } => ("[red]-[/]", $" [dim](now {change.Kind}/{heir})[/]"),
            { Op: "added" } => ("[green]+[/]", ""),
            { Op: "removed" } => ("[red]-[/]", ""),
            _ => ("[yellow]~[/]", ""),
        };
        terminal.Line($"{sign} [bold]{change.Kind}/{change.Id}[/]{note}{Title(change.Title)}");
        foreach (var field in (change.Fields ?? []).Where(field => change.RenamedFrom is null || !IsOfRename(field)))
        {
            terminal.Line(FieldText.Of(field));
        }
    }

    private static bool IsOfRename(FieldChange field) =>
        field.Path == "id" || field.Path.StartsWith("formerIds", StringComparison.Ordinal);
}
