namespace ThaiNumerals;

/// <summary>The form of one number: digits, grouping commas and at most one point, beginning and ending with a digit.</summary>
internal static class NumberShape
{
    /// <summary>The greatest number of decimals and the greatest mantissa that a <see cref="decimal"/> holds.</summary>
    private const int MaxScale = 28;
    private static readonly UInt128 MaxMantissa = (UInt128.One << 96) - 1;

    /// <summary>
    /// Reads a whole token. False when it is not of that form, or when a decimal cannot hold it exactly.
    /// Does not allocate.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> token, bool negative, out WrittenDecimal value, ref ParseFlags flags)
    {
        value = default;
        var point = -1;
        if (token.IsEmpty || !ThaiDigits.IsAnyDigit(token[0]) || !ThaiDigits.IsAnyDigit(token[^1]))
            return false;
        if (!TryFindPoint(token, ref point, out var separators))
            return false;

        UInt128 mantissa = 0;
        var scale = 0;
        for (var i = 0; i < token.Length; i++)
        {
            var digit = ThaiDigits.Value(token[i]);
            if (digit < 0)
                continue;
            if (mantissa > MaxMantissa / 10)
                return false;
            mantissa = (mantissa * 10) + (uint)digit;
            if (mantissa > MaxMantissa)
                return false;
            if (point >= 0 && i > point)
                scale++;
        }

        if (scale > MaxScale)
            return false;
        var low = unchecked((ulong)mantissa);
        value = new WrittenDecimal(
            new decimal(unchecked((int)low), unchecked((int)(low >> 32)), unchecked((int)(uint)(mantissa >> 64)), negative && mantissa != 0, (byte)scale),
            scale);
        flags |= separators | ThaiDigits.Scripts(token);
        return true;
    }

    /// <summary>Where the fraction begins, and whether the commas group thousands or stand for the point.</summary>
    private static bool TryFindPoint(ReadOnlySpan<char> token, ref int point, out ParseFlags flags)
    {
        flags = ParseFlags.None;
        var commas = 0;
        var comma = -1;
        var grouped = true;
        var run = 0;
        for (var i = 0; i < token.Length; i++)
        {
            var c = token[i];
            if (ThaiDigits.IsAnyDigit(c))
            {
                run++;
                continue;
            }

            if (c > '\u007F')
                flags |= ParseFlags.FullWidth;
            if (Scan.IsPoint(c))
            {
                if (point >= 0)
                    return false;
                grouped &= commas == 0 || run == 3;
                point = i;
            }
            else if (Scan.IsComma(c))
            {
                if (point >= 0)
                    return false;
                // "0,123" groups nothing: no one writes a leading zero before thousands.
                grouped &= commas == 0 ? run is >= 1 and <= 3 && ThaiDigits.Value(token[0]) != 0 : run == 3;
                commas++;
                comma = i;
            }
            else
            {
                return false;
            }

            run = 0;
        }

        if (commas == 0)
            return true;
        if (grouped && (point >= 0 || run == 3))
        {
            flags |= ParseFlags.Grouped;
            return true;
        }

        var tail = token.Length - comma - 1;
        if (commas > 1 || point >= 0 || tail > (ThaiDigits.Value(token[0]) == 0 && comma == 1 ? 3 : 2))
            return false;
        point = comma;
        flags |= ParseFlags.CommaForPoint | ParseFlags.Ambiguous;
        return true;
    }
}
