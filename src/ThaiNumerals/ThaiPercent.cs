namespace ThaiNumerals;

/// <summary>Percentages: <c>ร้อยละ ๙๕.๒๐</c>, <c>คิดเป็นร้อยละ 80</c>, <c>95.2 %</c>, <c>๙๕ เปอร์เซ็นต์</c>. The value is the number written: 95.2, not 0.952.</summary>
public static class ThaiPercent
{
    private static readonly string[] Before = ["คิดเป็นร้อยละ", "ร้อยละ"];
    private static readonly string[] After = ["%", "\uFF05", "เปอร์เซ็นต์"];
    private static readonly string[] Misspelt = ["เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซน", "เปอเซ็นต์"];

    /// <summary>Reads a text that is one percentage; a number without a mark is none.</summary>
    public static bool TryParse(string text, out Parsed<WrittenDecimal> result)
    {
        result = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var found = FindAll(text);
        if (found.Count != 1 || found[0].Span.Start != start || found[0].Span.End != end)
            return false;
        result = found[0];
        return true;
    }

    /// <summary>Every percentage of a running text; the span takes in the mark.</summary>
    public static IReadOnlyList<Parsed<WrittenDecimal>> FindAll(string text)
    {
        var found = new List<Parsed<WrittenDecimal>>();
        var tokens = new NumberTokens(text);
        while (tokens.MoveNext())
        {
            var token = tokens.Current;
            if (token.IsMalformed)
                continue;
            var flags = token.Flags;
            var start = token.Start;
            var end = token.End;
            var marked = TryBefore(text, ref start, ref flags);
            marked |= TryAfter(text, ref end, ref flags);
            if (marked)
                found.Add(Scan.Result(text, start, end, token.Value, flags));
        }

        return found;
    }

    private static bool TryBefore(ReadOnlySpan<char> text, ref int start, ref ParseFlags flags)
    {
        var at = start;
        for (var leaders = 0; leaders < 64 && at > 0 && (Scan.IsBlank(text[at - 1]) || text[at - 1] is '.' or '…'); leaders++)
            at--;
        foreach (var word in Before)
        {
            if (!Scan.WordBack(text, ref at, word, ref flags))
                continue;
            start = at;
            return true;
        }

        return false;
    }

    private static bool TryAfter(ReadOnlySpan<char> text, ref int end, ref ParseFlags flags)
    {
        var at = Scan.SkipBlanks(text, end);
        foreach (var word in After)
        {
            if (!Scan.Word(text, ref at, word, ref flags))
                continue;
            end = at;
            return true;
        }

        foreach (var word in Misspelt)
        {
            if (!Scan.Word(text, ref at, word, ref flags))
                continue;
            flags |= ParseFlags.Repaired;
            end = at;
            return true;
        }

        return false;
    }
}
