namespace ThaiNumerals;

/// <content>
/// Periods: <c>1 ต.ค 65 - 31 มี.ค. 66</c>, <c>ต.ค. 65 ถึง ก.ย. 66</c>, <c>1 - 31 มีนาคม 2566</c>, <c>2566-2570</c>.
/// </content>
public static partial class ThaiDates
{
    /// <summary>
    /// The first period of a text. Where none is written as dates: a quarter or half of a fiscal year, or else a fiscal
    /// year, that is named with its year. A quarter or half is taken in the only fiscal year of the text when its own is not
    /// written, and flagged <see cref="ParseFlags.Ambiguous"/>; so is a whole year where the text speaks of months or quarters.
    /// </summary>
    public static bool TryFindPeriod(string text, out Parsed<DatePeriod> r)
    {
        r = default;
        if (text is null)
            return false;
        var found = FindPeriods(text);
        if (found.Count > 0)
        {
            r = found[0];
            return true;
        }

        var years = ThaiYears.FindFiscal(text);
        var parts = ThaiQuarters.FindAll(text);
        return parts.Count > 0 ? TryPartOfYear(parts[0], years, out r) : TryWholeYear(text, years, out r);
    }

    /// <summary>
    /// Every period of a running text that is written as dates: from one to another, a month alone (its first to its last
    /// day), and open ones (ตั้งแต่ … เป็นต้นไป, ภายใน …). A single day is none. What the first end leaves out it takes from
    /// the second. Bare years (2566-2570) are fiscal years after ปีงบประมาณ, otherwise years from January, and
    /// <see cref="ParseFlags.Ambiguous"/>.
    /// </summary>
    public static IReadOnlyList<Parsed<DatePeriod>> FindPeriods(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<DatePeriod>>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!DateReader.MayBegin(text, at) || !PeriodReader.TryRead(text, at, out var period, out var end, out var start, out var flags))
                continue;
            if (period != default)
                found.Add(Scan.Result(text, start, end, period, flags));
            at = Math.Max(at, end - 1);
        }

        return found;
    }

    private static bool TryPartOfYear(Parsed<ThaiQuarter> part, IReadOnlyList<Parsed<ThaiYear>> years, out Parsed<DatePeriod> r)
    {
        r = default;
        var flags = part.Flags;
        var value = part.Value;
        if (value.Year is null && years.Count == 1)
        {
            value = value with { Year = years[0].Value };
            flags |= years[0].Flags | ParseFlags.Ambiguous;
        }

        if (value.Period is not { } period)
            return false;
        r = new Parsed<DatePeriod>(period, part.Raw, part.Span, flags);
        return true;
    }

    private static bool TryWholeYear(string text, IReadOnlyList<Parsed<ThaiYear>> years, out Parsed<DatePeriod> r)
    {
        r = default;
        // A year พ.ศ. 0001 has no days in the calendar of DateOnly.
        if (years.Count == 0 || years[0].Value.BuddhistEra is < 545 or > 10541)
            return false;
        var year = years[0];
        var flags = year.Flags;
        if (years.Count > 1 || text.Contains("เดือน", StringComparison.Ordinal) || text.Contains("ไตรมาส", StringComparison.Ordinal))
            flags |= ParseFlags.Ambiguous;
        r = new Parsed<DatePeriod>(FiscalYears.Period(year.Value.BuddhistEra), year.Raw, year.Span, flags);
        return true;
    }
}
