namespace ItaIngest.Extractors.Joining;

/// <summary>How alike two short keys are, by edit distance.</summary>
internal static class Likeness
{
    /// <summary>Keys longer than this are compared by their beginnings: headers are short, and the distance costs the product of the lengths.</summary>
    private const int Longest = 200;

    /// <summary>From 0 (nothing in common) to 1 (equal): one minus the edit distance over the longer length.</summary>
    public static decimal Of(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;
        var left = a.AsSpan(0, Math.Min(a.Length, Longest));
        var right = b.AsSpan(0, Math.Min(b.Length, Longest));
        var longer = Math.Max(left.Length, right.Length);
        return longer == 0 ? 1 : 1 - ((decimal)Distance(left, right) / longer);
    }

    private static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++) row[j] = j;
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var substituted = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(substituted, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[^1];
    }
}
