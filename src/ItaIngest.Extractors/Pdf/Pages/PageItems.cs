using ItaIngest.Extractors.Joining;

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
            while (next < page.Tables.Count && StandsBefore(page, next, page.Lines[i])) AddTable();
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

    /// <summary>Whether nothing of the body stands above a table (page headers, "(ต่อ)" and what stands beside it do not count).</summary>
    public static bool IsFirst(LaidOutPage page, int table, HashSet<int> furniture) => !Others(page, table, furniture).Any(top => top < page.Tables[table].Area.Top - 1);

    /// <summary>Whether nothing of the body stands below a table.</summary>
    public static bool IsLast(LaidOutPage page, int table, HashSet<int> furniture) => !Others(page, table, furniture).Any(top => top > page.Tables[table].Area.Bottom - 1);

    /// <summary>The tops of what is not beside a table.</summary>
    private static IEnumerable<float> Others(LaidOutPage page, int table, HashSet<int> furniture)
    {
        var region = page.RegionOfTable[table];
        for (var i = 0; i < page.Lines.Count; i++)
            if (!furniture.Contains(i) && !IsBeside(page, region, page.Lines[i].Region) && !CellForm.IsBetweenParts(page.Lines[i].Line.Text)) yield return page.Lines[i].Line.Top;
        for (var i = 0; i < page.Tables.Count; i++)
            if (i != table && page.Tables[i].Within is null && !IsBeside(page, region, page.RegionOfTable[i])) yield return page.Tables[i].Area.Top;
    }

    private static bool IsBeside(LaidOutPage page, int region, int other) => page.Regions[region].IsBeside(page.Regions[other]);

    private static bool StandsBefore(LaidOutPage page, int table, PageLine line) =>
        page.RegionOfTable[table] != line.Region ? page.RegionOfTable[table] < line.Region : page.Tables[table].Area.Top < line.Line.Top + (0.3f * line.Line.Size);
}
