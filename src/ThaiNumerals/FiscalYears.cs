namespace ThaiNumerals;

/// <summary>
/// The fiscal year of Thailand: year n พ.ศ. runs from 1 October of n-1 to 30 September of n (Budget Procedures Act B.E. 2561, section 4).
/// </summary>
public static class FiscalYears
{
    private const int FirstMonth = 10;

    /// <summary>From the first day to the last.</summary>
    /// <param name="buddhistYear">The fiscal year พ.ศ., 545 to 10541.</param>
    public static DatePeriod Period(int buddhistYear)
    {
        var first = FirstDay(buddhistYear);
        return new DatePeriod(first, first.AddYears(1).AddDays(-1));
    }

    /// <summary>The fiscal year พ.ศ. that a day lies in.</summary>
    public static int Of(DateOnly date) => date.Year + ThaiYear.Offset + (date.Month >= FirstMonth ? 1 : 0);

    /// <summary>The fiscal year พ.ศ. that a period is exactly, or null.</summary>
    public static int? Of(DatePeriod period)
    {
        if (period.From is not { } from)
            return null;
        var year = Of(from);
        return Period(year) == period ? year : null;
    }

    /// <summary>A quarter of a fiscal year: 1 is October to December.</summary>
    public static DatePeriod Quarter(int buddhistYear, int quarter) => Months(buddhistYear, quarter, 4);

    /// <summary>A half of a fiscal year: 1 (รอบ ๖ เดือนแรก) is October to March.</summary>
    public static DatePeriod Half(int buddhistYear, int half) => Months(buddhistYear, half, 2);

    /// <summary>The quarter of the fiscal year that a day lies in, 1 to 4.</summary>
    public static int QuarterOf(DateOnly date) => ((date.Month + 2) % 12 / 3) + 1;

    private static DatePeriod Months(int buddhistYear, int part, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(part, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, parts);
        var months = 12 / parts;
        var first = FirstDay(buddhistYear).AddMonths((part - 1) * months);
        return new DatePeriod(first, first.AddMonths(months).AddDays(-1));
    }

    private static DateOnly FirstDay(int buddhistYear) => new(buddhistYear - ThaiYear.Offset - 1, FirstMonth, 1);
}
