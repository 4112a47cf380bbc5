using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Checks.Messages;
using ItaIngest.Cli.Ingest;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Wording;

/// <summary>What the command line says in Thai.</summary>
internal sealed class Thai : Words
{
    public override string Code => "th";

    public override string UsageTitle => "วิธีสั่ง";

    public override string CommandsTitle => "คำสั่ง";

    public override string ArgumentsTitle => "สิ่งที่ต้องระบุ";

    public override string OptionsTitle => "ตัวเลือก";

    public override string ExitCodes => "รหัสเมื่อจบ: 0 เรียบร้อยทั้งหมด, 1 มีบางอย่างที่พักไว้หรืออ่านไม่ได้, 2 คำสั่งทำงานไม่ได้";

    public override string CommandMissing => "โปรดระบุคำสั่ง";

    public override string RulesNotFound => "ไม่พบโฟลเดอร์ rules ที่นี่หรือเหนือขึ้นไป โปรดสั่งในโฟลเดอร์ของโครงการ หรือระบุโฟลเดอร์ด้วย --rules";

    public override string Reading => "กำลังอ่านไฟล์";

    public override Advice Partial => new("อ่านได้บางส่วน ส่วนที่ไม่ได้อ่านคือ", "ตรวจดูตำแหน่งที่แจ้งไว้ ส่วนที่เหลืออยู่ในฐานข้อมูลแล้ว");

    public override string OutcomeColumn => "ผล";

    public override string FilesColumn => "จำนวนไฟล์";

    public override string NextFindings => "ดูสิ่งที่ต้องให้คนตรวจ";

    public override string NextExport => "ส่งออกชุดข้อมูลเป็นไฟล์ CSV";

    public override string ShowNothingChanged => "ไม่มีข้อความใดต้องแก้";

    public override string Unknown => "ไม่ได้ระบุ";

    public override string AgencyLabel => "หน่วยงาน";

    public override string KindLabel => "รายงาน";

    public override string YearsLabel => "ปีงบประมาณ";

    public override IReadOnlyList<string> ObservationColumns => ["ข้อ", "ปี", "ค่าของ", "ค่า", "ตามที่เขียน", "ที่มา", "ตำแหน่ง"];

    public override IReadOnlyList<string> DisclosureColumns => ["ข้อ", "เผยแพร่แล้ว", "ข้อความ", "ผู้รับผิดชอบ", "ตำแหน่ง"];

