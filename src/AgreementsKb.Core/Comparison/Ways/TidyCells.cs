using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>The lines of one cell: what it says of itself, its values with their figures, its totals with their lines.</summary>
internal static class TidyCells
{
    public static IEnumerable<TidyRow> Of(ComparisonTable table, Dimension question, Subject subject, Cell cell)
    {
        var common = new TidyRow
        {
            Kind = "cell",
            Subject = subject,
            Question = question,
            State = AnswerWords.Of(cell.State),
            Text = cell.Note ?? TableWords.Of(cell.State),
        };
        var itself = cell.Note is null && cell.Values.Count > 0
            ? []
            : new[] { common with { Citations = [], Disputes = cell.Disputes } };
        return itself
            .Concat(cell.Values.SelectMany(value => Of(common, value)))
            .Concat(cell.Totals.SelectMany(total => Of(common, total)));
    }

    private static IEnumerable<TidyRow> Of(TidyRow common, CellValue value)
    {
        var row = common with
        {
            Kind = "value",
            Group = value.Group,
            Agreement = AgreementOf(common.Subject!, value),
            About = value.About,
            Record = value.Record,
            Item = value.Item,
            Text = value.Text,
            Stated = value.Stated,
            Size = Measured.Of(value.Stated, value.Text),
            Covers = value.Covers,
            Details = value.Details,
            Rank = value.Rank,
            Because = value.Because,
            Citations = value.Citations,
            Disputes = value.Disputes,
        };
        return value.Derived.Select(figure => Row(row, figure)).Prepend(row);
    }

    private static TidyRow Row(TidyRow value, DerivedFigure figure) => value with
    {
        Kind = "derived",
        Of = value.Text,
        Text = figure.Text,
        Stated = null,
        Size = new Measured(figure.Value, figure.Low, figure.High, figure.Unit),
        Details = figure.Inputs.Select(input => new Detail("input", "Input", input.Text)).ToListOf(),
        Rank = null,
        Because = null,
        Formula = figure.Formula,
        Note = figure.Note,
        Citations = [.. TableWords.Citations(figure)],
        Disputes = [],
    };

    private static IEnumerable<TidyRow> Of(TidyRow common, Total total)
    {
        var row = common with
        {
            Kind = "total",
            Group = total.Group,
            Text = total.Text,
            Size = new Measured(total.Value, total.Low, total.High, total.Currency),
            Formula = total.Formula,
            Citations = [.. total.Lines.SelectMany(line => line.Inputs).SelectMany(input => input.Citations).Distinct()],
        };
        return total.Lines.Select(line => Row(row, total, line))
            .Concat(total.LeftOut.Select(line => Row(row, line)))
            .Prepend(row);
    }

    private static TidyRow Row(TidyRow total, Total of, TotalLine line) => total with
    {
        Kind = "totalLine",
        Of = total.Text,
        Record = line.Record,
        Item = line.Item,
        Text = line.Text,
        Size = new Measured(line.Value, line.Low, line.High, of.Currency),
        Details = line.Inputs.Select(input => new Detail("input", "Input", input.Text)).ToListOf(),
        Formula = null,
        Citations = [.. line.Inputs.SelectMany(input => input.Citations).Distinct()],
    };

    private static TidyRow Row(TidyRow total, LeftOut line) => total with
    {
        Kind = "leftOut",
        Of = total.Text,
        Record = line.Record,
        Item = line.Item,
        Text = line.Text,
        Size = Measured.Nothing,
        Because = line.Because,
        Formula = null,
        Citations = line.Citations,
    };

    /// <summary>A subject that is one agreement does not repeat its title in every value.</summary>
    private static string? AgreementOf(Subject subject, CellValue value) =>
        DetailWords.AgreementOf(value)
        ?? DetailWords.Text(value.Details, "relatedAgreement")
        ?? (subject.Agreements.Count == 1 && value.Record.Kind == Kinds.Agreement ? subject.Agreements[0].Title : null);
}
