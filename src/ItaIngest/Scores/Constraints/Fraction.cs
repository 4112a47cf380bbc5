using System.Runtime.InteropServices;

namespace ItaIngest.Scores.Constraints;

/// <summary>An exact fraction: weights of scores in a sum have small denominators, and nothing is rounded on the way.</summary>
/// <param name="Numerator">With the sign.</param>
/// <param name="Denominator">Positive; the fraction is in lowest terms.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Fraction(long Numerator, long Denominator)
{
    public static Fraction Zero { get; } = new(0, 1);

    public static Fraction One { get; } = new(1, 1);

    public static Fraction Of(long numerator, long denominator)
    {
        var divisor = Greatest(Math.Abs(numerator), denominator);
        return new Fraction(numerator / divisor, denominator / divisor);
    }

    /// <summary>A decimal such as a weight (0.15).</summary>
    /// <exception cref="OverflowException">It has more digits than a weight ever has.</exception>
    public static Fraction Of(decimal value)
    {
        long denominator = 1;
        while (value != decimal.Truncate(value))
        {
            value *= 10;
            denominator = checked(denominator * 10);
        }

        return Of((long)value, denominator);
    }

    public static Fraction operator +(Fraction a, Fraction b) =>
        Of(checked((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator)), checked(a.Denominator * b.Denominator));

    public static Fraction operator *(Fraction a, Fraction b) => Of(checked(a.Numerator * b.Numerator), checked(a.Denominator * b.Denominator));

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    /// <summary>The least number that both denominators divide.</summary>
    public static long Common(long a, long b) => checked(a / Greatest(a, b) * b);

    private static long Greatest(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return Math.Max(a, 1);
    }
}
