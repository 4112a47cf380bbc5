namespace ThaiNumerals;

/// <summary>A year, kept in the Buddhist era. The two counts differ by 543 (for dates before 1941 see <see cref="ParseFlags.OldNewYear"/>).</summary>
public readonly record struct ThaiYear(int BuddhistEra)
{
    /// <summary>The difference between the two counts.</summary>
    public const int Offset = 543;

    /// <summary>The same year of the common era.</summary>
    public int CommonEra => BuddhistEra - Offset;

    /// <summary>A year of the common era.</summary>
    public static ThaiYear FromCommonEra(int year) => new(year + Offset);

    /// <summary>Whether a bare number is sensible as a year พ.ศ.: 2400 to 2700.</summary>
    internal static bool IsBuddhist(int number) => number is >= 2400 and <= 2700;

    /// <summary>Whether a bare number is sensible as a year ค.ศ.: 1900 to 2100.</summary>
    internal static bool IsCommon(int number) => number is >= 1900 and <= 2100;
}
