using System.Globalization;
using ItaIngest.Terms;

namespace ItaIngest.Web.Wording;

public sealed partial class Thai
{
    public override string Trail => "ทางกลับ";

    public override string LeftInList(int findings) => $"เหลือ {Count(findings)} รายการ";

    public override string OthersLook(IReadOnlyList<string> reviewers) => $"ผู้ที่เปิดเอกสารนี้อยู่ด้วย: {string.Join(", ", reviewers)} สิ่งที่แต่ละคนตัดสินจะไม่ถูกเขียนทับ";

    public override string Previous => "ก่อนหน้า";

    public override string Next => "ถัดไป";

    public override string Sheet => "ใบแจ้งหน่วยงาน";

    public override string SourceTitle => "ต้นฉบับ";

    public override string WorkTitle => "สิ่งที่พบและการตัดสิน";

    public override string DocumentDone => "เอกสารนี้ตัดสินครบแล้ว";

    public override string NextDocument => "เอกสารถัดไป";

    public override string ListDone => "ไม่มีรายการค้างในรายการนี้แล้ว";

    public override string InPrevious => "ในเอกสารก่อนหน้า";

    public override string NothingElseChanged => "ไม่มีค่าใดเปลี่ยน";

    public override string AndMore(int more) => $"และอีก {Count(more)} รายการ";

    public override string IsSettled => "ไม่ค้างแล้ว";

    public override string IsRaised => "พบใหม่";

    public override string Undo => "ยกเลิกคำตัดสินนี้";

    public override string IsHeld => "พักไว้";

    public override string Of(int number, int all) => $"{Count(number)} จาก {Count(all)}";

    public override string AnsweredBy(string reviewer, string moment) => $"ตัดสินโดย {reviewer} เมื่อ {moment}";

    public override string ProposalsTitle => "ค่าที่เสนอ";

    public override string Accept => "ใช้";

    public override string Keep => "คงตามต้นฉบับ";

    public override string Reject => "ไม่ใช่ข้อผิดพลาด";

    public override string Other => "ค่าอื่น";

    public override string ReasonAndComment => "เหตุผลและหมายเหตุ";

    public override string ReasonLabel => "เหตุผล";

    public override string UsualReason => "เหตุผลปกติ";

    public override string CommentLabel => "หมายเหตุ";

    public override string EvidenceTitle => "หลักฐาน (กดเพื่อดูที่ต้นฉบับ)";

    public override string Withholds(int values) => $"พักไว้ {Count(values)} ค่าจนกว่าจะตัดสิน";

    public override string WholeDocument => "ทั้งเอกสาร";

    public override string ChangesNoValue => "บันทึกว่าอ่านเช่นนี้ ไม่มีคะแนนใดเปลี่ยน";

    public override string FindingsTitle => "สิ่งที่ต้องดู";

    public override string NoFindings => "ไม่พบข้อสังเกต";

    public override string AnsweredTitle => "ตัดสินแล้ว";

    public override string InformationTitle => "แจ้งให้ทราบ";

    public override string ScoresTitle => "คะแนน";

    public override string NoScores => "รายงานนี้ไม่มีคะแนน";

    public override string ItemColumn => "ข้อ";

    public override string StatedColumn => "ระบุ";

    public override string RecomputedColumn => "คำนวณได้";

    public override string DifferenceColumn => "ต่าง";

    public override string VerdictColumn => "ผล";

    public override string OtherValuesTitle => "ค่าอื่นในรายงาน (ปีอื่น ระดับ ผลผ่าน น้ำหนัก เป้าหมาย)";

    public override string FigureColumn => "ชนิดของค่า";

    public override string ValueColumn => "ค่า";

    public override string Change => "แก้";

    public override string Remove => "นำออก";

    public override string WrittenAs => "เขียนว่า";

    public override string CopiesTitle => "ระบุไว้ที่อื่นด้วย";

    public override string ChecksTitle => "การตรวจ";

    public override string CorrectTitle => "แก้ไข";

    public override string AddedByReviewer => "ผู้ตรวจเป็นผู้เพิ่มค่านี้ ยกเลิกได้ที่รายการคำตัดสิน";

    public override string Recomputed(string stated, string recomputed) => $"ระบุ {stated} คำนวณได้ {recomputed}";

    public override string StepsTitle => "ขั้นตอนการอ่าน";

    public override string ReadAsWritten => "อ่านตามที่เขียน ไม่มีการแก้";

    public override string TakenFromHere => "ค่าที่อ่านจากแถวนี้";

    public override string NothingTaken => "โปรแกรมไม่ได้นำค่าใดจากที่นี่";

