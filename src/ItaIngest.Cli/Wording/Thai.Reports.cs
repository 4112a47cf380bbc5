using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Wording;

// What a report states and what was found in it.
internal sealed partial class Thai
{
    public override string ShowNothingChanged => "ไม่มีข้อความใดต้องแก้";

    public override string ShowNoise(NoiseCount noise) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(noise.Page is { } page ? $"หน้า {page}" : "ทั้งเอกสาร")}: อักษรไทย {noise.Thai} ตัว ไม่ใช่ภาษาไทยที่เขียนได้ {noise.Faults} แห่ง (ร้อยละ {noise.Share * 100:F2}) คือลำดับที่เป็นไปไม่ได้ {noise.Sequences} อักขระที่อ่านไม่ได้ {noise.Unreadable} อักษรต่างภาษา {noise.Foreign}");

    public override string SvgNeedsExtract => "--svg วาดสิ่งที่พบในแต่ละหน้า จึงใช้คู่กับ --stage extract เท่านั้น ยังไม่ได้ทำอะไร";

    public override string SvgNeedsPages(string format) => $"--svg วาดหน้ากระดาษ แต่ไฟล์แบบ {format} ไม่มีหน้า ยังไม่ได้ทำอะไร";

    public override string SvgWritten(int pages, string folder) =>
        string.Create(CultureInfo.InvariantCulture, $"วาด {pages} หน้าไว้ใน {folder} (page-001.svg เป็นต้นไป) เปิดดูได้ด้วยเบราว์เซอร์");

    public override string NextCheck => "รายงานบอกอะไร และผลการตรวจเป็นอย่างไร";

    public override string Unknown => "ไม่ได้ระบุ";

    public override string AgencyLabel => "หน่วยงาน";

    public override string KindLabel => "รายงาน";

    public override string YearsLabel => "ปีงบประมาณ";

    public override IReadOnlyList<string> ObservationColumns => ["ข้อ", "ปี", "ค่าของ", "ค่า", "ตามที่เขียน", "ที่มา", "ตำแหน่ง"];

    public override IReadOnlyList<string> DisclosureColumns => ["ข้อ", "เผยแพร่แล้ว", "ข้อความ", "ผู้รับผิดชอบ", "ตำแหน่ง"];

    public override IReadOnlyList<string> MeasureColumns => ["ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "ตั้งแต่", "ถึง", "ตำแหน่ง"];

    public override string NoFindings => "ไม่มีสิ่งที่ต้องตรวจ";

    public override string StoryOfValue(Figure figure, string item, int year, string agency, string value) => figure == Mapping.Figure.Score
        ? string.Create(CultureInfo.InvariantCulture, $"{item} ปีงบประมาณ {year} ได้ {value} คะแนน ตามรายงานของ{agency}")
        : string.Create(CultureInfo.InvariantCulture, $"{Figure(figure)}ของ{item} ปีงบประมาณ {year} คือ {value} ตามรายงานของ{agency}");

    public override string StoryOfDisclosure(string item, int? year, string agency, string done) =>
        $"รายงานของ{agency} ปีงบประมาณ {Or(year)} บอกว่าเปิดเผย{item}: {done}";

    public override string StoryPlace(string path, string place, string raw, string itemRaw) =>
        $"อยู่ในไฟล์ {path}{(place.Length > 0 ? $" ({place})" : "")} ซึ่งเขียนไว้ว่า \"{raw}\"{(itemRaw.Length > 0 ? $" ในแถวของ \"{itemRaw}\"" : "")}";

    public override string StoryFile(string hash, string? url, DateOnly? retrievedOn) =>
        $"SHA-256 ของไฟล์ {hash}{(url is null ? "" : $" ได้มาจาก {url}")}{(retrievedOn is { } day ? string.Create(CultureInfo.InvariantCulture, $" เมื่อ {day:yyyy-MM-dd}") : "")}";

    public override string StoryRead(int steps) =>
        steps == 0 ? "อ่านตามที่เขียน ไม่ได้แก้อักษรใด" : string.Create(CultureInfo.InvariantCulture, $"ก่อนอ่าน โปรแกรมแก้ข้อความในช่องนี้ {steps} แห่ง");

    public override string StoryAgain(string place, string value) => $"รายงานระบุอีกครั้ง ({place}): {value}";

    public override string ChecksTitle => "ผลการตรวจ";

    public override string DecisionsTitle => "สิ่งที่คนตัดสินไว้";

    public override string InDatasetTitle => "ในชุดข้อมูล";

    public override string None => "ไม่มี";

    public override string ShowParagraph(Place place) => Place(place);

    public override string ShowTable(Place place, int rows, int columns, int parts) =>
        string.Create(CultureInfo.InvariantCulture, $"ตาราง {place.Table} ({rows} แถว {columns} คอลัมน์") + (parts > 1 ? string.Create(CultureInfo.InvariantCulture, $" ต่อกันจาก {parts} ส่วน)") : ")");

    public override string ShowResidue(Residue residue) => string.Create(
        CultureInfo.InvariantCulture,
        $"จาก {residue.Total} ตัวอักษร: ใช้ {residue.Used} ถูกลบ {residue.Deleted} ซ่อน {residue.Hidden} โครงเอกสาร {residue.Furniture} แจ้งไว้ข้างบน {residue.Reported}");

    public override string Kind(ReportKind kind) => kind switch
    {
        ReportKind.Analysis => "การวิเคราะห์ผลการประเมิน",
        ReportKind.Implementation => "ผลการดำเนินการตามมาตรการ",
        _ => "ไม่ใช่การวิเคราะห์ผลหรือผลการดำเนินการ",
    };

    public override string Years(int? scores, int? report, int? plan) =>
        string.Create(CultureInfo.InvariantCulture, $"คะแนน {Or(scores)} รายงาน {Or(report)} แผน {Or(plan)}");

    public override string ObservationsTitle(int count) => Titled("ตัวเลขที่ระบุ", count);

    public override string DisclosuresTitle(int count) => Titled("รายการที่เผยแพร่", count);

    public override string MeasuresTitle(int count) => Titled("มาตรการ", count);

    public override string ClaimsTitle(int count) => Titled("ข้อความที่อ้างตัวเลข", count);

    public override string FindingsTitle(int count) => Titled("สิ่งที่พบ", count);

    public override string ChecksHeld(int holds, int cannotTell) =>
        string.Create(CultureInfo.InvariantCulture, $"คำนวณซ้ำแล้วตรงกัน {holds} รายการ บอกไม่ได้ {cannotTell} รายการ");

    public override string ReviewServed => "เปิดที่อยู่ข้างบนในเบราว์เซอร์เพื่อตรวจทาน กด Ctrl-C เพื่อหยุด";

    public override string ReviewReachable(string address) =>
        $"เครื่องอื่นเปิดหน้านี้ได้ที่ {address} ผู้ที่มีที่อยู่เต็ม (พร้อม token) ตัดสินได้ โปรดส่งให้เฉพาะผู้ที่ควรได้ ข้อมูลที่ส่งผ่านเครือข่ายไม่ได้เข้ารหัส";

    public override string NoBrowser => "เปิดเบราว์เซอร์ให้ไม่ได้ โปรดคัดลอกที่อยู่ไปเปิดเอง";

    public override string CannotListen(string address, int port, string why) =>
        $"เปิดหน้าตรวจทานที่ {address} พอร์ต {port} ไม่ได้ ({why}) โปรดเลือกพอร์ตอื่นด้วย --port หรือที่อยู่อื่นด้วย --address";

    public override string Recomputed(string stated, string recomputed) => $"ระบุ {stated} คำนวณได้ {recomputed}";

    public override string Proposal(Repair repair) => repair.Safety switch
    {
        Safety.Safe => $"อ่านเป็น {repair.To}",
        _ => $"อาจเป็น {string.Join(" หรือ ", new[] { repair.To }.Concat(repair.Alternatives).Select(Proposed).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(PassWord))}",
    };

    // The words of passing are kept as two names; people read the words.
    private static string PassWord(string value) => value switch { "pass" => "ผ่านเกณฑ์", "fail" => "ไม่ผ่านเกณฑ์", _ => value };

    // An alternative about another value names it before '='.
    private static string Proposed(string value) => value[(value.LastIndexOf('=') + 1)..];

    public override string NoSuchCheck(string code, IReadOnlyList<RegisteredCheck> alike) =>
        $"ไม่มีการตรวจรหัส {code} หรือเลิกใช้แล้ว ในกลุ่มนี้มี:" + string.Concat(alike.Select(c => $"\n  {c.Code}  {c.NameThai}"));

    public override string NotBuilt(RegisteredCheck check) => $"{check.Code}: {check.MeaningThai} โปรแกรมรุ่นนี้ยังไม่ได้ตรวจข้อนี้";

    public override string NoSuchRecord(string record) => $"ไม่รู้จัก \"{record}\" โปรดเขียนเป็นรหัส เช่น ITA-S010 หรือค่าในรูป ไฟล์#ข้อ เช่น report.docx#i7";

    public override string NoSuchDocument(string document) => $"ไม่มีไฟล์ \"{document}\" ในฐานข้อมูล";

    public override string NotStated(string document, string item) => $"ไฟล์ \"{document}\" ไม่ได้ระบุค่าของ {item}";

    public override string ItemsThere(IEnumerable<string> items) => "ข้อที่ระบุไว้: " + string.Join(", ", items);

    private static string Titled(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title} ({count})");

    private static string Or(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "ไม่ได้ระบุ";
}
