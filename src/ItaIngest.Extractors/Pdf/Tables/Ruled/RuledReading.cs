using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Makes a table of a page from its draft.</summary>
internal static class RuledReading
{
    /// <summary>Drops what may be no cell and holds nothing; numbers rows and columns; joins the text of each cell. Null when no table is left.</summary>
    /// <param name="draft">The draft, its text filled in.</param>
    /// <param name="text">The page's clusters.</param>
    /// <param name="page">Number of the page.</param>
    /// <param name="holdsTable">Whether a cell of the draft holds another table.</param>
    public static PageTable? Read(RuledDraft draft, TextRuns text, int page, Func<int, bool> holdsTable)
    {
        var kept = new List<int>();
        var filled = 0;
        for (var i = 0; i < draft.Cells.Count; i++)
        {
            var isFilled = HasText(draft.Text[i], text) || holdsTable(i);
            if (draft.Cells[i].IsDoubtful && !isFilled) continue;
            kept.Add(i);
            if (isFilled) filled++;
        }

        if (kept.Count < 2 || filled == 0) return null;
        var (rows, columns) = Axes(draft, kept);
        if (rows.Count < 2 && columns.Count < 2) return null;
        if (!TableForms.IsTable(draft, kept, filled, rows.Count, columns.Count, text)) return null;

        var cells = new List<PageCell>(kept.Count);
        foreach (var i in kept) cells.Add(Cell(draft, i, rows, columns, text));
        cells.Sort((a, b) => a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column));
        var (xs, ys) = (draft.Lattice.X, draft.Lattice.Y);
        return new PageTable(
            page,
            new Area(xs[columns.Kept[0]], ys[rows.Kept[0]], xs[columns.Kept[^1]], ys[rows.Kept[^1]]),
            TableForm.Ruled,
            rows.Count,
            columns.Kept.ConvertAll(edge => xs[edge]),
            cells,
            Confidence(draft, kept, HiddenEdges.IsStacked(draft)),
            cells.Exists(cell => cell.IsOpenAbove),
            cells.Exists(cell => cell.IsOpenBelow));
    }

    private static (RuledAxis Rows, RuledAxis Columns) Axes(RuledDraft draft, List<int> kept)
    {
        var (tops, bottoms) = (new int[draft.Lattice.Y.Length], new int[draft.Lattice.Y.Length]);
        var (lefts, rights) = (new int[draft.Lattice.X.Length], new int[draft.Lattice.X.Length]);
        foreach (var i in kept)
        {
            var cell = draft.Cells[i];
            tops[cell.Top]++;
            bottoms[cell.Bottom]++;
            lefts[cell.Left]++;
            rights[cell.Right]++;
        }

        return (new RuledAxis(tops.Length, tops, bottoms), new RuledAxis(lefts.Length, lefts, rights));
    }

    private static PageCell Cell(RuledDraft draft, int index, RuledAxis rows, RuledAxis columns, TextRuns text)
    {
        var face = draft.Cells[index];
        var area = draft.AreaOf(face);
        var source = TextSource.Actual;
        var (bold, any) = (true, false);
        foreach (var i in draft.Text[index])
        {
            if (text.Replaced.Contains(i)) continue;
            var cluster = text.Clusters[i];
            if (cluster.IsBlank) continue;
            any = true;
            bold &= cluster.IsBold || i >= text.Own;
            if (cluster.Source > source) source = cluster.Source;
        }

        var lines = draft.LinesOf(index);
        var (row, column) = (rows.First(face.Top), columns.First(face.Left));
        return new PageCell(
            row,
            column,
            rows.Last(face.Bottom) - row + 1,
            columns.Last(face.Right) - column + 1,
            area,
            any ? TextLines.Join(lines, area.Left, area.Right) : string.Empty,
            source,
            lines,
            any && bold,
            face.IsOpenBelow,
            face.IsOpenAbove);
    }

    private static bool HasText(List<int> clusters, TextRuns text)
    {
        foreach (var i in clusters)
        {
            if (!text.Clusters[i].IsBlank) return true;
        }

        return false;
    }

    private static double Confidence(RuledDraft draft, List<int> kept, bool isStacked)
    {
        var confidence = isStacked ? 0.5 : 1.0;
        if (draft.Irregular > 0) confidence -= Math.Min(0.3, 0.1 * draft.Irregular);
        if (draft.OpenSides > 0) confidence -= 0.05 * draft.OpenSides;
        if (kept.Exists(i => draft.Cells[i].IsDoubtful)) confidence -= 0.05;
        return Math.Max(0.3, confidence);
    }
}
