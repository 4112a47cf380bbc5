using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>A piece in its group: how many of its leading rows repeat the header, and where they are worded otherwise.</summary>
internal sealed record Member(TablePiece Piece, HeaderMatch Header)
{
    /// <summary>Its first row that is no repeated header.</summary>
    public int FirstRow => Header.Rows + 1;

    /// <summary>Its rows without the repeated header.</summary>
    public int Kept => Piece.Table.Rows - Header.Rows;
}

/// <summary>The pieces that make one table.</summary>
internal sealed class PieceGroup
{
    private readonly List<Member> members = [];

    public PieceGroup(TablePiece first)
    {
        members.Add(new Member(first, new HeaderMatch(0, [])));
        Widest = first;
    }

    public IReadOnlyList<Member> Members => members;

    public TablePiece First => members[0].Piece;

    public TablePiece Last => members[^1].Piece;

    /// <summary>The piece that shows the most columns.</summary>
    public TablePiece Widest { get; private set; }

    /// <summary>The table (by its number among those given) and cell that it is nested in.</summary>
    public (int Index, int Row, int Column)? Outer { get; init; }

    /// <summary>Leading rows of the first piece that are its header, as far as can be told.</summary>
    public int HeaderRows => Math.Max(members.Max(m => m.Header.Rows), FirstRows.HeaderRows(First));

    /// <summary>Takes a piece in if it goes on with this table.</summary>
    public bool TryAdd(TablePiece next)
    {
        if (First.Table.Rows == 0 || next.Table.Rows == 0) return false;
        var agreement = ColumnFit.Of(Widest.Table, next.Table);
        if (agreement == Agreement.None) return false;
        var header = FirstRows.Repeated(First, next);
        if (next.Holding.Any(c => c.Row <= header.Rows)) return false;
        if (FirstRows.BeginAnew(this, next, header.Rows)) return false;
        var goesOn = header.Rows > 0
            ? header.Differing.Count == 0 || agreement == Agreement.Full
            : GoesOn.WithoutHeader(this, next, agreement);
        if (!goesOn) return false;
        members.Add(new Member(next, header));
        if (next.Table.Columns > Widest.Table.Columns) Widest = next;
        return true;
    }
}
