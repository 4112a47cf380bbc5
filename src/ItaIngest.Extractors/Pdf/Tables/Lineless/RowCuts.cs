namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>How the cells of a row stand beside its tallest cell.</summary>
internal enum RowAlignment : byte
{
    Top = 0,
    Middle,
    Bottom,
}

/// <summary>Which lines make a row.</summary>
/// <param name="Starts">The first line of each row.</param>
/// <param name="Cost">What speaks against it, without the price of a row.</param>
/// <param name="Doubt">From 0 to 1: how nearly another way of cutting would have done as well.</param>
/// <param name="HasBarriers">Lines or shades divide most rows.</param>
internal sealed record RowCut(int[] Starts, double Cost, double Doubt, bool HasBarriers)
{
    public int End(int row, int lines) => row + 1 < Starts.Length ? Starts[row + 1] : lines;
}

/// <summary>
/// Cuts a band into rows: the cheapest way, by dynamic programming over its lines. A row costs where it holds two values of a column that
/// has one value a row, or none; where room within it is wider than between the lines of its cells; where its cells do not stand at one
/// height (top, middle or bottom, one of them for the whole table); where it mixes a header's word with a value. Lines and shades are
/// borders for certain.
/// </summary>
internal sealed class RowCuts
{
    /// <summary>Lines of one row.</summary>
    private const int Longest = 40;

    private const double RowPrice = 0.1;

    private readonly Grid grid;
    private readonly bool[] forced;
    private readonly bool[] isValueColumn;
    private readonly float pitch;
    private readonly bool isSpaced;
    private readonly bool dense;
    private readonly double[] border;

    private RowCuts(Grid grid, RowBorder[] barriers)
    {
        this.grid = grid;
        forced = BordersOf(grid, barriers);
        isValueColumn = new bool[grid.Columns];
        for (var c = 0; c < grid.Columns; c++)
            Judge(c);
        (pitch, isSpaced) = Pitches();
        var cuts = 0;
        for (var i = 1; i < forced.Length; i++)
            cuts += forced[i] ? 1 : 0;
        dense = cuts >= 3 && cuts * 8 >= grid.Lines.Length;
        border = new double[grid.Lines.Length];
        for (var i = 0; i < border.Length; i++)
            border[i] = BorderCost(i);
    }

    /// <summary>Cuts.</summary>
    public static RowCut Of(Grid grid, RowBorder[] barriers) => new RowCuts(grid, barriers).Best();

    /// <summary>The columns of a grid that hold one value a row: scores, codes, numbers of rows.</summary>
    public static bool[] ValueColumns(Grid grid) => new RowCuts(grid, []).isValueColumn;

    private RowCut Best()
    {
        var all = new (int[] Starts, double Cost)[3];
        var best = 0;
        for (var a = 0; a < 3; a++)
        {
            all[a] = Cheapest((RowAlignment)a);
            if (all[a].Cost < all[best].Cost - 1e-9)
                best = a;
        }

        var (starts, cost) = all[best];
        double doubt = 0;
        foreach (var (other, otherCost) in all)
        {
            if (!other.AsSpan().SequenceEqual(starts))
                doubt = Math.Max(doubt, 1 - Math.Min(1, (otherCost - cost) / (0.05 + (0.12 * starts.Length))));
        }

        return new RowCut(starts, Math.Max(0, cost - (RowPrice * starts.Length)), doubt, dense);
    }

    private (int[] Starts, double Cost) Cheapest(RowAlignment alignment)
    {
        var n = grid.Lines.Length;
        var cost = new double[n + 1];
        var from = new int[n + 1];
        var tally = new RowTally(grid, isValueColumn, pitch);
        for (var end = 1; end <= n; end++)
        {
            cost[end] = double.MaxValue;
            tally.Clear();
            for (var start = end - 1; start >= 0 && end - start <= Longest; start--)
            {
                tally.Add(start);
                var total = cost[start] + RowPrice + tally.Cost(alignment, forced[start]) + border[start];
                if (total < cost[end])
                    (cost[end], from[end]) = (total, start);
                if (forced[start])
                    break;
            }
        }

        var starts = new List<int>();
        for (var end = n; end > 0; end = from[end])
            starts.Add(from[end]);
        starts.Reverse();
        return ([.. starts], cost[n]);
    }

