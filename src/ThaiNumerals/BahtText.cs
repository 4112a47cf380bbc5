using System.Numerics;

namespace ThaiNumerals;

/// <summary>Amounts of money in words: 21.50 is ยี่สิบเอ็ดบาทห้าสิบสตางค์, 100 หนึ่งร้อยบาทถ้วน.</summary>
public static class BahtText
{
    /// <summary>The amount in words, rounded to the satang, halves away from zero; exact, since decimals are.</summary>
    public static string Spell(decimal amount, EtMode mode = EtMode.RoyalSociety)
    {
        var rounded = Math.Abs(decimal.Round(amount, 2, MidpointRounding.AwayFromZero));
        var baht = decimal.Truncate(rounded);
        var satang = (int)((rounded - baht) * 100m);
        var sign = amount < 0 && rounded > 0 ? "ลบ" : "";
        var whole = baht > 0 || satang == 0 ? ThaiNumberWords.Spell(new BigInteger(baht), mode) + "บาท" : "";
        return sign + whole + (satang == 0 ? "ถ้วน" : ThaiNumberWords.Spell(satang, mode) + "สตางค์");
    }

    /// <summary>
    /// Reads a text that is an amount in words, brackets around it allowed: <c>(หนึ่งร้อยบาทถ้วน)</c>. An amount without บาท or
    /// สตางค์ is none. More than 99 satang are flagged <see cref="ParseFlags.OutOfRange"/>.
    /// </summary>
    public static bool TryParse(string text, out Parsed<decimal> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        if (end - start > 1 && text[start] == '(' && text[end - 1] == ')')
        {
            var (innerStart, innerEnd) = Scan.Trim(text.AsSpan(start + 1, end - start - 2));
            end = start + 1 + innerEnd;
            start += 1 + innerStart;
        }

        var reader = new NumberWordReader(text.AsSpan(0, end), start);
        var negative = reader.TryTake("ลบ");
        if (!reader.TryReadInteger(out var first) || first > (BigInteger)decimal.MaxValue / 100)
            return false;
        if (!TryFinish(text.AsSpan(0, end), ref reader, (decimal)first, out var amount) || reader.At != end)
            return false;
        r = Scan.Result(text, start, end, negative ? -amount : amount, reader.Flags);
        return true;
    }

    private static bool TryFinish(ReadOnlySpan<char> text, ref NumberWordReader reader, decimal first, out decimal amount)
    {
        amount = first;
        if (reader.TryTake("บาท"))
        {
            if (reader.TryTake("ถ้วน") || reader.At == text.Length)
                return true;
            var satang = new NumberWordReader(text, reader.At) { Flags = reader.Flags };
            if (!satang.TryReadInteger(out var number) || number > 9999 || !TakeSatang(ref satang))
                return false;
            amount += Satang((int)number, ref satang.Flags);
            reader = satang;
            return true;
        }

        if (first > 9999 || !TakeSatang(ref reader))
            return false;
        amount = Satang((int)first, ref reader.Flags);
        return true;
    }

    private static bool TakeSatang(ref NumberWordReader reader)
    {
        if (reader.TryTake("สตางค์"))
            return true;
        if (!reader.TryTake("สตางค"))
            return false;
        reader.Flags |= ParseFlags.Repaired;
        return true;
    }

    private static decimal Satang(int number, ref ParseFlags flags)
    {
        if (number > 99)
            flags |= ParseFlags.OutOfRange;
        return number / 100m;
    }
}
