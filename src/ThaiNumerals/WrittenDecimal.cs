using System.Globalization;
using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>A decimal number and how many decimals it was written with: 99.30 is not 99.3 to whoever checks rounding.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits written after the point; 0 without a point.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WrittenDecimal(decimal Value, int Decimals)
{
    /// <summary>Invariant, with exactly <see cref="Decimals"/> decimals: <c>100.00</c>.</summary>
    public override string ToString() =>
        Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
