using AgreementsKb.Core.Comparison.Totals;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>A subject with the records that answer for it, and what rows need to word them.</summary>
internal sealed class Column
{
    private readonly Dictionary<string, IReadOnlyList<string>> _roles = new(StringComparer.Ordinal);
    private ListOf<Total>? _totals;
    private IReadOnlyList<Agreement>? _sharingMoney;

    /// <param name="knownBy">The last day of publication that counts; null where all count.</param>
    public Column(Ground ground, Subject subject, string currency, DateOnly? knownBy = null)
    {
        Ground = ground;
        Subject = subject;
        Currency = currency;
        Agreements =
        [
            .. subject.Agreements.Select(name => ground.Records.Agreements.GetValueOrDefault(name.Id)).OfType<Agreement>(),
        ];
        Absence = Agreements.Count > 0 ? null : Absent(subject, knownBy);
        Details = new ReportDetails(ground.Records);
        Outcomes = Beside(agreement => ground.OutcomesBeside(agreement), outcome => outcome.Id);
        Statements = Beside(agreement => ground.StatementsAbout(agreement), statement => statement.Id);
    }

    public Ground Ground { get; }

    public RecordSet Records => Ground.Records;

    public Subject Subject { get; }

    public string Currency { get; }

    /// <summary>Those that were known, and there, at the time the subject is looked at.</summary>
    public IReadOnlyList<Agreement> Agreements { get; }

    /// <summary>
    /// The answer to every question where there is no agreement to ask about: it was not there yet, or nobody had told of it.
    /// </summary>
    public Cell? Absence { get; }

    public IReadOnlyList<Outcome> Outcomes { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public ReportDetails Details { get; }

    /// <summary>Every total of its money, also those of a single line; worked out once for rows and findings.</summary>
    public ListOf<Total> Totals => _totals ??= MoneyTotals.All(this);

    public bool Has(string agreement) => Agreements.Any(own => own.Id == agreement);

    /// <summary>Names the agreement where the subject has several.</summary>
    public Detail? Under(Agreement agreement) => Has(agreement.Id)
        ? ReportDetails.Text("agreement", "Agreement", Agreements.Count > 1 ? agreement.Title : null)
        : ReportDetails.Text("relatedAgreement", "Reported under a related agreement", agreement.Title);

    /// <summary>Agreements that may hold the same money: what is reported under them is shown here too, and marked.</summary>
    public IReadOnlyList<Agreement> SharingMoney => _sharingMoney ??=
    [
        .. Agreements
            .SelectMany(own => Ground.SharingMoney(own.Id))
            .Distinct(StringComparer.Ordinal)
            .Where(id => !Has(id))
            .Order(StringComparer.Ordinal)
            .Select(id => Records.Agreements.GetValueOrDefault(id))
            .OfType<Agreement>(),
    ];

    /// <summary>The parts that an actor has in its agreements, in order; none where it is no party.</summary>
    public IReadOnlyList<string> RolesAt(string actor) => _roles.TryGetValue(actor, out var known) ? known : _roles[actor] =
    [
        .. Agreements
            .SelectMany(agreement => agreement.Parties)
            .Where(party => party.Actor == actor)
            .Select(party => party.Role)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    public ListOf<string> DisputesOf(RecordRef record, string? item, ListOf<Citation> cite) =>
        Ground.Disputes.OfItem(record, item).Where(dispute => dispute.Reports.Any(report => report.Record == record && report.Item == item
            && report.Citations.Equals(cite)))
        .Select(dispute => dispute.Id)
        .ToListOf();

    private IReadOnlyList<T> Beside<T>(Func<string, IReadOnlyList<T>> find, Func<T, string> id) =>
        [.. Agreements.SelectMany(agreement => find(agreement.Id)).DistinctBy(id).OrderBy(id, StringComparer.Ordinal)];

    private static Cell Absent(Subject subject, DateOnly? knownBy) => subject.At is { } day
        ? new Cell
        {
            State = CellState.NotApplicable,
            Note = $"Every dated event that is recorded of it is later than {DateWords.Of(day)}.",
        }
        : new Cell
        {
            State = CellState.NotReported,
            Note = $"No source published by {DateWords.Of(knownBy ?? DateOnly.MaxValue)} tells of it.",
        };
}
