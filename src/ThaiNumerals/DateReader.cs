namespace ThaiNumerals;

/// <summary>Reads the parts of a date forward from a place: [วันที่] [day] [เดือน] month [พ.ศ.] [year], or digits alone.</summary>
internal static class DateReader
{
    /// <summary>Whether a date may begin here: at the first of some digits, or at the first letter of a month.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at) =>
        ThaiDigits.IsAnyDigit(text[at])
            ? at == 0 || !ThaiDigits.IsAnyDigit(text[at - 1])
            : MonthNames.MayBegin(text[at]);

    /// <summary>Needs a month; the day and the year may be missing.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out DateParts parts)
    {
        parts = default;
        var flags = ParseFlags.None;
        var i = SkipIntroduction(text, at);
        if (i >= text.Length)
            return false;
        var day = 0;
        if (ThaiDigits.IsAnyDigit(text[i]))
        {
            if (NumericDate.TryRead(text, ref i, out parts, ref flags))
            {
                parts = parts with { Start = at };
                return true;
            }

            if (!TryReadDay(text, ref i, out day, ref flags))
                return false;
            i = SkipIntroduction(text, i);
        }

        if (!MonthNames.TryRead(text, ref i, out var month, ref flags))
            return false;
        var end = i;
        if (i < text.Length && Scan.IsComma(text[i]))
            i++;
        if (!YearNumber.TryRead(text, ref i, out var year, out var calendar, ref flags))
        {
            parts = new DateParts(at, end, day, month, 0, Calendar.Buddhist, flags);
            return true;
        }

        parts = new DateParts(at, i, day, month, year.BuddhistEra, calendar, flags);
        return true;
    }

    public static bool TryReadDay(ReadOnlySpan<char> text, ref int at, out int day, ref ParseFlags flags)
    {
        day = 0;
        var end = Scan.SkipDigits(text, at, 2);
        if (end - at is not (1 or 2) || (at > 0 && ThaiDigits.IsAnyDigit(text[at - 1])))
            return false;
        day = Scan.Number(text[at..end]);
        if (day is < 1 or > 31)
            return false;
        flags |= ThaiDigits.Scripts(text[at..end]);
        at = end;
        return true;
    }

    /// <summary>Blanks, and the words that stand before a day or a month.</summary>
    public static int SkipIntroduction(ReadOnlySpan<char> text, int at)
    {
        var quiet = ParseFlags.None;
        at = Scan.SkipBlanks(text, at);
        if (Scan.Word(text, ref at, "วันที่", ref quiet))
            at = Scan.SkipBlanks(text, at);
        if (Scan.Word(text, ref at, "ประจำเดือน", ref quiet) || Scan.Word(text, ref at, "สิ้นเดือน", ref quiet) || Scan.Word(text, ref at, "เดือน", ref quiet))
            at = Scan.SkipBlanks(text, at);
        return at;
    }
}
