using System.Runtime.InteropServices;

namespace ThaiNumerals;

/// <summary>A quarter or a half of a fiscal year; the year is null when none is written beside it.</summary>
/// <param name="Part">1 to 4 for quarters, 1 or 2 for halves.</param>
/// <param name="Months">3 for quarters, 6 for halves.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="LastPart">The last of several: ไตรมาส 1 - 2; the same as <paramref name="Part"/> for one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ThaiQuarter(int Part, int Months, ThaiYear? Year, int LastPart)
{
    /// <summary>Its days, when the year is known.</summary>
    public DatePeriod? Period => Year is not { BuddhistEra: > 544 and < 10542 } year ? null
        : new DatePeriod(In(year, Part).From, In(year, LastPart).To);

    private DatePeriod In(ThaiYear year, int part) =>
        Months == 3 ? FiscalYears.Quarter(year.BuddhistEra, part) : FiscalYears.Half(year.BuddhistEra, part);
}

/// <summary>
/// Quarters and halves: <c>ไตรมาส ๑</c>, <c>ไตรมาสที่ 2/2566</c>, <c>รอบ ๖ เดือนแรก</c>, <c>ครึ่งปีหลัง</c>, with the year that follows.
/// Both are of the fiscal year; where the year that follows is not called one (ปี 2566), the result is <see cref="ParseFlags.Ambiguous"/>.
/// รอบ ๖ เดือน alone says no half and is not read.
/// </summary>
public static class ThaiQuarters
{
    private static readonly (string Word, int Part, int Months)[] Halves =
    [
        ("เดือนแรก", 1, 6), ("เดือนหลัง", 2, 6), ("เดือนต้น", 1, 6), ("เดือนท้าย", 2, 6),
    ];

    private static readonly string[] Numbers = ["หนึ่ง", "สอง", "สาม", "สี่"];

    /// <summary>Reads a text that is one quarter or half.</summary>
    public static bool TryParse(string text, out Parsed<ThaiQuarter> r)
    {
        r = default;
        if (text is null)
            return false;
        var (start, end) = Scan.Trim(text);
        var found = FindAll(text);
        if (found.Count != 1 || found[0].Span.Start != start || found[0].Span.End != end)
            return false;
        r = found[0];
        return true;
    }

    /// <summary>Every quarter and half of a running text.</summary>
    public static IReadOnlyList<Parsed<ThaiQuarter>> FindAll(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<Parsed<ThaiQuarter>>();
        for (var at = 0; at < text.Length; at++)
        {
            var flags = ParseFlags.None;
            var end = at;
            if (!TryQuarter(text, ref end, out var value, ref flags) && !TryHalf(text, ref end, out value, ref flags))
                continue;
            value = value with { Year = ReadYear(text, ref end, ref flags) };
            found.Add(Scan.Result(text, at, end, value, flags));
            at = end - 1;
        }

        return found;
    }

    private static bool TryQuarter(ReadOnlySpan<char> text, ref int at, out ThaiQuarter value, ref ParseFlags flags)
    {
        value = default;
        var i = at;
        // รายไตรมาส is an adverb; the number after it belongs to what follows.
        if (text[i] != 'ไ' || text[..i].EndsWith("ราย", StringComparison.Ordinal) || !Scan.Word(text, ref i, "ไตรมาส", ref flags))
            return false;
        i = Scan.SkipBlanks(text, i);
        if (Scan.Word(text, ref i, "ที่", ref flags))
            i = Scan.SkipBlanks(text, i);
        var end = Scan.SkipDigits(text, i, 1);
        var part = end == i + 1 ? ThaiDigits.Value(text[i]) : 0;
        if (part > 0)
        {
            // ไตรมาส 1.5 is none.
            if (!YearNumber.IsFree(text, i, end))
                return false;
            flags |= ThaiDigits.Scripts(text[i..end]);
            // "ไตรมาส ๓. จัด": the number may as well be the label of the next item.
            if (end < text.Length && Scan.IsPoint(text[end]))
                flags |= ParseFlags.Ambiguous;
            i = end;
        }

        for (var k = 0; part == 0 && k < Numbers.Length; k++)
        {
            if (Scan.Word(text, ref i, Numbers[k], ref flags))
                part = k + 1;
        }

        if (part is < 1 or > 4)
            return false;
        value = new ThaiQuarter(part, 3, null, ReadLast(text, part, ref i, ref flags));
        at = i;
        return true;
    }

