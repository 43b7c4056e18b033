using System.Globalization;
using System.Text;
using System.Xml;
using AgreementsKb.Core.Records.Values;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using OpenXml = DocumentFormat.OpenXml.Spreadsheet;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>Sheets as the bytes of an Office Open XML workbook. The same sheets always give the same bytes.</summary>
internal static class Workbook
{
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>The earliest time that the packing knows, in place of the time of writing.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(IReadOnlyList<Sheet> sheets)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Make();
            var names = new OpenXml.Sheets();
            for (var index = 0; index < sheets.Count; index++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = Page(sheets[index], index == 0);
                names.Append(new OpenXml.Sheet { Name = sheets[index].Name, SheetId = (uint)index + 1, Id = id });
            }

            workbook.Workbook = new OpenXml.Workbook(names);
        }

        return Timeless(bytes);
    }

    private static OpenXml.Worksheet Page(Sheet sheet, bool first)
    {
        var pane = new OpenXml.Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = OpenXml.PaneValues.BottomLeft,
            State = OpenXml.PaneStateValues.Frozen,
        };
        var page = new OpenXml.Worksheet(
            new OpenXml.SheetViews(new OpenXml.SheetView(pane) { WorkbookViewId = 0, TabSelected = first }),
            new OpenXml.Columns(sheet.Head.Select((head, index) => new OpenXml.Column
            {
                Min = (uint)index + 1,
                Max = (uint)index + 1,
                Width = head.Width,
                CustomWidth = true,
            })),
            new OpenXml.SheetData(sheet.Rows
                .Prepend([.. sheet.Head.Select(head => Field.Of(head.Text, Look.Head))])
                .Select((fields, index) => Row(fields, index + 1))));
        if (sheet.CanBeFiltered && sheet.Rows.Count > 0)
        {
            page.Append(new OpenXml.AutoFilter { Reference = $"A1:{Place(sheet.Head.Count - 1, sheet.Rows.Count + 1)}" });
        }

        return page;
    }

    private static OpenXml.Row Row(IReadOnlyList<Field> fields, int number) => new(fields
        .Select((field, column) => (Cell: Cell(field), Place: Place(column, number)))
        .Where(entry => entry.Cell is not null)
        .Select(entry =>
        {
            entry.Cell!.CellReference = entry.Place;
            return entry.Cell;
        }))
    {
        RowIndex = (uint)number,
    };

    /// <summary>Null for an empty place.</summary>
    private static OpenXml.Cell? Cell(Field field) => field switch
    {
        { Number: { } number } => Numeric(Numeral.Write(number), field.Look),
        { Day: { } day } when day >= FirstDay => Numeric(Serial(day), Look.Day),
        { Day: { } day } => Words(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Look.Plain),
        { Text: { Length: > 0 } text } => Words(text, field.Look),
        _ => null,
    };

    private static OpenXml.Cell Numeric(string number, Look look) =>
        new() { StyleIndex = (uint)look, CellValue = new OpenXml.CellValue(number), DataType = OpenXml.CellValues.Number };

    /// <summary>Text that is marked as text is never run as a formula, so nothing is put before it.</summary>
    private static OpenXml.Cell Words(string text, Look look) => new(new OpenXml.InlineString(
        new OpenXml.Text(Legal(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        StyleIndex = (uint)look,
        DataType = OpenXml.CellValues.InlineString,
    };

    /// <summary>Days since the last of 1899, as spreadsheets count them. True from 1 March 1900 on.</summary>
    private static string Serial(DateOnly day) =>
        (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);

    /// <summary>"A1", "AB12".</summary>
    private static string Place(int column, int row)
    {
        var letters = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters.Insert(0, (char)('A' + ((rest - 1) % 26)));
        }

        return letters.Append(CultureInfo.InvariantCulture, $"{row}").ToString();
    }

    /// <summary>Without the signs that XML cannot hold.</summary>
    private static string Legal(string text) => text.EnumerateRunes().All(IsLegal)
        ? text
        : string.Concat(text.EnumerateRunes().Where(IsLegal).Select(rune => rune.ToString()));

    private static bool IsLegal(Rune rune) => !rune.IsBmp || (XmlConvert.IsXmlChar((char)rune.Value) && rune.Value < 0xFFFE);

    private static byte[] Timeless(MemoryStream bytes)
    {
        using (var package = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in package.Entries)
            {
                entry.LastWriteTime = NoTime;
            }
        }

        return bytes.ToArray();
    }
}
