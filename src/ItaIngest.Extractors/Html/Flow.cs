using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// Where text goes while a page is walked: on the page, each block of it becomes a paragraph; in a cell, all of it becomes the
/// cell's lines, and tables inside are put aside to follow the table of the cell.
/// </summary>
internal sealed class Flow
{
    private PageNode? began;
    private int? heading;

    private Flow(List<Block> blocks, Place? cell, Limits limits)
    {
        Blocks = blocks;
        Cell = cell;
        Lines = new TextLines(limits.TextLength);
    }

    /// <summary>Where paragraphs and tables go.</summary>
    public List<Block> Blocks { get; }

    /// <summary>The cell in which this is, or null on the page.</summary>
    public Place? Cell { get; }

    /// <summary>The text so far.</summary>
    public TextLines Lines { get; }

    /// <summary>Pictures in the cell.</summary>
    public List<PagePicture> Pictures { get; } = [];

    /// <summary>A flow whose blocks become paragraphs.</summary>
    public static Flow OnPage(List<Block> blocks, Limits limits) => new(blocks, null, limits);

    /// <summary>A flow into one cell.</summary>
    /// <param name="cell">The cell's place.</param>
    /// <param name="after">Where tables nested in it go.</param>
    /// <param name="limits">The longest text.</param>
    public static Flow InCell(Place cell, List<Block> after, Limits limits) => new(after, cell, limits);

    /// <summary>Adds a text node.</summary>
    /// <returns>How many of its characters found no room: only in a cell, since a paragraph goes on in the next.</returns>
    public int Add(string text, bool keepBlanks, PageNode node, int? level)
    {
        if (Cell is null && Lines.IsFull) Boundary();
        Begin(node, level);
        var over = Lines.Add(text, keepBlanks);
        while (over > 0 && Cell is null)
        {
            text = text[^over..];
            Boundary();
            Begin(node, level);
            over = Lines.Add(text, keepBlanks);
        }

        return over;
    }

    /// <summary>Adds what a browser shows without there being text for it.</summary>
    public void AddGenerated(string shown, PageNode node, int? level)
    {
        Begin(node, level);
        Lines.AddGenerated(shown);
    }

    /// <summary>A list item ended.</summary>
    public void EndItem(PageNode node)
    {
        Begin(node, null);
        Lines.EndItem();
    }

    /// <summary>A block begins or ends.</summary>
    public void Boundary()
    {
        if (Cell is not null)
        {
            Lines.Boundary();
            return;
        }

        var text = Lines.Take();
        if (text.Length > 0) Blocks.Add(new Paragraph(new Place { Path = began?.Block.Path }, text, heading));
        began = null;
        heading = null;
    }

    private void Begin(PageNode node, int? level)
    {
        if (!Lines.IsEmpty) return;
        began = node;
        heading = level;
    }
}

/// <summary>A picture in a cell: its text for those who do not see it, and its file.</summary>
internal sealed record PagePicture(string Text, string File);
