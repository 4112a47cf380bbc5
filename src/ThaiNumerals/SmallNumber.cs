namespace ThaiNumerals;

/// <summary>A whole number of at most nine digits, in digits or in words, as ordinals and fractions have it.</summary>
internal static class SmallNumber
{
    private const int MostDigits = 9;

    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out int value, ref ParseFlags flags)
    {
        value = 0;
        var start = Scan.SkipBlanks(text, at);
        var end = Scan.SkipDigits(text, start, MostDigits);
        if (end > start)
        {
            if (end - start > MostDigits || !YearNumber.IsFree(text, start, end))
                return false;
            value = Scan.Number(text[start..end]);
            flags |= ThaiDigits.Scripts(text[start..end]);
            at = end;
            return true;
        }

        var reader = new NumberWordReader(text, at);
        if (!reader.TryReadInteger(out var number) || number > 999_999_999)
            return false;
        value = (int)number;
        flags |= reader.Flags;
        at = reader.At;
        return true;
    }
}
