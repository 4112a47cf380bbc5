using ItaIngest.Documents;
using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Joining;
using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>
/// Makes one document of pages that come in one after the other: tells furniture by the pages nearby, lets paragraphs and tables go on
/// over page ends. Of a page that is done it keeps what the document holds, not its glyphs.
/// </summary>
internal sealed class DocumentAssembly
{
    /// <summary>Pages before and after by which furniture is told: headers of left and right pages differ.</summary>
    private const int Nearby = 2;

    /// <summary>Lines of a paragraph that goes on over pages: they are kept with their letters until it ends.</summary>
    private const int MostLines = 1_000;

    private readonly List<LaidOutPage> window = [];
    private readonly List<object> items = [];
    private readonly List<(PageTable Table, bool IsFirst, bool IsLast)> tables = [];
    private readonly List<Paragraph> furniture = [];
    private readonly HashSet<string> furnitureTexts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Width, int Height), (float Top, float Bottom)> bodies = [];
    private readonly Dictionary<int, (int Width, int Height)> sizes = [];
    private readonly HashSet<int> emptyPages = [];
    private PageParagraph? open;
    private Place openAt = new();
    private int openPage;
    private int done;

    /// <summary>Cells and finished paragraphs so far.</summary>
    public int Elements { get; private set; }

    /// <summary>Characters of page headers, footers and page numbers that repeat; white space between words is none of the page.</summary>
    public long FurnitureCharacters { get; private set; }

    /// <summary>Takes the next page.</summary>
    public void Add(LaidOutPage page)
    {
        // Counted at once, not when the pages after it have told its furniture.
        foreach (var table in page.Tables) Elements += table.Cells.Count;
        window.Add(page);
        while (window.Count - done > Nearby) Finish(done++);
        while (done > Nearby)
        {
            window.RemoveAt(0);
            done--;
        }
    }

    /// <summary>The blocks of the document, after the last page.</summary>
    /// <param name="notes">Takes what the joining has to tell.</param>
    public IReadOnlyList<Block> Complete(List<Note> notes)
    {
        while (done < window.Count) Finish(done++);
        CloseParagraph();
        var placed = tables.Select(t =>
        {
            var (top, bottom) = bodies.GetValueOrDefault(SizeOf(t.Table.Page), (0, float.MaxValue));
            return new PlacedTable(t.Table, t.IsFirst, t.IsLast, top, bottom);
        }).ToList();
        var joined = PageTableJoiner.Join(placed, emptyPages);
        notes.AddRange(joined.Notes);
        FurnitureCharacters += joined.DroppedCharacters;
        var byFirst = joined.Tables.ToDictionary(t => t.First, t => t.Table);
        var blocks = new List<Block>(items.Count);
        foreach (var item in items)
        {
            if (item is Paragraph paragraph) blocks.Add(paragraph);
            else if (byFirst.TryGetValue((int)item, out var table)) blocks.Add(table);
        }

        return [.. blocks, .. furniture];
    }

    private (int Width, int Height) SizeOf(int page) => sizes.GetValueOrDefault(page);

    private void Finish(int index)
    {
        var page = window[index];
        var near = window.Where((_, i) => i != index && Math.Abs(i - index) <= Nearby).ToList();
        var outside = Furniture.Of(page, near);
        foreach (var line in outside) AddFurniture(page, line);
        var body = PageItems.Of(page, outside);
        AddBody(page, outside);
        if (body.Count == 0 && !page.IsUnread) emptyPages.Add(page.Number);
        for (var i = 0; i < body.Count; i++)
        {
            if (body[i].Table is { } table) AddTable(page, table, outside);
            else AddLines(page, body[i].Lines, isFirst: i == 0);
        }
    }

    private void AddTable(LaidOutPage page, int index, HashSet<int> outside)
    {
        CloseParagraph();
        var table = page.Tables[index];
        items.Add(tables.Count);
        tables.Add((Slim(table), PageItems.IsFirst(page, index, outside), PageItems.IsLast(page, index, outside)));
    }

    // Lines are needed where a page end may have cut a cell: in its first and last rows. The rest would keep every glyph of the file in memory.
    private static PageTable Slim(PageTable table)
    {
        var headers = 1 + RepeatedHeader.MostRows;
        return table with
        {
            Cells = [.. table.Cells.Select(c => c.Row <= headers || c.Row + c.RowSpan > table.Rows ? c : c with { Lines = [] })],
        };
    }

    private void AddLines(LaidOutPage page, List<PageLine> lines, bool isFirst)
    {
        var paragraphs = PageParagraphs.Of(lines);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (i == 0 && isFirst && open is not null && openPage == page.Number - 1 && open.Lines.Count < MostLines && PageParagraphs.GoesOn(open, paragraphs[0]))
            {
                open = open.With(paragraphs[0]);
                continue;
            }

            CloseParagraph();
            open = paragraphs[i];
            openAt = PlaceOf(page, paragraphs[i]);
            openPage = page.Number;
        }

        if (open is not null) openPage = page.Number;
    }

    private void CloseParagraph()
    {
        if (open is null) return;
        items.Add(new Paragraph(openAt, open.Text));
        Elements++;
        open = null;
    }

    private void AddFurniture(LaidOutPage page, int line)
    {
        var text = page.Lines[line].Line.Text.Trim();
        if (!Furniture.IsPageNumber(text, page.Number) && furnitureTexts.Add(text))
        {
            var at = PlaceOf(page, new PageParagraph([page.Lines[line].Line], 0, 0, false));
            furniture.Add(new Paragraph(at with { Part = Furniture.IsFooter(page, line) ? "footer" : "header" }, text));
            return;
        }

        FurnitureCharacters += text.Count(c => !char.IsWhiteSpace(c));
    }

    private void AddBody(LaidOutPage page, HashSet<int> outside)
    {
        var size = ((int)Math.Round(page.Width), (int)Math.Round(page.Height));
        sizes[page.Number] = size;
        var (top, bottom) = bodies.GetValueOrDefault(size, (float.MaxValue, float.MinValue));
        for (var i = 0; i < page.Lines.Count; i++)
            if (!outside.Contains(i)) (top, bottom) = (Math.Min(top, page.Lines[i].Line.Top), Math.Max(bottom, page.Lines[i].Line.Bottom));
        foreach (var table in page.Tables) (top, bottom) = (Math.Min(top, table.Area.Top), Math.Max(bottom, table.Area.Bottom));
        bodies[size] = (top, bottom);
    }

    private static Place PlaceOf(LaidOutPage page, PageParagraph paragraph) => new()
    {
        Page = page.Number,
        Box = PagePoints.Box(paragraph.Lines.Min(l => l.Left), paragraph.Lines.Min(l => l.Top), paragraph.Lines.Max(l => l.Right), paragraph.Lines.Max(l => l.Bottom)),
    };
}
