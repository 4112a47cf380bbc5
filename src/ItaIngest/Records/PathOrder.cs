namespace ItaIngest.Records;

/// <summary>
/// The order of paths: by code point, which is the byte order of UTF-8 and so the order of SQLite and of PostgreSQL's "C".
/// (Ordinal order of UTF-16 puts characters beyond U+FFFF before U+E000 to U+FFFF.)
/// </summary>
public sealed class PathOrder : IComparer<string>
{
    private PathOrder()
    {
    }

    /// <summary>The one.</summary>
    public static PathOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var shared = x.AsSpan().CommonPrefixLength(y);
        if (shared == x.Length || shared == y.Length) return x.Length.CompareTo(y.Length);
        return Rank(x[shared]).CompareTo(Rank(y[shared]));
    }

    /// <summary>Surrogates stand for code points above all others.</summary>
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
