namespace ItaIngest.Likeness;

/// <summary>
/// e to a power, by additions and multiplications only. The one of the platform differs in its last bits from one machine to the next, and a
/// model that is trained again must come out as the same bytes.
/// </summary>
internal static class Exponential
{
    private const double Ln2 = 0.693147180559945309417232;
    private const int Terms = 14;

    public static double Of(double x)
    {
        if (x < -700) return 0;
        if (x > 700) return double.PositiveInfinity;
        var halvings = Math.Floor(x / Ln2 + 0.5);
        var rest = x - halvings * Ln2;
        var sum = 1.0;
        for (var k = Terms; k >= 1; k--) sum = 1 + sum * rest / k;
        return sum * BitConverter.Int64BitsToDouble((long)(halvings + 1023) << 52);
    }
}
