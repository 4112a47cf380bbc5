namespace ThaiNumerals;

/// <summary>Reads two ends of a period, or one that stands for a period, from a place where a date may begin.</summary>
internal static class PeriodReader
{
    private static readonly string[] From = ["นับตั้งแต่", "ตั้งแต่", "นับแต่", "เริ่ม", "หลัง"];
    private static readonly string[] Until = ["ภายใน", "ไม่เกิน", "ก่อน", "จนถึง", "ถึง"];
    private static readonly string[] Introductions = ["สิ้นเดือน", "เดือน", "วันที่"];
    private static readonly string[] Onwards = ["เป็นต้นไป", "ขึ้นไป", "เป็นต้นมา"];

    /// <summary>False when no date begins here. True with an empty period when a date does that is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out DatePeriod period, out int end, out int start, out ParseFlags flags)
    {
        period = default;
        flags = ParseFlags.None;
        start = at;
        end = at;
        if (!TryReadEnd(text, at, out var first))
            return false;
        end = first.End;
        start = IntroductionStart(text, at);
        var joint = ParseFlags.None;
        var between = TakeBack(text, ref start, "ระหว่าง");
        if (RangeWords.TryJoint(text[first.End..], out var length, between, ref joint)
            && TryReadEnd(text, DateReader.SkipIntroduction(text, first.End + length), out var second))
        {
            if (TryClose(text, first, second, out period, out flags))
            {
                flags |= joint;
                end = second.End;
                return true;
            }
        }

        period = default;
        if (first.Month == 0)
            return false;
        if (first.Year == 0 || !first.TryResolve(out var date, out flags))
            return true;
        period = Alone(text, date, ref start, ref end);
        return true;
    }

    /// <summary>A date, or a bare day or year that another end must complete.</summary>
    private static bool TryReadEnd(ReadOnlySpan<char> text, int at, out DateParts parts)
    {
        parts = default;
        if (at >= text.Length)
            return false;
        if (DateReader.TryRead(text, at, out parts))
            return true;
        var flags = ParseFlags.None;
        var i = at;
        if (EraMark.TryRead(text, ref i, out var era, ref flags))
            i = Scan.SkipBlanks(text, i);
        if (i >= text.Length || !ThaiDigits.IsAnyDigit(text[i]))
            return false;
        var end = Scan.SkipDigits(text, i, 4);
        if (!YearNumber.IsFree(text, i, end))
            return false;
        if (end - i == 4 && YearNumber.TryInterpret(text[i..end], i > at ? era : null, out var year, out var calendar, ref flags))
        {
            parts = new DateParts(at, end, 0, 0, year.BuddhistEra, calendar, flags);
            return true;
        }

        if (i != at || !DateReader.TryReadDay(text, ref i, out var day, ref flags))
            return false;
        parts = new DateParts(at, i, day, 0, 0, Calendar.Buddhist, flags);
        return true;
    }

    private static bool TryClose(ReadOnlySpan<char> text, DateParts first, DateParts second, out DatePeriod period, out ParseFlags flags)
    {
        period = default;
        flags = first.Flags | second.Flags;
        if (first.IsYearOnly && second.IsYearOnly)
            return TryYears(text, first, second, out period, ref flags);
        if (second.Month == 0 || second.Year == 0 || first.IsYearOnly || (first.Month == 0 && second.Day == 0))
            return false;
        if (first.Month == 0)
            first = first with { Month = second.Month };
        if (first.Year == 0)
        {
            // "ต.ค. - มี.ค. 66" begins in the year before; who wrote it may have meant otherwise.
            var earlier = first.Month > second.Month;
            first = first with { Year = second.Year - (earlier ? 1 : 0), Calendar = second.Calendar };
            if (earlier)
                flags |= ParseFlags.Ambiguous;
        }

        if (!first.TryResolve(out var from, out var fromFlags) || !second.TryResolve(out var to, out var toFlags))
            return false;
        flags |= fromFlags | toFlags;
        period = new DatePeriod(from.Date, to.LastDay);
        if (period.From > period.To)
            flags |= ParseFlags.OutOfRange | ParseFlags.Ambiguous;
        return true;
    }

    private static bool TryYears(ReadOnlySpan<char> text, DateParts first, DateParts second, out DatePeriod period, ref ParseFlags flags)
    {
        period = default;
        if (second.Year < first.Year || UnitWords.Follow(text, second.End))
            return false;
        if (first.Year - ThaiYear.Offset is < 2 or > 9997 || second.Year - ThaiYear.Offset is < 2 or > 9997)
            return false;
        if (YearMark.ReadBack(text, FirstDigit(text, first)).Kind == YearMarkKind.Fiscal)
        {
            period = new DatePeriod(FiscalYears.Period(first.Year).From, FiscalYears.Period(second.Year).To);
            return true;
        }

        flags |= ParseFlags.Ambiguous;
        period = new DatePeriod(new DateOnly(first.Year - ThaiYear.Offset, 1, 1), new DateOnly(second.Year - ThaiYear.Offset, 12, 31));
        return true;
    }

    private static int FirstDigit(ReadOnlySpan<char> text, DateParts year)
    {
        var at = year.Start;
        while (!ThaiDigits.IsAnyDigit(text[at]))
            at++;
        return at;
    }

    /// <summary>One date: open on one side when the words around it say so, a month in itself, a day nothing.</summary>
    private static DatePeriod Alone(ReadOnlySpan<char> text, ThaiDate date, ref int start, ref int end)
    {
        var quiet = ParseFlags.None;
        var after = Scan.SkipBlanks(text, end);
        foreach (var word in Onwards)
        {
            if (!Scan.Word(text, ref after, word, ref quiet))
                continue;
            end = after;
            Opened(text, From, ref start);
            return new DatePeriod(date.Date, null);
        }

        if (Opened(text, From, ref start))
            return new DatePeriod(date.Date, null);
        if (Opened(text, Until, ref start))
            return new DatePeriod(null, date.LastDay);
        return date.Precision == DatePrecision.Day ? default : new DatePeriod(date.Date, date.LastDay);
    }

    private static bool Opened(ReadOnlySpan<char> text, string[] words, ref int start)
    {
        foreach (var word in words)
        {
            if (TakeBack(text, ref start, word))
                return true;
        }

        return false;
    }

    /// <summary>Back over วันที่ and เดือน, when they stand there.</summary>
    private static int IntroductionStart(ReadOnlySpan<char> text, int at)
    {
        var quiet = ParseFlags.None;
        var start = at;
        foreach (var word in Introductions)
        {
            var before = Scan.SkipBlanksBack(text, start);
            if (Scan.WordBack(text, ref before, word, ref quiet))
                start = before;
        }

        return start;
    }

    private static bool TakeBack(ReadOnlySpan<char> text, ref int start, ReadOnlySpan<char> word)
    {
        var quiet = ParseFlags.None;
        var before = Scan.SkipBlanksBack(text, start);
        if (!Scan.WordBack(text, ref before, word, ref quiet))
            return false;
        start = before;
        return true;
    }
}
