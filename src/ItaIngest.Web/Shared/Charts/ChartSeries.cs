namespace ItaIngest.Web.Shared.Charts;

/// <summary>What is drawn over the years under one name.</summary>
/// <param name="Name">What people call it; empty where there is one series and the title names it.</param>
/// <param name="Points">By year; years without a value have none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>A value of a year.</summary>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Value">The value.</param>
/// <param name="Lowest">The lowest of those that it is the mean of; the value itself where it is no mean.</param>
/// <param name="Highest">The highest of them.</param>
public sealed record ChartPoint(int Year, decimal Value, decimal Lowest, decimal Highest)
{
    /// <summary>A value that is no mean.</summary>
    public ChartPoint(int year, decimal value)
        : this(year, value, value, value)
    {
    }
}
