using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>
/// The columns of the table that ended the page before. Where it goes on with few rows, those rows alone may not show all of its columns
/// (a running number close to a long title), or not that they are a table at all.
/// </summary>
/// <param name="Width">Width of that page, in points.</param>
/// <param name="Cuts">The x where its columns meet.</param>
/// <param name="Values">Left and right of those of its columns that hold values.</param>
internal sealed record KnownColumns(float Width, IReadOnlyList<float> Cuts, IReadOnlyList<(float Left, float Right)> Values)
{
    /// <summary>Share of the texts of a column of values that are values: its header is none.</summary>
    private const double MostlyValues = 0.5;

    /// <summary>Points by which a cut told from other rows may stand elsewhere in the same gap.</summary>
    private const float Near = 60;

    /// <summary>The columns of the lowest of a page's tables without lines; null when it has none.</summary>
    public static KnownColumns? Of(PageText page, FoundTables lineless)
    {
        PageTable? lowest = null;
        foreach (var table in lineless.Tables)
            if (lowest is null || table.Area.Bottom > lowest.Area.Bottom) lowest = table;
        return lowest is { Columns: > 2 } ? new KnownColumns(page.Width, [.. lowest.ColumnEdges.Skip(1).SkipLast(1)], ValuesOf(lowest)) : null;
    }

    /// <summary>Whether a line has values in two and more of the columns that held values, and no value elsewhere: it is a row, if it is alone on its page.</summary>
    public bool HasRow(IReadOnlyList<Word> values) =>
        values.Count >= 2 && values.All(v => ColumnOf(v) >= 0) && values.Select(ColumnOf).Distinct().Count() >= 2;

    /// <summary>Whether a line stands wholly in one column, and not in the first: a paragraph begins there.</summary>
    public bool IsInOne(WordLine line) =>
        Cuts.Count > 0 && line.Left >= Cuts[0] && !Cuts.Any(cut => line.Left < cut && cut < line.Right);

    private int ColumnOf(Word value)
    {
        for (var c = 0; c < Values.Count; c++)
            if (value.CenterX > Values[c].Left && value.CenterX < Values[c].Right) return c;
        return -1;
    }

    private static List<(float Left, float Right)> ValuesOf(PageTable table)
    {
        var found = new List<(float, float)>();
        for (var c = 1; c <= table.Columns; c++)
        {
            var texts = table.Cells.Where(cell => cell.Column == c && cell.ColumnSpan == 1 && cell.Text.Length > 0).ToList();
            if (texts.Count(t => Shapes.Of(t.Text).IsValue()) > MostlyValues * texts.Count) found.Add((table.ColumnEdges[c - 1], table.ColumnEdges[c]));
        }

        return found;
    }

    /// <summary>Whether a band's cuts lie in the same gaps as some of these, and at least two of them: it is the same table.</summary>
    public bool Match(PageText page, float[] cuts, IReadOnlyList<WordLine> band)
    {
        if (Math.Abs(page.Width - Width) > 1 || cuts.Length < Math.Min(2, Cuts.Count)) return false;
        foreach (var cut in cuts)
            if (!Cuts.Any(known => IsSame(band, known, cut))) return false;
        return true;
    }

    /// <summary>
    /// The cuts of a band where these are, as far as no word of it stands across, with those that it does not show itself: few short texts
    /// tell the column beside them too wide.
    /// </summary>
    public float[] Complete(float[] cuts, IReadOnlyList<WordLine> band)
    {
        var all = new List<float>(cuts);
        foreach (var known in Cuts)
        {
            if (IsCrossed(band, known)) continue;
            var same = all.FindIndex(cut => IsSame(band, known, cut));
            if (same < 0) all.Add(known);
            else all[same] = known;
        }

        all.Sort();
        return [.. all];
    }

    /// <summary>No word stands between two places.</summary>
    private static bool IsSame(IReadOnlyList<WordLine> band, float a, float b) => Math.Abs(a - b) <= Near && !IsParted(band, Math.Min(a, b), Math.Max(a, b));

    private static bool IsCrossed(IReadOnlyList<WordLine> band, float at)
    {
        foreach (var line in band)
            foreach (var word in line.Words)
                if (word.Left < at - 1 && word.Right > at + 1) return true;
        return false;
    }

    private static bool IsParted(IReadOnlyList<WordLine> band, float from, float to)
    {
        foreach (var line in band)
            foreach (var word in line.Words)
                if (word.CenterX > from && word.CenterX < to) return true;
        return false;
    }
}
