using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records;

/// <summary>A column of a list as a table that is read from the record itself.</summary>
internal sealed record TableColumn(string Name, Func<KbRecord, string?> Of);

/// <summary>
/// The columns of a list as a table: what a record is called, its codes with their labels beside them, what is stated in numbers
/// with its units, its sources, and the licence. Several values of one cell are parted by a semicolon.
/// </summary>
internal static class TableColumns
{
    public const string Separator = "; ";

    public const string Labels = "Label";

    /// <summary>Before the codes.</summary>
    public static IReadOnlyList<string> First { get; } = ["id", "label"];

    /// <summary>After everything else.</summary>
    public static IReadOnlyList<string> Last { get; } = ["revision", "licence"];

    /// <summary>The codes come as many as the fields of the kind; a label beside each that has one.</summary>
    public static IEnumerable<string> Codes(RecordKind kind) => ListField.All(kind).SelectMany(field =>
        field.Of is null ? new[] { field.Name } : [field.Name, field.Name + Labels]);

    /// <summary>Amounts and numbers as they are stated, each with its unit.</summary>
    public static IReadOnlyList<TableColumn> Own(RecordKind kind) => kind.Name switch
    {
        Kinds.Agreement =>
        [
            Column<Agreement>("summary", record => record.Summary),
            Column<Agreement>("roles", record => Joined(record.Parties.Select(party => $"{party.Actor}: {party.Role}"))),
            Column<Agreement>("events", record => Joined(record.Timeline.SelectMany(step =>
                step.Reports.Select(report => $"{step.Event}: {report.On.Value?.Text ?? DateWords.Of(report.On)}")))),
            Column<Agreement>("funding", record => Joined(record.Funding.SelectMany(line =>
                line.Reports.Select(report => $"{line.Item}: {Sum(report)}")))),
            Column<Agreement>("caps", record => Joined(record.Caps.SelectMany(cap => cap.Reports.Select(report =>
                $"{cap.Item}: {People(report)}")))),
        ],
        Kinds.Actor =>
        [
            Column<Actor>("aliases", record => Joined(record.Aliases)),
            Column<Actor>("offices", record => Joined(record.Offices.Select(office => office.Title))),
        ],
        Kinds.Outcome =>
        [
            Column<Outcome>("population", record => record.Population),
            Column<Outcome>("period", record => record.Period?.Text),
            Column<Outcome>("values", record => Joined(record.Reports.Select(report =>
                report.Value?.Value?.ToText() ?? report.Says ?? Series(report) ?? NoValue(report)))),
            Column<Outcome>("units", record => Joined(record.Reports.Select(report => Unit(record, report)))),
            Column<Outcome>("periods", record => Joined(record.Reports.Select(report =>
                ReportDetails.Covered(record, report)?.Text ?? report.PeriodNote))),
        ],
        Kinds.Statement =>
        [
            Column<Statement>("on", record => record.On?.Text),
            Column<Statement>("quoted", record => record.Quoted),
            Column<Statement>("claims", record => Joined(record.Claims.Select(claim => $"{claim.What}: {claim.Value.ToText()}"))),
        ],
        Kinds.Source =>
        [
            Column<Source>("title", record => record.Title),
            Column<Source>("author", record => record.Author),
            Column<Source>("published", record => record.Published.Value?.Text),
            Column<Source>("url", record => record.Url),
            Column<Source>("archiveRef", record => record.ArchiveRef),
        ],
        Kinds.Rate =>
        [
            Column<Rate>("from", record => record.From.ToText()),
            Column<Rate>("to", record => record.To.ToText()),
            Column<Rate>("on", record => record.On.Text),
        ],
        Kinds.Term =>
        [
            Column<Term>("word", record => record.Word),
            Column<Term>("definition", record => record.Definition),
            Column<Term>("gives", record => record.Gives),
            Column<Term>("within", record => record.Within),
        ],
        _ => [],
    };

    private static string? Series(OutcomeReport report) => report.Series.Count > 0 ? SeriesWords.Of(report.Series) : null;

    private static string? NoValue(OutcomeReport report) => report.Value?.Is is { } reason ? RecordShape.WordOf(reason) : null;

    private static Quantity? FirstOf(OutcomeReport report) => report.Series.Count > 0 ? report.Series[0].Value : null;

    /// <summary>What a number counts: the metric says it, unless the number is a part or a change.</summary>
    private static string Unit(Outcome outcome, OutcomeReport report) => (report.Value?.Value ?? FirstOf(report)) switch
    {
        null => report.Says is null && NoValue(report) is not null ? report.Metric ?? outcome.Metric : "words",
        { Change: not null } => "change",
        { Share: not null } or { OneIn: not null } => "share",
        _ => report.Metric ?? outcome.Metric,
    };

    private static string People(CapReport report) => report.Limit.Value is { } limit
        ? $"{limit.ToText()} people" + (report.Per is { } per ? $" per {RecordShape.WordOf(per)}" : "")
        : report.Says ?? RecordShape.WordOf(report.Limit.Is!);

    private static string Sum(FundingReport report) =>
        report.Amount.Value is { } money ? money.ToText() + MoneyWords.Per(report.Per) : "no amount";

    private static string Joined(IEnumerable<string?> texts) => string.Join(Separator, texts);

    private static TableColumn Column<T>(string name, Func<T, string?> of)
        where T : KbRecord => new(name, record => of((T)record));
}
