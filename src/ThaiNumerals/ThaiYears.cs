namespace ThaiNumerals;

/// <summary>
/// Years as Thai documents write them. A bare number is พ.ศ. from 2400 to 2700 and ค.ศ. from 1900 to 2100; two digits
/// are taken for 25xx and flagged. A marked year outside its range is read and flagged <see cref="ParseFlags.OutOfRange"/>.
/// </summary>
public static class ThaiYears
{
    /// <summary>Reads a text that is one year: <c>๒๕๖๘</c>, <c>พ.ศ. 2568</c>, <c>ปี๒๕๖๘</c>, <c>ค.ศ. 2025</c>, <c>65</c>.</summary>
    public static bool TryParse(string text, out Parsed<ThaiYear> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var digits = end;
        while (digits > start && end - digits <= 4 && ThaiDigits.IsAnyDigit(text[digits - 1]))
            digits--;
        if (end - digits is not (2 or 4))
            return false;
        var mark = YearMark.ReadBack(text.AsSpan(0, end), digits);
        if (mark.Start != start)
            return false;
        var flags = mark.Flags;
        if (!YearNumber.TryInterpret(text.AsSpan(digits, end - digits), mark.Era, out var year, out var calendar, ref flags))
            return false;
        if (mark.Era is null && calendar == Calendar.Common)
            flags |= ParseFlags.Unmarked;
        r = Scan.Result(text, start, end, year, flags);
        return true;
    }

    /// <summary>
    /// Every four-digit year of a running text; of the common era only when marked so. The span takes in the mark
    /// (พ.ศ., ปี, ปีงบประมาณ). A year without any mark is flagged <see cref="ParseFlags.Unmarked"/>, and left out when a
    /// unit follows (2500 บาท).
    /// </summary>
    public static IReadOnlyList<Parsed<ThaiYear>> FindAll(string text) => Find(text, fiscalOnly: false);

    /// <summary>
    /// Only the years that ปีงบประมาณ, ประจำปีงบประมาณ, ปีงบ, งบประมาณประจำปี or งบประมาณ พ.ศ. introduces, and those joined
    /// to them (ปีงบประมาณ 2566 และ 2567). Two digits are read too, and flagged.
    /// </summary>
    public static IReadOnlyList<Parsed<ThaiYear>> FindFiscal(string text) => Find(text, fiscalOnly: true);

    private static List<Parsed<ThaiYear>> Find(string text, bool fiscalOnly)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<ThaiYear>>();
        var previous = default(YearMark);
        var previousEnd = -1;
        var at = 0;
        while (at < text.Length)
        {
            var skip = text.AsSpan(at).IndexOfAny(ThaiDigits.Any);
            if (skip < 0)
                break;
            var start = at + skip;
            var end = start;
            while (end < text.Length && ThaiDigits.IsAnyDigit(text[end]))
                end++;
            at = end;
            if (end - start is not (2 or 4) || (end - start == 2 && !fiscalOnly) || !YearNumber.IsFree(text, start, end))
                continue;

            var mark = YearMark.ReadBack(text, start);
            if (mark.Kind is YearMarkKind.None or YearMarkKind.Era && previousEnd >= 0 && YearMark.IsJoined(text.AsSpan(previousEnd, mark.Start - previousEnd)))
                mark = mark with { Kind = previous.Kind, Era = mark.Era ?? previous.Era };
            if (!TryTake(text, start, end, mark, fiscalOnly, out var year, out var flags))
                continue;
            found.Add(Scan.Result(text, mark.Start, end, year, flags));
            previous = mark;
            previousEnd = end;
        }

        return found;
    }

    private static bool TryTake(string text, int start, int end, YearMark mark, bool fiscalOnly, out ThaiYear year, out ParseFlags flags)
    {
        year = default;
        flags = mark.Flags;
        var bare = mark.Era is null && mark.Kind == YearMarkKind.None;
        if (fiscalOnly && mark.Kind != YearMarkKind.Fiscal)
            return false;
        if ((bare || end - start == 2) && UnitWords.Follow(text, end))
            return false;
        if (!YearNumber.TryInterpret(text.AsSpan(start, end - start), mark.Era, out year, out var calendar, ref flags))
            return false;
        if (mark.Era is null && calendar == Calendar.Common)
            return false;
        if (bare)
            flags |= ParseFlags.Unmarked;
        return true;
    }
}
