using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>How much of a date was written.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A date (Gregorian), the first day of its month or year when no more was written.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ThaiDate(DateOnly Date, DatePrecision Precision)
{
    /// <summary>The year พ.ศ., counted 543 ahead throughout.</summary>
    public ThaiYear Year => ThaiYear.FromCommonEra(Date.Year);

    /// <summary>The last day that the date as written takes in.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Month => Date.AddMonths(1).AddDays(-1),
        DatePrecision.Year => Date.AddYears(1).AddDays(-1),
        _ => Date,
    };
}

/// <summary>From one day to another, both taken in; null where it is open.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DatePeriod(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the day lies in the period.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day > To);
}
