using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>A range of numbers; a bound is null where it is open, and included says whether the bound itself belongs to it.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NumberRange(decimal? Low, decimal? High, bool LowIncluded, bool HighIncluded)
{
    /// <summary>Whether the number lies in the range.</summary>
    public bool Contains(decimal number) =>
        (Low is not { } low || number > low || (LowIncluded && number == low))
        && (High is not { } high || number < high || (HighIncluded && number == high));
}
