using DocumentFormat.OpenXml.Spreadsheet;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>How each <see cref="Look"/> is drawn: the style of a look has the number of the look.</summary>
internal static class WorkbookStyles
{
    private const uint Strong = 1;
    private const uint Shaded = 2;
    private const uint FirstOwnFormat = 164;

    private static readonly string[] Numbers = ["#,##0", "#,##0.00####", "0.0###%", "yyyy\\-mm\\-dd"];

    public static Stylesheet Make() => new(
        new NumberingFormats(Numbers.Select((code, index) =>
            new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = code })),
        new Fonts(Letters(bold: false), Letters(bold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE4EAF3" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<Look>().Select(Format)),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static CellFormat Format(Look look) => new(new Alignment
    {
        Vertical = VerticalAlignmentValues.Top,
        WrapText = look is Look.Wrapped or Look.Strong or Look.Head,
    })
    {
        FormatId = 0,
        NumberFormatId = look >= Look.Whole ? FirstOwnFormat + (uint)(look - Look.Whole) : 0,
        FontId = look is Look.Strong or Look.Head ? Strong : 0,
        FillId = look is Look.Head ? Shaded : 0,
        BorderId = 0,
        ApplyAlignment = true,
        ApplyFont = true,
        ApplyFill = look is Look.Head,
        ApplyNumberFormat = look >= Look.Whole,
    };

    private static Font Letters(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });
        return font;
    }
}
