using System.Globalization;
using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>A common fraction, with the whole number before it where there is one.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ThaiFraction(int Whole, int Numerator, int Denominator)
{
    /// <summary>Its value, to as many decimals as a decimal holds.</summary>
    public decimal Value => Whole + ((decimal)Numerator / Denominator);

    /// <summary>As in 1 3/4.</summary>
    public override string ToString() => Whole == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}")
        : string.Create(CultureInfo.InvariantCulture, $"{Whole} {Numerator}/{Denominator}");
}

/// <summary>
/// Fractions, in digits or in words: <c>เศษ ๓ ส่วน ๔</c>, <c>เศษสามส่วนสี่</c>, <c>หนึ่งเศษหนึ่งส่วนสอง</c>, <c>สองในสาม</c>, <c>๓/๔</c>. The last is
/// <see cref="ParseFlags.Ambiguous"/>: it may also be a number out of a number, a document or a day.
/// </summary>
public static class ThaiFractions
{
    /// <summary>Reads a text that is one fraction. Nothing divided by nought is one.</summary>
    public static bool TryParse(string text, out Parsed<ThaiFraction> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var span = text.AsSpan(0, end);
        var at = start;
        var flags = ParseFlags.None;
        if (!TryRead(span, ref at, out var value, ref flags) || at != end)
            return false;
        if (value.Denominator == 0)
            return false;
        r = Scan.Result(text, start, end, value, flags);
        return true;
    }

    /// <summary>A fraction in words: เศษสามส่วนสี่.</summary>
    public static string Spell(ThaiFraction fraction, EtMode mode = EtMode.RoyalSociety)
    {
        var whole = fraction.Whole == 0 ? "" : ThaiNumberWords.Spell(fraction.Whole, mode);
        return whole + "เศษ" + ThaiNumberWords.Spell(fraction.Numerator, mode) + "ส่วน" + ThaiNumberWords.Spell(fraction.Denominator, mode);
    }

    private static bool TryRead(ReadOnlySpan<char> text, ref int at, out ThaiFraction value, ref ParseFlags flags)
    {
        value = default;
        var whole = 0;
        if (!TryTake(text, ref at, "เศษ", ref flags))
        {
            if (!SmallNumber.TryRead(text, ref at, out whole, ref flags))
                return false;
            if (!TryTake(text, ref at, "เศษ", ref flags))
                return TryOutOf(text, ref at, whole, out value, ref flags);
        }

        if (!SmallNumber.TryRead(text, ref at, out var numerator, ref flags)
            || !TryTake(text, ref at, "ส่วน", ref flags)
            || !SmallNumber.TryRead(text, ref at, out var denominator, ref flags))
        {
            return false;
        }

        value = new ThaiFraction(whole, numerator, denominator);
        return true;
    }

    private static bool TryOutOf(ReadOnlySpan<char> text, ref int at, int numerator, out ThaiFraction value, ref ParseFlags flags)
    {
        value = default;
        var slash = TryTake(text, ref at, "/", ref flags);
        if (!slash && !TryTake(text, ref at, "ใน", ref flags))
            return false;
        if (slash)
            flags |= ParseFlags.Ambiguous;
        if (!SmallNumber.TryRead(text, ref at, out var denominator, ref flags))
            return false;
        value = new ThaiFraction(0, numerator, denominator);
        return true;
    }

    private static bool TryTake(ReadOnlySpan<char> text, ref int at, ReadOnlySpan<char> word, ref ParseFlags flags)
    {
        var i = Scan.SkipBlanks(text, at);
        if (!Scan.Word(text, ref i, word, ref flags))
            return false;
        at = i;
        return true;
    }
}
