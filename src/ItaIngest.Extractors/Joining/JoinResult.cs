using ItaIngest.Documents;

namespace ItaIngest.Extractors.Joining;

/// <summary>What came of joining the tables of a document.</summary>
public sealed class JoinResult
{
    private readonly IReadOnlyDictionary<int, MovedTable> moved;

    internal JoinResult(IReadOnlyList<Block> blocks, IReadOnlyList<Note> notes, IReadOnlyList<Cell> droppedCells, IReadOnlyDictionary<int, MovedTable> moved)
    {
        Blocks = blocks;
        Notes = notes;
        DroppedCells = droppedCells;
        this.moved = moved;
    }

    /// <summary>The blocks in document order; tables that continued are one, and tables are numbered anew.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>One note for each header row that was dropped.</summary>
    public IReadOnlyList<Note> Notes { get; }

    /// <summary>The cells of the dropped header rows, the same objects that were given in: an extractor moves their characters from used to furniture.</summary>
    public IReadOnlyList<Cell> DroppedCells { get; }

    /// <summary>UTF-16 units of the texts of <see cref="DroppedCells"/>.</summary>
    public long DroppedCharacters => DroppedCells.Sum(c => (long)c.Text.Length);

    /// <summary>A place that was given before the joining, as it is called after it: for notes that an extractor has already made.</summary>
    /// <param name="place">A place with the table and row numbers of before.</param>
    public Place Moved(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Table is { } table && moved.TryGetValue(table, out var to)
            ? place with { Table = to.Table, Row = place.Row is { } row ? to.Row(row) : null }
            : place;
    }
}

/// <summary>Where the rows of a table went.</summary>
/// <param name="Table">Number of the table that they stand in now.</param>
/// <param name="Dropped">Leading rows that were dropped; they are called by the joined table's own leading rows.</param>
/// <param name="RowsBefore">Rows of the joined table that stand before its first kept row.</param>
internal sealed record MovedTable(int Table, int Dropped, int RowsBefore)
{
    public int Row(int row) => row <= Dropped ? row : row - Dropped + RowsBefore;
}
