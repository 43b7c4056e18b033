using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using Spectre.Console;

namespace AgreementsKb.Cli.Rendering;

/// <summary>History in the terminal: newest first, who, when, why, and what was changed.</summary>
internal static class HistoryText
{
    public static void Write(OfRecord.Result history, Terminal terminal)
    {
        terminal.Line($"[bold]{history.Kind}/{history.Id}[/]{PlanText.Title(history.Title)}");
        if (history.FormerIds.Count > 0)
        {
            terminal.Line($"formerly {string.Join(", ", history.FormerIds)}");
        }

        foreach (var (_, change, changeset) in history.Items)
        {
            var id = change.Id == history.Id ? "" : $" [dim]as[/] {change.Id}";
            terminal.Line($"version {change.Version}{id}: {What(change)} by {Signed(changeset)}");
            Reason(changeset, terminal);
            foreach (var field in change.Fields ?? [])
            {
                terminal.Line(FieldText.Of(field));
            }
        }
    }

    public static void Write(ListChangesets.Result list, Terminal terminal)
    {
        foreach (var line in list.Items)
        {
            terminal.Line(Signed(line.Changeset));
            Reason(line.Changeset, terminal);
            var (added, changed) = (NumberWords.Of(line.Added), NumberWords.Of(line.Changed));
            terminal.Line($"    {added} added, {changed} changed, {NumberWords.Of(line.Removed)} removed");
        }
    }

    public static void Write(OfChangeset.Result changeset, Terminal terminal)
    {
        terminal.Line(Signed(changeset.Changeset));
        Reason(changeset.Changeset, terminal);
        PlanText.Write(changeset.Items, terminal);
    }

    private static string What(RecordChange change) => change.RenamedFrom is { } from ? $"renamed from {from}" : change.Op;

    /// <summary><c>changeset 7 (correction), An Editor, 2026-11-22 11:02 UTC</c>.</summary>
    private static string Signed(SignedChangeset changeset)
    {
        var at = changeset.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"[bold]changeset {changeset.Id}[/] ({Nature(changeset)}), {Markup.Escape(changeset.Editor)}, {at} UTC";
    }

    private static void Reason(SignedChangeset changeset, Terminal terminal)
    {
        var undone = changeset.RevertedBy.Count > 0 ? $"; undone by changeset {string.Join(", ", changeset.RevertedBy)}" : "";
        var undoes = changeset.Reverts is { } reverts ? $"; undoes changeset {reverts}" : "";
        var reason = Markup.Escape(ShortText.Of(changeset.Reason));
        terminal.Line($"    [italic]{reason}[/] [dim](from {Markup.Escape(changeset.Origin)}{undoes}{undone})[/]");
        if (changeset.Approval is { } approval)
        {
            terminal.Line($"    approved by {Markup.Escape(approval.Reviewer)}: {Markup.Escape(ShortText.Of(approval.Reason ?? ""))}");
        }
    }

    private static string Nature(SignedChangeset changeset) => changeset.Nature.ToString().ToLowerInvariant();
}
