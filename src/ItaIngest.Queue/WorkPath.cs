namespace ItaIngest.Queue;

/// <summary>Which paths a message may have: those that stay under their root on every system.</summary>
internal static class WorkPath
{
    private const int Longest = 4096;

    /// <summary>What is wrong with a path of a file; null where nothing is.</summary>
    public static string? Fault(string path)
    {
        if (path.Length == 0) return "empty";
        if (path.Length > Longest) return "too long";
        if (path.Contains('\0', StringComparison.Ordinal)) return "NUL";
        if (path[0] is '/' or '\\' || Path.IsPathRooted(path) || (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]))) return "rooted";
        var parts = path.Split('/');
        if (parts.Any(p => p is "" or ".")) return "not plain";
        // A backslash is a letter on some systems and a separator on others.
        return parts.SelectMany(p => p.Split('\\')).Any(p => p == "..") ? ".." : null;
    }
}
