using System.Globalization;
using System.Text;

namespace ItaIngest.Documents;

/// <summary>What is drawn over a page.</summary>
/// <param name="Cells">The cells of tables, with their rows and columns.</param>
/// <param name="Order">Numbers of paragraphs and tables in reading order.</param>
/// <param name="Mark">A place to be seen at once.</param>
public sealed record PageSvgOptions(bool Cells = true, bool Order = true, Place? Mark = null)
{
    /// <summary>Places that belong to what is looked at.</summary>
    public IReadOnlyList<Place> Marks { get; init; } = [];
}

/// <summary>
/// Draws a page as SVG: its lines and text where they stand, over it what was read there. Text comes from files of strangers: all of it
/// is escaped, nothing but text is taken from it, and the picture refers to nothing outside itself.
/// </summary>
public static class PageSvg
{
    /// <summary>Fonts with Thai letters that machines have; the last word is every browser's.</summary>
    private const string Fonts = "'TH Sarabun New','Sarabun','TH SarabunPSK','Noto Sans Thai','Loma','Garuda','Leelawadee UI','Thonburi',sans-serif";

    /// <summary>Characters of a cell's text that show when somebody points at it.</summary>
    private const int LongestTitle = 300;

    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#8c564b"];

    /// <summary>The picture.</summary>
    /// <param name="page">The page.</param>
    /// <param name="blocks">All blocks of the document, in reading order; those on this page are drawn.</param>
    /// <param name="options">What is drawn over it; everything where nothing is said.</param>
    public static string Write(PageDrawing page, IReadOnlyList<Block> blocks, PageSvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(blocks);
        options ??= new PageSvgOptions();
        var svg = new StringBuilder(4096 + (page.Runs.Count * 160) + (page.Lines.Count * 70));
        var (width, height) = (Tenths(page.Width), Tenths(page.Height));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {width} {height}\" font-family=\"{Fonts}\">\n");
        svg.Append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        AddLines(svg, page);
        AddText(svg, page);
        AddBlocks(svg, page.Number, blocks, options);
        foreach (var place in options.Marks)
            if (place.Box is { } box && place.Page == page.Number) Rectangle(svg, box, "fill=\"#ffd400\" fill-opacity=\"0.3\" stroke=\"#b58900\" stroke-width=\"1\"", null);
        if (options.Mark is { Box: { } marked } mark && mark.Page == page.Number) Rectangle(svg, marked, "fill=\"#ffd400\" fill-opacity=\"0.35\" stroke=\"#c00\" stroke-width=\"1.5\"", null);
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    private static void AddLines(StringBuilder svg, PageDrawing page)
    {
        svg.Append("<g stroke=\"#555\">\n");
        foreach (var line in page.Lines)
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Tenths(line.X1)}\" y1=\"{Tenths(line.Y1)}\" x2=\"{Tenths(line.X2)}\" y2=\"{Tenths(line.Y2)}\" stroke-width=\"{Tenths(Math.Clamp(line.Thickness, 3, 100))}\"/>\n");
        svg.Append("</g>\n");
    }

    private static void AddText(StringBuilder svg, PageDrawing page)
    {
        svg.Append("<g fill=\"#000\" xml:space=\"preserve\">\n");
        foreach (var run in page.Runs)
        {
            // A box reaches 0.8 of the size above the baseline and 0.22 below it.
            var size = Math.Max(1, (run.Bottom - run.Top) / 1.02m);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Tenths(run.Left)}\" y=\"{Tenths(run.Top + (size * 0.8m))}\" font-size=\"{Tenths(size)}\"");
            if (run.Right > run.Left) svg.Append(CultureInfo.InvariantCulture, $" textLength=\"{Tenths(run.Right - run.Left)}\" lengthAdjust=\"spacingAndGlyphs\"");
            svg.Append('>');
            Escape(svg, run.Text);
            svg.Append("</text>\n");
        }

        svg.Append("</g>\n");
    }

    private static void AddBlocks(StringBuilder svg, int page, IReadOnlyList<Block> blocks, PageSvgOptions options)
    {
        var order = 0;
        foreach (var block in blocks)
        {
            if (block is Table table)
            {
                var colour = Colours[(Math.Max(1, table.At.Table ?? 1) - 1) % Colours.Length];
                Box? first = null;
                foreach (var cell in table.Cells)
                {
                    foreach (var place in cell.Parts ?? [cell.At])
                    {
                        if (place.Page != page || place.Box is not { } box) continue;
                        first ??= box;
                        if (options.Cells) AddCell(svg, cell, box, colour);
                    }
                }

                if (options.Cells) AddDropped(svg, table, page);
                if (first is { } corner && options.Order) Number(svg, ++order, corner, colour);
            }
            else if (block is Paragraph { At.Box: { } box } paragraph && paragraph.At.Page == page && options.Order)
            {
                Rectangle(svg, box, "fill=\"#777\" fill-opacity=\"0.08\" stroke=\"#777\" stroke-width=\"0.5\" stroke-dasharray=\"3 2\"", null);
                Number(svg, ++order, box, "#777");
            }
        }
    }

    private static void AddCell(StringBuilder svg, Cell cell, Box box, string colour)
    {
        var opacity = cell.IsHeader ? "0.22" : "0.10";
        Rectangle(svg, box, $"fill=\"{colour}\" fill-opacity=\"{opacity}\" stroke=\"{colour}\" stroke-width=\"0.8\"", cell.Text.Length <= LongestTitle ? cell.Text : cell.Text[..LongestTitle] + "…");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{box.Right - 1}\" y=\"{box.Top + 5}\" font-size=\"5\" text-anchor=\"end\" fill=\"{colour}\">{cell.Row},{cell.Column}</text>\n");
    }

    /// <summary>Repeated headers, which stand in no row.</summary>
    private static void AddDropped(StringBuilder svg, Table table, int page)
    {
        foreach (var part in table.JoinedFrom)
        {
            foreach (var row in part.Dropped)
                if (row.At.Page == page && row.At.Box is { } box) Rectangle(svg, box, "fill=\"#777\" fill-opacity=\"0.12\" stroke=\"#777\" stroke-width=\"0.5\" stroke-dasharray=\"1 2\"", null);
        }
    }

    private static void Number(StringBuilder svg, int number, Box box, string colour) =>
        svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{box.Left - 7}\" cy=\"{box.Top + 5}\" r=\"6\" fill=\"{colour}\"/><text x=\"{box.Left - 7}\" y=\"{box.Top + 7.5m}\" font-size=\"7\" text-anchor=\"middle\" fill=\"#fff\">{number}</text>\n");

    private static void Rectangle(StringBuilder svg, Box box, string look, string? title)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{box.Left}\" y=\"{box.Top}\" width=\"{Math.Max(0, box.Right - box.Left)}\" height=\"{Math.Max(0, box.Bottom - box.Top)}\" {look}");
        if (title is null)
        {
            svg.Append("/>\n");
            return;
        }

        svg.Append("><title>");
        Escape(svg, title);
        svg.Append("</title></rect>\n");
    }

    private static string Tenths(decimal value) => (value / PageDrawing.Scale).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Text as XML has it; what XML has no place for (control characters, half a surrogate pair, U+FFFE and U+FFFF) is left out.</summary>
    private static void Escape(StringBuilder svg, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '<': svg.Append("&lt;"); break;
                case '>': svg.Append("&gt;"); break;
                case '&': svg.Append("&amp;"); break;
                case '"': svg.Append("&quot;"); break;
                case '\'': svg.Append("&#39;"); break;
                case '\n': svg.Append('\n'); break;
                case < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF': break;
                case (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'): break;
                case >= '\uD800' and <= '\uDFFF':
                    if (!char.IsHighSurrogate(c) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1])) break;
                    svg.Append(c).Append(text[++i]);
                    break;
                default: svg.Append(c); break;
            }
        }
    }
}
