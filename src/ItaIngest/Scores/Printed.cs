using System.Globalization;
using ItaIngest.Rules;

namespace ItaIngest.Scores;

/// <summary>A score as it is printed, with what it may have been before it was rounded.</summary>
/// <param name="Number">The number.</param>
/// <param name="Decimals">Decimals that were written.</param>
public readonly record struct Printed(decimal Number, int Decimals)
{
    /// <summary>Decimals with which scores are published.</summary>
    public const int Usual = 2;

    /// <summary>A printed score. The two ends of the scale are written without their zeros ("๑๐๐") by everybody; they stand for 100.00 and 0.00.</summary>
    public static Printed Of(decimal number, int decimals) => new(number, number is 0m or 100m ? Math.Max(decimals, Usual) : decimals);

    /// <summary>What it may have been: 97.51 was 97.505 to 97.515.</summary>
    public Interval Interval => Rounding.Of(Number, Decimals);

    /// <summary>Whether two printings can be of one score: equal at the coarser of their precisions (98 and 97.97, but not 97.97 and 97.98).</summary>
    public bool AgreesWith(Printed other)
    {
        var decimals = Math.Min(Decimals, other.Decimals);
        return Rounding.Round(Number, decimals) == Rounding.Round(other.Number, decimals);
    }

    /// <summary>With the decimals that were written.</summary>
    public override string ToString() => Number.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
