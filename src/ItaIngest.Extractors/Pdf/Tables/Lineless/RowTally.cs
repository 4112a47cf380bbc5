namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>What speaks against some lines being one row. Lines are added from the last upwards, so that all rows that end at a line are judged in one go.</summary>
internal sealed class RowTally(Grid grid, bool[] isValueColumn, float pitch)
{
    /// <summary>Ems of a long Thai word: what stands without spaces is more than one.</summary>
    private const float LongWord = 6;

    private readonly int[] pieces = new int[grid.Columns];
    private readonly int[] values = new int[grid.Columns];
    private readonly float[] upper = new float[grid.Columns];
    private readonly float[] lower = new float[grid.Columns];
    private readonly Piece?[] below = new Piece?[grid.Columns];
    private readonly float[] room = Rooms(grid);
    private readonly int leading = LeadingColumn(grid);
    private double gaps;
    private double begins;
    private bool spans;
    private bool lone;
    private bool isOpened;
    private int start;
    private int end;

    /// <summary>What speaks against two lines being of one cell: the first has room for the next word, or one is bold.</summary>
    private double Break(Piece upper, Piece lower, int column)
    {
        WordLine first = grid.Lines[upper.Line], second = grid.Lines[lower.Line];
        var word = second.Words[lower.First];
        var ends = room[column] - (upper.Right - upper.Left) > MathF.Min(word.Right - word.Left, LongWord * first.Size) + (0.5f * first.Size);
        return (ends ? 0.4 : 0) + (first.IsBold != second.IsBold ? 0.8 : 0);
    }

    /// <summary>The widest text of each column.</summary>
    private static float[] Rooms(Grid grid)
    {
        var rooms = new float[grid.Columns];
        foreach (var line in grid.Pieces)
        {
            foreach (var piece in line)
            {
                if (!piece.Spans)
                    rooms[piece.From] = MathF.Max(rooms[piece.From], piece.Right - piece.Left);
            }
        }

        return rooms;
    }

    /// <summary>The first column in which texts begin with codes or labels, or -1.</summary>
    private static int LeadingColumn(Grid grid)
    {
        for (var c = 0; c < grid.Columns && c < 2; c++)
        {
            var begin = 0;
            foreach (var piece in grid.InColumn(c))
                begin += piece.Begins ? 1 : 0;
            if (begin >= 2)
                return c;
        }

        return -1;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Array.Clear(pieces);
        Array.Clear(values);
        Array.Clear(below);
        gaps = 0;
        begins = 0;
        spans = false;
        lone = true;
        isOpened = false;
        end = -1;
    }

    /// <summary>Adds the line above those added before.</summary>
    public void Add(int line)
    {
        if (end < 0)
            end = line;
        var own = grid.Pieces[line];
        lone &= own.Count == 1 && own[0].From == grid.Pieces[end][0].From && grid.Lines[line].IsBold == grid.Lines[end].IsBold;
        start = line;
        var baseline = grid.Lines[line].Baseline;
        // What began below this line in the leading column did not begin the row.
        var opened = isOpened;
        foreach (var piece in own)
        {
            isOpened |= piece.From == leading && piece.Begins;
            spans |= piece.Spans;
            for (var c = piece.From; c <= piece.To; c++)
            {
                if (c == leading && opened)
                    begins += 1.5;
                if (pieces[c] == 0)
                    lower[c] = baseline;
                else if (upper[c] - baseline > 1.3f * pitch)
                    gaps += Math.Min(1.5, 1.5 * (((upper[c] - baseline) / pitch) - 1));
                if (!piece.Spans && below[c] is { } next)
                    gaps += Break(piece, next, c);
                below[c] = piece.Spans ? null : piece;
                pieces[c]++;
                upper[c] = baseline;
                if (!piece.Spans && piece.Shape.IsValue())
                    values[c]++;
            }
        }
    }

    /// <summary>The cost of a row of all lines added.</summary>
    /// <param name="alignment">How its cells would stand.</param>
    /// <param name="isBordered">A line or shade ends the row before.</param>
    public double Cost(RowAlignment alignment, bool isBordered)
    {
        var cost = gaps + begins;
        float top = grid.Lines[start].Baseline, bottom = grid.Lines[end].Baseline;
        // What stands across columns is a row of its own: a section, a header over several columns.
        if (spans && end > start)
            cost += lone && grid.Pieces[start][0].Spans ? 0.1 : 1.5;
        var filled = 0;
        double missing = 0;
        for (var c = 0; c < pieces.Length; c++)
        {
            if (pieces[c] == 0)
            {
                if (isValueColumn[c])
                    missing += spans ? 0.1 : 0.5;
                continue;
            }

            filled++;
            if (isValueColumn[c])
            {
                cost += 3 * Math.Max(0, values[c] - 1);
                if (values[c] > 0 && pieces[c] > values[c])
                    cost += 2;
            }

            var off = alignment switch
            {
                RowAlignment.Top => upper[c] - top,
                RowAlignment.Bottom => bottom - lower[c],
                _ => MathF.Abs((upper[c] + lower[c]) - (top + bottom)) / 2,
            };
            cost += (isValueColumn[c] ? 0.8 : 0.35) * Math.Min(1, MathF.Max(0, off - (0.12f * pitch)) / pitch);
        }

        // A line of words alone may be a heading of the rows below it.
        cost += Math.Min(missing, filled == 1 ? 0.3 : 1.5);
        if (filled == 1 && !spans && pieces.Length > 1 && !isBordered)
            cost += 0.7;
        return cost;
    }
}
