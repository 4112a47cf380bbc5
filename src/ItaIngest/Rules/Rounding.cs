namespace ItaIngest.Rules;

/// <summary>Printed scores and the intervals that they stand for. A printed 97.51 means 97.505 to 97.515, both ends included; there is no epsilon.</summary>
public static class Rounding
{
    /// <summary>Rounds half away from zero, as the published results do.</summary>
    public static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>What a number printed with so many decimals may have been.</summary>
    public static Interval Of(decimal printed, int decimals)
    {
        var half = 0.5m;
        for (var i = 0; i < decimals; i++) half /= 10;
        return new Interval(printed - half, printed + half);
    }
}

/// <summary>A closed interval.</summary>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>A single value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator -(Interval a, Interval b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Scales by a factor that is not negative.</summary>
    public static Interval operator *(Interval a, decimal factor) => new(a.Low * factor, a.High * factor);

    /// <summary>Divides by a positive number.</summary>
    public static Interval operator /(Interval a, decimal divisor) => new(a.Low / divisor, a.High / divisor);

    /// <summary>Whether the two have a point in common.</summary>
    public bool Meets(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>Whether a value lies in it, ends included.</summary>
    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>The part of it that lies between two bounds; empty (Low &gt; High) where there is none.</summary>
    public Interval Clamp(decimal low, decimal high) => new(Math.Max(Low, low), Math.Min(High, high));
}
