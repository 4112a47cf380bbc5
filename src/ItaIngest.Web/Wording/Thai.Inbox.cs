using ItaIngest.Records;

namespace ItaIngest.Web.Wording;

// The inbox.
public sealed partial class Thai
{
    public override string InboxTitle => "งานค้าง";

    public override string Left(int findings, int documents) => $"เหลือ {Count(findings)} รายการ ในรายงาน {Count(documents)} ฉบับ";

    public override string NothingLeft => "ไม่มีรายการค้างแล้ว";

    public override string LeftToConfirm(int decisions, int documents) => $"รอยืนยัน {Count(decisions)} คำตัดสิน ในรายงาน {Count(documents)} ฉบับ";

    public override string NothingToConfirm => "ไม่มีคำตัดสินที่รอยืนยัน";

    public override string AllDocuments(int documents, int findings) => $"รายงานทั้งหมด {Count(documents)} ฉบับ เหลือ {Count(findings)} รายการ";

    public override string StateLabel => "แสดง";

    public override string NameOf(InboxState state) => state switch
    {
        InboxState.Open => "ค้างอยู่",
        InboxState.ToConfirm => "รอยืนยัน",
        _ => "ทั้งหมด",
    };

    public override string FiltersTitle => "กรองรายการ";

    public override string ByYear => "ปีงบประมาณ";

    public override string ByProvince => "จังหวัด";

    public override string ByAgency => "หน่วยงาน";

    public override string BySeverity => "ระดับ";

    public override string ByCheck => "เรื่องที่พบ";

    public override string FacetCount(int documents, int findings) => $"{Count(findings)} รายการ ใน {Count(documents)} ฉบับ";

    public override string More(int values) => $"อีก {Count(values)}";

    public override string SearchLabel => "ค้นหาหน่วยงาน อำเภอ จังหวัด หรือชื่อไฟล์";

    public override string SearchHint => "เช่น ทุ่งสมมุติ";

    public override string Search => "ค้นหา";

    public override string ChosenFilters => "ตัวกรองที่ใช้อยู่";

    public override string TakeAway(string filter) => $"เลิกกรอง {filter}";

    public override string TakeAllAway => "เลิกกรองทั้งหมด";

    public override string Bulk => "ตัดสินเรื่องนี้พร้อมกันหลายฉบับ";

    public override string NothingMatches => "ไม่มีรายงานที่ตรงกับที่เลือก";

    public override string NothingMatchesTodo => "ลองเลิกตัวกรองบางข้อ หรือค้นด้วยคำที่สั้นลง";

    public override string NoDocuments => "ยังไม่มีรายงานในฐานข้อมูล";

    public override string NoDocumentsTodo => "สั่ง ita ingest พร้อมโฟลเดอร์ของรายงาน แล้วเปิดหน้านี้อีกครั้ง";

    public override string AgencyColumn => "หน่วยงาน";

    public override string ProvinceColumn => "จังหวัด";

    public override string YearColumn => "ปี";

    public override string FileColumn => "ไฟล์";

    public override string OutcomeColumn => "ผลการอ่าน";

    public override string ErrorsColumn => "ต้องตัดสิน";

    public override string WarningsColumn => "ควรดู";

    public override string ToConfirmColumn => "รอยืนยัน";

    public override string District(string district) => $"อ.{district}";
}
