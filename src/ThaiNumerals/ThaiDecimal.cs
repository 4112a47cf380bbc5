namespace ThaiNumerals;

/// <summary>
/// Decimal numbers as Thai documents write them: <c>๙๙.๓๔</c>, <c>๑,๒๓๔.๕๐</c>, <c>.....๙๙.๓๔.....</c>.
/// Two points (<c>๑๐๐.๓๓.๓๓</c>) are never a number. What a <see cref="decimal"/> cannot hold exactly is not read.
/// </summary>
public static class ThaiDecimal
{
    /// <summary>Longest token from which stray blanks are taken out before it is read.</summary>
    private const int LongestCracked = 64;

    /// <summary>
    /// Reads a text that is one number, with blanks and dot leaders around it allowed. A unit (%, คะแนน) is not:
    /// see <see cref="ThaiPercent"/>. The span is the number with its sign, without leaders.
    /// </summary>
    public static bool TryParse(string text, out Parsed<WrittenDecimal> result)
    {
        result = default;
        if (text is null || !TryRead(text, out var value, out var flags, out var start, out var end))
            return false;
        result = Scan.Result(text, start, end, value, flags);
        return true;
    }

    /// <summary>As the other form, without allocating.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out WrittenDecimal value, out ParseFlags flags) =>
        TryRead(text, out value, out flags, out _, out _);

    /// <summary>
    /// Every well-formed number of a running text, in order. Digits grown together with a Latin letter are codes (i7),
    /// and parts of a digit artefact are nothing.
    /// </summary>
    public static IReadOnlyList<Parsed<WrittenDecimal>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<WrittenDecimal>>();
        var tokens = new NumberTokens(text);
        while (tokens.MoveNext())
        {
            var token = tokens.Current;
            if (!token.IsMalformed)
                found.Add(Scan.Result(text, token.Start, token.End, token.Value, token.Flags));
        }

        return found;
    }

    /// <summary>
    /// Digits with two or more points that are neither a number, nor a date (1.10.65), nor a dotted label (9.1.2 at the
    /// start of a line or after a word such as ข้อ). The value is the token as written.
    /// </summary>
    public static IReadOnlyList<Parsed<string>> FindMalformed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<string>>();
        var tokens = new NumberTokens(text);
        while (tokens.MoveNext())
        {
            var token = tokens.Current;
            if (token.IsMalformed && !DottedNumber.IsDate(text, token.Start, token.End) && !DottedNumber.IsLabel(text, token.Start, token.End))
                found.Add(Scan.Result(text, token.Start, token.End, text[token.Start..token.End], token.Flags));
        }

        return found;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out WrittenDecimal value, out ParseFlags flags, out int start, out int end)
    {
        value = default;
        flags = ParseFlags.None;
        start = 0;
        end = text.Length;
        var before = 0;
        var after = 0;
        while (start < end && IsAround(text[start], ref before))
            start++;
        while (end > start && IsAround(text[end - 1], ref after))
            end--;
        if (start == end)
            return false;
        if (before > 1 || after > 1)
            flags |= ParseFlags.Leaders;
        // "๘๕." may be the label of item 85, or the end of a sentence.
        if (after == 1)
            flags |= ParseFlags.Ambiguous;

        var digits = start;
        var negative = ReadSign(text, ref digits, ref flags);
        if (before == 1 && !negative && text[start..end].IndexOfAny('.', '\uFF0E') < 0)
        {
            flags |= ParseFlags.Repaired | ParseFlags.Ambiguous;
            return BareFraction.TryRead(text[start..end], out value, ref flags);
        }

        if (before == 1)
            flags |= ParseFlags.Leaders | ParseFlags.Ambiguous;
        return TryReadCracked(text[digits..end], negative, out value, ref flags);
    }

    private static bool IsAround(char c, ref int points)
    {
        points += c switch { '.' or '\uFF0E' => 1, '…' or '‥' or '_' => 2, _ => 0 };
        return Scan.IsPoint(c) || Scan.IsBlank(c) || c is '…' or '‥' or '_';
    }

    private static bool ReadSign(ReadOnlySpan<char> text, ref int at, ref ParseFlags flags)
    {
        if (text[at] is not ('-' or '−' or '–' or '+'))
            return false;
        if (text[at] == '–')
            flags |= ParseFlags.Ambiguous;
        return text[at++] != '+';
    }

    /// <summary>Characters without width inside a number are dropped; so is a blank beside its point, which may part two numbers.</summary>
    private static bool TryReadCracked(ReadOnlySpan<char> token, bool negative, out WrittenDecimal value, ref ParseFlags flags)
    {
        var crack = 0;
        while (crack < token.Length && !Scan.IsBlank(token[crack]))
            crack++;
        if (crack == token.Length)
            return NumberShape.TryRead(token, negative, out value, ref flags);

        value = default;
        if (token.Length > LongestCracked)
            return false;
        Span<char> whole = stackalloc char[LongestCracked];
        var length = 0;
        for (var i = 0; i < token.Length; i++)
        {
            if (!Scan.IsBlank(token[i]))
            {
                whole[length++] = token[i];
                continue;
            }

            flags |= ParseFlags.Repaired;
            if (!char.IsWhiteSpace(token[i]))
                continue;
            if (i == 0 || i + 1 >= token.Length || !(Scan.IsPoint(token[i - 1]) || Scan.IsPoint(token[i + 1])))
                return false;
            flags |= ParseFlags.Ambiguous;
        }

        return NumberShape.TryRead(whole[..length], negative, out value, ref flags);
    }
}
