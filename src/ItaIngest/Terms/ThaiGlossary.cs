using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Checks.Messages;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Terms;

/// <summary>The glossary in Thai.</summary>
public sealed class ThaiGlossary : Glossary
{
    /// <inheritdoc/>
    public override MessageLanguage Language => MessageLanguage.Thai;

    /// <inheritdoc/>
    public override string Outcome(Outcome outcome) => outcome switch
    {
        ItaIngest.Outcome.Clean => "เรียบร้อย",
        ItaIngest.Outcome.Flagged => "มีข้อสังเกต",
        ItaIngest.Outcome.Partial => "อ่านได้บางส่วน",
        ItaIngest.Outcome.Refused => "ไม่ได้อ่าน",
        ItaIngest.Outcome.Failed => "โปรแกรมผิดพลาด",
        _ => outcome.ToString(),
    };

    /// <inheritdoc/>
    public override string Format(DocumentFormat format) => format switch
    {
        DocumentFormat.Text => "ข้อความ",
        DocumentFormat.Html => "หน้าเว็บ",
        DocumentFormat.Docx => "Word",
        DocumentFormat.Pdf => "PDF",
        _ => "",
    };

    /// <inheritdoc/>
    protected override Advice Why(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.Empty => new("ไฟล์ว่างเปล่า", "ขอไฟล์จากหน่วยงานใหม่ หรือดาวน์โหลดอีกครั้ง"),
        RefusalReason.Damaged => new("ไฟล์เสียหรือมาไม่ครบ", "ดาวน์โหลดใหม่ หรือเปิดด้วย Word แล้วบันทึกใหม่"),
        RefusalReason.Encrypted => new("ไฟล์มีรหัสผ่าน", "เปิดด้วยรหัสผ่าน แล้วบันทึกใหม่โดยไม่ใส่รหัส"),
        RefusalReason.Image => new("เป็นรูปภาพ ไม่มีข้อความให้อ่าน", "แปลงเป็นข้อความด้วยโปรแกรม OCR ก่อน"),
        RefusalReason.Pdf => new("เป็น PDF ซึ่งโปรแกรมรุ่นที่นำเข้ายังอ่านไม่ได้", "สั่ง ita ingest กับไฟล์นี้อีกครั้ง"),
        RefusalReason.NeedsConversion => new($"เป็นไฟล์ที่ต้องแปลงก่อนอ่าน{In(refusal.Detail)} และเครื่องนี้แปลงไม่ได้", "ติดตั้ง LibreOffice ให้ครบทั้ง Writer และ Calc หรือเปิดแล้วบันทึกใหม่เป็น .docx หรือ .html"),
        RefusalReason.OtherFormat => new($"ไม่ใช่รายงาน{In(refusal.Detail)}", "ย้ายไปไว้ที่อื่น หรือบันทึกรายงานเป็น .docx, .html หรือ .txt"),
        RefusalReason.OtherList => new($"เป็น CSV แต่ไม่ใช่รายการผลคะแนนที่ประกาศ เพราะไม่มีคอลัมน์ {refusal.Detail}", "ย้ายไปไว้ที่อื่น หรือตั้งชื่อคอลัมน์ในบรรทัดแรกเป็น type, name, district, province, year, overall, level (ประเภท ชื่อหน่วยงาน อำเภอ จังหวัด ปีงบประมาณ คะแนนรวม ระดับ)"),
        RefusalReason.LockFile => new("เป็นไฟล์ล็อกของเอกสารที่เปิดค้างไว้ ไม่ใช่รายงาน", "ปิดเอกสารนั้น แล้วไฟล์นี้จะหายไปเอง"),
        RefusalReason.NotAFile => new(refusal.Detail == "directory" ? "เป็นโฟลเดอร์ที่ตั้งชื่อเหมือนไฟล์" : "ไม่ใช่ไฟล์ธรรมดา", "ย้ายไปไว้ที่อื่น หรือเปลี่ยนชื่อ"),
        RefusalReason.BrokenLink => new(refusal.Detail == "loop" ? "ลิงก์วนกลับมาที่เดิม" : "ลิงก์ชี้ไปยังที่ที่ไม่มีอยู่", "แก้ลิงก์ หรือวางไฟล์จริงไว้แทน"),
        RefusalReason.NoAccess when refusal.Detail == "name-not-unicode" => new("ชื่อไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 จึงเปิดไม่ได้", "เปลี่ยนชื่อไฟล์"),
        RefusalReason.NoAccess => new("ไม่มีสิทธิ์อ่าน", "ขอสิทธิ์อ่านไฟล์นี้"),
        RefusalReason.ChangedWhileRead => new("ไฟล์เปลี่ยนระหว่างที่อ่าน", "รอให้คัดลอกเสร็จ แล้วสั่งเดิมอีกครั้ง"),
        RefusalReason.TooBig => new($"ใหญ่เกินกำหนด{In(refusal.Detail)}", "แบ่งเป็นหลายไฟล์ หรือลดขนาดรูปภาพในไฟล์"),
        RefusalReason.TooDeep => new($"โครงสร้างภายในซ้อนลึกเกินกำหนด{In(refusal.Detail)}", "เปิดด้วย Word แล้วบันทึกเป็น .docx"),
        RefusalReason.Bomb => new($"คลายออกมาแล้วใหญ่ผิดปกติ{In(refusal.Detail)} จึงไม่ได้เปิด", "อย่าเปิดไฟล์นี้ โปรดขอไฟล์ใหม่จากหน่วยงาน"),
        RefusalReason.OtherScheme => new($"เป็นรายงานของการประเมินอื่น{In(Scheme(refusal.Detail))}", "ย้ายไปไว้ที่อื่น โปรแกรมนี้อ่าน ITA ตั้งแต่ปีงบประมาณ 2562"),
        RefusalReason.UnknownEncoding => new("ไม่ทราบว่าข้อความใช้รหัสอักขระใด", "บันทึกใหม่เป็น UTF-8"),
        RefusalReason.TimedOut => new("อ่านนานเกินกำหนด จึงหยุดอ่าน", "เปิดด้วย Word แล้วบันทึกใหม่ หรือแบ่งเป็นหลายไฟล์"),
        RefusalReason.OutOfMemory => new("ใช้หน่วยความจำเกินกำหนด จึงหยุดอ่าน", "แบ่งเป็นหลายไฟล์ หรือลดขนาดรูปภาพในไฟล์"),
        RefusalReason.Crashed => new($"ไฟล์นี้ทำให้ส่วนที่อ่านไฟล์หยุดทำงาน{In(refusal.Detail)} ไฟล์อื่นไม่กระทบ", "เปิดด้วย Word แล้วบันทึกใหม่ และแจ้งผู้พัฒนาพร้อมแนบไฟล์นี้"),
        _ => new(refusal.Reason.ToString(), ""),
    };

