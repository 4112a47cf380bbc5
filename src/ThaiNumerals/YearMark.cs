using System.Runtime.InteropServices;

namespace ThaiNumerals;

internal enum YearMarkKind
{
    None,

    /// <summary>พ.ศ. or ค.ศ. alone.</summary>
    Era,

    /// <summary>ปี, ประจำปี or a month stands before the digits.</summary>
    Year,

    /// <summary>ปีงบประมาณ or one of its forms.</summary>
    Fiscal,
}

/// <summary>What stands before the digits of a year and says that they are one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YearMark(int Start, YearMarkKind Kind, Calendar? Era, ParseFlags Flags)
{
    private static readonly string[] Fiscal = ["ปีงบประมาณ", "ปีงบฯ", "ปีงบ", "งบประมาณประจำปี", "งบประมาณรายจ่ายประจำปี"];
    private static readonly string[] Months =
    [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
        "พฤศจิกายน", "ธันวาคม",
    ];

    private static readonly string[] Joints = ["-", "–", "—", "−", "~", "ถึง", "และ", "กับ", ",", "/", "หรือ", "จนถึง", "–ถึง", "-ถึง", "เทียบกับ", "เปรียบเทียบกับ"];

    /// <summary>Reads the mark backwards from the first digit.</summary>
    public static YearMark ReadBack(ReadOnlySpan<char> text, int digits)
    {
        var flags = ParseFlags.None;
        var at = Back(text, digits);
        Calendar? era = EraMark.TryReadBack(text, ref at, out var marked, ref flags) ? marked : null;
        var start = era is null ? digits : at;
        at = Back(text, at);
        if (at > 0 && text[at - 1] is ':' or '(')
            at = Back(text, at - 1);

        foreach (var word in Fiscal)
        {
            if (Scan.WordBack(text, ref at, word, ref flags))
                return new YearMark(WithPrefix(text, at), YearMarkKind.Fiscal, era, flags);
        }

        // Without ปี, งบประมาณ may be any budget: only งบประมาณ พ.ศ. says the year.
        if (era == Calendar.Buddhist && Scan.WordBack(text, ref at, "งบประมาณ", ref flags))
            return new YearMark(at, YearMarkKind.Fiscal, era, flags);
        if (Scan.WordBack(text, ref at, "ปี", ref flags))
            return new YearMark(WithPrefix(text, at), YearMarkKind.Year, era, flags);
        if (era is not null)
            return new YearMark(start, YearMarkKind.Era, era, flags);
        return new YearMark(digits, IsAfterMonth(text, at) ? YearMarkKind.Year : YearMarkKind.None, null, ParseFlags.None);
    }

    /// <summary>Whether what stands between two years makes the second one of the same kind.</summary>
    public static bool IsJoined(ReadOnlySpan<char> between)
    {
        if (between.Length > 32)
            return false;
        Span<char> joint = stackalloc char[32];
        var length = 0;
        foreach (var c in between)
        {
            if (!Scan.IsBlank(c))
                joint[length++] = c;
        }

        foreach (var known in Joints)
        {
            if (joint[..length].SequenceEqual(known))
                return true;
        }

        return false;
    }

    private static int Back(ReadOnlySpan<char> text, int at) => Scan.SkipBlanksBack(text, at);

    private static int WithPrefix(ReadOnlySpan<char> text, int at)
    {
        var quiet = ParseFlags.None;
        var before = Scan.SkipBlanksBack(text, at);
        return Scan.WordBack(text, ref before, "ประจำ", ref quiet) ? before : at;
    }

    private static bool IsAfterMonth(ReadOnlySpan<char> text, int at)
    {
        foreach (var month in Months)
        {
            if (text[..at].EndsWith(month, StringComparison.Ordinal))
                return true;
        }

        // ม.ค. to ธ.ค.: every short form ends in one of three letters after a point.
        return at >= 4 && Scan.IsPoint(text[at - 1]) && text[at - 2] is 'ค' or 'ย' or 'พ' && Scan.IsPoint(text[at - 3]);
    }
}
