namespace ItaIngest.Documents;

/// <summary>A table as a grid. A merged cell stands once, at its top left.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="Cells">In order of row, then column; places no cell covers are empty.</param>
/// <param name="JoinedFrom">The parts it was joined from, in order; one part when it was not joined.</param>
/// <param name="Within">The cell in which it is nested, if it is.</param>
public sealed record Table(
    Place At,
    int Rows,
    int Columns,
    IReadOnlyList<Cell> Cells,
    IReadOnlyList<TablePart> JoinedFrom,
    Place? Within = null) : Block(At)
{
    /// <summary>The cell whose top left is at (row, column), both from 1, or null.</summary>
    public Cell? CellAt(int row, int column) => Cells.FirstOrDefault(c => c.Row == row && c.Column == column);

    /// <summary>The cell that covers (row, column), both from 1, or null.</summary>
    public Cell? Covering(int row, int column) =>
        Cells.FirstOrDefault(c => c.Row <= row && row < c.Row + c.RowSpan && c.Column <= column && column < c.Column + c.ColumnSpan);
}

/// <summary>Where the text of a cell was taken from.</summary>
public enum TextSource
{
    /// <summary>The characters stand in the file.</summary>
    Actual = 0,

    /// <summary>Told from glyphs by a table of the font.</summary>
    Mapped,

    /// <summary>Told from glyphs without one.</summary>
    Guessed,
}

/// <summary>A cell of a table.</summary>
/// <param name="At">Where it stands; its row keeps its own page and line.</param>
/// <param name="Row">From 1, in the joined table.</param>
/// <param name="Column">From 1.</param>
/// <param name="RowSpan">Rows it covers, at least 1.</param>
/// <param name="ColumnSpan">Columns it covers, at least 1.</param>
/// <param name="Text">Its text; lines and list items are divided by '\n', a checkbox is ☐ or ☑.</param>
/// <param name="IsHeader">The source marks it as a header (th, thead, tblHeader).</param>
/// <param name="TextSource">Where the text was taken from.</param>
/// <param name="Parts">Of a cell that a page end cut: where each part stands, with the stretch of the text that it holds; null for a cell in one piece.</param>
public sealed record Cell(
    Place At,
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    string Text,
    bool IsHeader = false,
    TextSource TextSource = TextSource.Actual,
    IReadOnlyList<Place>? Parts = null);

/// <summary>A part of a joined table: a piece between two page ends, headings or blank lines.</summary>
/// <param name="At">Where the part begins.</param>
/// <param name="FirstRow">Its first row in the joined table, from 1.</param>
/// <param name="Rows">Number of its rows in the joined table (without what was dropped).</param>
/// <param name="Dropped">The repeated header rows that were dropped.</param>
/// <param name="ContinuesRow">Its first row has the form of a row that was cut by the page end: cells that other rows fill are empty.</param>
public sealed record TablePart(Place At, int FirstRow, int Rows, IReadOnlyList<DroppedRow> Dropped, bool ContinuesRow = false);

/// <summary>A repeated header row that was dropped when a table was joined.</summary>
public sealed record DroppedRow(Place At, IReadOnlyList<string> Texts);