    /// <inheritdoc/>
    protected override Advice Passed(Advice why, PassedLimit limit) => new(
        string.Create(CultureInfo.InvariantCulture, $"{why.What} (ขีดจำกัด {limit.Name} = {limit.Most})"),
        $"{why.Todo} หากเชื่อถือไฟล์นี้ สั่งอีกครั้งโดยเพิ่มขีดจำกัด: --limit {limit.Name}=…");

    /// <inheritdoc/>
    public override string Place(Place place)
    {
        var parts = new List<string>();
        if (place.Part is { } part) parts.Add(part);
        if (place.Page is { } page) parts.Add(Number("หน้า", page));
        if (place.Line is { } line) parts.Add(Number("บรรทัด", line));
        if (place.Table is { } table) parts.Add(Number("ตาราง", table));
        if (place.Row is { } row) parts.Add(Number("แถว", row));
        if (place.Column is { } column) parts.Add(Number("คอลัมน์", column));
        // A paragraph of a web page or Word file has nothing else to be found by.
        if (parts.Count == 0 && place.Path is { } path) parts.Add(path);
        return string.Join(" ", parts);
    }

    /// <inheritdoc/>
    public override string InDocument(string document) => $"ใน {document}";

    /// <inheritdoc/>
    public override string Figure(Figure figure) => figure switch
    {
        Mapping.Figure.Score => "คะแนน",
        Mapping.Figure.Level => "ระดับ",
        Mapping.Figure.Pass => "ผ่านหรือไม่",
        Mapping.Figure.Weight => "น้ำหนัก",
        Mapping.Figure.Target => "เป้าหมาย",
        _ => figure.ToString(),
    };

    /// <inheritdoc/>
    public override string Standing(Standing standing) => standing switch
    {
        Mapping.Standing.AsRead => "ตามที่อ่าน",
        Mapping.Standing.Repaired => "ซ่อมแล้ว",
        Mapping.Standing.ByReviewer => "ผู้ตรวจกำหนด",
        _ => standing.ToString(),
    };

