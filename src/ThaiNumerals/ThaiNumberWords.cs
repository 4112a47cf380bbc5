using System.Numerics;
using System.Text;

namespace ThaiNumerals;

/// <summary>Where a final one is said เอ็ด.</summary>
public enum EtMode
{
    /// <summary>Whenever something stands before it: 11 สิบเอ็ด, 101 หนึ่งร้อยเอ็ด. The Royal Society's rule.</summary>
    RoyalSociety,

    /// <summary>Only after tens: 11 สิบเอ็ด, but 101 หนึ่งร้อยหนึ่ง. What Unicode CLDR's spell-out rules give.</summary>
    TensOnly,
}

/// <summary>
/// Numbers in Thai words, both ways. Reading takes both conventions of เอ็ด, an omitted หนึ่ง (สิบ, ร้อย), ล้านล้าน, and the
/// zero-width spaces that ICU puts between words; it goes up to a hundred ล้าน on one another.
/// </summary>
public static class ThaiNumberWords
{
    private static readonly string[] Digits = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
    private static readonly string[] Units = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];

    /// <summary>Reads a text that is one whole number in words, with ลบ before it where it is negative.</summary>
    public static bool TryParse(string text, out Parsed<BigInteger> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var reader = new NumberWordReader(text.AsSpan(0, end), start);
        var negative = reader.TryTake("ลบ");
        if (!reader.TryReadInteger(out var value) || reader.At != end)
            return false;
        r = Scan.Result(text, start, end, negative ? -value : value, reader.Flags);
        return true;
    }

    /// <summary>Reads a text that is one number in words, with จุด and digits, or with ครึ่ง (สองล้านครึ่ง) at its end.</summary>
    public static bool TryParseDecimal(string text, out Parsed<WrittenDecimal> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var reader = new NumberWordReader(text.AsSpan(0, end), start);
        var negative = reader.TryTake("ลบ");
        if (!TryReadDecimal(ref reader, out var value) || reader.At != end)
            return false;
        if (negative)
            value = value with { Value = -value.Value };
        r = Scan.Result(text, start, end, value, reader.Flags);
        return true;
    }

    /// <summary>A whole number in words.</summary>
    public static string Spell(BigInteger number, EtMode mode = EtMode.RoyalSociety)
    {
        var words = new StringBuilder();
        if (number.Sign < 0)
            words.Append("ลบ");
        if (number.IsZero)
            return Digits[0];

        // Groups below a million, the lowest first: each but the highest is preceded by ล้าน, even when it is empty.
        var groups = new List<int>();
        for (var rest = BigInteger.Abs(number); !rest.IsZero;)
        {
            rest = BigInteger.DivRem(rest, 1_000_000, out var group);
            groups.Add((int)group);
        }

        for (var i = groups.Count - 1; i >= 0; i--)
        {
            SpellGroup(words, groups[i], i < groups.Count - 1, mode);
            if (i > 0)
                words.Append("ล้าน");
        }

        return words.ToString();
    }

    /// <summary>A decimal number in words, its decimals digit by digit, as many as its scale has: 99.30 ends in สามศูนย์.</summary>
    public static string SpellDecimal(decimal number, EtMode mode = EtMode.RoyalSociety) =>
        SpellDecimal(new WrittenDecimal(number, number.Scale), mode);

    /// <summary>A decimal number in words, with as many decimals as were written.</summary>
    public static string SpellDecimal(WrittenDecimal number, EtMode mode = EtMode.RoyalSociety)
    {
        var digits = number.ToString();
        var negative = digits[0] == '-';
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = BigInteger.Abs(new BigInteger(decimal.Truncate(number.Value)));
        if (point < 0)
            whole = BigInteger.Abs(new BigInteger(decimal.Round(number.Value, 0, MidpointRounding.AwayFromZero)));
        else if (number.Decimals < number.Value.Scale)
            whole = BigInteger.Abs(new BigInteger(decimal.Truncate(decimal.Round(number.Value, number.Decimals, MidpointRounding.AwayFromZero))));

        var words = new StringBuilder(negative ? "ลบ" : "").Append(Spell(whole, mode));
        if (point < 0)
            return words.ToString();
        words.Append("จุด");
        foreach (var c in digits.AsSpan(point + 1))
            words.Append(Digits[c - '0']);
        return words.ToString();
    }

    private static bool TryReadDecimal(ref NumberWordReader reader, out WrittenDecimal value)
    {
        value = default;
        var alone = reader.TryTake("ครึ่ง");
        if (alone)
        {
            value = new WrittenDecimal(0.5m, 1);
            return true;
        }

        if (!reader.TryReadInteger(out var whole) || whole > (BigInteger)decimal.MaxValue)
            return false;
        if (reader.TryTake("ครึ่ง"))
            return TryAddHalf(whole, reader.LastPower, out value);
        if (!reader.TryTake("จุด"))
        {
            value = new WrittenDecimal((decimal)whole, 0);
            return true;
        }

        return TryReadFraction(ref reader, whole, out value);
    }

    private static bool TryReadFraction(ref NumberWordReader reader, BigInteger whole, out WrittenDecimal value)
    {
        value = default;
        Span<char> digits = stackalloc char[80];
        if (!whole.TryFormat(digits, out var length, provider: System.Globalization.CultureInfo.InvariantCulture))
            return false;
        digits[length++] = '.';
        var point = length;
        while (reader.TryReadDigit(out var digit))
        {
            if (length == digits.Length)
                return false;
            digits[length++] = (char)('0' + digit);
        }

        var quiet = ParseFlags.None;
        return length > point && NumberShape.TryRead(digits[..length], negative: false, out value, ref quiet);
    }

    /// <summary>Half of the last unit said: สองล้านครึ่ง is 2,500,000, สองครึ่ง 2.5.</summary>
    private static bool TryAddHalf(BigInteger whole, int power, out WrittenDecimal value)
    {
        value = default;
        if (power == 0)
        {
            if (whole > (BigInteger)decimal.MaxValue / 10)
                return false;
            value = new WrittenDecimal((decimal)whole + 0.5m, 1);
            return true;
        }

        whole += BigInteger.Pow(10, power) / 2;
        if (whole > (BigInteger)decimal.MaxValue)
            return false;
        value = new WrittenDecimal((decimal)whole, 0);
        return true;
    }

    private static void SpellGroup(StringBuilder words, int group, bool hasHigher, EtMode mode)
    {
        var above = hasHigher;
        for (int power = 5, unit = 100_000; power >= 0; power--, unit /= 10)
        {
            var digit = group / unit % 10;
            if (digit == 0)
                continue;
            var tens = group / 10 % 10;
            if (power == 0)
                words.Append(digit == 1 && (mode == EtMode.TensOnly ? tens > 0 : above) ? "เอ็ด" : Digits[digit]);
            else if (power == 1)
                words.Append(digit == 1 ? "" : digit == 2 ? "ยี่" : Digits[digit]).Append("สิบ");
            else
                words.Append(Digits[digit]).Append(Units[power]);
            above = true;
        }
    }
}
