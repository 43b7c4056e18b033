using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace AgreementsKb.Tests.Comparison.Ways;

/// <summary>A sheet of a written workbook as texts, row by row, with the head first.</summary>
internal sealed record ReadSheets(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static IReadOnlyList<ReadSheets> Of(ComparisonTable table)
    {
        using var bytes = new MemoryStream(Way.Xlsx.Write(table));
        using var document = SpreadsheetDocument.Open(bytes, isEditable: false);
        var workbook = document.WorkbookPart!;
        return
        [
            .. from sheet in workbook.Workbook.Sheets!.Elements<Sheet>()
               let page = (WorksheetPart)workbook.GetPartById(sheet.Id!)
               let rows = page.Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().Select(Text).ToList())
               select new ReadSheets(sheet.Name!, [.. rows]),
        ];
    }

    private static string Text(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue!.Text;
}
