using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// Tells what looks like a table and is none: prose in columns, numbered lists, contents, forms of a name and a value, blocks of
/// signatures and addresses. They stay paragraphs. Lines of contents with leading dots are prose too: their page numbers are no data.
/// </summary>
internal static class ProseMarks
{
    /// <summary>Where prose in two columns is divided; null for anything else.</summary>
    public static float? CutOfColumns(Grid grid, RowCut rows)
    {
        if (rows.HasBarriers)
            return null;
        var size = grid.Lines[0].Size;
        for (var c = 1; c < grid.Columns; c++)
        {
            var cut = grid.Edges[c];
            var (leftShare, leftLines, leftWidth) = Prose(grid, grid.Edges[0], cut, size);
            var (rightShare, rightLines, rightWidth) = Prose(grid, cut, grid.Edges[^1], size);
            if (leftLines < 4 || rightLines < 4)
                continue;
            var even = MathF.Abs(leftWidth - rightWidth) <= 0.12f * (leftWidth + rightWidth);
            var alike = Math.Min(leftLines, rightLines) >= 0.6 * Math.Max(leftLines, rightLines);
            if ((leftShare >= 0.45f && rightShare >= 0.45f && alike) || (even && alike && MathF.Max(leftShare, rightShare) >= 0.6f && MathF.Max(leftLines, rightLines) >= 8))
                return cut;
        }

        return null;
    }

    /// <summary>Whether a grid is to be left to the paragraphs.</summary>
    public static bool IsNoTable(WordLines words, Grid grid, RowCut rows)
    {
        if (rows.Starts.Length < 2)
            return true;
        var values = RowCuts.ValueColumns(grid);
        var valueColumns = values.Count(v => v);
        if (rows.HasBarriers && rows.Starts.Length >= 3)
            return false;
        if (IsList(grid, values) || HasSignature(words, grid))
            return true;
        if (grid.Columns == 2)
            return valueColumns == 0 || IsForm(words, grid) || IsContents(words, grid) || ((CountValues(grid) < 3 || rows.Starts.Length < 3) && !HasCodeAndNumber(grid));
        if (valueColumns == 0)
            return rows.Starts.Length < 3 || Filled(grid, rows) < 0.6 || grid.Alignments.Average(a => a.Agreement) < 0.6;
        return CountValues(grid) < 2 || Filled(grid, rows) < (CountValues(grid) == 2 ? 0.7 : 0.35);
    }

    /// <summary>Share of the lines of a stretch that run through all of it, how many lines there are, and how wide it is.</summary>
    private static (float Share, int Lines, float Width) Prose(Grid grid, float from, float to, float size)
    {
        float left = float.MaxValue, right = float.MinValue;
        foreach (var line in grid.Lines)
        {
            foreach (var word in line.Words)
            {
                if (word.CenterX > from && word.CenterX < to)
                    (left, right) = (MathF.Min(left, word.Left), MathF.Max(right, word.Right));
            }
        }

        var width = right - left;
        if (!(width > 11 * size))
            return (0, grid.Lines.Length, MathF.Max(0, width));
        int all = 0, prose = 0, run = 0, full = 0;
        var before = float.MinValue;
        foreach (var line in grid.Lines)
        {
            float l = float.MaxValue, r = float.MinValue, ink = 0;
            foreach (var word in line.Words)
            {
                if (word.CenterX > from && word.CenterX < to)
                {
                    (l, r) = (MathF.Min(l, word.Left), MathF.Max(r, word.Right));
                    ink += word.Right - word.Left;
                }
            }

            if (r < l)
                continue;
            all++;
            if (line.Baseline - before > 1.9f * line.Size)
                Close();
            run++;
            full += r - l >= 0.85f * width && ink >= 0.65f * width ? 1 : 0;
            before = line.Baseline;
        }

        Close();
        return (all == 0 ? 0 : prose / (float)all, all, width);

        // A paragraph: some lines on end, most of them full.
        void Close()
        {
            prose += run >= 3 && full * 3 >= run * 2 ? run : 0;
            (run, full) = (0, 0);
        }
    }