    /// <inheritdoc/>
    public override string Done(bool? done) => done switch { true => "แล้ว", false => "ยัง", null => "บอกไม่ได้" };

    /// <inheritdoc/>
    public override string Severity(Severity severity) => severity switch
    {
        Checks.Severity.Error => "ต้องตัดสิน",
        Checks.Severity.Warning => "ควรดู",
        Checks.Severity.Info => "แจ้งให้ทราบ",
        _ => "",
    };

    /// <inheritdoc/>
    public override string Verdict(Verdict verdict) => verdict switch
    {
        Checks.Verdict.Holds => "ตรงกัน",
        Checks.Verdict.HoldsIf => "ตรงกันภายใต้เงื่อนไข",
        Checks.Verdict.Fails => "ไม่ตรงกัน",
        Checks.Verdict.CannotTell => "บอกไม่ได้",
        _ => verdict.ToString(),
    };

    /// <inheritdoc/>
    public override string Ruling(Ruling ruling) => ruling switch
    {
        Decisions.Ruling.AcceptRepair => "ใช้ค่าที่เสนอ",
        Decisions.Ruling.KeepAsWritten => "คงไว้ตามต้นฉบับ",
        Decisions.Ruling.Replace => "แก้เป็นค่าอื่น",
        Decisions.Ruling.NotAFinding => "ไม่ใช่ข้อผิดพลาด",
        Decisions.Ruling.Withdraw => "นำออก",
        Decisions.Ruling.Add => "เพิ่มค่า",
        Decisions.Ruling.Undo => "ยกเลิกคำตัดสิน",
        _ => ruling.ToString(),
    };

    /// <inheritdoc/>
    public override string Reason(string reason) => reason switch
    {
        Reasons.AsProposed => "ตรงกับที่โปรแกรมเสนอ",
        Reasons.AsInSource => "ต้นฉบับเขียนไว้เช่นนี้",
        Reasons.Misread => "อ่านตัวอักษรผิด",
        Reasons.Misplaced => "จับคู่ข้อ ปี หรือช่องผิด",
        Reasons.SourceWrong => "ต้นฉบับผิด ทราบค่าที่ถูกจากแหล่งอื่น",
        Reasons.AgencySaid => "หน่วยงานยืนยัน",
        Reasons.RuleDoesNotApply => "เกณฑ์นี้ใช้กับกรณีนี้ไม่ได้",
        Reasons.Other => "เหตุอื่น",
        _ => reason,
    };

    /// <inheritdoc/>
    public override string Step(string rule) => rule switch
    {
        "tis-620" => "ข้อความไทยที่ถอดรหัสเป็นอักษรตะวันตก",
        "invisible" => "อักขระที่มองไม่เห็นหรือช่องว่างแบบอื่น",
        "full-width" => "อักษรเต็มความกว้างของแบบอักษรเอเชียตะวันออก",
        "pua" => "รูปอักษรเฉพาะของแบบอักษรไทย",
        "lao" => "อักษรลาวในคำไทย",
        "nfc" => "รูปมาตรฐานของ Unicode (NFC)",
        "split-mark" => "ช่องว่างหน้าสระหรือวรรณยุกต์",
        "mark-order" => "ลำดับสระและวรรณยุกต์",
        "lakkhangyao" => "ๅ ที่ใช้แทน า",
        "sara-am" => "ำ ที่แยกเป็นชิ้น",
        "double-e" => "เ สองตัวแทน แ",
        "leaders" => "จุดไข่ปลาในช่องว่างของแบบฟอร์ม",
        "phrase" => "คำในคลังคำของรายงานที่อักษรเพี้ยน",
        _ => rule,
    };

    /// <inheritdoc/>
    public override string By(DecidedBy by) => by switch
    {
        DecidedBy.Form => "ทีละรายการ",
        DecidedBy.Bulk => "ทีละหลายรายการ",
        DecidedBy.Import => "นำเข้าจากไฟล์",
        _ => by.ToString(),
    };

    /// <inheritdoc/>
    public override string Scheme(string code) => code switch
    {
        "schools" => "ITA ของโรงเรียนและเขตพื้นที่การศึกษา",
        "vocational" => "ITA ของสถานศึกษาอาชีวศึกษา",
        "moit" => "MOIT ของกระทรวงสาธารณสุข",
        "lpa" => "LPA",
        "university-internal" => "ITA ภายในมหาวิทยาลัย",
        "indices-2561" => "ITA แบบห้าดัชนี ก่อนปี 2562",
        _ => code,
    };

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");
}
