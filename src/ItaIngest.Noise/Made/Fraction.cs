using System.Numerics;

namespace ItaIngest.Noise.Made;

/// <summary>An exact number.</summary>
internal readonly struct Fraction
{
    private readonly BigInteger numerator;
    private readonly BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var common = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (this.numerator, this.denominator) = (numerator / common, denominator / common);
    }

    public static Fraction Of(BigInteger numerator, BigInteger denominator) => new(numerator, denominator);

    public static Fraction Mean(IReadOnlyCollection<Fraction> of)
    {
        var sum = new Fraction(0, 1);
        foreach (var one in of) sum += one;
        return sum * Of(1, of.Count);
    }

    public static Fraction operator +(Fraction a, Fraction b) => new(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.numerator * b.numerator, a.denominator * b.denominator);

    /// <summary>In hundredths, half away from zero; scores are never negative.</summary>
    public int Hundredths => (int)((numerator * 200 + denominator) / (denominator * 2));

    public Fraction Rounded => new(Hundredths, 100);
}
