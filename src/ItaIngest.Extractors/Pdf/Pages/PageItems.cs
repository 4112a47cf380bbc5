using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>A table of a page's body, or the lines between two of them.</summary>
/// <param name="Table">Index in the page's tables, or null.</param>
/// <param name="Lines">Empty for a table.</param>
internal sealed record PageItem(int? Table, List<PageLine> Lines);

/// <summary>The body of a page in reading order.</summary>
internal static class PageItems
{
    /// <summary>The items: an outer table (with the nested ones behind it), or lines that follow each other.</summary>
    public static List<PageItem> Of(LaidOutPage page, HashSet<int> furniture)
    {
        var items = new List<PageItem>();
        var next = 0;
        PageItem? open = null;
        for (var i = 0; i < page.Lines.Count; i++)
        {
            if (furniture.Contains(i)) continue;
            while (next < page.Tables.Count && StandsBefore(page.Tables[next], page.Lines[i])) AddTable();
            if (open is null) items.Add(open = new PageItem(null, []));
            open.Lines.Add(page.Lines[i]);
        }

        while (next < page.Tables.Count) AddTable();
        return items;

        void AddTable()
        {
            do items.Add(new PageItem(next++, []));
            while (next < page.Tables.Count && page.Tables[next].Within is not null);
            open = null;
        }
    }

    /// <summary>The tables of a page in reading order, each nested one behind the one it stands in.</summary>
    public static IReadOnlyList<PageTable> InOrder(IReadOnlyList<PageTable> ruled, IReadOnlyList<PageTable> lineless)
    {
        var all = ruled.Concat(lineless.Select(t => t.Within is { } within ? t with { Within = within with { Table = within.Table + ruled.Count } } : t)).ToList();
        var order = new List<int>(all.Count);
        foreach (var outer in Enumerable.Range(0, all.Count).Where(i => all[i].Within is null).OrderBy(i => all[i].Area.Top).ThenBy(i => all[i].Area.Left)) Add(outer, 0);
        return [.. order.Select(i => all[i].Within is { } within ? all[i] with { Within = within with { Table = order.IndexOf(within.Table) } } : all[i])];

        void Add(int index, int depth)
        {
            order.Add(index);
            if (depth > all.Count) return;
            for (var i = 0; i < all.Count; i++)
                if (all[i].Within is { } within && within.Table == index && i != index) Add(i, depth + 1);
        }
    }

    private static bool StandsBefore(PageTable table, PageLine line) => table.Area.Top < line.Line.Top + (0.3f * line.Line.Size);
}
