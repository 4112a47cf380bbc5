using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Tells tables from other drawings that enclose rectangles: charts, boxes, frames.</summary>
internal static class TableForms
{
    /// <summary>Cells of a chart's grid that hold text are fewer than this share.</summary>
    private const double Sparse = 0.25;

    /// <summary>More of the words of a chart than this lie over its lines.</summary>
    private const double Crossed = 0.3;

    /// <summary>With more of its cells filled than this, nothing is a chart.</summary>
    private const double Dense = 0.6;

    /// <summary>Cells fill at least this share of a table; the segments of bars stand apart.</summary>
    private const double Coverage = 0.5;

    /// <summary>Whether what is drawn is a table.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="kept">Its cells.</param>
    /// <param name="filled">How many of them hold something.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="text">The page's text.</param>
    public static bool IsTable(RuledDraft draft, List<int> kept, int filled, int rows, int columns, TextRuns text)
    {
        // A column between two lines, or beside one, is prose in a frame or an axis with its grid lines.
        // A row of several cells with something in them is the rest of a table that the page end cut.
        var isRest = rows == 1 && columns > 3 && filled > 1 && draft.Crossing == 0;
        if (draft.OpenSides > 0 && !isRest && (columns < 2 || rows < 2)) return false;
        if (columns == 1 && HasColumnsOfText(draft, kept)) return false;
        if (Covered(draft, kept) < Coverage || HasThinRows(draft, kept, text)) return false;
        if (filled >= Sparse * kept.Count) return true;

        // The rest of a row, or of two, that a page end cut.
        if (rows <= 2 && columns > 2 && draft.OpenSides == 0 && draft.Crossing == 0) return true;
        if (draft.Crossing > Crossed * draft.Words) return false;

        // The grid of a chart holds a few numbers, and few of them in its first row or column; a form that was not filled in has them there.
        var (top, left) = (int.MaxValue, int.MaxValue);
        foreach (var i in kept) (top, left) = (Math.Min(top, draft.Cells[i].Top), Math.Min(left, draft.Cells[i].Left));
        return IsFilled(draft, kept, text, i => draft.Cells[i].Top == top) || IsFilled(draft, kept, text, i => draft.Cells[i].Left == left);
    }

    private static bool IsFilled(RuledDraft draft, List<int> kept, TextRuns text, Func<int, bool> isOf)
    {
        var (all, filled) = (0, 0);
        foreach (var i in kept)
        {
            if (!isOf(i)) continue;
            all++;
            if (draft.Text[i].Exists(cluster => !text.Clusters[cluster].IsBlank)) filled++;
        }

        return filled >= 2 && filled >= 0.6 * all;
    }

    /// <summary>Rows that have no lines between columns, though their text stands in columns.</summary>
    private static bool HasColumnsOfText(RuledDraft draft, List<int> kept)
    {
        var (all, parted) = (0, 0);
        foreach (var i in kept)
        {
            if (draft.Text[i].Count == 0) continue;
            all++;
            foreach (var line in draft.LinesOf(i))
            {
                if (!HasWideGap(line)) continue;
                parted++;
                break;
            }
        }

        return parted >= 2 && parted >= 0.5 * all;
    }

    private static bool HasWideGap(TextLine line)
    {
        for (var i = 1; i < line.Words.Count; i++)
        {
            if (line.Words[i].GapBefore > 2 * line.Size) return true;
        }

        return false;
    }

    /// <summary>Many of its rows are too thin for its text: they come from the tops of bars.</summary>
    private static bool HasThinRows(RuledDraft draft, List<int> kept, TextRuns text)
    {
        var edges = new SortedSet<int>();
        float size = 0;
        foreach (var i in kept)
        {
            edges.Add(draft.Cells[i].Top);
            edges.Add(draft.Cells[i].Bottom);
            foreach (var cluster in draft.Text[i])
            {
                if (!text.Clusters[cluster].IsBlank && (size == 0 || text.Clusters[cluster].Size < size)) size = text.Clusters[cluster].Size;
            }
        }

        var (rows, thin) = (0, 0);
        var before = -1;
        foreach (var edge in edges)
        {
            if (before >= 0)
            {
                rows++;
                if (draft.Lattice.Y[edge] - draft.Lattice.Y[before] < 0.7f * size) thin++;
            }

            before = edge;
        }

        return thin > 0.3 * rows;
    }

    private static double Covered(RuledDraft draft, List<int> kept)
    {
        double sum = 0;
        var (left, top, right, bottom) = (float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);
        foreach (var i in kept)
        {
            var area = draft.AreaOf(draft.Cells[i]);
            sum += (double)area.Width * area.Height;
            (left, top, right, bottom) = (Math.Min(left, area.Left), Math.Min(top, area.Top), Math.Max(right, area.Right), Math.Max(bottom, area.Bottom));
        }

        return sum / ((double)(right - left) * (bottom - top));
    }
}
