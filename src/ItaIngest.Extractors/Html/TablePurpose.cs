using AngleSharp.Dom;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// Whether a table arranges a page or holds data. A layout table is taken apart into the blocks that stand in it; a table of
/// data is kept. No text is lost either way; what is lost by a wrong answer is which values stand in one row, so in doubt a
/// table is kept.
/// </summary>
/// <remarks>
/// The first that applies decides:
/// <list type="number">
/// <item>role="presentation" or "none": layout. The author says so.</item>
/// <item>th, thead or caption of its own, role="table" or "grid": data. Nobody heads the columns of a page frame.</item>
/// <item>No row has two cells: layout. One cell is a frame, one column a stack of blocks; there is no row to keep together.</item>
/// <item>A table stands inside, and so does a heading or a part of a page (nav, header, footer, main, article, section, form): layout.</item>
/// <item>Tables inside hold at least half of the text: layout. Cells of data hold values, and now and then a small table.</item>
/// <item>No visible border, fewer than three rows of several cells, and a cell has a table and text of its own around it: layout. Data repeats its rows.</item>
/// <item>One row without visible border, in which a cell has 1,000 characters or five paragraphs: layout. Columns of a page (menu, content, news).</item>
/// <item>Else: data.</item>
/// </list>
/// A border is visible by a border attribute above 0, an inline border style, or a class that names a grid.
/// </remarks>
internal sealed class TablePurpose
{
    private const int LongCell = 1000;
    private const int ManyParagraphs = 5;

    private int ownText;
    private int nestedText;
    private bool hasNested;
    private bool hasPageParts;

    private TablePurpose(PageTable table)
    {
        foreach (var caption in table.Captions) ownText += Measure(caption.Element).Own;
        foreach (var cell in table.Rows.SelectMany(r => r.Cells))
        {
            var (own, nested, paragraphs) = Measure(cell.Node.Element);
            ownText += own;
            nestedText += nested ?? 0;
            hasNested |= nested is not null;
            IsMixed |= nested is not null && own > 0;
            HasLongCell |= own >= LongCell || paragraphs >= ManyParagraphs;
        }
    }

    private bool IsMixed { get; }

    private bool HasLongCell { get; }

    /// <summary>Whether the table is there to arrange the page.</summary>
    public static bool IsLayout(PageTable table)
    {
        var element = table.Node.Element;
        var role = element.GetAttribute("role")?.Trim().ToLowerInvariant();
        if (role is "presentation" or "none") return true;
        if (role is "table" or "grid" || table.Captions.Count > 0 || table.Rows.Any(r => r.Cells.Any(c => c.IsHeader))) return false;
        if (table.Rows.All(r => r.Cells.Count <= 1)) return true;
        var contents = new TablePurpose(table);
        if (contents.hasNested && (contents.hasPageParts || contents.nestedText >= contents.ownText)) return true;
        if (HasVisibleBorder(element)) return false;
        if (contents.IsMixed && table.Rows.Count(r => r.Cells.Count > 1) < 3) return true;
        return table.Rows.Count(r => r.Cells.Count > 0) == 1 && contents.HasLongCell;
    }

    private static bool HasVisibleBorder(IElement table)
    {
        if (table.GetAttribute("border") is { } border && border.Trim() != "0") return true;
        if (table.GetAttribute("rules") is not (null or "none") || table.GetAttribute("frame") is not (null or "void")) return true;
        if (table.GetAttribute("style") is { } style
            && (InlineStyle.ValueOf(style, "border") ?? InlineStyle.ValueOf(style, "border-width") ?? InlineStyle.ValueOf(style, "border-style")) is { } css
            && !css.StartsWith('0') && !css.StartsWith("none", StringComparison.OrdinalIgnoreCase)) return true;
        return table.ClassList.Any(c => c.Contains("bordered", StringComparison.OrdinalIgnoreCase) || c.Contains("grid", StringComparison.OrdinalIgnoreCase)
            || c.Contains("datatable", StringComparison.OrdinalIgnoreCase) || c.Equals("table", StringComparison.OrdinalIgnoreCase) || c.Equals("MsoTableGrid", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Visible characters of a cell outside and inside of nested tables (null: there is none), and its paragraphs with text.</summary>
    private (int Own, int? Nested, int Paragraphs) Measure(IElement cell)
    {
        int own = 0, paragraphs = 0;
        int? nested = null;
        var rest = new Stack<(INode Node, bool InNested)>();
        rest.Push((cell, false));
        while (rest.TryPop(out var next))
        {
            if (next.Node is IText text)
            {
                var count = text.Data.Count(c => !char.IsWhiteSpace(c));
                if (next.InNested) nested += count;
                else own += count;
                continue;
            }

            var inNested = next.InNested;
            if (next.Node is IElement element && !ReferenceEquals(element, cell))
            {
                if (Visibility.IsGone(element)) continue;
                var name = element.LocalName;
                if (name == "table") nested ??= 0;
                inNested |= name == "table";
                hasPageParts |= !inNested && name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "nav" or "header" or "footer" or "main" or "article" or "section" or "form";
                if (!inNested && name is "p" or "div" or "li" && !Blank.IsAll(element.TextContent)) paragraphs++;
            }

            foreach (var child in next.Node.ChildNodes) rest.Push((child, inNested));
        }

        return (own, nested, paragraphs);
    }
}
