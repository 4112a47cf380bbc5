namespace ItaIngest.Web.Wording;

// Who is expected, there and missing.
public sealed partial class Thai
{
    public override string CoverageTitle => "ความครบถ้วนของรายงาน";

    public override string CoverageHeadline(int there, int expected) => $"มีแล้ว {Count(there)} จาก {Count(expected)} ฉบับที่คาดไว้";

    public override string CoverageWithoutList(int reports) => $"มีรายงาน {Count(reports)} ฉบับ";

    public override string NoListTitle => "ยังไม่มีรายชื่อหน่วยงานที่ต้องส่งรายงาน จึงบอกไม่ได้ว่าใครขาด";

    public override string NoListTodo => "วางไฟล์ agencies.csv ไว้ในโฟลเดอร์เดียวกับรายงาน แล้วสั่ง ita ingest อีกครั้ง บรรทัดแรกของไฟล์คือ";

    public override string NoListYears => "ปีเว้นว่างได้ หมายถึงทุกปีที่มีรายงาน";

    public override string CoverageByYear => "สรุปตามปีงบประมาณ";

    public override string ExpectedReports => "ที่คาดไว้";

    public override string ThereColumn => "มีแล้ว";

    public override string MissingColumn => "ขาด";

    public override string UnexpectedColumn => "นอกรายชื่อ";

    public override string CoverageList => "รายชื่อ";

    public override string CoverageShows => "รายการที่แสดง";

    public override string CoverageState(string state) => state switch { "there" => "มีแล้ว", "missing" => "ขาด", "unexpected" => "นอกรายชื่อ", _ => "ทั้งหมด" };

    public override string CoverageTab(string state) => state switch { "missing" => "เฉพาะที่ขาด", "unexpected" => "นอกรายชื่อ", _ => "ทั้งหมด" };

    public override string UnexpectedNote => "“นอกรายชื่อ” คือรายงานที่มี แต่ agencies.csv ไม่ได้ระบุหน่วยงานหรือปีนั้นไว้";

    public override string StatusColumn => "สถานะ";

    public override string NothingMissing => "ไม่มีหน่วยงานที่ขาด";
}