    public override IReadOnlyList<string> MeasureColumns => ["ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "ตั้งแต่", "ถึง", "ตำแหน่ง"];

    public override string NoFindings => "ไม่มีสิ่งที่ต้องตรวจ";

    public override string Stated => "ค่าที่ระบุ";

    public override string StoodAs => "ตามที่เขียนในไฟล์";

    public override string StepsTitle => "อ่านอย่างไร";

    public override string ChecksTitle => "ผลการตรวจ";

    public override string DecisionsTitle => "สิ่งที่คนตัดสินไว้";

    public override string CopiesTitle => "ระบุซ้ำที่";

    public override string None => "ไม่มี";

    public override IReadOnlyList<string> CoverageColumns => ["ปี", "หน่วยงาน", "จังหวัด", "รายงาน"];

    public override string NoExpected => "ยังไม่มีรายชื่อหน่วยงานที่ต้องส่งรายงาน โปรดวาง agencies.csv ไว้ข้างไฟล์รายงาน หรือระบุด้วย --agencies";

    public override string There => "มีแล้ว";

    public override string Missing => "ยังไม่มี";

    public override IReadOnlyList<string> BookColumns => ["ข้อ", "ชื่อ", "คำถาม", "ที่มา"];

    public override string DoctorGood => "เครื่องนี้มีสิ่งที่จำเป็นครบ";

    public override string DoctorBad => "ยังขาดบางอย่าง ดูบรรทัดที่มีเครื่องหมาย ✗";

    public override string About(string symbol) => symbol switch
    {
        "ita" => "อ่านรายงานผลการประเมิน ITA ของหน่วยงานรัฐ แล้วทำเป็นชุดข้อมูลที่ตรวจสอบแล้ว",
        "--help" => "แสดงวิธีใช้นี้",
        "--version" => "แสดงรุ่นของโปรแกรม",
        "--lang" => "ภาษา: th หรือ en (ตั้งด้วยตัวแปร ITA_LANG ก็ได้)",
        "--db" => "ฐานข้อมูล",
        "--rules" => "โฟลเดอร์เกณฑ์การประเมิน",
        "--json" => "ตอบเป็น JSON",
        "ingest" => "อ่านทุกไฟล์ ตรวจสอบ แล้วเก็บลงฐานข้อมูล สั่งซ้ำได้ ไฟล์ที่ไม่เปลี่ยนจะถูกข้าม",
        "ingest PATH" => "โฟลเดอร์หรือไฟล์",
        "ingest --jobs" => "จำนวนไฟล์ที่อ่านพร้อมกัน",
        "ingest --force" => "อ่านใหม่ทั้งหมด โดยคงสิ่งที่คนตัดสินไว้แล้ว",
        "show" => "แสดงไฟล์หนึ่งในขั้นที่เลือก โดยไม่เก็บอะไร",
        "show FILE" => "ไฟล์",
        "show --stage" => "extract สิ่งที่อยู่ในไฟล์, read อ่านข้อความอย่างไร, map รายงานบอกอะไร, check ผลการตรวจ",
        "findings" => "แสดงรายการที่ต้องให้คนตรวจ",
        "findings --severity" => "เฉพาะระดับนี้หรือร้ายแรงกว่า",
        "findings --code" => "เฉพาะรหัสนี้",
        "explain" => "อธิบายรหัสของข้อที่พบ หรือพาค่ากลับไปยังช่องเดิมในไฟล์",
        "explain WHAT" => "รหัส เช่น ITA-S010 หรือค่า เช่น report.docx#i7",
        "export" => "ส่งออกชุดข้อมูล",
        "export --out" => "โฟลเดอร์ที่จะเขียน",
        "export --format" => "รูปแบบไฟล์",
        "export --year" => "เฉพาะปีงบประมาณนี้ (พ.ศ.) ระบุซ้ำได้",
        "export --province" => "เฉพาะจังหวัดนี้ ระบุซ้ำได้",
        "export --only" => "clean คือไม่เอาค่าที่มีข้อสังเกต",
        "export --include" => "held คือรวมค่าที่พักไว้ด้วย โดยไม่ใส่คะแนน",
        "export --with-names" => "คงชื่อบุคคลไว้",
        "rules" => "เกณฑ์การประเมินแต่ละปี",
        "rules check" => "ตรวจว่าไฟล์เกณฑ์ถูกต้อง",
        "rules show" => "แสดงเกณฑ์ของปีหนึ่ง",
        "rules show YEAR" => "ปีงบประมาณ (พ.ศ.)",
        "coverage" => "บอกว่ารายงานของหน่วยงานใดมีแล้ว หน่วยงานใดยังไม่มี แยกตามปี",
        "coverage --agencies" => "รายชื่อหน่วยงานที่ต้องส่ง ถ้าไม่ระบุจะใช้รายชื่อที่ ita ingest อ่านไว้",
        "forget" => "นำไฟล์ออกจากชุดข้อมูล โดยคงประวัติและสิ่งที่ตัดสินไว้",
        "forget PATH" => "ชื่อไฟล์ตามที่สรุปผลแสดงไว้",
        "doctor" => "บอกว่าเครื่องนี้มีและขาดอะไร",
        _ => throw new ArgumentOutOfRangeException(nameof(symbol), symbol, "ไม่มีคำอธิบาย"),
    };

    public override string NotUnderstood(string token) => $"ไม่รู้จัก \"{token}\"";

    public override string ValueMissing(string symbol) => $"ต้องระบุค่าของ {symbol}";

    public override string ValueWrong(string symbol, string value, IReadOnlyList<string> allowed) =>
        $"ค่า \"{value}\" ใช้กับ {symbol} ไม่ได้" + (allowed.Count > 0 ? $" ค่าที่ใช้ได้: {string.Join(", ", allowed)}" : "");

    public override string SeeHelp(string command) => $"ดูวิธีใช้: {command} --help";

    public override string PathNotFound(string path) => $"ไม่พบไฟล์หรือโฟลเดอร์ \"{path}\" จึงยังไม่ได้ทำอะไร";

    public override string SameNameTwice(string path, string first, string second) =>
        $"มีสองไฟล์ที่จะใช้ชื่อ \"{path}\" เหมือนกัน คือ {first} และ {second} โปรดระบุโฟลเดอร์ที่รวมทั้งสองไว้ ยังไม่ได้ทำอะไร";

    public override string RulesFolderNotFound(string folder) => $"ไม่พบโฟลเดอร์เกณฑ์ \"{folder}\"";

    public override string RulesBroken(string folder) => $"เกณฑ์ใน \"{folder}\" มีที่ผิด ดูได้ด้วย: ita rules check";

    public override string Store(StoreException problem) => problem.Problem switch
    {
        StoreProblem.NotFound => $"ไม่พบฐานข้อมูล \"{problem.Location}\" โปรดสั่ง ita ingest ก่อน หรือระบุด้วย --db",
        StoreProblem.NotADatabase => $"\"{problem.Location}\" ไม่ใช่ฐานข้อมูล โปรดระบุไฟล์อื่นด้วย --db",
        StoreProblem.OtherDatabase => $"\"{problem.Location}\" เป็นฐานข้อมูลของโปรแกรมอื่น โปรดระบุไฟล์อื่นด้วย --db",
        StoreProblem.NewerSchema => $"\"{problem.Location}\" สร้างด้วยโปรแกรมรุ่นใหม่กว่า โปรดใช้รุ่นนั้น",
        StoreProblem.NotWritable => $"ไม่มีสิทธิ์เขียน \"{problem.Location}\" โปรดขอสิทธิ์ หรือระบุที่อื่นด้วย --db",
        StoreProblem.Busy => $"มี ita อีกตัวกำลังเขียน \"{problem.Location}\" โปรดรอให้เสร็จแล้วสั่งใหม่",
        StoreProblem.Full => $"ที่เก็บข้อมูลเต็ม เขียน \"{problem.Location}\" ไม่ได้ โปรดเพิ่มที่ว่างแล้วสั่งเดิมอีกครั้ง",
        StoreProblem.Damaged => $"\"{problem.Location}\" เสียหาย ({problem.Detail}) โปรดใช้สำเนาสำรอง หรือลบแล้วสั่ง ita ingest ใหม่",
        StoreProblem.NoLibrary => "เครื่องนี้ไม่มีไลบรารี SQLite ดูได้ด้วย: ita doctor",
        _ => problem.Message,
    };

    public override string FolderNotWritable(string folder, string why) => $"เขียน \"{folder}\" ไม่ได้: {why}";

    public override string AnswerLost(string why) => $"เขียนคำตอบออกไม่ได้ ({why}) สิ่งที่เก็บแล้วยังอยู่";

    public override string Unexpected(string kind, string message) =>
        $"โปรแกรมมีข้อบกพร่องและต้องหยุด ({kind}: {message}) สิ่งที่เก็บแล้วยังอยู่ ตั้ง ITA_DEBUG=1 เพื่อดูว่าเกิดที่ใด";

    public override string ReadSoFar(int done, int files) => string.Create(CultureInfo.InvariantCulture, $"อ่านแล้ว {done} จาก {files} ไฟล์");

    public override string Interrupted(int stored, string again) =>
        string.Create(CultureInfo.InvariantCulture, $"หยุดแล้ว เก็บไว้แล้ว {stored} ไฟล์และยังอยู่ครบ ทำต่อด้วย: {again}");

    public override string NothingFound(string paths) => $"ไม่มีไฟล์ใน {paths}";

    public override string Outcome(Outcome outcome) => outcome switch
    {
        ItaIngest.Outcome.Clean => "เรียบร้อย",
        ItaIngest.Outcome.Flagged => "มีข้อสังเกต",
        ItaIngest.Outcome.Partial => "อ่านได้บางส่วน",
        ItaIngest.Outcome.Refused => "ไม่ได้อ่าน",
        ItaIngest.Outcome.Failed => "โปรแกรมผิดพลาด",
        _ => outcome.ToString(),
    };

    public override string Change(Change change) => change switch
    {
        Ingest.Change.New => "ใหม่",
        Ingest.Change.Changed => "เปลี่ยนแปลง",
        Ingest.Change.Again => "อ่านใหม่",
        Ingest.Change.Unchanged => "ไม่เปลี่ยน",
        Ingest.Change.Forgotten => "นำออกไว้แล้ว",
        _ => change.ToString(),
    };

    public override string Format(Documents.DocumentFormat format) => format switch
    {
        Documents.DocumentFormat.Text => "ข้อความ",
        Documents.DocumentFormat.Html => "หน้าเว็บ",
        Documents.DocumentFormat.Docx => "Word",
        _ => "",
    };

    public override Advice Refusal(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.Empty => new("ไฟล์ว่างเปล่า", "ขอไฟล์จากหน่วยงานใหม่ หรือดาวน์โหลดอีกครั้ง"),
        RefusalReason.Damaged => new("ไฟล์เสียหรือมาไม่ครบ", "ดาวน์โหลดใหม่ หรือเปิดด้วย Word แล้วบันทึกใหม่"),
        RefusalReason.Encrypted => new("ไฟล์มีรหัสผ่าน", "เปิดด้วยรหัสผ่าน แล้วบันทึกใหม่โดยไม่ใส่รหัส"),
        RefusalReason.Image => new("เป็นรูปภาพ ไม่มีข้อความให้อ่าน", "แปลงเป็นข้อความด้วยโปรแกรม OCR ก่อน"),
        RefusalReason.Pdf => new("เป็น PDF ซึ่งโปรแกรมรุ่นนี้ยังอ่านไม่ได้", "ขอไฟล์ Word หรือหน้าเว็บของรายงานเดียวกัน หรือแปลงเป็นข้อความก่อน"),
        RefusalReason.NeedsConversion => new($"เป็นไฟล์ที่ต้องแปลงก่อนอ่าน{In(refusal.Detail)} และเครื่องนี้แปลงไม่ได้", "ติดตั้ง LibreOffice ให้ครบทั้ง Writer และ Calc หรือเปิดแล้วบันทึกใหม่เป็น .docx หรือ .html"),
        RefusalReason.OtherFormat => new($"ไม่ใช่รายงาน{In(refusal.Detail)}", "ย้ายไปไว้ที่อื่น หรือบันทึกรายงานเป็น .docx, .html หรือ .txt"),
        RefusalReason.LockFile => new("เป็นไฟล์ล็อกของเอกสารที่เปิดค้างไว้ ไม่ใช่รายงาน", "ปิดเอกสารนั้น แล้วไฟล์นี้จะหายไปเอง"),
        RefusalReason.NotAFile => new(refusal.Detail == "directory" ? "เป็นโฟลเดอร์ที่ตั้งชื่อเหมือนไฟล์" : "ไม่ใช่ไฟล์ธรรมดา", "ย้ายไปไว้ที่อื่น หรือเปลี่ยนชื่อ"),
        RefusalReason.BrokenLink => new(refusal.Detail == "loop" ? "ลิงก์วนกลับมาที่เดิม" : "ลิงก์ชี้ไปยังที่ที่ไม่มีอยู่", "แก้ลิงก์ หรือวางไฟล์จริงไว้แทน"),
        RefusalReason.NoAccess when refusal.Detail == "name-not-unicode" => new("ชื่อไฟล์ไม่ได้เข้ารหัสแบบ UTF-8 จึงเปิดไม่ได้", "เปลี่ยนชื่อไฟล์"),
        RefusalReason.NoAccess => new("ไม่มีสิทธิ์อ่าน", "ขอสิทธิ์อ่านไฟล์นี้"),
        RefusalReason.ChangedWhileRead => new("ไฟล์เปลี่ยนระหว่างที่อ่าน", "รอให้คัดลอกเสร็จ แล้วสั่งเดิมอีกครั้ง"),
        RefusalReason.TooBig => new($"ใหญ่เกินกำหนด{In(refusal.Detail)}", "แบ่งเป็นหลายไฟล์ หรือลดขนาดรูปภาพในไฟล์"),
        RefusalReason.TooDeep => new("โครงสร้างภายในซ้อนลึกเกินกำหนด", "เปิดด้วย Word แล้วบันทึกเป็น .docx"),
        RefusalReason.Bomb => new("คลายออกมาแล้วใหญ่ผิดปกติ จึงไม่ได้เปิด", "อย่าเปิดไฟล์นี้ โปรดขอไฟล์ใหม่จากหน่วยงาน"),
        RefusalReason.OtherScheme => new($"เป็นรายงานของการประเมินอื่น{In(refusal.Detail)}", "ย้ายไปไว้ที่อื่น โปรแกรมนี้อ่าน ITA ตั้งแต่ปีงบประมาณ 2562"),
        RefusalReason.UnknownEncoding => new("ไม่ทราบว่าข้อความใช้รหัสอักขระใด", "บันทึกใหม่เป็น UTF-8"),
        _ => new(refusal.Reason.ToString(), ""),
    };

    public override Advice Failed(Failure failure, string diagnostics) => new(
        $"โปรแกรมมีข้อบกพร่องจึงอ่านไม่ได้ ({failure.Stage}: {failure.Kind})",
        $"โปรดแจ้งผู้พัฒนาพร้อมไฟล์ {diagnostics}");

    public override string Note(Note note) => note.Code switch
    {
        "name-lies" => $"ชื่อบอกว่าเป็น {Part(note.Text, 0)} แต่เนื้อในเป็น {Part(note.Text, 1)}",
        "converted" => $"แปลงจาก {Part(note.Text, 0)} ด้วย {Part(note.Text, 2)}",
        "conversion-failed" => $"แปลง {Part(note.Text, 0)} ไม่สำเร็จ ({Part(note.Text, 1)})",
        "damaged-part" => $"ส่วนที่ไม่มีข้อความของไฟล์เสีย: {note.Text}",
        "repeated-header-dropped" => $"ตัดหัวตารางที่ซ้ำออก: {note.Text}",
        "charset-guessed" => $"ดูรหัสอักขระจากเนื้อหา: {note.Text}",
        _ => note.Text.Length > 0 ? $"{note.Code}: {note.Text}" : note.Code,
    };

    public override string Place(Place place)
    {
        var parts = new List<string>();
        if (place.Part is { } part) parts.Add(part);
        if (place.Page is { } page) parts.Add(Number("หน้า", page));
        if (place.Line is { } line) parts.Add(Number("บรรทัด", line));
        if (place.Table is { } table) parts.Add(Number("ตาราง", table));
        if (place.Row is { } row) parts.Add(Number("แถว", row));
        if (place.Column is { } column) parts.Add(Number("คอลัมน์", column));
        return string.Join(" ", parts);
    }

    public override string Scores(int stated, int held) =>
        string.Create(CultureInfo.InvariantCulture, $"คะแนน {stated} ค่า") + (held > 0 ? string.Create(CultureInfo.InvariantCulture, $" พักไว้ {held} ค่า") : "");

    public override string Findings(FindingCounts findings) => string.Create(
        CultureInfo.InvariantCulture,
        $"ต้องตัดสิน {findings.Errors} ข้อ ควรดู {findings.Warnings} ข้อ แจ้งให้ทราบ {findings.Infos} ข้อ");

    public override string FilesTitle(int files, string database) => string.Create(CultureInfo.InvariantCulture, $"{files} ไฟล์ -> {database}");

    public override string Unchanged(int files) => string.Create(CultureInfo.InvariantCulture, $"ในจำนวนนี้ {files} ไฟล์ไม่เปลี่ยนแปลง จึงไม่ได้อ่านใหม่");

    public override string LeftOut(IEnumerable<string> paths) => $"ไม่ได้เปิดดูตามที่ .itaignore ระบุ: {string.Join(", ", paths)}";

    public override string MissingTitle(int files) =>
        string.Create(CultureInfo.InvariantCulture, $"{files} ไฟล์ไม่อยู่ที่เดิมแล้ว แต่ยังอยู่ในชุดข้อมูลจนกว่าจะสั่ง ita forget PATH:");

    public override string Todo(string what) => "ควรทำ: " + what;

    public override string Next(string command, string why) => $"ขั้นต่อไป: {command}   ({why})";

    public override string CompanionRead(string file, int rows) => string.Create(CultureInfo.InvariantCulture, $"{file}: อ่านแล้ว {rows} แถว");

    public override string CompanionError(CompanionProblem problem)
    {
        var where = problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File} บรรทัด {problem.Line}") : problem.File;
        return where + ": " + problem.Fault switch
        {
            CompanionFault.ColumnMissing => $"ไม่มีคอลัมน์ \"{problem.Text}\" บรรทัดแรกต้องเป็นชื่อคอลัมน์",
            CompanionFault.NotReadable => $"เปิดไฟล์ไม่ได้ ({problem.Text})",
            CompanionFault.NotUtf8 => "ไม่ใช่ UTF-8 โปรดบันทึกเป็น \"CSV UTF-8\"",
            CompanionFault.NotCsv => "เครื่องหมายคำพูดไม่ได้ปิด",
            CompanionFault.Empty => $"ช่อง \"{problem.Text}\" ว่าง",
            CompanionFault.NotADay => $"\"{problem.Text}\" ไม่ใช่วันที่ โปรดเขียนเช่น 2025-06-30",
            CompanionFault.NotAYear => $"\"{problem.Text}\" ไม่ใช่ปีงบประมาณ โปรดเขียนเช่น 2568",
            CompanionFault.Twice => $"\"{problem.Text}\" ซ้ำกับบรรทัดก่อนหน้า",
            _ => problem.Text,
        } + " จึงไม่ได้ใช้รายการนี้";
    }

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

