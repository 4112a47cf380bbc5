namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>Points of a score as whole numbers, so fine that every mean that the oracle takes is whole again; what is not throws.</summary>
internal static class Exact
{
    /// <summary>One point: divisible by every number of questions (to 10), of sub-indicators, indicators, parts, hundredths of a weight, and by halves of the fourth decimal.</summary>
    public const long Point = 2520L * 10 * 30 * 2 * 100 * 100_000;

    public static long Of(decimal points) => Whole(points * Point);

    public static long Unit(int decimals)
    {
        var unit = Point;
        for (var i = 0; i < decimals; i++) unit = Divide(unit, 10);
        return unit;
    }

    public static long Divide(long value, long by) =>
        value % by == 0 ? value / by : throw new InvalidOperationException($"{value} is not divisible by {by}: the unit of the oracle is too coarse.");

    /// <summary>Rounds half away from zero.</summary>
    public static long Round(long value, int decimals)
    {
        var unit = Unit(decimals);
        var up = (Math.Abs(value) + unit / 2) / unit * unit;
        return value < 0 ? -up : up;
    }

    private static long Whole(decimal value) => value == decimal.Truncate(value) ? (long)value : throw new InvalidOperationException($"{value} has more decimals than the unit of the oracle.");
}

/// <summary>A closed interval.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Span(long Low, long High)
{
    public static Span All { get; } = new(0, 100 * Exact.Point);

    public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);

    public Span Times(long factor) => new(Low * factor, High * factor);

    public Span Over(long by) => new(Exact.Divide(Low, by), Exact.Divide(High, by));

    public bool Meets(Span other) => Low <= other.High && other.Low <= High;
}
