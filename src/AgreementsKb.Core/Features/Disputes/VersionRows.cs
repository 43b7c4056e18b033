using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>
/// The rows of a dispute as a table: one for each version, with what the dispute is about beside it and the sources that say so. Several
/// values of one cell are parted by a semicolon and stand in the same order in the columns of sources.
/// </summary>
internal static class VersionRows
{
    public static ListOf<string> Columns { get; } =
    [
        "dispute", "kind", "kindLabel", "state", "sameMoney", "title", "text", "agreements", "agreementTitles", "versions", "version", "recordKind",
        "record", "item", "reported", "stated", "details", "rank", "source", "locator", "sourceLabel", "publisher", "published", "url", "wouldSettle",
        "settledBecause", "licence",
    ];

    public static IEnumerable<ListOf<string?>> Of(Dispute dispute, RecordSet records) => dispute.Reports.Select((report, index) =>
    {
        var notes = report.Citations.Select(cite => SourceNotes.Note(records.Sources.GetValueOrDefault(cite.Source), cite.Source, number: 0)).ToList();
        return new[]
        {
            dispute.Id, AnswerWords.Of(dispute.Kind), KindWords.Of(dispute.Kind), AnswerWords.Of(dispute.State), dispute.SameMoney ? "true" : "false",
            dispute.Title, dispute.Text, Joined(dispute.Agreements), Joined(dispute.Agreements.Select(id => records.Agreements.GetValueOrDefault(id)?.Title ?? id)),
            Number(dispute.Reports.Count), Number(index + 1), report.Record.Kind, report.Record.Id, report.Item, report.Text, report.Stated,
            Joined(report.Details.Select(detail => $"{detail.Label}: {detail.Text}")), report.Rank,
            Joined(report.Citations.Select(cite => cite.Source)), Joined(report.Citations.Select(cite => cite.Locator ?? "")),
            Joined(notes.Select(note => note.Label)), Joined(notes.Select(note => note.Publisher)), Joined(notes.Select(note => note.Published)),
            Joined(notes.Select(note => note.Url ?? "")), dispute.WouldSettle, dispute.SettledBecause, Licence.OfTheData.Id,
        }.ToListOf();
    });

    private static string Joined(IEnumerable<string> texts) => string.Join(TableColumns.Separator, texts);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