    public override string Figure(Figure figure) => figure switch
    {
        Mapping.Figure.Score => "คะแนน",
        Mapping.Figure.Level => "ระดับ",
        Mapping.Figure.Pass => "ผ่านหรือไม่",
        Mapping.Figure.Weight => "น้ำหนัก",
        Mapping.Figure.Target => "เป้าหมาย",
        _ => figure.ToString(),
    };

    public override string Standing(Standing standing) => standing switch
    {
        Mapping.Standing.AsRead => "ตามที่อ่าน",
        Mapping.Standing.Repaired => "ซ่อมแล้ว",
        Mapping.Standing.ByReviewer => "ผู้ตรวจกำหนด",
        _ => standing.ToString(),
    };

    public override string Done(bool? done) => done switch { true => "แล้ว", false => "ยัง", null => "บอกไม่ได้" };

    public override string Severity(Severity severity) => severity switch
    {
        Checks.Severity.Error => "ต้องตัดสิน",
        Checks.Severity.Warning => "ควรดู",
        Checks.Severity.Info => "แจ้งให้ทราบ",
        _ => "",
    };

    public override string Finding(CheckResult result) => FindingMessages.Render(result, MessageLanguage.Thai);

    public override string Proposal(Repair repair) => repair.Safety switch
    {
        Safety.Safe => $"อ่านเป็น {repair.To}",
        _ => $"อาจเป็น {string.Join(" หรือ ", new[] { repair.To }.Concat(repair.Alternatives).Select(Proposed).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Select(PassWord))}",
    };

