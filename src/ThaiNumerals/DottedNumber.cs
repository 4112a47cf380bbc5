namespace ThaiNumerals;

/// <summary>Digits with two or more points that are meant so: a date 1.10.65, a label 9.1.2.</summary>
internal static class DottedNumber
{
    /// <summary>Labels go no deeper and no higher; 33.33.33 is not one.</summary>
    private const int DeepestLabel = 6;
    private const int HighestLabel = 30;

    public static bool IsDate(ReadOnlySpan<char> text, int start, int end)
    {
        var at = start;
        var flags = ParseFlags.None;
        return NumericDate.TryRead(text, ref at, out _, ref flags) && at == end;
    }

    /// <summary>Small numbers without leading noughts, at the start of a line or after the word that announces a label.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text, int start, int end)
    {
        var parts = 0;
        for (var at = start; at < end; at++)
        {
            var stop = Scan.SkipDigits(text[..end], at, 2);
            if (stop == at || stop - at > 2 || ThaiDigits.Value(text[at]) == 0 || Scan.Number(text[at..stop]) > HighestLabel)
                return false;
            parts++;
            at = stop;
        }

        return parts <= DeepestLabel && IsAnnounced(text, start);
    }

    private static bool IsAnnounced(ReadOnlySpan<char> text, int start)
    {
        var before = Scan.SkipBlanksBack(text, start);
        if (before == 0 || text[before..start].Contains('\n') || text[before - 1] is '(' or '>')
            return true;
        return EndsWith(text, before, "ข้อ") || EndsWith(text, before, "ที่") || EndsWith(text, before, "ย่อย") || EndsWith(text, before, "หมวด");
    }

    private static bool EndsWith(ReadOnlySpan<char> text, int end, ReadOnlySpan<char> word) =>
        text[..end].EndsWith(word, StringComparison.Ordinal);
}
