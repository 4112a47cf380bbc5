using System.Globalization;

namespace ItaIngest.Datasets;

/// <summary>Numbers as text with a point, with the decimals that were written and never fewer than the number has.</summary>
public static class PlainNumber
{
    /// <summary>The number as text, or null.</summary>
    public static string? Of(decimal? number, int decimals)
    {
        if (number is not { } n) return null;
        var digits = Math.Clamp(Math.Max(decimals, n.Scale), 0, 28);
        return n.ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
