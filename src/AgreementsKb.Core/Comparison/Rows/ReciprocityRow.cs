using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Whether the other side receives people in exchange.</summary>
internal sealed class ReciprocityRow() : Row("reciprocity", "Does it go both ways?", "No source reports an exchange.")
{
    protected override string Alike => "Words of one vocabulary.";

    protected override IEnumerable<CellValue> Values(Column column) =>
        from agreement in column.Agreements
        from cap in agreement.Caps
        where cap.Reciprocal is not null
        select new CellValue
        {
            Text = column.Records.Label(Schemes.Reciprocity, cap.Reciprocal!),
            About = cap.What,
            Stated = cap.Reciprocal,
            Record = Ref(agreement),
            Item = cap.Item,
            Details = ReportDetails.List(column.Under(agreement)),
            Citations = Evidence(agreement, cap),
        };

    /// <summary>What both sides undertake to do, where provisions say it; else the sources of the limit.</summary>
    private static ListOf<Citation> Evidence(Agreement agreement, Cap cap)
    {
        var sides = agreement.Provisions.Where(provision => provision.For is not null).ToList();
        var bothWays = sides.Where(provision => sides.Exists(other => other.By == provision.For && other.For == provision.By))
            .SelectMany(provision => provision.Cite);
        return cap.Reports.SelectMany(report => report.Cite).Concat(bothWays).Distinct().ToListOf();
    }
}
