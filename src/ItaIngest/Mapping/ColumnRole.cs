using ItaIngest.Likeness;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>What a column of a report's table holds.</summary>
internal enum ColumnRole
{
    Unknown = 0,
    Number,
    Instrument,
    Indicator,
    Topic,
    Question,
    Title,
    Component,
    Score,
    WeightedScore,
    FullMark,
    Weight,
    Level,
    Pass,
    Delta,
    Condition,
    Guideline,
    Measure,
    Steps,
    Result,
    Responsible,
    Period,
    Problem,
    Budget,

    /// <summary>Scores or shares that are not the result of this agency in this year: targets, means of others, another round, another survey.</summary>
    OtherScore,
}

/// <summary>The words by which the headers of these reports name their columns.</summary>
internal static class HeaderVocabulary
{
    // The earliest word in a header decides ("ขั้นตอนหรือวิธีการ/มาตรการ" is steps), of two at one place the longer.
    private static readonly (string Word, ColumnRole Role)[] Words =
    [
        ("คะแนนถ่วงน้ำหนัก", ColumnRole.WeightedScore), ("ถ่วงน้ำหนัก", ColumnRole.WeightedScore), ("คะแนนเต็ม", ColumnRole.FullMark),
        ("ผลต่าง", ColumnRole.Delta), ("เพิ่มขึ้น", ColumnRole.Delta), ("เพิ่ม/ลด", ColumnRole.Delta), ("ลด/เพิ่ม", ColumnRole.Delta), ("ลดลง", ColumnRole.Delta), ("ส่วนต่าง", ColumnRole.Delta), ("การเปลี่ยนแปลง", ColumnRole.Delta),
        ("น้ำหนัก", ColumnRole.Weight), ("ค่าน้ำหนัก", ColumnRole.Weight),
        ("คะแนน", ColumnRole.Score), ("ผลคะแนน", ColumnRole.Score), ("ค่าคะแนน", ColumnRole.Score), ("score", ColumnRole.Score),
        ("ระดับ", ColumnRole.Level), ("ระดับคะแนน", ColumnRole.Level), ("ผลการประเมิน", ColumnRole.Pass), ("ผ่านไม่ผ่าน", ColumnRole.Pass), ("เกณฑ์", ColumnRole.Pass),
        ("เงื่อนไข", ColumnRole.Condition),
        ("ผู้รับผิดชอบ", ColumnRole.Responsible), ("หน่วยงานรับผิดชอบ", ColumnRole.Responsible), ("หน่วยงานที่รับผิดชอบ", ColumnRole.Responsible), ("ผู้ที่เกี่ยวข้อง", ColumnRole.Responsible), ("รับผิดชอบ", ColumnRole.Responsible),
        ("ระยะเวลา", ColumnRole.Period), ("ช่วงระยะเวลา", ColumnRole.Period), ("ช่วงเวลา", ColumnRole.Period), ("กำหนดเวลา", ColumnRole.Period), ("กำหนดแล้วเสร็จ", ColumnRole.Period), ("ห้วงเวลา", ColumnRole.Period), ("การรายงานผลและการกำกับติดตามกำหนดเวลา", ColumnRole.Period),
        ("งบประมาณที่ใช้", ColumnRole.Budget), ("วงเงิน", ColumnRole.Budget),
        ("ขั้นตอน", ColumnRole.Steps), ("วิธีดำเนิน", ColumnRole.Steps), ("วิธีการ", ColumnRole.Steps), ("วิธีปฏิบัติ", ColumnRole.Steps),
        ("ผลการดำเนิน", ColumnRole.Result), ("ผลลัพธ์", ColumnRole.Result), ("ผลสัมฤทธิ์", ColumnRole.Result), ("สรุปผล", ColumnRole.Result), ("ความก้าวหน้า", ColumnRole.Result), ("สถานะ", ColumnRole.Result), ("การเปิดเผยข้อมูลบนเว็บไซต์", ColumnRole.Result),
        ("มาตรการ", ColumnRole.Measure), ("โครงการ", ColumnRole.Measure), ("กิจกรรม", ColumnRole.Measure),
        ("แนวทาง", ColumnRole.Guideline), ("ข้อบกพร่อง", ColumnRole.Guideline), ("จุดอ่อน", ColumnRole.Guideline), ("ประเด็นที่ควรพัฒนา", ColumnRole.Guideline), ("ข้อเสนอแนะ", ColumnRole.Guideline), ("การวิเคราะห์", ColumnRole.Guideline),
        ("องค์ประกอบ", ColumnRole.Component),
        ("ข้อคำถาม", ColumnRole.Question), ("คำถาม", ColumnRole.Question), ("ประเด็นคำถาม", ColumnRole.Question), ("ประเด็นข้อ", ColumnRole.Question), ("ประเด็นที่ต้อง", ColumnRole.Question), ("ประเด็นการประเมิน", ColumnRole.Question), ("ประเด็นการประเมิน", ColumnRole.Question), ("รหัส", ColumnRole.Question),
        ("เครื่องมือ", ColumnRole.Instrument), ("แบบวัด", ColumnRole.Instrument),
        ("ตัวชี้วัด", ColumnRole.Indicator), ("รายละเอียดตัวชี้วัด", ColumnRole.Indicator),
        ("ปัญหา", ColumnRole.Problem), ("อุปสรรค", ColumnRole.Problem),
        ("ลำดับ", ColumnRole.Number),
        ("หัวข้อ", ColumnRole.Topic), ("ประเด็น", ColumnRole.Topic), ("ด้าน", ColumnRole.Topic),
        ("ข้อมูล", ColumnRole.Title), ("รายการ", ColumnRole.Title),
    ];

