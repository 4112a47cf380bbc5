namespace ThaiNumerals;

/// <summary>
/// Small steps over text that the parsers share. Each looks at a bounded number of characters, so that no parser
/// takes more than linear time, whatever the text.
/// </summary>
internal static class Scan
{
    /// <summary>As many blanks as one gap may have; a wider one separates.</summary>
    private const int WidestGap = 24;

    /// <summary>As many blanks as may stand inside a word that a line break or an OCR program took apart.</summary>
    private const int WidestCrack = 2;

    /// <summary>White space, or a character without width: ICU puts U+200B between number words.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    public static bool IsAsciiLetter(char c) => char.IsAsciiLetter(c);

    /// <summary>A Thai consonant, vowel or tone mark; not a digit and not ฿.</summary>
    public static bool IsThaiLetter(char c) => c is (>= 'ก' and <= 'ฺ') or (>= 'เ' and <= '๎');

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '−' or '‐' or '‑' or '~' or '～';

    public static bool IsPoint(char c) => c is '.' or '\uFF0E';

    public static bool IsComma(char c) => c is ',' or '\uFF0C';

    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        var last = Math.Min(text.Length, at + WidestGap);
        while (at < last && IsBlank(text[at]))
            at++;
        return at;
    }

    public static int SkipBlanksBack(ReadOnlySpan<char> text, int end)
    {
        var first = Math.Max(0, end - WidestGap);
        while (end > first && IsBlank(text[end - 1]))
            end--;
        return end;
    }

    /// <summary>The end of the digits that begin at <paramref name="at"/>, or a place after the limit when there are more.</summary>
    public static int SkipDigits(ReadOnlySpan<char> text, int at, int limit)
    {
        var last = Math.Min(text.Length, at + limit + 1);
        while (at < last && ThaiDigits.IsAnyDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>The value of a short run of digits (nine at most).</summary>
    public static int Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
            value = (value * 10) + ThaiDigits.Value(c);
        return value;
    }

    /// <summary>Matches a word forward; blanks inside it are allowed and make it <see cref="ParseFlags.Repaired"/>.</summary>
    public static bool Word(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> word, ref ParseFlags flags)
    {
        var i = at;
        var cracked = false;
        for (var k = 0; k < word.Length; k++)
        {
            if (k > 0)
            {
                for (var crack = 0; crack < WidestCrack && i < text.Length && IsBlank(text[i]); crack++, i++)
                    cracked = true;
            }

            if (i >= text.Length || text[i] != word[k])
                return false;
            i++;
        }

        at = i;
        if (cracked)
            flags |= ParseFlags.Repaired;
        return true;
    }

    /// <summary>Matches a word that ends at <paramref name="end"/>, as <see cref="Word"/> does forward.</summary>
    public static bool WordBack(ReadOnlySpan<char> text, ref int end, ReadOnlySpan<char> word, ref ParseFlags flags)
    {
        var i = end;
        var cracked = false;
        for (var k = word.Length - 1; k >= 0; k--)
        {
            if (k < word.Length - 1)
            {
                for (var crack = 0; crack < WidestCrack && i > 0 && IsBlank(text[i - 1]); crack++, i--)
                    cracked = true;
            }

            if (i == 0 || text[i - 1] != word[k])
                return false;
            i--;
        }

        end = i;
        if (cracked)
            flags |= ParseFlags.Repaired;
        return true;
    }

    public static bool StartsAt(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> word) =>
        at >= 0 && at <= text.Length && text[at..].StartsWith(word, StringComparison.Ordinal);

    /// <summary>The text between two places without the blanks at its ends.</summary>
    public static (int Start, int End) Trim(ReadOnlySpan<char> text)
    {
        var start = 0;
        var end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return (start, end);
    }

    public static Parsed<T> Result<T>(string text, int start, int end, T value, ParseFlags flags) =>
        new(value, text[start..end], new TextSpan(start, end - start), flags);
}
