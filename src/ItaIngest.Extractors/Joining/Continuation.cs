namespace ItaIngest.Extractors.Joining;

/// <summary>Tells whether a table without a header of its own goes on where the one before it ended.</summary>
internal static class Continuation
{
    /// <summary>Longest text of a header cell under an empty corner; the text of a cut row is usually longer.</summary>
    private const int LongestHeader = 40;

    /// <param name="first">The first part, which bears the header.</param>
    /// <param name="last">The part before.</param>
    /// <param name="next">The table in question; its first rows repeat no header.</param>
    public static bool Holds(TableGrid first, TableGrid last, TableGrid next) =>
        next.Rows > 0 && last.Rows > 0 && (BeginsWithoutName(first, last, next) || CountsOn(last, next) || CodesCountOn(last, next));

    /// <summary>
    /// The codes of its rows (i๗) go on from those above (i๖), in one of the first two columns: the first column may be merged, or not seen
    /// where it is empty.
    /// </summary>
    public static bool CodesCountOn(TableGrid last, TableGrid next)
    {
        var (ended, begins) = (Codes(last, Enumerable.Range(1, last.Rows).Reverse()), Codes(next, Enumerable.Range(1, next.Rows)));
        return ended is { } a && begins is { } b && string.Equals(a.Word, b.Word, StringComparison.Ordinal) && b.Number == a.Number + 1;
    }

    /// <summary>The first code of some rows: a label with a word to its number.</summary>
    private static (string Word, int Number)? Codes(TableGrid table, IEnumerable<int> rows)
    {
        foreach (var row in rows)
        {
            for (var column = 1; column <= Math.Min(2, table.Columns); column++)
                if (CellForm.RunningLabel(table.Text(row, column)) is { Word.Length: > 0 } label) return label;
        }

        return null;
    }

    private static bool BeginsWithoutName(TableGrid first, TableGrid last, TableGrid next)
    {
        if (next.IsFilled(1, 1) || IsHeaderUnderEmptyCorner(next)) return false;
        // A table whose own header has an empty corner is followed by others of its kind: only like content tells a continuation.
        return first.IsFilled(1, 1) || Enumerable.Range(2, Math.Max(0, next.Columns - 1)).Any(c => SameKind(last.Text(last.Rows, c), next.Text(1, c)));
    }

    private static bool SameKind(string before, string after) =>
        CellForm.IsNumber(before) && CellForm.IsNumber(after) && !CellForm.IsYear(after);

    private static bool IsHeaderUnderEmptyCorner(TableGrid table)
    {
        if (table.Rows < 2 || table.FilledColumns < 3 || !table.IsFilled(2, 1)) return false;
        for (var column = 2; column <= table.FilledColumns; column++)
        {
            var text = table.Text(1, column);
            if (text.Length is 0 or > LongestHeader) return false;
        }

        return RepeatedHeader.IsHeaderLike(table.Texts(1));
    }

    /// <summary>The first column counts: the last label above is n, this row's is n + 1.</summary>
    private static bool CountsOn(TableGrid last, TableGrid next)
    {
        if (next.Columns < 2 || CellForm.RunningLabel(next.Text(1, 1)) is not { } begins) return false;
        for (var row = last.Rows; row >= 1; row--)
        {
            if (!last.IsFilled(row, 1)) continue;
            return CellForm.RunningLabel(last.Text(row, 1)) is { } ended
                && string.Equals(ended.Word, begins.Word, StringComparison.Ordinal)
                && begins.Number == ended.Number + 1;
        }

        return false;
    }
}
