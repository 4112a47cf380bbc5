using System.Runtime.InteropServices;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Pdf.Tables;

/// <summary>What a table was told by.</summary>
internal enum TableForm
{
    /// <summary>Lines around its cells.</summary>
    Ruled = 0,

    /// <summary>Lines between rows or under the header only, or shaded rows.</summary>
    HalfRuled,

    /// <summary>Nothing but the alignment of its text.</summary>
    Lineless,
}

/// <summary>A rectangle on the upright page, in points from its top left.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public bool Contains(float x, float y) => x >= Left && x <= Right && y >= Top && y <= Bottom;
}

/// <summary>A table, or the part of one, that stands on one page.</summary>
/// <param name="Page">Number, from 1.</param>
/// <param name="Area">All of it.</param>
/// <param name="Form">What it was told by.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="ColumnEdges">The x of each column's edges, one more than there are columns.</param>
/// <param name="Cells">In order of row, then column.</param>
/// <param name="Confidence">From 0 to 1; 1 for a grid of lines without a doubt.</param>
/// <param name="OpenAtTop">No line closes it above: it may go on from the page before.</param>
/// <param name="OpenAtBottom">No line closes it below: it may go on on the next page.</param>
/// <param name="Within">The cell of another table of the page that it stands in: index of that table in the page's list, row and column.</param>
internal sealed record PageTable(
    int Page,
    Area Area,
    TableForm Form,
    int Rows,
    IReadOnlyList<float> ColumnEdges,
    IReadOnlyList<PageCell> Cells,
    double Confidence = 1,
    bool OpenAtTop = false,
    bool OpenAtBottom = false,
    (int Table, int Row, int Column)? Within = null)
{
    public int Columns => ColumnEdges.Count - 1;
}

/// <summary>A cell on one page. Rows and columns count from 1 on the page.</summary>
/// <param name="Row">Its first row.</param>
/// <param name="Column">Its first column.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Area">Its rectangle.</param>
/// <param name="Text">See <see cref="Text.TextLines.Join"/>.</param>
/// <param name="Source">The weakest source of its clusters.</param>
/// <param name="Lines">Its lines, for joining a cell that a page end cut.</param>
/// <param name="IsBold">All of its text is bold.</param>
/// <param name="IsOpenBelow">No line under it.</param>
/// <param name="IsOpenAbove">No line above it.</param>
internal sealed record PageCell(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    Area Area,
    string Text,
    TextSource Source,
    IReadOnlyList<Text.TextLine> Lines,
    bool IsBold = false,
    bool IsOpenBelow = false,
    bool IsOpenAbove = false);

/// <summary>Tables found on a page, and what of its text they took.</summary>
/// <param name="Tables">Top to bottom; a nested table follows the one it stands in.</param>
/// <param name="Taken">For each cluster of the page, by index: whether a table holds it.</param>
/// <param name="Notes">What was not looked at, and why; null when there is nothing to say.</param>
internal sealed record FoundTables(IReadOnlyList<PageTable> Tables, bool[] Taken, IReadOnlyList<Note>? Notes = null);
