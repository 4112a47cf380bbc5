namespace ItaIngest.Terms;

/// <summary>The page of a check as plain lines: one of its two languages, without the marks of Markdown.</summary>
public static class CheckPageText
{
    private const string English = "## English";
    private const string Indent = "  ";

    /// <summary>The lines of a page.</summary>
    /// <param name="page">The page, Thai first, then English.</param>
    /// <param name="code">Its check.</param>
    /// <param name="language">"th" or "en".</param>
    public static IEnumerable<string> Lines(string page, string code, string language)
    {
        var lines = page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var cut = Array.FindIndex(lines, l => l.StartsWith(English, StringComparison.Ordinal));
        // A page that somebody wrote in one language only is shown as it is.
        if (cut < 0) return lines.SelectMany(Shown);
        if (language != "en") return lines[..cut].Reverse().SkipWhile(string.IsNullOrWhiteSpace).Reverse().SelectMany(Shown);
        return lines[(cut + 1)..].Prepend($"# {code}{lines[cut][English.Length..]}").SelectMany(Shown);
    }

    private static IEnumerable<string> Shown(string line)
    {
        if (line.StartsWith('#')) return [line.TrimStart('#', ' ')];
        // "**Fires.** One example. · Another." is a heading with its examples below it.
        if (line.StartsWith("**", StringComparison.Ordinal) && line.IndexOf("** ", 2, StringComparison.Ordinal) is > 0 and var end)
            return line[(end + 3)..].Split(" · ").Select(t => Indent + Bare(t)).Prepend(line[2..end].TrimEnd('.'));
        return [Bare(line)];
    }

    private static string Bare(string text) => text.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
}
