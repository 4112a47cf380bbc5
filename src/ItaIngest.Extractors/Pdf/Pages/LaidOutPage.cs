using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>A page whose tables were found: they, and the lines that stand in none.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Width">Of the upright page, in points.</param>
/// <param name="Height">Of the upright page.</param>
/// <param name="Tables">In reading order; nested ones have Within set to an index of this list, and follow the table it names.</param>
/// <param name="Lines">The lines in no table, in reading order.</param>
/// <param name="RegionOfTable">The region that each table stands in.</param>
/// <param name="Regions">The regions, in reading order.</param>
/// <param name="IsUnread">It shows something that was not read.</param>
internal sealed record LaidOutPage(
    int Number,
    float Width,
    float Height,
    IReadOnlyList<PageTable> Tables,
    IReadOnlyList<PageLine> Lines,
    IReadOnlyList<int> RegionOfTable,
    IReadOnlyList<RegionPath> Regions,
    bool IsUnread = false)
{
    /// <summary>Lays out a page.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="ruled">Tables found by lines.</param>
    /// <param name="lineless">Tables found without.</param>
    /// <param name="free">The lines in neither.</param>
    public static LaidOutPage Of(PageText text, IReadOnlyList<PageTable> ruled, IReadOnlyList<PageTable> lineless, IReadOnlyList<TextLine> free)
    {
        var all = ruled.Concat(lineless.Select(t => t.Within is { } within ? t with { Within = within with { Table = within.Table + ruled.Count } } : t)).ToList();
        var regions = PageRegions.Of(all, free);
        var order = Order(all, regions.OfTable);
        return new LaidOutPage(
            text.Page,
            text.Width,
            text.Height,
            [.. order.Select(i => all[i].Within is { } within ? all[i] with { Within = within with { Table = order.IndexOf(within.Table) } } : all[i])],
            regions.Lines,
            [.. order.Select(i => regions.OfTable[i])],
            regions.Paths);
    }

    /// <summary>A page that gives nothing.</summary>
    public static LaidOutPage Empty(PageText text, bool isUnread) => new(text.Page, text.Width, text.Height, [], [], [], [], isUnread);

    private static List<int> Order(List<PageTable> all, IReadOnlyList<int> regions)
    {
        var order = new List<int>(all.Count);
        foreach (var outer in Enumerable.Range(0, all.Count).Where(i => all[i].Within is null).OrderBy(i => regions[i]).ThenBy(i => all[i].Area.Top).ThenBy(i => all[i].Area.Left)) Add(outer, 0);
        return order;

        void Add(int index, int depth)
        {
            order.Add(index);
            if (depth > all.Count) return;
            for (var i = 0; i < all.Count; i++)
                if (all[i].Within is { } within && within.Table == index && i != index) Add(i, depth + 1);
        }
    }
}

/// <summary>A line of a page in no table.</summary>
/// <param name="Line">The line.</param>
/// <param name="Left">Left edge of the room for text where it stands.</param>
/// <param name="Right">Right edge of it.</param>
/// <param name="Region">Number of its region on the page, in reading order: lines of different regions make no paragraph.</param>
internal sealed record PageLine(TextLine Line, float Left, float Right, int Region);
