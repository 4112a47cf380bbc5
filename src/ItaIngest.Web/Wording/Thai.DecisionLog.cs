namespace ItaIngest.Web.Wording;

// All decisions.
public sealed partial class Thai
{
    public override string AllDecisionsTitle(int count, string? reviewer) => $"คำตัดสิน {Count(count)} ข้อ {(reviewer is null ? "ของทุกคน" : $"ของ {reviewer}")}";

    public override string DecisionsToConfirmTitle(int count, string? reviewer) => $"คำตัดสินที่ต้องดูอีกครั้ง {Count(count)} ข้อ {(reviewer is null ? "ของทุกคน" : $"ของ {reviewer}")}";

    public override string DecisionsShown => "คำตัดสินที่แสดง";

    public override string AllOfThem => "ทั้งหมด";

    public override string ToLookAt => "รอยืนยันหรือไม่พบที่เดิม";

    public override string AllReviewers => "ทุกคน";

    public override string WhenColumn => "เมื่อ";

    public override string RulingColumn => "คำตัดสิน";

    public override string SubjectColumn => "เรื่อง";

    public override string BeforeAfterColumn => "เดิม → ใหม่";

    public override string WhyColumn => "เหตุผลและหมายเหตุ";

    public override string ByColumn => "วิธีตัดสิน";

    public override string Becomes => "เปลี่ยนเป็น";

    public override string Stands => "มีผล";

    public override string DocumentIsGone => "ไม่อยู่ในฐานข้อมูลแล้ว";

    public override string NoDecisionsYet => "ยังไม่มีคำตัดสินในฐานข้อมูล";

    public override string NoDecisionsTodo => "คำตัดสินจะปรากฏที่นี่เมื่อตัดสินรายการค้าง";

    public override string NoDecisionMatches => "ไม่มีคำตัดสินที่ตรงกับที่เลือก";

    public override string CarryHint => "นำคำตัดสินไปใช้กับฐานข้อมูลอื่นได้ด้วย";

    public override string CarryThen => "แล้วนำเข้าที่นั่นด้วย";
}