    // The words of passing are kept as two names; people read the words.
    private static string PassWord(string value) => value switch { "pass" => "ผ่านเกณฑ์", "fail" => "ไม่ผ่านเกณฑ์", _ => value };

    // An alternative about another value names it before '='.
    private static string Proposed(string value) => value[(value.LastIndexOf('=') + 1)..];

    public override string NoSuchPage(string code) => $"ไม่มีคำอธิบายของ {code}";

    public override string NotBuilt(RegisteredCheck check) => $"{check.Code}: {check.MeaningThai} โปรแกรมรุ่นนี้ยังไม่ได้ตรวจข้อนี้";

    public override string NoSuchRecord(string record) => $"ไม่รู้จัก \"{record}\" โปรดเขียนเป็นรหัส เช่น ITA-S010 หรือค่าในรูป ไฟล์#ข้อ เช่น report.docx#i7";

    public override string NoSuchDocument(string document) => $"ไม่มีไฟล์ \"{document}\" ในฐานข้อมูล";

    public override string ItemsThere(IEnumerable<string> items) => "ข้อที่ระบุไว้: " + string.Join(", ", items);

    public override string Verdict(Verdict verdict) => verdict switch
    {
        Checks.Verdict.Holds => "ตรงกัน",
        Checks.Verdict.HoldsIf => "ตรงกันภายใต้เงื่อนไข",
        Checks.Verdict.Fails => "ไม่ตรงกัน",
        Checks.Verdict.CannotTell => "บอกไม่ได้",
        _ => verdict.ToString(),
    };

