using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>A place in an order.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Counter">What is counted, with ที่: ครั้งที่, ลำดับที่, or ที่ alone.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ThaiOrdinal(int Number, string Counter);

/// <summary>Ordinals, in digits or in words: <c>ที่ ๑</c>, <c>ครั้งที่ 2</c>, <c>ลำดับที่สาม</c>. วันที่ is a date and not one.</summary>
public static class ThaiOrdinals
{
    private static readonly string[] Counters =
        ["ครั้งที่", "ลำดับที่", "อันดับที่", "ข้อที่", "ฉบับที่", "ตัวชี้วัดที่", "รุ่นที่", "ไตรมาสที่", "ส่วนที่", "ตอนที่", "บทที่", "หมู่ที่", "ชั้นที่", "ที่"];

    /// <summary>Reads a text that is one ordinal.</summary>
    public static bool TryParse(string text, out Parsed<ThaiOrdinal> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var at = start;
        var flags = ParseFlags.None;
        if (!TryRead(text.AsSpan(0, end), ref at, out var value, ref flags) || at != end)
            return false;
        r = Scan.Result(text, start, end, value, flags);
        return true;
    }

    /// <summary>Every ordinal of a running text; ที่ alone, which is most often a word for where, only before digits and after a blank.</summary>
    public static IReadOnlyList<Parsed<ThaiOrdinal>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<ThaiOrdinal>>();
        for (var at = 0; at < text.Length; at++)
        {
            var flags = ParseFlags.None;
            var end = at;
            if (!TryRead(text, ref end, out var value, ref flags))
                continue;
            if (value.Counter.Length == 3 && (!ThaiDigits.IsAnyDigit(text[end - 1]) || (at > 0 && !Scan.IsBlank(text[at - 1]))))
                continue;
            found.Add(Scan.Result(text, at, end, value, flags));
            at = end - 1;
        }

        return found;
    }

    /// <summary>An ordinal in words: ครั้งที่สอง.</summary>
    public static string Spell(int number, string counter = "ที่", EtMode mode = EtMode.RoyalSociety)
    {
        ArgumentNullException.ThrowIfNull(counter);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return counter + ThaiNumberWords.Spell(number, mode);
    }

    private static bool TryRead(ReadOnlySpan<char> text, ref int at, out ThaiOrdinal value, ref ParseFlags flags)
    {
        value = default;
        foreach (var counter in Counters)
        {
            if (at >= text.Length || text[at] != counter[0])
                continue;
            var i = at;
            var found = flags;
            if (!Scan.Word(text, ref i, counter, ref found))
                continue;
            if (!SmallNumber.TryRead(text, ref i, out var number, ref found) || number == 0)
                return false;
            value = new ThaiOrdinal(number, counter);
            flags = found;
            at = i;
            return true;
        }

        return false;
    }
}
