using ItaIngest.Mapping;

namespace ItaIngest.Web.Wording;

// An agency over the years.
public sealed partial class Thai
{
    public override string ToAgency => "หน่วยงานนี้ทุกปี";

    public override string AgencyScores => "คะแนนตามปีงบประมาณ";

    public override string AgencyChartNote(decimal from) => $"เฉพาะคะแนนที่ไม่ได้พักไว้ {AxisNote(from)}";

    public override string AgencyDocuments => "รายงานของหน่วยงานนี้";

    public override string KindColumn => "ชนิดของรายงาน";

    public override string NameOf(ReportKind? kind) => kind switch { ReportKind.Analysis => "วิเคราะห์ผลการประเมิน", ReportKind.Implementation => "ผลการดำเนินมาตรการ", ReportKind.Other => "อื่น ๆ", _ => "" };

    public override string IsRestated => "ย้อนหลัง";

    public override string RestatedNote => "“ย้อนหลัง” คือคะแนนที่อ่านจากรายงานของปีอื่น เพราะไม่มีในรายงานของปีนั้นเอง";

    public override string HeldNote => "“พักไว้” คือคะแนนที่ยังไม่ใช้จนกว่าผู้ตรวจจะตัดสิน และไม่อยู่ในกราฟ";

    public override string AlsoStated(string values) => $"อีกแห่งว่า {values}";

    public override string SeveralPlaces => "มีหน่วยงานชื่อนี้หลายแห่ง โปรดเลือก";

    public override string PlaceOf(string district, string province) => string.Join(" ", ((string[])[district.Length > 0 ? "อ." + district : "", province.Length > 0 ? "จ." + province : ""]).Where(t => t.Length > 0));

    public override string InboxOfAgency => "งานค้างของหน่วยงานนี้";

    public override string NoAgencyScores => "ไม่มีคะแนนรวม คะแนนของเครื่องมือ หรือของตัวชี้วัดในรายงานเหล่านี้";
}
