namespace ItaIngest.Web.Wording;

public sealed partial class Thai
{
    public override string BulkTitle => "ตัดสินหลายรายการพร้อมกัน";

    public override string BulkActs => "สิ่งที่จะตัดสิน";

    public override string BulkKinds => "เลือกเฉพาะแบบเดียวกัน";

    public override string BulkAllKinds => "ทุกแบบ";

    public override string BulkNothing => "ไม่มีรายการที่ตัดสินแบบนี้ได้";

    public override string BulkBecomes => "จะบันทึกเป็น";

    public override string BulkChanged => "รายการเปลี่ยนไปหลังจากที่แสดง จึงยังไม่ได้บันทึก โปรดดูตัวอย่างอีกครั้ง";

    public override string BulkUndo => "ยกเลิกทั้งชุดนี้";

    public override string BulkAct(string act) => act switch { "accept" => "ใช้ค่าที่เสนอ", "keep" => "คงตามต้นฉบับ", _ => "ไม่ใช่ข้อผิดพลาด" };

    public override string BulkSample(int shown, int findings, int documents) => $"ตัวอย่าง {Count(shown)} จาก {Count(findings)} รายการ ใน {Count(documents)} เอกสาร";

    public override string BulkWithout(int findings) => $"อีก {Count(findings)} รายการไม่มีค่าที่เสนอ จึงต้องดูทีละรายการ";

    public override string BulkApply(string act, int findings) => $"{BulkAct(act)} ทั้ง {Count(findings)} รายการ";

    public override string BulkRunning(int done, int all) => $"กำลังบันทึก {Count(done)} จาก {Count(all)} เอกสาร";

    public override string BulkDone(int decisions, int documents) => $"บันทึกแล้ว {Count(decisions)} คำตัดสิน ใน {Count(documents)} เอกสาร";

    public override string BulkLeft(int documents) => $"ไม่ได้บันทึกใน {Count(documents)} เอกสาร เพราะมีผู้ตัดสินไปแล้วหรือเอกสารเปลี่ยนไป";
}
