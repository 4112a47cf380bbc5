namespace ThaiNumerals;

/// <summary>Numbers that a word before or after them says the meaning of: per cent, points.</summary>
internal sealed class MarkedNumbers(string[] before, string[] after, string[] misspelt)
{
    /// <summary>Longest run of leaders and blanks between the word and its number.</summary>
    private const int LongestLeaders = 64;

    public bool TryParse(string? text, out Parsed<WrittenDecimal> result)
    {
        result = default;
        if (text is null)
            return false;
        var start = 0;
        var end = text.Length;
        while (start < end && IsAround(text[start]))
            start++;
        while (end > start && IsAround(text[end - 1]))
            end--;
        var found = FindAll(text);
        if (found.Count != 1 || found[0].Span.Start > start || found[0].Span.End < end)
            return false;
        result = found[0];
        return true;
    }

    public IReadOnlyList<Parsed<WrittenDecimal>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
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

    private static bool IsAround(char c) => Scan.IsBlank(c) || c is '.' or '…';

    private bool TryBefore(ReadOnlySpan<char> text, ref int start, ref ParseFlags flags)
    {
        var at = start;
        for (var leaders = 0; leaders < LongestLeaders && at > 0 && IsAround(text[at - 1]); leaders++)
            at--;
        foreach (var word in before)
        {
            if (!Scan.WordBack(text, ref at, word, ref flags))
                continue;
            start = at;
            return true;
        }

        return false;
    }

    private bool TryAfter(ReadOnlySpan<char> text, ref int end, ref ParseFlags flags)
    {
        var at = end;
        for (var leaders = 0; leaders < LongestLeaders && at < text.Length && IsAround(text[at]); leaders++)
            at++;
        foreach (var word in after)
        {
            if (!Scan.Word(text, ref at, word, ref flags))
                continue;
            end = at;
            return true;
        }

        foreach (var word in misspelt)
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
