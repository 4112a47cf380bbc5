namespace ThaiNumerals;

/// <summary>What the digits of a year say, with and without a mark of the era.</summary>
internal static class YearNumber
{
    /// <summary>Two digits below this are more likely a count than a year 25xx.</summary>
    private const int LowestShort = 30;

    /// <summary>Two or four digits as a year. <paramref name="era"/> is null when nothing says which.</summary>
    public static bool TryInterpret(ReadOnlySpan<char> digits, Calendar? era, out ThaiYear year, out Calendar calendar, ref ParseFlags flags)
    {
        year = default;
        calendar = era ?? Calendar.Buddhist;
        var number = Scan.Number(digits);
        if (digits.Length == 2)
        {
            if (era is null && number < LowestShort)
                return false;
            year = era == Calendar.Common ? ThaiYear.FromCommonEra(2000 + number) : new ThaiYear(2500 + number);
            flags |= ParseFlags.TwoDigitYear | ThaiDigits.Scripts(digits);
            return true;
        }

        if (digits.Length != 4)
            return false;
        if (era is null)
        {
            if (!ThaiYear.IsBuddhist(number) && !ThaiYear.IsCommon(number))
                return false;
            calendar = ThaiYear.IsBuddhist(number) ? Calendar.Buddhist : Calendar.Common;
        }

        var sane = calendar == Calendar.Buddhist ? ThaiYear.IsBuddhist(number) : ThaiYear.IsCommon(number);
        if (!sane)
            flags |= ParseFlags.OutOfRange;
        year = calendar == Calendar.Buddhist ? new ThaiYear(number) : ThaiYear.FromCommonEra(number);
        flags |= ThaiDigits.Scripts(digits);
        return true;
    }

    /// <summary>Reads [ปี] [พ.ศ.] and the digits after a month name; blanks before each are allowed.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out ThaiYear year, out Calendar calendar, ref ParseFlags flags)
    {
        var found = flags;
        var i = Scan.SkipBlanks(text, at);
        if (Scan.Word(text, ref i, "ปี", ref found))
            i = Scan.SkipBlanks(text, i);
        Calendar? era = EraMark.TryRead(text, ref i, out var marked, ref found) ? marked : null;
        i = Scan.SkipBlanks(text, i);
        var end = Scan.SkipDigits(text, i, 4);
        year = default;
        calendar = default;
        if (end - i is not (2 or 4) || !IsFree(text, i, end) || (end - i == 2 && era is null && UnitWords.Follow(text, end)))
            return false;
        if (!TryInterpret(text[i..end], era, out year, out calendar, ref found))
            return false;
        flags = found;
        at = end;
        return true;
    }

    /// <summary>Whether the digits are no part of a longer number.</summary>
    public static bool IsFree(ReadOnlySpan<char> text, int start, int end) => IsFreeBefore(text, start) && IsFreeAfter(text, end);

    private static bool IsFreeAfter(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length)
            return true;
        if (ThaiDigits.IsAnyDigit(text[end]))
            return false;
        if (!Scan.IsPoint(text[end]) && !Scan.IsComma(text[end]))
            return true;
        var next = Scan.SkipDigits(text, end + 1, 4);
        // "2566,2567" lists years; "2566,5" and "2566.5" are other numbers.
        return next == end + 1 || (Scan.IsComma(text[end]) && next - end - 1 == 4);
    }

    private static bool IsFreeBefore(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
            return true;
        if (ThaiDigits.IsAnyDigit(text[start - 1]))
            return false;
        if (start == 1 || !ThaiDigits.IsAnyDigit(text[start - 2]))
            return true;
        if (Scan.IsPoint(text[start - 1]))
            return false;
        if (!Scan.IsComma(text[start - 1]))
            return true;
        var first = start - 1;
        while (first > 0 && start - 1 - first <= 4 && ThaiDigits.IsAnyDigit(text[first - 1]))
            first--;
        return start - 1 - first == 4;
    }
}
