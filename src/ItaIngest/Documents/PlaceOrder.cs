namespace ItaIngest.Documents;

/// <summary>The order in which places stand in a document, so that no result depends on the order in which they were found.</summary>
public sealed class PlaceOrder : IComparer<Place?>
{
    /// <summary>The order.</summary>
    public static PlaceOrder InDocument { get; } = new();

    /// <inheritdoc/>
    public int Compare(Place? x, Place? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        ReadOnlySpan<int> steps =
        [
            string.CompareOrdinal(x.Part, y.Part), Compare(x.Page, y.Page), Compare(x.Line, y.Line),
            Compare(x.Table, y.Table), Compare(x.Row, y.Row), Compare(x.Column, y.Column),
            ComparePaths(x.Path ?? string.Empty, y.Path ?? string.Empty), Compare(x.Start, y.Start),
        ];
        foreach (var step in steps)
        {
            if (step != 0) return step;
        }

        return 0;
    }

    /// <summary>Whether two places stand in the same row of a table, or in the same paragraph.</summary>
    public static bool SameRow(Place a, Place b) =>
        string.Equals(a.Document, b.Document, StringComparison.Ordinal)
        && string.Equals(a.Part, b.Part, StringComparison.Ordinal)
        && a.Table == b.Table
        && (a.Table is null ? SameBlock(a, b) : a.Row == b.Row);

    /// <summary>Whether two places stand in the same block, wherever in its text.</summary>
    public static bool SameBlock(Place a, Place b) =>
        string.Equals(a.Part, b.Part, StringComparison.Ordinal)
        && string.Equals(a.Path, b.Path, StringComparison.Ordinal)
        && a.Page == b.Page && a.Line == b.Line && a.Table == b.Table;

    private static int Compare(int? a, int? b) => (a ?? 0).CompareTo(b ?? 0);

    // body/p[10] stands after body/p[9]: runs of digits are compared by length first.
    private static int ComparePaths(string a, string b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var (left, right) = (Digits(a, i), Digits(b, j));
            var step = left > 0 && right > 0
                ? CompareNumbers(a.AsSpan(i, left).TrimStart('0'), b.AsSpan(j, right).TrimStart('0'))
                : a[i].CompareTo(b[j]);
            if (step != 0) return step;
            i += Math.Max(left, 1);
            j += Math.Max(right, 1);
        }

        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static int Digits(string text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        return end - from;
    }

    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
}
