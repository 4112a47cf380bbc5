namespace ItaIngest.Noise.Spoiled;

/// <summary>Common words of official Thai, one of which somebody writes for another. The program does not read this list.</summary>
internal static class CommonWords
{
    private static readonly string[] All =
    [
        "หน่วยงาน", "ประชาชน", "เจ้าหน้าที่", "ผู้บริหาร", "บุคลากร", "ข้อมูล", "ข่าวสาร", "การดำเนินงาน", "การปฏิบัติงาน", "การให้บริการ",
        "งบประมาณ", "ทรัพย์สิน", "ราชการ", "การทุจริต", "การประเมิน", "มาตรการ", "แผน", "นโยบาย", "รายงาน", "ผล", "คุณภาพ", "ปัญหา",
        "ปรับปรุง", "พัฒนา", "เผยแพร่", "เปิดเผย", "ป้องกัน", "แก้ไข", "ส่งเสริม", "ติดต่อ", "สื่อสาร", "ตรวจสอบ", "มาก", "น้อย", "เพียงใด",
        "อย่างไร", "เป็น", "ตาม", "ให้", "ได้", "มี", "ของ", "ใน", "ที่", "และ", "หรือ", "โดย", "เพื่อ", "จาก", "ต่อ", "ท่าน", "ปี", "คะแนน", "ระดับ", "ข้อ",
    ];

    private static readonly string[] LongestFirst = [.. All.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal)];

    /// <summary>The longest listed word that begins at a place of a text, or null.</summary>
    public static string? At(string text, int start) =>
        LongestFirst.FirstOrDefault(w => string.CompareOrdinal(text, start, w, 0, w.Length) == 0);

    /// <summary>Another word of the list.</summary>
    public static string OtherThan(string word, Random random)
    {
        var at = random.Next(All.Length - 1);
        return string.Equals(All[at], word, StringComparison.Ordinal) ? All[^1] : All[at];
    }
}
