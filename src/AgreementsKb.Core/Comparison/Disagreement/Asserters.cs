using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Who says it: the person or body that a report names, else the publication itself. Never nobody.</summary>
internal sealed class Asserters(RecordSet records)
{
    private readonly FieldComparer _fields = new(records);

    public string Of(Report report) => report.AssertedBy is { } actor ? records.NameOf(actor) : Publications(report.Cite);

    /// <summary>The short names of the publications cited.</summary>
    public string Publications(IEnumerable<Citation> cite) => Sentence.And(cite
        .Select(each => records.Sources.GetValueOrDefault(each.Source)?.Label ?? each.Source)
        .Distinct(StringComparer.Ordinal));

    /// <summary>Different speakers are no contradiction; the field says who they are.</summary>
    public FieldComparison Field(IReadOnlyList<Report> reports) =>
        _fields.Actors("asserter", reports.Select(report => report.AssertedBy)) with
        {
            Text = string.Join("; ", reports.Select(Of).Distinct(StringComparer.Ordinal)),
        };

    /// <summary>The details of a report with "According to" among them.</summary>
    public ListOf<Detail> Named(Report report, ListOf<Detail> details) => report.AssertedBy is not null
        ? details
        : details.Append(new Detail("assertedBy", "According to", Publications(report.Cite))).ToListOf();
}
