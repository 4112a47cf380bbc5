using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>What a date says before it is one: a day, a month, a year, of which some may be missing (0).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateParts(int Start, int End, int Day, int Month, int Year, Calendar Calendar, ParseFlags Flags)
{
    /// <summary>The last year พ.ศ. that began on 1 April; 2484 began on 1 January 1941.</summary>
    private const int LastOldYear = 2483;

    public bool IsYearOnly => Day == 0 && Month == 0 && Year != 0;

    /// <summary>
    /// The date. A day that its month does not have leaves the month, flagged. January to March of a year พ.ศ. before 2484
    /// belong to the end of that year, one year of the common era later; who wrote it may have counted otherwise, so it is flagged.
    /// </summary>
    public bool TryResolve(out ThaiDate date, out ParseFlags flags)
    {
        date = default;
        flags = Flags;
        var month = Month == 0 ? 1 : Month;
        var year = Year - ThaiYear.Offset;
        if (Year != 0 && Year <= LastOldYear && Calendar == Calendar.Buddhist)
        {
            flags |= ParseFlags.OldNewYear;
            if (Month is >= 1 and <= 3)
            {
                flags |= ParseFlags.Ambiguous;
                if (Year < LastOldYear)
                    year++;
            }
        }

        if (year is < 1 or > 9998)
            return false;
        var precision = Month == 0 ? DatePrecision.Year : Day == 0 ? DatePrecision.Month : DatePrecision.Day;
        var day = Day;
        if (day > DateTime.DaysInMonth(year, month))
        {
            flags |= ParseFlags.OutOfRange | ParseFlags.Ambiguous;
            precision = DatePrecision.Month;
            day = 0;
        }

        date = new ThaiDate(new DateOnly(year, month, day == 0 ? 1 : day), precision);
        return true;
    }
}
