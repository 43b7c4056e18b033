using System.Globalization;
using System.Text.Json;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;

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

    public static string Of(RecordChange change) => change switch
    {
        { RenamedFrom: { } from } => $"Renamed from {from}",
        { RenamedTo: { } heir } => $"Renamed to {heir}",
        { Op: "added" } => "Added",
        { Op: "removed" } => "Removed",
        _ => "Changed",
    };

    public static string Counts(ListChangesets.Line line) => string.Join(
        ", ",
        new[] { (line.Added, "added"), (line.Changed, "changed"), (line.Removed, "removed") }
            .Where(count => count.Item1 > 0)
            .Select((count, index) => index == 0
                ? $"{NumberWords.Count((int)count.Item1, "record")} {count.Item2}"
                : $"{NumberWords.Of(count.Item1)} {count.Item2}"));

    public static string Time(DateTime at) => at.ToString("d MMMM yyyy, HH:mm", CultureInfo.InvariantCulture) + " UTC";

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
