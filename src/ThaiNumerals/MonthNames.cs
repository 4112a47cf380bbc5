namespace ThaiNumerals;

/// <summary>
/// The names of the months, in full and short. Embedded, since a system without Thai culture data has none.
/// Short forms are read without their points (ต.ค, มีค), full ones with the misspellings that reports have (กรกฏาคม).
/// </summary>
internal static class MonthNames
{
    private static readonly (string Name, int Month, bool Misspelt)[] Full =
    [
        ("มกราคม", 1, false), ("กุมภาพันธ์", 2, false), ("มีนาคม", 3, false), ("เมษายน", 4, false), ("พฤษภาคม", 5, false),
        ("มิถุนายน", 6, false), ("กรกฎาคม", 7, false), ("สิงหาคม", 8, false), ("กันยายน", 9, false), ("ตุลาคม", 10, false),
        ("พฤศจิกายน", 11, false), ("ธันวาคม", 12, false),
        ("มกรา", 1, true), ("กุมภาพันธ", 2, true), ("กรกฏาคม", 7, true), ("พฤษจิกายน", 11, true),
        ("พฤศภาคม", 5, true), ("เมษยน", 4, true), ("กันยาน", 9, true), ("กันยายม", 9, true), ("สิงหาค", 8, true),
    ];

    private static readonly (string First, char Second, int Month)[] Short =
    [
        ("มี", 'ค', 3), ("มิ", 'ย', 6), ("เม", 'ย', 4), ("ม", 'ค', 1), ("ก", 'พ', 2), ("ก", 'ค', 7), ("ก", 'ย', 9),
        ("พ", 'ค', 5), ("พ", 'ย', 11), ("ส", 'ค', 8), ("ต", 'ค', 10), ("ธ", 'ค', 12),
    ];

    /// <summary>Whether a month name may begin with this letter.</summary>
    public static bool MayBegin(char c) => c is 'ม' or 'ก' or 'เ' or 'พ' or 'ส' or 'ต' or 'ธ';

    public static bool TryRead(ReadOnlySpan<char> text, ref int at, out int month, ref ParseFlags flags)
    {
        month = 0;
        if (at >= text.Length || !MayBegin(text[at]))
            return false;
        foreach (var (name, number, misspelt) in Full)
        {
            if (!Scan.Word(text, ref at, name, ref flags))
                continue;
            month = number;
            if (misspelt)
                flags |= ParseFlags.Repaired;
            return true;
        }

        return TryReadShort(text, ref at, out month, ref flags);
    }

    private static bool TryReadShort(ReadOnlySpan<char> text, ref int at, out int month, ref ParseFlags flags)
    {
        month = 0;
        if (IsInsideWord(text, at))
            return false;
        foreach (var (first, second, number) in Short)
        {
            var i = at;
            var quiet = ParseFlags.None;
            if (!Scan.Word(text, ref i, first, ref quiet))
                continue;
            var exact = quiet == ParseFlags.None;
            var points = Point(text, ref i, ref exact);
            var gap = i;
            while (i < text.Length && i < gap + 2 && Scan.IsBlank(text[i]))
                i++;
            exact &= i == gap;
            if (i >= text.Length || text[i] != second)
                continue;
            i++;
            points += Point(text, ref i, ref exact);
            // The letter must end here, unless its point says so: "ต.คน" is no month.
            if (i < text.Length && Scan.IsThaiLetter(text[i]) && !Scan.IsPoint(text[i - 1]))
                continue;
            if (points == 0 && gap != i - 1)
                continue;
            if (!exact || points < 2)
                flags |= ParseFlags.Repaired;
            month = number;
            at = i;
            return true;
        }

        return false;
    }

    private static int Point(ReadOnlySpan<char> text, ref int at, ref bool exact)
    {
        var i = at;
        if (i + 1 < text.Length && Scan.IsBlank(text[i]) && Scan.IsPoint(text[i + 1]))
        {
            exact = false;
            i++;
        }

        if (i >= text.Length || !(Scan.IsPoint(text[i]) || (Scan.IsComma(text[i]) && i + 1 < text.Length && !ThaiDigits.IsAnyDigit(text[i + 1]))))
            return 0;
        exact &= text[i] == '.';
        at = i + 1;
        return 1;
    }

    /// <summary>ก.พ. in อ.ก.พ. is a commission; a short name begins after เดือน, ที่, a digit or no letter at all.</summary>
    private static bool IsInsideWord(ReadOnlySpan<char> text, int at)
    {
        if (at == 0 || !(Scan.IsThaiLetter(text[at - 1]) || Scan.IsPoint(text[at - 1])))
            return false;
        return !text[..at].EndsWith("เดือน", StringComparison.Ordinal)
            && !text[..at].EndsWith("ที่", StringComparison.Ordinal)
            && !text[..at].EndsWith("ถึง", StringComparison.Ordinal)
            && !text[..at].EndsWith("ใน", StringComparison.Ordinal)
            && !text[..at].EndsWith("แต่", StringComparison.Ordinal);
    }
}
