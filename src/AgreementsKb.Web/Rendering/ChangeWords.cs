using System.Globalization;
using System.Text.Json;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>History in a reader's words.</summary>
public static class ChangeWords
{
    public static string Of(ChangeNature nature) => nature switch
    {
        ChangeNature.Correction => "Correction",
        ChangeNature.Amendment => "Amendment",
        ChangeNature.Editorial => "Editorial",
        _ => "Addition",
    };

    /// <summary>What the word of a nature means.</summary>
    public static string Meaning(ChangeNature nature) => nature switch
    {
        ChangeNature.Correction => "The knowledge base was wrong; no agreement changed.",
        ChangeNature.Amendment => "An agreement, or the world, changed.",
        ChangeNature.Editorial => "Only wording or order changed.",
        _ => "Material was added.",
    };

    public static string Of(PageLanguage language, RecordChange change) => change switch
    {
        { RenamedFrom: { } from } => language.Say("Renamed from {0}", from),
        { RenamedTo: { } heir } => language.Say("Renamed to {0}", heir),
        { Op: "added" } => language["Added"],
        { Op: "removed" } => language["Removed"],
        _ => language["Changed"],
    };

    /// <summary>"3 records added, 1 changed".</summary>
    public static string Counts(PageLanguage language, ListChangesets.Line line) =>
        Counts(language, line.Added, line.Changed, line.Removed);

    public static string Counts(PageLanguage language, long added, long changed, long removed) => string.Join(
        ", ",
        new[] { (Number: added, Done: "added"), (Number: changed, Done: "changed"), (Number: removed, Done: "removed") }
            .Where(count => count.Number > 0)
            .Select((count, index) => language.Say(
                index > 0 ? $"{{0}} {count.Done}" : count.Number == 1 ? $"{{0}} record {count.Done}" : $"{{0}} records {count.Done}",
                language.Number(count.Number))));

    public static string Time(PageLanguage language, DateTime at) =>
        $"{language.Date(DateOnly.FromDateTime(at))}, {at.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC";

    /// <summary><c>funding/border-security/reports[0]/amount</c> is "funding › border-security › reports 1 › amount".</summary>
    public static string Path(string path) => string.Join(" › ", path.Split('/').Select(Part));

    private static string Part(string part)
    {
        var words = JsonNamingPolicy.SnakeCaseLower.ConvertName(part[..NumberAt(part)]).Replace('_', ' ');
        var name = part.Contains('-', StringComparison.Ordinal) ? part[..NumberAt(part)] : words;
        return part[NumberAt(part)..].Trim('[', ']') switch
        {
            "" => name,
            var number when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
                string.Create(CultureInfo.InvariantCulture, $"{name} {index + 1}"),
            var word => $"{name}, {word}",
        };
    }

    private static int NumberAt(string part) => part.IndexOf('[', StringComparison.Ordinal) is var at and >= 0 ? at : part.Length;
}
