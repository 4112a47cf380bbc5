namespace ThaiNumerals;

/// <summary>Words after a number that make it a count of something, and so neither a year nor a label.</summary>
internal static class UnitWords
{
    /// <summary>Units even when the word goes on: ล้านบาท, คะแนนเต็ม.</summary>
    private static readonly string[] Open = ["%", "\uFF05", "บาท", "ล้าน", "คะแนน", "เปอร์เซ็นต์", "ตาราง", "กิโล", "เมตร"];

    /// <summary>Units only as whole words: รายงาน, วันที่ and เดือนตุลาคม are none.</summary>
    private static readonly string[] Whole =
        ["คน", "ราย", "ครั้ง", "แห่ง", "ชุด", "หน่วย", "ไร่", "วัน", "เดือน", "ปี", "ชั่วโมง", "นาที", "เท่า", "แสน", "หมื่น", "พัน", "เล่ม", "หลัง", "น."];

    /// <summary>Whether a unit follows, blanks before it allowed.</summary>
    public static bool Follow(ReadOnlySpan<char> text, int at)
    {
        at = Scan.SkipBlanks(text, at);
        foreach (var unit in Open)
        {
            if (Scan.StartsAt(text, at, unit))
                return true;
        }

        foreach (var unit in Whole)
        {
            var end = at + unit.Length;
            if (Scan.StartsAt(text, at, unit) && (end >= text.Length || !Scan.IsThaiLetter(text[end])))
                return true;
        }

        return false;
    }
}
