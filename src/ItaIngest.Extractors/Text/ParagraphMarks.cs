namespace ItaIngest.Extractors.Text;

/// <summary>Markdown around a line: heading marks, rules, code fences.</summary>
internal static class ParagraphMarks
{
    /// <summary>A line that is furniture as a whole: --- , ***, ```.</summary>
    public static bool IsRule(string text, TextLine line)
    {
        var content = text.AsSpan(line.Start, line.Length).Trim();
        if (content.Length < 3) return false;
        if (content.StartsWith("```", StringComparison.Ordinal)) return IsFence(content[3..].TrimStart('`'));
        return content[0] is '-' or '*' && !content.ContainsAnyExcept(content[0], ' ');
    }

    /// <summary>The level of a heading (## text), its marks settled as furniture; null for any other line.</summary>
    public static int? SettleHeading(string text, TextLine line, CharacterLedger ledger)
    {
        var at = line.Start;
        while (at < line.End && text[at] is ' ' or '\u00A0') at++;
        var marks = at;
        while (at < line.End && text[at] == '#') at++;
        var level = at - marks;
        if (level is 0 or > 6 || at == line.End || !char.IsWhiteSpace(text[at])) return null;
        ledger.Claim(line.Start, at + 1, Fate.Furniture);
        var end = line.End;
        while (end > at && char.IsWhiteSpace(text[end - 1])) end--;
        var closing = end;
        while (closing > at && text[closing - 1] == '#') closing--;
        if (closing < end && char.IsWhiteSpace(text[closing - 1])) ledger.Claim(closing, end, Fate.Furniture);
        return level;
    }

    /// <summary>What may follow the marks of a fence: nothing, or the name of a language.</summary>
    private static bool IsFence(ReadOnlySpan<char> info)
    {
        foreach (var c in info)
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        return info.Length <= 12;
    }
}
