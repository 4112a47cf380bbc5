using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ItaIngest.Cli.Export.Xlsx;

/// <summary>How cells look. Tahoma comes with Windows and macOS and has Thai letters in a size that suits Latin ones.</summary>
internal static class CellStyles
{
    /// <summary>Numbers with up to so many decimals show all that were written.</summary>
    private const int MostDecimals = 6;

    private const int TextFormat = 49;
    private const uint OwnFormats = 164;

    public const string Text = "0";

    public const string Header = "1";

    /// <summary>A whole number without thousands separators: years are among them.</summary>
    public const string Integer = "2";

    /// <summary>A day, ISO.</summary>
    public const string Day = "3";

    /// <summary>A moment, ISO.</summary>
    public const string Moment = "4";

    /// <summary>A truth. Excel shows TRUE and FALSE whatever the format; others take a truth for 1 and 0 and need to be told.</summary>
    public const string Truth = "5";

    private const int FirstNumber = 6;

    /// <summary>A number, shown with the decimals that it was written with.</summary>
    public static string Number(string value)
    {
        var point = value.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : Math.Min(value.Length - point - 1, MostDecimals);
        return (FirstNumber + decimals).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The styles, in the order that their numbers name.</summary>
    public static Stylesheet Sheet()
    {
        var formats = new List<NumberingFormat>
        {
            new() { NumberFormatId = OwnFormats, FormatCode = "yyyy\\-mm\\-dd" },
            new() { NumberFormatId = OwnFormats + 1, FormatCode = "yyyy\\-mm\\-dd\\ hh:mm:ss" },
            new() { NumberFormatId = OwnFormats + 2, FormatCode = "\"TRUE\";\"TRUE\";\"FALSE\"" },
        };
        for (var decimals = 1; decimals <= MostDecimals; decimals++) formats.Add(new() { NumberFormatId = OwnFormats + 2 + (uint)decimals, FormatCode = "0." + new string('0', decimals) });
        var cells = new List<CellFormat>
        {
            Cell(TextFormat),
            new() { NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true },
            Cell(1),
            Cell(OwnFormats),
            Cell(OwnFormats + 1),
            Cell(OwnFormats + 2),
            Cell(1),
        };
        for (var decimals = 1; decimals <= MostDecimals; decimals++) cells.Add(Cell(OwnFormats + 2 + (uint)decimals));
        var fills = new List<Fill>
        {
            new(new PatternFill { PatternType = PatternValues.None }),
            // The second is Gray125 whatever stands there.
            new(new PatternFill { PatternType = PatternValues.Gray125 }),
            new(new PatternFill(new ForegroundColor { Rgb = "FFE3EAF2" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid }),
        };
        return new Stylesheet(
            new NumberingFormats(formats) { Count = (uint)formats.Count },
            new Fonts(Tahoma(), Tahoma(new Bold())) { Count = 2 },
            new Fills(fills) { Count = (uint)fills.Count },
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            new CellFormats(cells) { Count = (uint)cells.Count },
            new DocumentFormat.OpenXml.Spreadsheet.CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static Font Tahoma(params OpenXmlElement[] before) =>
        new([.. before, new FontSize { Val = 10 }, new Color { Rgb = "FF000000" }, new FontName { Val = "Tahoma" }, new FontFamilyNumbering { Val = 2 }]);

    private static CellFormat Cell(uint format) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = format, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0, ApplyNumberFormat = true, ApplyAlignment = true };
}