    public override string Exported(string folder) => $"ชุดข้อมูลอยู่ใน {folder}";

    public override string HeldBack(long held) => string.Create(CultureInfo.InvariantCulture, $"พักคะแนนไว้ {held} ค่าจนกว่าจะมีคนตัดสิน ดูได้ด้วย: ita findings --severity error");

    public override string Forgotten(string path) => $"นำ {path} ออกจากชุดข้อมูลแล้ว ประวัติและสิ่งที่ตัดสินไว้ยังอยู่ นำกลับได้ด้วย ita ingest --force";

    public override string NotKnown(string path) => $"ไม่มีไฟล์ \"{path}\" ในฐานข้อมูล จึงไม่ได้ทำอะไร";

    public override string CoverageCounts(int there, int expected, int unexpected) => string.Create(
        CultureInfo.InvariantCulture,
        $"มีรายงานแล้ว {there} จากที่ต้องมี {expected} ฉบับ และมีรายงานของหน่วยงานหรือปีที่ไม่อยู่ในรายชื่ออีก {unexpected} ฉบับ");

    public override string RulesGood(int books, string revision) =>
        string.Create(CultureInfo.InvariantCulture, $"เกณฑ์ {books} ปีถูกต้อง (รุ่น {revision[..Math.Min(12, revision.Length)]})");

