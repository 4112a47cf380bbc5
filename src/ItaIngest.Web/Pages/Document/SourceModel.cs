using ItaIngest.Documents;

namespace ItaIngest.Web.Pages.Document;

/// <summary>The source as it was seen, and what of it is marked: the blocks around what is looked at, or the drawing of its page.</summary>
public sealed class SourceModel
{
    /// <summary>Cells and paragraphs that are shown at once; what lies further away is a link.</summary>
    private const int Shown = 1500;

    private readonly IReadOnlyList<Block> blocks;
    private readonly Dictionary<int, int> tables = [];
    private readonly Dictionary<Place, int> paragraphs = [];
    private readonly Dictionary<(int Block, int Row, int Column), List<Mark>> marks = [];

    /// <summary>Gathers it.</summary>
    /// <param name="extraction">What was seen.</param>
    /// <param name="places">The places that are marked, the one that is looked at first.</param>
    /// <param name="page">A page that was asked for.</param>
    /// <param name="whole">Show all blocks.</param>
    public SourceModel(Extraction extraction, IReadOnlyList<Place> places, int? page, bool whole)
    {
        blocks = extraction.Blocks;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is Table { At.Table: { } number }) tables.TryAdd(number, i);
            else if (blocks[i] is Paragraph p) paragraphs.TryAdd(p.At.Whole(), i);
        }

        Places = places;
        foreach (var (place, at) in places.Select((p, i) => (p, i)).Reverse())
        {
            if (SpotOf(place) is not { } spot) continue;
            if (!marks.TryGetValue((spot.Block, spot.Row, spot.Column), out var here)) marks[(spot.Block, spot.Row, spot.Column)] = here = [];
            here.Insert(0, new Mark(place.Start, place.Length, at == 0));
        }

        Focus = places.Select(SpotOf).FirstOrDefault(s => s is not null);
        PageCount = extraction.Pages?.Count ?? 0;
        PageNumber = page ?? places.FirstOrDefault(p => p.Page is not null)?.Page ?? 1;
        Drawing = extraction.Pages?.OfPage(PageNumber);
        (First, Last) = whole ? (0, blocks.Count - 1) : Window();
    }

    /// <summary>The places that are marked, the one that is looked at first.</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>What is looked at, if it is in this document.</summary>
    public SourceSpot? Focus { get; }

    /// <summary>All blocks.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>First block that is shown, from 0.</summary>
    public int First { get; }

    /// <summary>Last block that is shown, from 0; before <see cref="First"/> where there is none.</summary>
    public int Last { get; }

    /// <summary>Whether not all is shown.</summary>
    public bool IsCut => First > 0 || Last < blocks.Count - 1;

    /// <summary>Pages that were drawn.</summary>
    public int PageCount { get; }

    /// <summary>The page that is shown.</summary>
    public int PageNumber { get; }

    /// <summary>Its drawing, where it was kept.</summary>
    public PageDrawing? Drawing { get; }

    /// <summary>Where a place is in the source; null where it is not in one cell or paragraph of it.</summary>
    public SourceSpot? SpotOf(Place place)
    {
        if (place.Document is not null) return null;
        if (place.Table is { } number && tables.TryGetValue(number, out var at) && blocks[at] is Table table)
        {
            if (place is not { Row: { } row, Column: { } column }) return new SourceSpot(at + 1, place.Row ?? 1, place.Column ?? 1);
            return table.Covering(row, column) is { } cell ? new SourceSpot(at + 1, cell.Row, cell.Column) : new SourceSpot(at + 1, row, column);
        }

        return paragraphs.TryGetValue(place.Whole(), out var paragraph) ? new SourceSpot(paragraph + 1) : null;
    }

    /// <summary>The place of a spot of a document, and the text that stands there; null where there is none.</summary>
    public static (Place At, string Text)? At(Extraction extraction, SourceSpot spot)
    {
        if (spot.Block < 1 || spot.Block > extraction.Blocks.Count) return null;
        return extraction.Blocks[spot.Block - 1] switch
        {
            Paragraph p when spot.Row == 0 => (p.At, p.Text),
            Table t when t.CellAt(spot.Row, spot.Column) is { } cell => (cell.At, cell.Text),
            _ => null,
        };
    }

    /// <summary>The marks in a cell or paragraph.</summary>
    public IReadOnlyList<Mark> MarksAt(int block, int row = 0, int column = 0) => marks.GetValueOrDefault((block, row, column)) ?? [];

    // Outward from what is looked at, until enough is shown.
    private (int First, int Last) Window()
    {
        if (blocks.Count == 0) return (0, -1);
        var (first, last) = (Math.Clamp((Focus?.Block ?? 1) - 1, 0, blocks.Count - 1), Math.Clamp((Focus?.Block ?? 1) - 1, 0, blocks.Count - 1));
        var left = Shown - Size(first);
        while (left > 0 && (first > 0 || last < blocks.Count - 1))
        {
            if (first > 0) left -= Size(--first);
            if (last < blocks.Count - 1) left -= Size(++last);
        }

        return (first, last);
    }

    private int Size(int block) => blocks[block] is Table table ? table.Cells.Count : 1;
}

/// <summary>A stretch of a text that is marked.</summary>
/// <param name="Start">First character, from 1; null: all of the text.</param>
/// <param name="Length">Number of UTF-16 units.</param>
/// <param name="IsFocus">It is what is looked at.</param>
public sealed record Mark(int? Start, int? Length, bool IsFocus);
