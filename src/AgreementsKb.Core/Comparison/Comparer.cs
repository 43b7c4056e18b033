using AgreementsKb.Core.Comparison.Findings;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Comparison.Time;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>Sets subjects side by side. Pure: the same records and the same question give the same table.</summary>
public static class Comparer
{
    public const string DefaultCurrency = "EUR";

    /// <param name="query">The words that were asked; null where ids were given.</param>
    /// <param name="currency">ISO 4217 code of the derived lines.</param>
    /// <param name="asOf">The state that the records are of; null for the present.</param>
    /// <param name="knownBy">Only claims whose source was published by the end of this day; null for all.</param>
    /// <exception cref="BadParameterError">The currency is none.</exception>
    public static ComparisonTable Compare(
        RecordSet records,
        SubjectsRead read,
        string? query = null,
        string currency = DefaultCurrency,
        Moment? asOf = null,
        DateOnly? knownBy = null)
    {
        if (!Currencies.Known(currency))
        {
            throw new BadParameterError("currency", currency, "an ISO 4217 code such as `EUR`");
        }

        var ground = Ground.Of(knownBy is { } day ? KnownBy.Of(records, day) : records, read.Subjects);
        return Table(ground, read, query, currency, knownBy) with { AsOf = asOf };
    }

    /// <summary>One agreement alone, with the same rows and words as in a comparison.</summary>
    public static ComparisonTable Describe(RecordSet records, Agreement agreement, string currency = DefaultCurrency) =>
        Compare(records, new SubjectsRead([SubjectMaker.Of(AgreementCard.Of(agreement))], []), query: null, currency);

    /// <summary>The questions that a comparison answers, in its order.</summary>
    internal static IEnumerable<(string Key, string Label)> Questions =>
        AllRows.InOrder.Select(row => (row.Key, row.Label)).Append((SourcesRow.Key, SourcesRow.Label));

    /// <summary>The rows of one agreement alone, without what a comparison finds in them.</summary>
    internal static IReadOnlyList<Dimension> Answers(RecordSet records, Agreement agreement)
    {
        List<Column> columns = [new(Ground.Of(records), SubjectMaker.Of(AgreementCard.Of(agreement)), DefaultCurrency)];
        var rows = AllRows.InOrder.Select(row => Dimension(row, columns)).ToList();
        return [.. rows, SourcesRow.Of(records, rows, columns.Count)];
    }

    private static ComparisonTable Table(Ground ground, SubjectsRead read, string? query, string currency, DateOnly? knownBy)
    {
        var grounds = new Grounds(ground);
        var columns = read.Subjects.Select(subject => new Column(grounds.Of(subject), subject, currency, knownBy)).ToList();
        var rows = Rows(columns);
        var findings = AllFindings.Of(columns, rows);
        var dimensions = rows
            .Append(SourcesRow.Of(ground.Records, rows, columns.Count))
            .Select(row => row with { Findings = findings.Where(found => found.Dimension == row.Key).Select(found => found.Finding).ToListOf() })
            .ToListOf();
        var disputes = Disputes(columns, dimensions);
        var permalink = Permalink.Of(read.Subjects, currency, knownBy, ground.Records.Revision);
        return new ComparisonTable
        {
            Query = query,
            Subjects = read.Subjects,
            Currency = currency,
            KnownBy = knownBy,
            Revision = ground.Records.Revision,
            Notes = [.. read.Notes, .. TimeNotes.Of(ground, columns, knownBy)],
            Dimensions = dimensions,
            Findings = findings.Select(found => found.Finding).ToListOf(),
            Gaps = Gaps(columns, dimensions),
            Disputes = disputes,
            Sources = SourceNotes.Of(ground.Records, dimensions, disputes),
            Permalink = permalink,
            Latest = Permalink.Latest(read.Subjects, currency, knownBy),
            CiteAs = Permalink.CiteAs(read.Subjects, knownBy, ground.Records.Revision, permalink),
            Licence = Licence.OfTheData,
        };
    }

    /// <summary>Nearly every row asks for the disputes, so that these are found first and not waited for.</summary>
    private static Dimension[] Rows(List<Column> columns)
    {
        foreach (var ground in columns.Select(column => column.Ground).Distinct())
        {
            _ = ground.Disputes;
        }

        return AtOnce.Select(AllRows.InOrder, row => Dimension(row, columns));
    }

    private static Dimension Dimension(Row row, List<Column> columns)
    {
        var cells = columns.Select(row.Answer).ToListOf();
        var groups = row.Groups(columns, cells);
        return new Dimension
        {
            Key = row.Key,
            Label = row.Label,
            Cells = row.Arranged(cells, groups),
            Comparability = row.Compare(columns, cells, groups),
            Groups = Row.Reasoned(groups),
        };
    }

    private static ListOf<Gap> Gaps(List<Column> columns, ListOf<Dimension> dimensions) =>
    [
        .. from row in dimensions
           from index in Enumerable.Range(0, columns.Count)
           where row.Cells[index].State is CellState.NotReported or CellState.Unknown
           where columns[index].Absence is not { State: CellState.NotApplicable }
           select new Gap(columns[index].Subject.Id, row.Key, $"{columns[index].Subject.Label}: {Sentence.Lower(row.Cells[index].Note ?? "")}"),
    ];

    private static ListOf<Dispute> Disputes(List<Column> columns, ListOf<Dimension> dimensions)
    {
        var ids = dimensions.SelectMany(row => row.Cells).SelectMany(cell => cell.Disputes).ToHashSet(StringComparer.Ordinal);
        return columns
            .SelectMany(column => column.Ground.Disputes.All)
            .Where(dispute => ids.Contains(dispute.Id))
            .DistinctBy(dispute => dispute.Id)
            .OrderBy(dispute => dispute.Id, StringComparer.Ordinal)
            .ToListOf();
    }
}