    public override string RulesBad(int problems) => string.Create(CultureInfo.InvariantCulture, $"พบที่ผิด {problems} แห่ง");

    public override string RuleProblem(RuleProblem problem) =>
        $"{Where(problem)}: {problem.WhatThai}" + (problem.AllowedThai.Length > 0 ? $" ที่ใช้ได้: {problem.AllowedThai}" : "");

    public override string NoBook(int year, IEnumerable<int> years) =>
        string.Create(CultureInfo.InvariantCulture, $"ไม่มีเกณฑ์ของปี {year} ที่มีคือ {string.Join(", ", years)}");

    public override string Book(CodeBook book) => string.Create(CultureInfo.InvariantCulture, $"ปีงบประมาณ {book.Year}: ")
        + (book.IsComplete ? "ครบถ้วน" : "ยังไม่ครบ ส่วนที่ไม่ทราบจะไม่นำมาบังคับ")
        + (book.RecomputedBy is { } by ? $" คำนวณซ้ำได้ตรงกับ {by}" : " ยังไม่มีผลที่ประกาศให้คำนวณเทียบ");

    public override string Known(Confidence confidence) => confidence switch
    {
        Confidence.Proved => "คำนวณซ้ำได้ตรงกับผลที่ประกาศ",
        Confidence.Sourced => "มีเอกสาร",
        Confidence.Inferred => "อนุมาน",
        Confidence.OwnKnowledge => "ความรู้เดิม",
        _ => "ไม่ทราบ",
    };

