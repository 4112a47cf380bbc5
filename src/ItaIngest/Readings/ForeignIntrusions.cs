namespace ItaIngest.Readings;

/// <summary>
/// Letters of another script inside a Thai word. Acronyms and English words beside Thai without a space ("ระบบITAS") are usual and none
/// of these; one or two small Latin letters with Thai on both sides are none of either.
/// </summary>
public static class ForeignIntrusions
{
    // A name or a word of English has more letters, or capital ones.
    private const int FewLetters = 2;

    /// <summary>The runs of foreign letters that touch Thai, in order.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string text) => MayHoldAny(text) ? FindAny(text) : [];

    private static bool MayHoldAny(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('a', 'z') || text.ContainsAnyInRange('\u00C0', '\u024F') || ForeignLetters.MayHoldAny(text);

    private static IEnumerable<(int Start, int Length)> FindAny(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && ForeignLetters.LengthAt(text, at) is > 0 and var units) at += units;
            if (at > start)
            {
                if (ThaiBefore(text, start) || ThaiAt(text, at)) yield return (start, at - start);
                continue;
            }

            while (at < text.Length && IsLatin(text[at])) at++;
            if (at == start) at++;
            else if (IsStrayLatin(text, start, at)) yield return (start, at - start);
        }
    }

    private static bool IsStrayLatin(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        // Letters with accents by themselves are bytes of another encoding, not a word.
        if (!run.ContainsAnyInRange('A', 'z')) return ThaiBefore(text, start) || ThaiAt(text, end);
        return run.Length <= FewLetters && !run.ContainsAnyExceptInRange('a', 'z') && ThaiBefore(text, start) && ThaiAt(text, end);
    }

    private static bool ThaiBefore(string text, int at) => at > 0 && ThaiLetters.IsLetterOrMark(text[at - 1]);

    private static bool ThaiAt(string text, int at) => at < text.Length && ThaiLetters.IsLetterOrMark(text[at]);

    private static bool IsLatin(char c) => char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' && char.IsLetter(c));
}