    /// <summary>The end of "1 - 2", "1 ถึงไตรมาสที่ 2", "1 และ 2".</summary>
    private static int ReadLast(ReadOnlySpan<char> text, int part, ref int at, ref ParseFlags flags)
    {
        var found = flags;
        if (!RangeWords.TryJoint(text[at..], out var length, afterBetween: true, ref found))
            return part;
        var i = Scan.SkipBlanks(text, at + length);
        if (Scan.Word(text, ref i, "ไตรมาส", ref found))
            i = Scan.SkipBlanks(text, i);
        if (Scan.Word(text, ref i, "ที่", ref found))
            i = Scan.SkipBlanks(text, i);
        var last = i < text.Length ? ThaiDigits.Value(text[i]) : -1;
        if (last <= part || last > 4 || !YearNumber.IsFree(text, i, i + 1))
            return part;
        flags = found | ThaiDigits.Scripts(text.Slice(i, 1));
        at = i + 1;
        return last;
    }

    private static bool TryHalf(ReadOnlySpan<char> text, ref int at, out ThaiQuarter value, ref ParseFlags flags)
    {
        value = default;
        var i = at;
        if (text[i] == 'ค')
        {
            if (!Scan.Word(text, ref i, "ครึ่งปี", ref flags))
                return false;
            i = Scan.SkipBlanks(text, i);
            Scan.Word(text, ref i, "งบประมาณ", ref flags);
            var half = Scan.Word(text, ref i, "แรก", ref flags) ? 1 : Scan.Word(text, ref i, "หลัง", ref flags) ? 2 : 0;
            value = new ThaiQuarter(half, 6, null, half);
            at = half > 0 ? i : at;
            return half > 0;
        }

        if (text[i] == 'ร')
        {
            if (!Scan.Word(text, ref i, "รอบ", ref flags))
                return false;
            i = Scan.SkipBlanks(text, i);
            if (Scan.Word(text, ref i, "ระยะเวลา", ref flags))
                i = Scan.SkipBlanks(text, i);
        }

        if (!TrySix(text, ref i, ref flags))
            return false;
        foreach (var (word, part, months) in Halves)
        {
            if (!Scan.Word(text, ref i, word, ref flags))
                continue;
            value = new ThaiQuarter(part, months, null, part);
            at = i;
            return true;
        }

        return false;
    }

    private static bool TrySix(ReadOnlySpan<char> text, ref int at, ref ParseFlags flags)
    {
        var i = at;
        if (i >= text.Length)
            return false;
        if (ThaiDigits.Value(text[i]) == 6 && YearNumber.IsFree(text, i, i + 1))
        {
            flags |= ThaiDigits.Scripts(text.Slice(i, 1));
            i++;
        }
        else if (text[i] != 'ห' || !Scan.Word(text, ref i, "หก", ref flags))
        {
            return false;
        }

        at = Scan.SkipBlanks(text, i);
        return true;
    }

    /// <summary>The year that follows: ปีงบประมาณ พ.ศ. 2566, of ปี 2566, 2/2566.</summary>
    private static ThaiYear? ReadYear(ReadOnlySpan<char> text, ref int at, ref ParseFlags flags)
    {
        var i = Scan.SkipBlanks(text, at);
        var found = flags;
        if (i < text.Length && text[i] is '/' or '(')
            i = Scan.SkipBlanks(text, i + 1);
        else if (Scan.Word(text, ref i, "ของ", ref found))
            i = Scan.SkipBlanks(text, i);
        var fiscal = false;
        if (Scan.Word(text, ref i, "ประจำ", ref found))
            i = Scan.SkipBlanks(text, i);
        if (Scan.Word(text, ref i, "ปีงบประมาณ", ref found) || Scan.Word(text, ref i, "ปีงบ", ref found))
            fiscal = true;
        if (!YearNumber.TryRead(text, ref i, out var year, out _, ref found))
            return null;
        if (!fiscal)
            found |= ParseFlags.Ambiguous;
        flags = found;
        at = i;
        return year;
    }
}
