using ItaIngest.Extractors.Pdf.Tables;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>How well the columns of two parts agree.</summary>
internal enum Agreement
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>The same share of the width each, on a page of another size: enough together with the same header.</summary>
    Relative,

    /// <summary>Those of one are some of the other's: a span hides an edge, or a column without text was not seen.</summary>
    Partial,

    /// <summary>Each stands where the other's stands.</summary>
    Full,
}

/// <summary>Holds the column edges of two parts against each other.</summary>
internal static class ColumnFit
{
    /// <summary>Lines of one table differ by the thickness of a line from page to page.</summary>
    private const float RuledTolerance = 2.5f;

    /// <summary>The margins of facing pages differ by as much at the most.</summary>
    private const float LargestShift = 60;

    /// <summary>Share of the width by which edges may differ on a page of another size.</summary>
    private const float RelativeTolerance = 0.012f;

    public static Agreement Of(PageTable a, PageTable b)
    {
        var (left, right) = (a.ColumnEdges, b.ColumnEdges);
        if (left.Count < 2 || right.Count < 2) return Agreement.None;
        if (!IsRuled(a) || !IsRuled(b)) return OfText(left, right);
        if (left.Count != right.Count)
        {
            var (fewer, more) = left.Count < right.Count ? (left, right) : (right, left);
            return fewer.Count >= 3 && EdgeMap(fewer, more) is not null ? Agreement.Partial : Agreement.None;
        }

        var shift = right[0] - left[0];
        var agree = Math.Abs(shift) <= LargestShift;
        for (var i = 1; i < left.Count && agree; i++) agree = Math.Abs(right[i] - left[i] - shift) <= RuledTolerance;
        return agree ? Agreement.Full : InProportion(left, right) ? Agreement.Relative : Agreement.None;
    }

    /// <summary>
    /// For each edge of the one with fewer edges its index among the other's, or null where one has no match. Their left edges agree, or
    /// the outermost column of the one cannot be seen and the others stand in the same places.
    /// </summary>
    public static int[]? EdgeMap(IReadOnlyList<float> fewer, IReadOnlyList<float> more)
    {
        var shift = fewer[0] - more[0];
        return (Math.Abs(shift) <= LargestShift ? EdgeMap(fewer, more, shift) : null) ?? EdgeMap(fewer, more, 0);
    }

    /// <summary>For each column of the one with fewer columns the column of the other that it stands in, or null: by the middle, in order, no two in one.</summary>
    public static int[]? ColumnMap(IReadOnlyList<float> fewer, IReadOnlyList<float> more)
    {
        var map = new int[fewer.Count - 1];
        var at = 0;
        for (var i = 0; i < map.Length; i++)
        {
            var middle = (fewer[i] + fewer[i + 1]) / 2;
            while (at < more.Count - 1 && more[at + 1] < middle) at++;
            if (at >= more.Count - 1 || middle < more[at]) return null;
            map[i] = at++;
        }

        return map;
    }

    private static int[]? EdgeMap(IReadOnlyList<float> fewer, IReadOnlyList<float> more, float shift)
    {
        var map = new int[fewer.Count];
        var at = 0;
        for (var i = 0; i < map.Length; i++)
        {
            while (at < more.Count && more[at] < fewer[i] - shift - RuledTolerance) at++;
            if (at >= more.Count || Math.Abs(more[at] - (fewer[i] - shift)) > RuledTolerance) return null;
            map[i] = at++;
        }

        return map;
    }

    public static bool IsRuled(PageTable table) => table.Form == TableForm.Ruled;

    /// <summary>Columns told by text move with the text of the page.</summary>
    private static Agreement OfText(IReadOnlyList<float> left, IReadOnlyList<float> right)
    {
        var (fewer, more) = left.Count <= right.Count ? (left, right) : (right, left);
        if (ColumnMap(fewer, more) is null) return left.Count == right.Count && InProportion(left, right) ? Agreement.Relative : Agreement.None;
        if (fewer.Count == more.Count) return ColumnMap(more, fewer) is null ? Agreement.None : Agreement.Full;
        return fewer.Count >= 3 && more.Count - fewer.Count <= 2 ? Agreement.Partial : Agreement.None;
    }

    private static bool InProportion(IReadOnlyList<float> left, IReadOnlyList<float> right)
    {
        var (a, b) = (left[^1] - left[0], right[^1] - right[0]);
        if (!(a > 1) || !(b > 1)) return false;
        for (var i = 1; i < left.Count - 1; i++)
            if (Math.Abs(((left[i] - left[0]) / a) - ((right[i] - right[0]) / b)) > RelativeTolerance) return false;
        return true;
    }
}
