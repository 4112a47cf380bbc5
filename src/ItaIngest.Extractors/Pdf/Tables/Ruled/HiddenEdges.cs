using ItaIngest.Extractors.Pdf.Text;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>
/// Edges of cells that are not drawn, where the drawn ones and the text leave no doubt: columns that have lines in the header only, and
/// rows of numbers in a body that has lines between its columns only. Without them the values of several cells would stand in one.
/// </summary>
internal static class HiddenEdges
{
    /// <summary>A gap of this many times the size stands between columns, not between words.</summary>
    private const float ColumnGap = 1;

    /// <summary>That many rows have to agree.</summary>
    private const int Least = 3;

    /// <summary>The lattice with edges added, or null when there is nothing to add.</summary>
    /// <param name="draft">The draft, its text filled in.</param>
    public static Lattice? Add(RuledDraft draft)
    {
        return Columns(draft) ?? HiddenColumns.Add(draft, draft.LinesOf) ?? Rows(draft);
    }

    /// <summary>A number, a dash, or a number with a mark: what a column of values holds.</summary>
    public static bool IsNumber(string text)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in text)
        {
            if (ThaiDigits.IsDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
        }

        return digits > 0 && letters <= 1;
    }

    /// <summary>Each text stands between the edges of a column, in several rows whose cells have no line between columns.</summary>
    private static Lattice? Columns(RuledDraft draft)
    {
        var parted = new int[draft.Lattice.X.Length];
        var splits = new List<(int Cell, int Edge)>();
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            var cell = draft.Cells[i];
            if (cell.Right - cell.Left < 2 || draft.Text[i].Count == 0) continue;
            var first = splits.Count;
            for (var edge = cell.Left + 1; edge < cell.Right; edge++)
            {
                if (!IsParted(draft.LinesOf(i), draft.Lattice.X[edge])) continue;
                splits.Add((i, edge));
                parted[edge]++;
            }

            // A text in each column, and no line between any two of them: one such row is enough.
            if (splits.Count - first < Least - 1 || splits.Count - first != cell.Right - cell.Left - 1 || !IsComplete(draft, cell, draft.LinesOf(i))) continue;
            for (var k = first; k < splits.Count; k++) parted[splits[k].Edge] += Least;
        }

        Lattice? added = null;
        foreach (var (i, edge) in splits)
        {
            if (parted[edge] < Least) continue;
            added ??= draft.Lattice.Copy();
            for (var row = draft.Cells[i].Top; row < draft.Cells[i].Bottom; row++) added.AddUpright(edge, row);
        }

        return added;
    }

    private static bool IsComplete(RuledDraft draft, Face cell, IReadOnlyList<TextLine> lines)
    {
        for (var column = cell.Left; column < cell.Right; column++)
        {
            var (left, right) = (draft.Lattice.X[column] - 1, draft.Lattice.X[column + 1] + 1);
            if (!lines.Any(line => line.Words.Any(word => word.Left >= left && word.Right <= right))) return false;
        }

        return true;
    }

    /// <summary>No word lies over an edge, and in some line words stand on both sides of it with a wide gap.</summary>
    private static bool IsParted(IReadOnlyList<TextLine> lines, float edge)
    {
        var parted = false;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Words.Count; i++)
            {
                var word = line.Words[i];
                if (word.Left < edge - 1 && word.Right > edge + 1) return false;
                if (i == 0 || word.Left < edge - 1 || line.Words[i - 1].Right > edge + 1) continue;
                if (word.GapBefore < ColumnGap * line.Size) return false;
                parted = true;
            }
        }

        return parted;
    }

    /// <summary>One row holds most of the lines of the table, one below the other, and columns of numbers say where its rows are.</summary>
    private static Lattice? Rows(RuledDraft draft)
    {
        var lattice = draft.Lattice;
        for (var row = 0; row < lattice.Rows; row++)
        {
            var cells = CellsOf(draft, row);
            if (cells is null || RowsIn(draft, cells) is not { } edges) continue;
            return lattice.WithRows(row, edges);
        }

        return null;
    }

    /// <summary>The cells that fill a row of the lattice and nothing else; null when some reach beyond it.</summary>
    private static List<int>? CellsOf(RuledDraft draft, int row)
    {
        var cells = new List<int>();
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            var cell = draft.Cells[i];
            if (cell.Bottom <= row || cell.Top > row) continue;
            if (cell.Top != row || cell.Bottom != row + 1) return null;
            cells.Add(i);
        }

        return cells.Count < 2 ? null : cells;
    }

    private static List<float>? RowsIn(RuledDraft draft, List<int> cells)
    {
        // Only a row far taller than its text is looked at.
        var most = 0;
        foreach (var i in cells) most = Math.Max(most, draft.Text[i].Count);
        if (most < Least) return null;
        var numbers = new List<float>();
        var all = new List<(float Baseline, float Size)>();
        var columns = 0;
        foreach (var i in cells)
        {
            var inCell = draft.LinesOf(i);
            if (IsOfNumbers(inCell))
            {
                columns++;
                foreach (var line in inCell) numbers.Add(line.Baseline);
            }

            foreach (var line in inCell) all.Add((line.Baseline, line.Size));
        }

        if (columns == 0) return null;
        all.Sort((a, b) => a.Baseline.CompareTo(b.Baseline));
        var rows = Distinct(all);
        if (rows.Count < Least || rows.Count < 0.5 * LinesElsewhere(draft, cells)) return null;

        // Labels that go on over two lines say nothing about where their row ends.
        numbers.Sort();
        foreach (var i in cells)
        {
            if (!IsOfNumbers(draft.LinesOf(i)) && GoesOn(draft.LinesOf(i), draft.AreaOf(draft.Cells[i]).Right, numbers)) return null;
        }

        var edges = new List<float>(rows.Count - 1);
        for (var i = 1; i < rows.Count; i++) edges.Add(((rows[i - 1].Baseline + rows[i].Baseline) / 2) - (0.27f * rows[i].Size));
        return edges;
    }

    /// <summary>Numbers stand one below the other in several cells of a row: perhaps they are rows, but what is drawn does not say so.</summary>
    public static bool IsStacked(RuledDraft draft)
    {
        var tops = new HashSet<int>();
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            if (draft.Text[i].Count <= Least) continue;
            var inCell = draft.LinesOf(i);
            if (inCell.Count > Least && IsOfNumbers(inCell) && !tops.Add(draft.Cells[i].Top)) return true;
        }

        return false;
    }

    private static List<(float Baseline, float Size)> Distinct(List<(float Baseline, float Size)> sorted)
    {
        var rows = new List<(float Baseline, float Size)>();
        foreach (var line in sorted)
        {
            if (rows.Count == 0 || line.Baseline - rows[^1].Baseline > 0.5f * line.Size) rows.Add(line);
        }

        return rows;
    }

    private static int LinesElsewhere(RuledDraft draft, List<int> cells)
    {
        var most = new Dictionary<int, int>();
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            if (cells.Contains(i)) continue;
            var count = draft.LinesOf(i).Count;
            most[draft.Cells[i].Top] = Math.Max(most.GetValueOrDefault(draft.Cells[i].Top), count);
        }

        var sum = 0;
        foreach (var count in most.Values) sum += count;
        return sum;
    }

    /// <summary>A line that has no number beside it and could not have taken the first word of the next one.</summary>
    private static bool GoesOn(IReadOnlyList<TextLine> lines, float right, List<float> numbers)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (HasNear(numbers, lines[i].Baseline, 0.5f * lines[i].Size) && HasNear(numbers, lines[i - 1].Baseline, 0.5f * lines[i].Size)) continue;
            if (lines[i].Words.Count == 0) continue;
            var word = lines[i].Words[0].Right - lines[i].Words[0].Left;
            if (lines[i - 1].Right + (0.25f * lines[i].Size) + word > right - 1) return true;
        }

        return false;
    }

    private static bool HasNear(List<float> sorted, float value, float within)
    {
        var i = sorted.BinarySearch(value - within);
        if (i < 0) i = ~i;
        return i < sorted.Count && sorted[i] <= value + within;
    }

    private static bool IsOfNumbers(IReadOnlyList<TextLine> lines)
    {
        if (lines.Count < Least) return false;
        var numbers = 0;
        foreach (var line in lines)
        {
            if (IsNumber(line.Text)) numbers++;
            else if (line.Text.Count(char.IsLetter) > 1) return false;
        }

        return numbers >= Math.Max(Least, 0.6 * lines.Count);
    }
}
