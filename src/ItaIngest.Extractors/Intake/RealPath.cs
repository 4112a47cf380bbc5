namespace ItaIngest.Extractors.Intake;

/// <summary>The path of a directory with every link on the way resolved: tells whether two ways lead to the same place.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The real path, or null when links lead nowhere or in a circle.</summary>
    public static string? Of(string path)
    {
        var root = Path.GetPathRoot(Path.GetFullPath(path)) ?? "/";
        var rest = new Stack<string>(Split(Path.GetFullPath(path)[root.Length..]).Reverse());
        var real = root;
        var links = 0;
        while (rest.TryPop(out var name))
        {
            var next = Path.Combine(real, name);
            var target = TargetOf(next);
            if (target is null)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks) return null;
            var full = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(full) ?? root;
            foreach (var part in Split(full[real.Length..]).Reverse()) rest.Push(part);
        }

        return real;
    }

    /// <summary>Whether a directory is another one or stands above it. Both are real paths.</summary>
    public static bool IsAbove(string above, string path) =>
        string.Equals(above, path, StringComparison.Ordinal)
        || path.StartsWith(Path.EndsInDirectorySeparator(above) ? above : above + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string[] Split(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
