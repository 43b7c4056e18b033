using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace AgreementsKb.Tests.Comparison.Ways;

public sealed class ComparisonSheetsTests
{
    private const string Illegal = @"[]:*?/\";

    public static TheoryData<string> Questions =>
    [
        Tables.Question, "UK-Turkey versus UK-Vietnam versus UK-Iraq", "it-ly-coastguard versus gb-rw-scheme",
        "Italy-Tunisia, UK-France, Italy-Libya, EU-Tunisia, UK-Rwanda, UK-Turkey",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_workbook_is_valid(string question) => Problems(Example.Compare(question)).ShouldBeEmpty();

    [Fact]
    public void A_workbook_with_all_that_there_can_be_is_valid() => Problems(Tables.Full).ShouldBeEmpty();

    [Fact]
    public void Signs_that_no_workbook_can_hold_do_not_break_it() =>
        Problems(Tables.First with { Gaps = [new Gap("it+tn", "caps", "a\u0001b\uFFFF😀\uD800")] }).ShouldBeEmpty();

    [Fact]
    public void There_is_one_sheet_a_section() => ReadSheets.Of(Tables.First).Select(sheet => sheet.Name)
        .ShouldBe(["Overview", "Comparison", "Values", "Totals", "Disputes", "Findings", "Gaps", "Sources"]);

    [Fact]
    public void Numbers_and_days_are_numbers_with_a_format() => Open(Tables.Full, document =>
    {
        var values = Page(document, "Values");
        Cell(values, "number", "EUR 105 million").ShouldBe((105_000_000d, "#,##0"));
        Cell(values, "number", "fall of 62%").ShouldBe((-0.62d, "0.0###%"));
        var (serial, format) = Cell(values, "from", "fall of 62%");
        (DateTime.FromOADate(serial), format).ShouldBe((new DateTime(2024, 1, 1), "yyyy\\-mm\\-dd"));
    });

    [Fact]
    public void The_head_stays_and_filters_and_columns_have_widths() => Open(Tables.Full, document =>
    {
        foreach (var page in document.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet))
        {
            page.Descendants<Pane>().Single().State!.Value.ShouldBe(PaneStateValues.Frozen);
            page.Descendants<Column>().ShouldAllBe(column => column.Width!.Value > 5);
        }

        document.WorkbookPart.WorksheetParts.Count(part => part.Worksheet.Elements<AutoFilter>().Any()).ShouldBe(6);
    });

    [Fact]
    public void Names_of_sheets_are_legal() => ReadSheets.Of(Tables.Full)
        .ShouldAllBe(sheet => sheet.Name.Length <= 31 && !sheet.Name.Any(letter => Illegal.Contains(letter)));

    private static List<string> Problems(ComparisonTable table)
    {
        var found = new List<string>();
        Open(table, document => found.AddRange(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")));
        return found;
    }

    private static void Open(ComparisonTable table, Action<SpreadsheetDocument> read)
    {
        using var bytes = new MemoryStream(Way.Xlsx.Write(table));
        using var document = SpreadsheetDocument.Open(bytes, isEditable: false);
        read(document);
    }

    private static Worksheet Page(SpreadsheetDocument document, string name)
    {
        var sheet = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);
        return ((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)).Worksheet;
    }

    /// <summary>The number in a column of the first row with that text, and the format it is shown in.</summary>
    private static (double Number, string Format) Cell(Worksheet page, string column, string text)
    {
        var rows = page.Descendants<Row>().ToList();
        var letters = rows[0].Elements<SheetCell>().Single(cell => cell.InnerText == column).CellReference!.Value!.TrimEnd('1');
        var row = rows.First(row => row.Elements<SheetCell>().Any(cell => cell.InnerText == text));
        var found = row.Elements<SheetCell>().Single(cell => cell.CellReference == $"{letters}{row.RowIndex}");
        found.DataType!.Value.ShouldBe(CellValues.Number);
        var styles = ((WorksheetPart)page.WorksheetPart!).GetParentParts().OfType<WorkbookPart>().Single().WorkbookStylesPart!.Stylesheet;
        var style = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)found.StyleIndex!.Value);
        var format = styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId! == style.NumberFormatId!);
        return (double.Parse(found.CellValue!.Text), format.FormatCode!);
    }
}
