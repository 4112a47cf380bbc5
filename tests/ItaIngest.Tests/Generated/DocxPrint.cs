using System.Globalization;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Tests.Extractors.Docx;

namespace ItaIngest.Tests.Generated;

/// <summary>The parts of a Word file that say how it looks on paper. Without a style nothing is said.</summary>
internal static class DocxPrint
{
    private const string Line = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"";

    /// <summary>Fonts, paper, running title and page number.</summary>
    public static DocxBuilder Page(DocxBuilder builder, PrintStyle style)
    {
        var size = (style.Size * 2).ToString(CultureInfo.InvariantCulture);
        builder.Styles($"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{style.Font}\" w:hAnsi=\"{style.Font}\" w:eastAsia=\"{style.Font}\" w:cs=\"{style.Font}\"/>"
            + $"<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/><w:lang w:val=\"en-US\" w:bidi=\"th-TH\"/></w:rPr></w:rPrDefault></w:docDefaults>");
        var references = "";
        if (style.RunningTitle is { } title)
        {
            builder.Header("Top", Wml.P(title)).Footer("Foot", Wml.Para(Wml.R("หน้า ") + Wml.Field("PAGE", Wml.R("1")), "<w:jc w:val=\"center\"/>"));
            references = "<w:headerReference w:type=\"default\" r:id=\"Top\"/><w:footerReference w:type=\"default\" r:id=\"Foot\"/>";
        }

        var paper = style.IsLandscape ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>" : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
        return builder.Body($"<w:sectPr>{references}{paper}<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>");
    }

    /// <summary>Properties and column widths of a table.</summary>
    public static string Table(Table table, PrintStyle? style)
    {
        if (style is null) return $"<w:tblPr/><w:tblGrid>{string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", table.Columns))}</w:tblGrid>";
        var share = table.Within is null ? 20 : 8;
        var widths = style.Widths(table).Select(w => (w * share).ToString(CultureInfo.InvariantCulture)).ToList();
        var total = style.Widths(table).Sum() * share;
        return $"<w:tblPr><w:tblW w:w=\"{total.ToString(CultureInfo.InvariantCulture)}\" w:type=\"dxa\"/>{Lines(style.Borders)}<w:tblLayout w:type=\"fixed\"/></w:tblPr>"
            + $"<w:tblGrid>{string.Concat(widths.Select(w => $"<w:gridCol w:w=\"{w}\"/>"))}</w:tblGrid>";
    }

    /// <summary>Properties of a row.</summary>
    public static string Row(bool isHeader, PrintStyle? style) =>
        (style is { RowsMayBreak: false } ? "<w:cantSplit/>" : "") + (isHeader && style is null or { RepeatsHeader: true } ? "<w:tblHeader/>" : "");

    /// <summary>Properties of a cell.</summary>
    public static string Cell(bool isHeader, bool isLast, PrintStyle? style)
    {
        if (style is not { Borders: Borders.HeaderLine }) return "";
        if (isHeader) return $"<w:tcBorders><w:top {Line}/><w:bottom {Line}/></w:tcBorders>";
        return isLast ? $"<w:tcBorders><w:bottom {Line}/></w:tcBorders>" : "";
    }

    private static string Lines(Borders borders)
    {
        string[] sides = borders switch
        {
            Borders.Full => ["top", "left", "bottom", "right", "insideH", "insideV"],
            Borders.Horizontal => ["top", "bottom", "insideH"],
            _ => [],
        };
        var lines = new StringBuilder();
        foreach (var side in sides) lines.Append(CultureInfo.InvariantCulture, $"<w:{side} {Line}/>");
        return lines.Length == 0 ? "" : $"<w:tblBorders>{lines}</w:tblBorders>";
    }
}