    /// <summary>A border between lines that stand as near as the lines of a cell, where other rows keep apart.</summary>
    private double BorderCost(int start)
    {
        if (start == 0 || forced[start])
            return 0;
        double price = dense ? 2.5 : 0;
        if (isSpaced && Nearest(start) <= 1.08f * pitch)
            price += 0.5;
        return price;
    }

    /// <summary>The least distance, in one column, from a line above the border to the first below.</summary>
    private float Nearest(int start)
    {
        var nearest = float.MaxValue;
        for (var line = start; line < grid.Lines.Length && line < start + 3; line++)
        {
            foreach (var piece in grid.Pieces[line])
            {
                for (var above = start - 1; above >= 0 && above >= start - 3; above--)
                {
                    foreach (var other in grid.Pieces[above])
                    {
                        if (other.From <= piece.To && other.To >= piece.From)
                            nearest = MathF.Min(nearest, grid.Lines[line].Baseline - grid.Lines[above].Baseline);
                    }
                }
            }
        }

        return nearest;
    }

    private void Judge(int column)
    {
        var pieces = grid.InColumn(column);
        var values = 0;
        foreach (var piece in pieces)
            values += piece.Shape.IsValue() ? 1 : 0;
        isValueColumn[column] = (values >= 2 && values >= 0.55 * pieces.Count) || (values == 1 && pieces.Count == 2 && grid.Lines.Length <= 3);
    }

    /// <summary>The distance between the lines of one cell, and whether rows keep more apart than that: in a column of texts there are two distances.</summary>
    private (float Pitch, bool IsSpaced) Pitches()
    {
        var text = new List<float>();
        var rows = new List<float>();
        for (var c = 0; c < grid.Columns; c++)
        {
            var pieces = grid.InColumn(c);
            for (var i = 1; i < pieces.Count; i++)
            {
                var gap = grid.Lines[pieces[i].Line].Baseline - grid.Lines[pieces[i - 1].Line].Baseline;
                if (gap > 0.7f * grid.Lines[pieces[i].Line].Size)
                    (isValueColumn[c] ? rows : text).Add(gap);
            }
        }

        text.Sort();
        rows.Sort();
        var size = grid.Lines[0].Size;
        var least = text.Count > 0 ? text[text.Count / 10] : rows.Count > 0 ? rows[rows.Count / 10] : 1.5f * size;
        int near = 0, far = 0;
        foreach (var gap in text)
        {
            near += gap <= 1.08f * least ? 1 : 0;
            far += gap > 1.15f * least && gap <= 2.5f * least ? 1 : 0;
        }

        return (Math.Clamp(least, 0.8f * size, 2.2f * size), near >= 2 && far >= 2 && far * 6 >= text.Count);
    }

    /// <summary>It runs over all texts of a line, from column to column: a cell beside them goes on, they begin. What underlines a word ends with it.</summary>
    private static bool IsOverColumns(RowBorder barrier, List<Piece> pieces) =>
        pieces.Count > 1 && pieces[0].From < pieces[^1].From && barrier.From <= pieces[0].Left + 1 && barrier.To >= pieces[^1].Right - 1;

    private static bool[] BordersOf(Grid grid, RowBorder[] barriers)
    {
        var borders = new bool[grid.Lines.Length + 1];
        var at = 0;
        for (var i = 1; i < grid.Lines.Length; i++)
        {
            float from = grid.Lines[i - 1].CenterY, to = grid.Lines[i].CenterY;
            while (at < barriers.Length && barriers[at].At < from)
                at++;
            for (var b = at; b < barriers.Length && barriers[b].At <= to; b++)
                borders[i] |= barriers[b].Covers(grid.Edges[0], grid.Edges[^1], 0.6f) || IsOverColumns(barriers[b], grid.Pieces[i]);
        }

        borders[0] = true;
        return borders;
    }
}