    /// <summary>Labels and what they count: "๑. …", "(2) …", "• …"; or numbered lines.</summary>
    private static bool IsList(Grid grid, bool[] values)
    {
        if (grid.Columns > 3 || !values[0])
            return false;
        for (var c = 1; c < grid.Columns; c++)
        {
            if (values[c])
                return false;
        }

        // A header over both says that it is a table.
        var head = grid.Pieces[0];
        if (head.Count == grid.Columns && head.TrueForAll(p => p.Shape == Shape.Text && !p.Spans) && grid.Lines[0].IsBold && !grid.Lines[1].IsBold)
            return false;
        return true;
    }

    private static bool HasSignature(WordLines words, Grid grid)
    {
        foreach (var line in grid.Lines)
        {
            if (line.HasLeader || words.TextOf(line, 0, line.Words.Length).Contains("ลงชื่อ", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsForm(WordLines words, Grid grid)
    {
        int colons = 0, all = 0;
        foreach (var piece in grid.InColumn(0))
        {
            all++;
            colons += words.TextOf(grid.Lines[piece.Line], piece.First, piece.Count).AsSpan().TrimEnd().EndsWith(":", StringComparison.Ordinal) ? 1 : 0;
        }

        foreach (var piece in grid.InColumn(1))
            colons += words.TextOf(grid.Lines[piece.Line], piece.First, 1).StartsWith(':') ? 1 : 0;
        return colons * 2 >= all;
    }

    /// <summary>Titles and whole numbers that never fall: a table of contents without its dots.</summary>
    private static bool IsContents(WordLines words, Grid grid)
    {
        long before = -1;
        var rises = 0;
        foreach (var piece in grid.InColumn(1))
        {
            var text = ThaiDigits.ToAscii(words.TextOf(grid.Lines[piece.Line], piece.First, piece.Count));
            if (piece.Shape != Shape.Number)
                continue;
            if (text.Length > 4 || text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
                return false;
            var number = 0;
            foreach (var digit in text)
                number = (number * 10) + (digit - '0');
            if (number < before)
                return false;
            rises += number > before ? 1 : 0;
            before = number;
        }

        return rises >= 3;
    }

    /// <summary>A code of a question with its score beside it: one such row under a header is enough.</summary>
    private static bool HasCodeAndNumber(Grid grid)
    {
        foreach (var line in grid.Pieces)
        {
            if (line.Count == 2 && line[0].Shape == Shape.Code && line[1].Shape == Shape.Number)
                return true;
        }

        return false;
    }

    /// <summary>At least three numbers with two decimals or codes of questions, or many values in columns that are aligned.</summary>
    public static bool HasScores(WordLines words, Grid grid)
    {
        var scores = 0;
        foreach (var line in grid.Pieces)
        {
            foreach (var piece in line)
            {
                if (piece.Shape == Shape.Code)
                    scores++;
                else if (piece.Shape == Shape.Number && words.TextOf(grid.Lines[piece.Line], piece.First, piece.Count) is [.., '.', _, _])
                    scores++;
            }
        }

        return scores >= 3 || (CountValues(grid) >= 12 && grid.Alignments.Average(a => a.Agreement) >= 0.6);
    }

    private static int CountValues(Grid grid) => grid.Pieces.Sum(l => l.Count(p => p.Shape.IsValue()));

    /// <summary>Share of the places of the grid that hold text.</summary>
    private static double Filled(Grid grid, RowCut rows)
    {
        var filled = 0;
        var places = 0;
        for (var r = 0; r < rows.Starts.Length; r++)
        {
            var seen = new bool[grid.Columns];
            for (var line = rows.Starts[r]; line < rows.End(r, grid.Lines.Length); line++)
            {
                foreach (var piece in grid.Pieces[line])
                {
                    for (var c = piece.From; c <= piece.To; c++)
                        seen[c] = true;
                }
            }

            places += grid.Columns;
            filled += seen.Count(s => s);
        }

        return filled / (double)places;
    }
}
