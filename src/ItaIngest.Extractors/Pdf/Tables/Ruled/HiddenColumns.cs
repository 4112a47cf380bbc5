using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>
/// Columns inside a column: lines stand between the rows, but not between the values in them. Told by free strips that run through the
/// texts of the column's cells, with numbers beside them; prose, and numbered items, have none.
/// </summary>
internal static class HiddenColumns
{
    /// <summary>A gap of this many times the size stands between columns, not between words.</summary>
    private const float Gap = 1.5f;

    /// <summary>That many lines have to agree, and this share of all.</summary>
    private const int Least = 3;
    private const double Share = 0.6;

    /// <summary>The lattice with the columns of one column added, or null.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="linesOf">The lines of a cell.</param>
    public static Lattice? Add(RuledDraft draft, Func<int, IReadOnlyList<TextLine>> linesOf)
    {
        var byColumn = new List<int>[draft.Lattice.Columns];
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            var cell = draft.Cells[i];
            if (cell.Right == cell.Left + 1 && draft.Text[i].Count > 0) (byColumn[cell.Left] ??= []).Add(i);
        }

        for (var column = 0; column < byColumn.Length; column++)
        {
            if (byColumn[column] is not { } cells || cells.Count < Least) continue;
            if (Edges(cells, linesOf) is not { } edges) continue;
            var rows = RowsOf(draft, cells, linesOf, edges);
            return draft.Lattice.WithColumns(column, edges, row => rows.Contains(row));
        }

        return null;
    }

    private static List<float>? Edges(List<int> cells, Func<int, IReadOnlyList<TextLine>> linesOf)
    {
        var (all, parted) = (0, 0);
        foreach (var i in cells)
        {
            foreach (var line in linesOf(i))
            {
                all++;
                if (HasGap(line)) parted++;
            }
        }

        return parted < Least || parted < Share * all ? null : Strips(cells, linesOf, gapsOnly: false) ?? Strips(cells, linesOf, gapsOnly: true);
    }

    /// <summary>The free strips, through all lines; or, since a heading may stand over several columns, through those that have gaps themselves.</summary>
    private static List<float>? Strips(List<int> cells, Func<int, IReadOnlyList<TextLine>> linesOf, bool gapsOnly)
    {
        var words = new List<(float Left, float Right)>();
        float size = 0;
        foreach (var i in cells)
        {
            foreach (var line in linesOf(i))
            {
                if (gapsOnly && !HasGap(line)) continue;
                size = Math.Max(size, line.Size);
                foreach (var word in line.Words) words.Add((word.Left, word.Right));
            }
        }

        words.Sort();
        var edges = new List<float>();
        var right = words[0].Right;
        foreach (var word in words)
        {
            if (word.Left - right >= size && Agree(cells, linesOf, right, word.Left)) edges.Add((right + word.Left) / 2);
            right = Math.Max(right, word.Right);
        }

        return edges.Count == 0 ? null : edges;
    }

    /// <summary>Lines that have something on both sides of a strip, a number on one of them.</summary>
    private static bool Agree(List<int> cells, Func<int, IReadOnlyList<TextLine>> linesOf, float left, float right)
    {
        var (all, both, numbers) = (0, 0, 0);
        foreach (var i in cells)
        {
            foreach (var line in linesOf(i))
            {
                TextWord? before = null, after = null;
                foreach (var word in line.Words)
                {
                    if (word.Right <= left + 0.5f) before = word;
                    else if (word.Left >= right - 0.5f) after ??= word;
                }

                all++;
                if (before is null || after is null) continue;
                both++;
                if (HiddenEdges.IsNumber(after.Text) || (HiddenEdges.IsNumber(before.Text) && !IsItem(line, before))) numbers++;
            }
        }

        return both >= Least && both >= Share * all && numbers >= Share * both;
    }

    /// <summary>The number of a list's item.</summary>
    private static bool IsItem(TextLine line, TextWord word) => ReferenceEquals(word, line.Words[0]) && word.Text.Length <= 5;

    private static bool HasGap(TextLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.Words[i].GapBefore >= Gap * line.Size && !(i == 1 && line.Words[0].Text.Length <= 5 && !HiddenEdges.IsNumber(line.Words[1].Text))) return true;
        }

        return false;
    }

    private static bool HasGap(IReadOnlyList<TextLine> lines)
    {
        foreach (var line in lines)
        {
            if (HasGap(line)) return true;
        }

        return false;
    }

    /// <summary>The rows that are cut: those with a gap, and those between them that no text crosses.</summary>
    private static HashSet<int> RowsOf(RuledDraft draft, List<int> cells, Func<int, IReadOnlyList<TextLine>> linesOf, List<float> edges)
    {
        var (first, last) = (int.MaxValue, -1);
        foreach (var i in cells)
        {
            if (!HasGap(linesOf(i)) || Crosses(linesOf(i), edges)) continue;
            (first, last) = (Math.Min(first, draft.Cells[i].Top), Math.Max(last, draft.Cells[i].Bottom));
        }

        var rows = new HashSet<int>();
        for (var row = first; row < last; row++) rows.Add(row);
        foreach (var i in cells)
        {
            if (!Crosses(linesOf(i), edges)) continue;
            for (var row = draft.Cells[i].Top; row < draft.Cells[i].Bottom; row++) rows.Remove(row);
        }

        return rows;
    }

    private static bool Crosses(IReadOnlyList<TextLine> lines, List<float> edges)
    {
        foreach (var line in lines)
        {
            foreach (var word in line.Words)
            {
                foreach (var edge in edges)
                {
                    if (word.Left < edge - 1 && word.Right > edge + 1) return true;
                }
            }
        }

        return false;
    }
}