    public override string Doctor(string subject, bool good, string detail) => (good ? "✓ " : "✗ ") + subject switch
    {
        "sqlite" => good ? $"SQLite: {detail}" : $"SQLite: {detail} โปรดติดตั้งไลบรารี SQLite ของระบบ",
        "office" => good ? $"LibreOffice: {detail}" : "ไม่มี LibreOffice จึงอ่านไฟล์ .doc และ .xls ไม่ได้",
        "rules" => $"เกณฑ์การประเมิน: {detail}",
        "thai" => good ? "ข้อความไทย: เรียงวรรณยุกต์และสระได้ถูกต้อง" : "ข้อความไทย: ไม่มีไลบรารี ICU โปรดติดตั้ง libicu และอย่าตั้ง DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
        "folder" => good ? $"เขียนที่ {detail} ได้" : $"เขียนที่ {detail} ไม่ได้",
        "terminal" => good ? $"แสดงผลเป็น {detail}" : $"แสดงผลเป็น {detail} ซึ่งแสดงภาษาไทยไม่ได้",
        "version" => $"ita {detail}",
        _ => $"{subject}: {detail}",
    };

    private static string Where(RuleProblem problem) =>
        problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File} บรรทัด {problem.Line}") : problem.File;

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Part(string text, int index) => text.Split('|') is var parts && index < parts.Length ? parts[index] : text;

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    private static string Titled(string title, int count) => string.Create(CultureInfo.InvariantCulture, $"{title} ({count})");

    private static string Or(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "ไม่ได้ระบุ";
}
