namespace ThaiNumerals;

/// <summary>Dates in digits alone: 1/10/2565, 1.10.65, 30-9-2566, 2022-10-01. The day comes first unless the year does.</summary>
internal static class NumericDate
{
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out DateParts date, ref ParseFlags flags)
    {
        date = default;
        if (at > 0 && (ThaiDigits.IsAnyDigit(text[at - 1]) || text[at - 1] is '/' or '.'))
            return false;
        var firstEnd = Scan.SkipDigits(text, at, 4);
        if (firstEnd == at || firstEnd + 2 >= text.Length)
            return false;
        var mark = text[firstEnd];
        if (mark is not ('/' or '-' or '.'))
            return false;
        var second = firstEnd + 1;
        var secondEnd = Scan.SkipDigits(text, second, 2);
        if (secondEnd - second is not (1 or 2) || secondEnd >= text.Length || text[secondEnd] != mark)
            return false;
        var third = secondEnd + 1;
        var thirdEnd = Scan.SkipDigits(text, third, 4);
        if (!IsEnd(text, thirdEnd, mark))
            return false;
        return Read(text, at, (at, firstEnd), (second, secondEnd), (third, thirdEnd), mark, out date, ref flags, out at);
    }

    private static bool Read(
        ReadOnlySpan<char> text, int from, (int Start, int End) a, (int Start, int End) b, (int Start, int End) c, char mark,
        out DateParts date, ref ParseFlags flags, out int at)
    {
        date = default;
        at = from;
        var yearFirst = a.End - a.Start == 4;
        var (day, year) = yearFirst ? (c, a) : (a, c);
        if (day.End - day.Start is not (1 or 2) || year.End - year.Start is not (2 or 4))
            return false;
        // Two-digit parts joined by hyphens are more often a range or a number than a date.
        if (year.End - year.Start == 2 && mark == '-')
            return false;
        var d = Scan.Number(text[day.Start..day.End]);
        var m = Scan.Number(text[b.Start..b.End]);
        var found = flags;
        if (d is < 1 or > 31 || m is < 1 or > 12
            || !YearNumber.TryInterpret(text[year.Start..year.End], null, out var y, out var calendar, ref found))
        {
            return false;
        }

        found |= ThaiDigits.Scripts(text[from..c.End]);
        flags = found;
        at = c.End;
        date = new DateParts(from, at, d, m, y.BuddhistEra, calendar, found);
        return true;
    }

    private static bool IsEnd(ReadOnlySpan<char> text, int end, char mark) =>
        end >= text.Length
        || !(ThaiDigits.IsAnyDigit(text[end]) || (text[end] == mark && end + 1 < text.Length && ThaiDigits.IsAnyDigit(text[end + 1])));
}