    // Headers that are a word by themselves only when they are the whole of it.
    private static readonly (string Word, ColumnRole Role)[] Whole =
    [
        ("ที่", ColumnRole.Number), ("ข้อ", ColumnRole.Number), ("ข้อที่", ColumnRole.Number), ("ลำดับที่", ColumnRole.Number), ("no", ColumnRole.Number),
        ("แบบ", ColumnRole.Instrument), ("ผล", ColumnRole.Pass), ("งบประมาณ", ColumnRole.Budget), ("ตัวชี้วัดที่", ColumnRole.Number),
        ("iit", ColumnRole.Instrument), ("eit", ColumnRole.Instrument), ("oit", ColumnRole.Instrument),
    ];

    // Words that make a column of scores another one: of whom, of when, of what survey; and differences.
    private static readonly string[] NotTheResult =
    [
        "เป้าหมาย", "คาดหวัง", "ประเทศ", "จังหวัด", "อำเภอ", "สูงสุด", "ต่ำสุด", "ขั้นต่ำ", "ปีก่อน", "ปีที่แล้ว", "ปีที่ผ่านมา", "ตนเอง",
        "อุทธรณ์", "รอบแรก", "พึงพอใจ", "ผู้ตอบ",
    ];

    private static readonly string[] Differences = ["ส่วนต่าง", "ผลต่าง", "เพิ่มขึ้น", "ลดลง", "เพิ่ม/ลด", "ที่ขาด"];

    private static ColumnRole Qualified(string key, ColumnRole role)
    {
        // "ผลการประเมิน (คะแนน)" and "ร้อยละของคะแนน" hold scores; "ผลการประเมิน" alone a word of passing.
        if (role is ColumnRole.Pass && key.StartsWith("ผลการประเมิน", StringComparison.Ordinal) && key.Contains("คะแนน", StringComparison.Ordinal) && !key.Contains("ระดับ", StringComparison.Ordinal)) role = ColumnRole.Score;
        if (role is not (ColumnRole.Score or ColumnRole.Pass)) return role;
        return Differences.Any(w => key.Contains(ComparisonKey.Of(w), StringComparison.Ordinal)) ? ColumnRole.Delta
            : NotTheResult.Any(w => key.Contains(ComparisonKey.Of(w), StringComparison.Ordinal)) ? ColumnRole.OtherScore
            : role;
    }

    /// <summary>The role that a header names, and the word that it was recognised by when it is not written as that word.</summary>
    public static (ColumnRole Role, string? Mangled) RoleOf(string header)
    {
        var key = ComparisonKey.Of(header);
        if (key.Length is 0 or > 120) return (ColumnRole.Unknown, null);
        foreach (var (word, role) in Whole)
            if (string.Equals(key, word, StringComparison.Ordinal)) return (role, null);
        var found = Words
            .Select(w => (At: key.IndexOf(ComparisonKey.Of(w.Word), StringComparison.Ordinal), w.Word, w.Role))
            .Where(w => w.At >= 0)
            .OrderBy(w => w.At).ThenByDescending(w => w.Word.Length)
            .FirstOrDefault();
        if (found.Word is not null) return (Qualified(key, found.Role), null);
        if (NotTheResult.Any(w => key.Contains(w, StringComparison.Ordinal))) return (ColumnRole.OtherScore, null);
        // One word of the closed list, misread: only a header that is short and close to one of them.
        var near = Words
            .Select(w => (Ratio: TextSimilarity.EditRatio(key, ComparisonKey.Of(w.Word)), w.Word, w.Role))
            .OrderByDescending(w => w.Ratio).First();
        return key.Length >= 4 && near.Ratio >= 0.7 ? (near.Role, near.Word) : (ColumnRole.Unknown, null);
    }
}
