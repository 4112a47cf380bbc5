using ItaIngest.Rules;

namespace ItaIngest.Scores;

/// <summary>A score recomputed from others: from what is printed, and between which bounds it lies given the precision of what is printed.</summary>
/// <param name="Value">From the printed values.</param>
/// <param name="Range">From their intervals.</param>
public readonly record struct Estimate(decimal Value, Interval Range)
{
    // A third added three times is 1, not 0.9999999999999999999999999999. Every score here is a fraction whose denominator
    // has fewer than ten digits, so that nothing true is moved by rounding at the eighteenth decimal.
    private const int Digits = 18;

    /// <summary>What is printed.</summary>
    public static Estimate Of(Printed printed) => new(printed.Number, printed.Interval);

    /// <summary>A value that is not rounded.</summary>
    public static Estimate Exactly(decimal value) => new(value, Interval.Exactly(value));

    /// <summary>The mean.</summary>
    public static Estimate Mean(IReadOnlyList<Estimate> of)
    {
        Interval[] ranges = [.. of.Select(e => e.Range)];
        decimal[] values = [.. of.Select(e => e.Value)];
        return Cleaned(ScoreFormulas.Mean(values), ScoreFormulas.Mean(ranges));
    }

    /// <summary>The sum of weighted scores.</summary>
    public static Estimate Weighted(IReadOnlyList<(Estimate Score, decimal Weight)> of) =>
        Cleaned(of.Sum(e => e.Score.Value * e.Weight), ScoreFormulas.Overall(of.Select(e => (e.Score.Range, e.Weight))));

    /// <summary>How well a printed score fits: exactly where this rounds to it, within where the intervals meet, else null.</summary>
    public Fit? FitTo(Printed printed) =>
        Rounding.Round(Value, printed.Decimals) == printed.Number ? Fit.Exact
        : Range.Meets(printed.Interval) ? Fit.Within
        : null;

    private static Estimate Cleaned(decimal value, Interval range) =>
        new(Rounding.Round(value, Digits), new Interval(Rounding.Round(range.Low, Digits), Rounding.Round(range.High, Digits)));
}
