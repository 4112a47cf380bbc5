using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Spoiled;

namespace ItaIngest.Cli.Wording;

// What the noise harness counted.
internal sealed partial class Thai
{
    public override IReadOnlyList<string> NoiseColumns => ["ที่พิมพ์", "สิ่งที่นับ", "จำนวน", "ถูก %", "เตือน", "พักไว้", "ตัดทิ้ง", "หายเงียบ %", "ผิด %", "มีสูตรคุม"];

    public override string NoiseLegend =>
        "ในวงเล็บคือช่วงความเชื่อมั่น 95 % · เตือน: ถูกแต่มีข้อเตือน · ตัดทิ้ง: แถวหายไปก่อนพิมพ์ ไม่มีทางอ่านได้ · หายเงียบ: ไม่มีในชุดข้อมูลและไม่มีข้อใดเตือน · "
        + "ผิด: ชุดข้อมูลมีค่าอื่นโดยไม่เตือน · มีสูตรคุม: จำนวนที่ผิดทั้งที่ถ้าผิดเพียงค่านี้ค่าเดียว สูตรจะจับได้";

    public override IReadOnlyList<string> NoiseReasonColumns => ["ผล", "สิ่งที่นับ", "ที่มา", "จำนวน", "พักไว้หรือเตือนโดย / อ่านเป็น", "ความเพี้ยนที่ใกล้ที่สุด"];

    public override string NoiseSeenAlone => "(สูตรคุมได้)";

    public override string NoiseExamples(int count) => $"ตัวอย่าง {count} รายการ จัดตามสาเหตุ";

    public override string NoNoiseYear(int year, IEnumerable<int> years) => $"ปี {year} แต่งคะแนนขึ้นไม่ได้ เพราะสมุดรหัสยังไม่รู้สูตรของปีนั้น ปีที่ใช้ได้: {string.Join(", ", years)}";

    public override string Family(NoiseFamily family) => family switch
    {
        NoiseFamily.Shape => "รูปคล้าย",
        NoiseFamily.Other => "อื่น ๆ",
        _ => throw new ArgumentOutOfRangeException(nameof(family), family, "ไม่มีคำเรียก"),
    };

    public override string Judged(Judged what) => what switch
    {
        ItaIngest.Noise.Counted.Judged.Score => "คะแนน",
        ItaIngest.Noise.Counted.Judged.Code => "รหัสข้อ",
        ItaIngest.Noise.Counted.Judged.Disclosure => "การเปิดเผย",
        ItaIngest.Noise.Counted.Judged.Agency => "หน่วยงาน",
        ItaIngest.Noise.Counted.Judged.Place => "พื้นที่",
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "ไม่มีคำเรียก"),
    };

    public override string Fate(Fate fate) => fate switch
    {
        ItaIngest.Noise.Counted.Fate.Right => "ถูก",
        ItaIngest.Noise.Counted.Fate.Flagged => "ถูกแต่เตือน",
        ItaIngest.Noise.Counted.Fate.Held => "พักไว้",
        ItaIngest.Noise.Counted.Fate.Gone => "ตัดทิ้งก่อนพิมพ์",
        ItaIngest.Noise.Counted.Fate.Silent => "หายเงียบ",
        ItaIngest.Noise.Counted.Fate.Wrong => "ผิด",
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "ไม่มีคำเรียก"),
    };
}
