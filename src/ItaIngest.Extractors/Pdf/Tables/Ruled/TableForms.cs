namespace ItaIngest.Extractors.Pdf.Tables.Ruled;

/// <summary>Tells tables from other drawings that enclose rectangles: charts, boxes, frames.</summary>
internal static class TableForms
{
    /// <summary>Cells of a chart's grid that hold text are fewer than this share.</summary>
    private const double Sparse = 0.25;

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
        if (draft.OpenSides > 0 && (columns < 2 || rows < 2)) return false;
        if (filled >= Sparse * kept.Count) return true;

        // The grid of a chart holds a few numbers at most, and they stand neither in its first row nor in its first column.
        var (top, left) = (int.MaxValue, int.MaxValue);
        foreach (var i in kept) (top, left) = (Math.Min(top, draft.Cells[i].Top), Math.Min(left, draft.Cells[i].Left));
        foreach (var i in kept)
        {
            if (draft.Cells[i].Top != top && draft.Cells[i].Left != left) continue;
            foreach (var cluster in draft.Text[i])
            {
                if (!text.Clusters[cluster].IsBlank) return true;
            }
        }

        return false;
    }
}