    public override string AddTitle => "เพิ่มค่าที่โปรแกรมไม่เห็น";

    public override string Add => "เพิ่ม";

    public override string ReportTitle => "หน่วยงาน ปี และไฟล์";

    public override string AgencyLabel => "หน่วยงาน";

    public override string DistrictLabel => "อำเภอ";

    public override string ScoreYearLabel => "ปีของคะแนน";

    public override string ReportYearLabel => "ปีของรายงาน";

    public override string PlanYearLabel => "ปีที่ดำเนินมาตรการ";

    public override string SchemeLabel => "การประเมิน";

    public override string OwnScheme => "ITA ของหน่วยงานภาครัฐ (2562 เป็นต้นมา)";

    public override string DisclosuresTitle => "ข้อ OIT: เปิดเผยแล้วหรือไม่";

    public override string FileTitle => "ไฟล์";

    public override string FormatLabel => "ชนิดของไฟล์";

    public override string DecisionsTitle => "คำตัดสินของเอกสารนี้";

    public override string NoDecisions => "ยังไม่มีคำตัดสิน";

    public override string ToConfirm => "รอยืนยัน";

    public override string Unmatched => "ไม่พบที่เดิมแล้ว";

    public override string IsUndone => "ยกเลิกแล้ว";

    public override string IsSuperseded => "มีคำตัดสินใหม่แทน";

    public override string Confirm => "ยืนยันตามเดิม";

    public override string NoSource => "ไม่มีข้อความของต้นฉบับให้แสดง";

    public override string ViewLabel => "วิธีแสดงต้นฉบับ";

    public override string AsPage => "หน้ากระดาษ";

    public override string AsGrid => "ตาราง";

    public override string CutSource(int first, int last, int all) => $"แสดงส่วนที่ {Count(first)}–{Count(last)} จาก {Count(all)}";

    public override string ShowAll => "แสดงทั้งหมด";

    public override string LookAtParagraph(int number) => $"ดูย่อหน้าที่ {Count(number)}";

    public override string TableNumber(int number) => $"ตารางที่ {Count(number)}";

    public override string RowsLeftOut(int rows) => $"ไม่ได้แสดงอีก {Count(rows)} แถว";

    public override string PageBegins(int page) => $"ขึ้นหน้า {Count(page)}";

    public override string PartBegins => "ตารางต่อจากส่วนก่อน";

    public override string HeaderDropped => "ตัดหัวตารางที่ซ้ำออก";

    public override string EmptyCell => "ช่องว่าง";

    public override string CellsOfPage => "ช่องของตารางในหน้านี้";

    public override string PageNotKept => "ไม่ได้เก็บภาพของหน้านี้ไว้";

    public override Glossary Terms { get; } = new ThaiGlossary();

    public override string DisclosureLabel => "เปิดเผยแล้วหรือไม่";

    public override string Years(int? scores, int? report) =>
        scores is null && report is null ? "ไม่ทราบปี" : report is { } r && r != scores ? $"คะแนนปี {Year(scores)} รายงานปี {r}" : $"ปี {Year(scores)}";

    public override string SaidOf(string said) => said switch
    {
        "meanwhile" => "มีผู้อื่นตัดสินเรื่องนี้ไประหว่างนี้แล้ว จึงไม่ได้บันทึกซ้ำ โปรดดูคำตัดสินที่มีอยู่ด้านล่าง",
        "gone" => "เอกสารนี้ไม่อยู่ในฐานข้อมูลแล้ว จึงไม่ได้บันทึก",
        "value" => "ยังไม่ได้ใส่ค่า จึงไม่ได้บันทึก",
        "unusable" => "บันทึกแล้ว แต่ค่านั้นอ่านไม่ได้หรือไม่มีที่ลง จึงไม่มีผล โปรดยกเลิกแล้วใส่ใหม่",
        _ => "สิ่งที่ตัดสินไม่อยู่ที่เดิมแล้ว จึงไม่ได้บันทึก โปรดดูอีกครั้ง",
    };

    public override string Role(string role) => role switch
    {
        "defect" => "ที่ผิด",
        "stated" => "ค่าที่ระบุ",
        "addend" => "ตัวตั้ง",
        "other" => "อีกแห่งหนึ่ง",
        "witness" => "พยาน",
        _ => role,
    };

    public override string Moment(DateTimeOffset at)
    {
        var local = at.ToLocalTime();
        return string.Create(CultureInfo.InvariantCulture, $"{local.Day} {Months[local.Month - 1]} {local.Year + 543} {local:HH:mm} น.");
    }

    protected override string OfYear(string year) => $"ปี {year}";

    private static readonly string[] Months = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "ไม่ทราบ";
}
