namespace ThaiNumerals;

/// <summary>The digits of ".50", whose nought was lost.</summary>
internal static class BareFraction
{
    public static bool TryRead(ReadOnlySpan<char> digits, out WrittenDecimal value, ref ParseFlags flags)
    {
        value = default;
        if (!NumberShape.TryRead(digits, negative: false, out var whole, ref flags) || whole.Decimals > 0 || digits.Length > 20)
            return false;
        if ((flags & (ParseFlags.Grouped | ParseFlags.CommaForPoint)) != ParseFlags.None)
            return false;
        var number = whole.Value;
        for (var i = 0; i < digits.Length; i++)
            number *= 0.1m;
        value = new WrittenDecimal(number, digits.Length);
        return true;
    }
}
