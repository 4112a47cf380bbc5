namespace ItaIngest.Noise.Counted;

/// <summary>How far a share that was counted may lie from the true one, by Wilson's score interval.</summary>
public static class Wilson
{
    private const double Z95 = 1.959963984540054;

    /// <summary>The 95 % bounds of a share, 0 to 1; 0 and 1 where nothing was counted.</summary>
    /// <param name="part">How many were.</param>
    /// <param name="whole">Of how many.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is negative or more than the whole.</exception>
    public static (double Low, double High) Bounds(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        if (whole == 0) return (0, 1);
        var (share, square) = ((double)part / whole, Z95 * Z95);
        var middle = (share + (square / (2 * whole))) / (1 + (square / whole));
        var half = Z95 / (1 + (square / whole)) * Math.Sqrt((share * (1 - share) / whole) + (square / (4.0 * whole * whole)));
        return (part == 0 ? 0 : middle - half, part == whole ? 1 : middle + half);
    }
}
