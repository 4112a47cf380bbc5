namespace ItaIngest.Extractors.Joining;

/// <summary>
/// Finds out how many leading rows of a table repeat the leading rows of the table before it. Only rows equal to those count, so that a
/// row of data is never taken for a header; one cell of a header of four or more may be read differently by the OCR.
/// </summary>
internal static class RepeatedHeader
{
    /// <summary>Headers have at most three levels: a caption, a group, a column.</summary>
    public const int MostRows = 3;

    /// <summary>A differing header cell must still be recognisable.</summary>
    private const decimal LeastLikeness = 0.4m;

    /// <summary>The repeated rows, or none.</summary>
    public static HeaderMatch Find(TableGrid first, TableGrid next)
    {
        var most = Math.Min(Math.Min(MostRows, next.Rows - 1), first.Rows);
        if (first.MarkedHeaderRows > 0) most = Math.Min(most, first.MarkedHeaderRows);
        var matched = new List<HeaderRow>();
        for (var row = 1; row <= most; row++)
        {
            if (Compare(first, next, row) is not { } found || !MayFollow(matched, found, first, row)) break;
            matched.Add(found);
        }

        while (matched.Count > 0 && !Holds(matched, first, next)) matched.RemoveAt(matched.Count - 1);
        return new HeaderMatch(matched.Count, matched.SelectMany(m => m.Differing).ToList());
    }

    /// <summary>Whether a row may be a header row at all: something in it, and no score, label or other content of its own.</summary>
    public static bool IsHeaderLike(IReadOnlyList<string> texts) =>
        texts.Any(t => !HeaderKey.IsBlank(t))
        && !texts.Any(t => CellForm.IsNumber(t) && !CellForm.IsYear(t))
        && !texts.Any(CellForm.BeginsWithLabel);

    private static HeaderRow? Compare(TableGrid first, TableGrid next, int row)
    {
        var columns = Math.Max(first.Columns, next.Columns);
        var filled = 0;
        var differing = new List<(string Was, string Is)>();
        for (var column = 1; column <= columns; column++)
        {
            var (was, now) = (first.Text(row, column), next.Text(row, column));
            var (a, b) = (HeaderKey.Of(was), HeaderKey.Of(now));
            if (a.Length > 0 || b.Length > 0) filled++;
            if (string.Equals(a, b, StringComparison.Ordinal)) continue;
            if (!AreAlike(a, b)) return null;
            differing.Add((was, now));
        }

        return filled == 0 ? null : new HeaderRow(filled, differing);
    }

    private static bool AreAlike(string a, string b) =>
        a.Length > 0 && b.Length > 0
        && string.Equals(HeaderKey.Distinctive(a), HeaderKey.Distinctive(b), StringComparison.Ordinal)
        && Likeness.Of(a, b) >= LeastLikeness;

    private static bool MayFollow(List<HeaderRow> before, HeaderRow row, TableGrid first, int number)
    {
        // The row of column names may differ in one cell; so may a caption above it. What stands below them must be equal.
        var underCaption = before.Count == 1 && before[0].Filled == 1;
        if (before.Count == 0 || underCaption) return true;
        return row.Differing.Count == 0 && (first.MarkedHeaderRows >= number || IsHeaderLike(first.Texts(number)));
    }

    private static bool Holds(List<HeaderRow> rows, TableGrid first, TableGrid next)
    {
        var filled = rows.Sum(r => r.Filled);
        var differing = rows.Sum(r => r.Differing.Count);
        if (filled < 2 || differing > 1 || (differing == 1 && filled < 4)) return false;
        if (first.MarkedHeaderRows == 0 && !Enumerable.Range(1, rows.Count).All(row => IsHeaderLike(first.Texts(row)))) return false;
        // A caption alone is not the header of the columns.
        if (rows[^1].Filled == 1 && rows.Count == 1) return false;
        return first.EndsAfter(rows.Count) && next.EndsAfter(rows.Count);
    }

    private sealed record HeaderRow(int Filled, IReadOnlyList<(string Was, string Is)> Differing);
}

/// <summary>How many leading rows repeat, and in which cells they are worded differently.</summary>
internal sealed record HeaderMatch(int Rows, IReadOnlyList<(string Was, string Is)> Differing);
