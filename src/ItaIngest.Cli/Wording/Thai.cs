using System.Globalization;
using ItaIngest.Cli.Ingest;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;
using ItaIngest.Terms;
using ItaIngest.Web.Pages.Report;

namespace ItaIngest.Cli.Wording;

/// <summary>What the command line says in Thai: here of files, stores, datasets, rules and the machine.</summary>
internal sealed partial class Thai() : Words(new ThaiGlossary())
{
    public override string Code => "th";

    public override string RulesNotFound => "ไม่พบโฟลเดอร์ rules ที่นี่หรือเหนือขึ้นไป โปรดสั่งในโฟลเดอร์ของโครงการ หรือระบุโฟลเดอร์ด้วย --rules";

    public override string Reading => "กำลังอ่านไฟล์";

    public override Advice Partial => new("อ่านได้บางส่วน ส่วนที่ไม่ได้อ่านคือ", "ตรวจดูตำแหน่งที่แจ้งไว้ ส่วนที่เหลืออยู่ในฐานข้อมูลแล้ว");

    public override string OutcomeColumn => "ผล";

    public override string FilesColumn => "จำนวนไฟล์";

    public override string NextFindings => "ดูสิ่งที่ต้องให้คนตรวจ";

    public override string NextExport => "ส่งออกชุดข้อมูลเป็นไฟล์ CSV";

    public override string NextReview => "ตรวจและตัดสินที่เหลือ";

    public override IReadOnlyList<string> CoverageColumns => ["ปี", "หน่วยงาน", "จังหวัด", "รายงาน"];

    public override string NoExpected => "ยังไม่มีรายชื่อหน่วยงานที่ต้องส่งรายงาน โปรดวาง agencies.csv ไว้ข้างไฟล์รายงาน หรือระบุด้วย --agencies";

    public override string There => "มีแล้ว";

    public override string Missing => "ยังไม่มี";

    public override IReadOnlyList<string> BookColumns => ["ข้อ", "ชื่อ", "คำถาม", "ที่มา"];

    public override string Answers(AnswerScale? scale) =>
        scale is null ? "ไม่ทราบคะแนนของแต่ละคำตอบ"
        : $"คำตอบหนึ่งได้ {Points(scale)} คะแนน{(scale.Averaged.Count == 0 ? "" : " เฉลี่ยข้อย่อยก่อน: " + string.Join(", ", scale.Averaged))}";

    public override string DoctorGood => "เครื่องนี้มีสิ่งที่จำเป็นครบ";

    public override string DoctorBad => "ยังขาดบางอย่าง ดูบรรทัดที่มีเครื่องหมาย ✗";

    public override string PathNotFound(string path) => $"ไม่พบไฟล์หรือโฟลเดอร์ \"{path}\" จึงยังไม่ได้ทำอะไร";

    public override string NoOcr => "--ocr ต้องใช้ poppler (pdftoppm) และ tesseract พร้อมข้อมูลภาษาไทย เครื่องนี้ยังไม่มี จึงยังไม่ได้ทำอะไร";

    public override string NotBuiltIn(string choice) => $"โปรแกรมชุดนี้ไม่ได้สร้าง {choice} รวมไว้ สร้างรวมไว้ได้ด้วย dotnet build -p:DesignCard=true จึงยังไม่ได้ทำอะไร";

    public override string SameNameTwice(string path, string first, string second) =>
        $"มีสองไฟล์ที่จะใช้ชื่อ \"{path}\" เหมือนกัน คือ {first} และ {second} โปรดระบุโฟลเดอร์ที่รวมทั้งสองไว้ ยังไม่ได้ทำอะไร";

    public override string RulesFolderNotFound(string folder) => $"ไม่พบโฟลเดอร์เกณฑ์ \"{folder}\"";

    public override string RulesBroken(string folder) => $"เกณฑ์ใน \"{folder}\" มีที่ผิด ดูได้ด้วย: ita rules check";

    public override string Store(StoreException problem) => problem.Problem switch
    {
        StoreProblem.NotFound => $"ไม่พบฐานข้อมูล \"{problem.Location}\" โปรดสั่ง ita ingest ก่อน หรือระบุด้วย --db",
        StoreProblem.NotADatabase => $"\"{problem.Location}\" ไม่ใช่ฐานข้อมูล โปรดระบุไฟล์อื่นด้วย --db",
        StoreProblem.OtherDatabase => $"\"{problem.Location}\" เป็นฐานข้อมูลของโปรแกรมอื่น โปรดระบุไฟล์อื่นด้วย --db",
        StoreProblem.NewerSchema => $"\"{problem.Location}\" สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รุ่นของตาราง {problem.Detail} ของโปรแกรมนี้) โปรดใช้โปรแกรมรุ่นนั้น หรือระบุไฟล์อื่นด้วย --db ยังไม่มีสิ่งใดเปลี่ยนแปลง",
        StoreProblem.OlderSchema => $"\"{problem.Location}\" สร้างด้วยโปรแกรมรุ่นเก่ากว่า โปรดทำสำเนา แล้วสั่ง ita findings --db กับสำเนานั้นหนึ่งครั้ง สำเนาจะถูกปรับเป็นรุ่นปัจจุบัน",
        StoreProblem.NotWritable => $"ไม่มีสิทธิ์เขียน \"{problem.Location}\" โปรดขอสิทธิ์ หรือระบุที่อื่นด้วย --db",
        StoreProblem.Busy when problem.HeldBy is { } by => string.Create(CultureInfo.InvariantCulture, $"มี ita ingest อีกตัวกำลังเขียน \"{problem.Location}\" คือโปรเซส {by.Process} เริ่มเมื่อ {by.Since:yyyy-MM-dd HH:mm:ss} UTC กับโฟลเดอร์ {by.Root} โปรดรอให้เสร็จแล้วสั่งใหม่"),
        StoreProblem.Busy => $"มี ita อีกตัวกำลังเขียน \"{problem.Location}\" โปรดรอให้เสร็จแล้วสั่งใหม่",
        StoreProblem.Full => $"ที่เก็บข้อมูลเต็ม เขียน \"{problem.Location}\" ไม่ได้ โปรดเพิ่มที่ว่างแล้วสั่งเดิมอีกครั้ง",
        StoreProblem.Damaged => $"\"{problem.Location}\" เสียหาย ({problem.Detail}) อย่าเพิ่งลบ เพราะสิ่งที่ตัดสินไว้ในไฟล์อาจยังอ่านได้ ดูวิธีแก้ทีละขั้นด้วย: ita doctor --db {Typed(problem.Location)}",
        StoreProblem.NoCopy => $"ฐานข้อมูลเป็นรุ่นเก่า และเขียนสำเนาที่ต้องเก็บไว้ไม่ได้: \"{problem.Location}\" ({problem.Detail}) โปรดเพิ่มที่ว่างให้พอสำหรับไฟล์ขนาดเท่าฐานข้อมูล แล้วสั่งเดิมอีกครั้ง ยังไม่มีสิ่งใดเปลี่ยนแปลง",
        StoreProblem.Unreachable => $"ติดต่อเครื่องฐานข้อมูล {problem.Location} ไม่ได้ ({problem.Detail}) โปรดตรวจว่าเครื่องทำงานอยู่และเครือข่ายใช้ได้ แล้วสั่งเดิมอีกครั้ง สิ่งที่เก็บไว้ก่อนหน้ายังอยู่",
        StoreProblem.NoAccess => $"เครื่องฐานข้อมูล {problem.Location} ไม่อนุญาต ({problem.Detail}) โปรดตรวจชื่อผู้ใช้และรหัสผ่าน และถามผู้ดูแลว่าท่านมีสิทธิใด (ดู README หัวข้อ \"One store for many\")",
        StoreProblem.DiskFails => $"อ่านหรือเขียน \"{problem.Location}\" ไม่สำเร็จ ({problem.Detail}) โปรดตรวจว่าดิสก์ยังเชื่อมต่ออยู่ เต็ม หรือเสีย แล้วสั่งเดิมอีกครั้ง สิ่งที่เก็บไว้ก่อนหน้ายังอยู่",
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

    public override string Change(Change change) => change switch
    {
        Ingest.Change.New => "ใหม่",
        Ingest.Change.Changed => "เปลี่ยนแปลง",
        Ingest.Change.Again => "อ่านใหม่",
        Ingest.Change.Unchanged => "ไม่เปลี่ยน",
        Ingest.Change.Forgotten => "นำออกไว้แล้ว",
        _ => change.ToString(),
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
        "table-continues-without-header" => $"ตารางต่อจากหน้าก่อนโดยไม่มีหัวตารางซ้ำ: {note.Text}",
        "row-joined-over-pages" => $"รวมแถวที่ถูกตัดตรงท้ายหน้าเป็นแถวเดียว: {note.Text}",
        "row-perhaps-cut" => $"แถวนี้อาจเป็นส่วนต่อของแถวท้ายหน้าก่อน: {note.Text}",
        "repeated-merged-text-dropped" => $"ตัดข้อความซ้ำของช่องที่ผสานออก: {note.Text}",
        "charset-guessed" => $"ดูรหัสอักขระจากเนื้อหา: {note.Text}",
        _ => PdfNote(note),
    };

    public override string Scores(int stated, int held) =>
        string.Create(CultureInfo.InvariantCulture, $"คะแนน {stated} ค่า") + (held > 0 ? string.Create(CultureInfo.InvariantCulture, $" พักไว้ {held} ค่า") : "");

    public override string Findings(FindingCounts findings)
    {
        var counts = new[] { ("ต้องตัดสิน", findings.Errors), ("ควรดู", findings.Warnings), ("แจ้งให้ทราบ", findings.Infos) }
            .Where(c => c.Item2 > 0)
            .Select(c => Number(c.Item1, c.Item2) + " ข้อ")
            .ToList();
        return counts.Count > 0 ? string.Join(" ", counts) : "ไม่พบข้อสังเกต";
    }

    public override string Related(Related related) => string.Create(
        CultureInfo.InvariantCulture,
        $"เทียบข้ามเอกสาร {related.Agencies} หน่วยงาน {(related.Findings == 0 ? "ไม่พบสิ่งผิดปกติ" : $"พบ {related.Findings} เรื่อง")}");

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
            CompanionFault.NotAScore => $"\"{problem.Text}\" ไม่ใช่คะแนนตั้งแต่ 0 ถึง 100",
            CompanionFault.TooBig => $"รายการใหญ่เกินไป อ่านได้ไม่เกิน {problem.Text}",
            CompanionFault.Twice => $"\"{problem.Text}\" ซ้ำกับบรรทัดก่อนหน้า",
            _ => problem.Text,
        } + " จึงไม่ได้ใช้รายการนี้";
    }

    public override string Exporting => "กำลังส่งออก";

    public override string ExportedSoFar(int done, int documents) => string.Create(CultureInfo.InvariantCulture, $"ส่งออกแล้ว {done} จาก {documents} เอกสาร");

    public override string NothingChosen(IReadOnlyList<int> years, IReadOnlyList<string> provinces) =>
        $"ไม่มีรายงานของปีและจังหวัดที่เลือก จึงไม่ได้เขียนอะไร ปีงบประมาณที่มี (พ.ศ.): {Some(years.Select(y => y.ToString(CultureInfo.InvariantCulture)))}; จังหวัดที่มี: {Some(provinces)}";

    public override string Exported(string folder) => $"ชุดข้อมูลอยู่ใน {folder}";

    public override string LeftOut(LeftOut left) => string.Create(CultureInfo.InvariantCulture, $"  ไม่ได้ส่งออก {left.Table} {left.Rows} แถว: {WhyLeftOut(left.Why)}");

    public override string Shortened(string file, string table, long texts) =>
        string.Create(CultureInfo.InvariantCulture, $"ข้อความ {texts} ช่องในแผ่น {table} ของ {file} ยาวเกินที่ช่องหนึ่งรับได้ จึงตัดท้ายและลงท้ายด้วย … ข้อความเต็มอยู่ในไฟล์ CSV และ JSON Lines");

    public override string NextExplain(string record, string database) => $"ดูที่มาของคะแนนใดก็ได้จากคอลัมน์ record: ita explain \"{record}\"{database}";

    public override string HeldBack(long held) => string.Create(CultureInfo.InvariantCulture, $"พักคะแนนไว้ {held} ค่าจนกว่าจะมีคนตัดสิน ดูได้ด้วย: ita findings --severity error");

    public override string ReportWritten(string file, ReportFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"เขียน {file} แล้ว: {figures.Documents} ไฟล์ {figures.Reports} รายงาน {figures.Agencies} หน่วยงาน เปิดและพิมพ์ได้ด้วยเบราว์เซอร์ ตัดชื่อบุคคลออกแล้ว");

    public override string NothingOf(string asked, IEnumerable<string> there) => $"ไม่มีรายงานของ {asked} จึงยังไม่ได้เขียนอะไร ที่มีคือ: {(there.Any() ? string.Join(", ", there) : "ไม่มีเลย")}";

    public override string Forgotten(string path) => $"นำ {path} ออกจากชุดข้อมูลแล้ว ประวัติและสิ่งที่ตัดสินไว้ยังอยู่ นำกลับได้ด้วย ita ingest --force";

    public override string NotKnown(string path) => $"ไม่มีไฟล์ \"{path}\" ในฐานข้อมูล จึงไม่ได้ทำอะไร";

    public override string CoverageCounts(int there, int expected, int unexpected) => string.Create(
        CultureInfo.InvariantCulture,
        $"มีรายงานแล้ว {there} จากที่ต้องมี {expected} ฉบับ และมีรายงานของหน่วยงานหรือปีที่ไม่อยู่ในรายชื่ออีก {unexpected} ฉบับ");

    public override string RulesGood(int books, string revision) =>
        string.Create(CultureInfo.InvariantCulture, $"เกณฑ์ {books} ปีถูกต้อง (รุ่น {revision[..Math.Min(12, revision.Length)]})");

    public override string Training(int titles) => string.Create(CultureInfo.InvariantCulture, $"กำลังเรียนรู้ชื่อข้อ {titles} ชื่อ …");

    public override string Trained(string path, int bytes, bool unchanged) => unchanged ? $"เหมือนเดิมทุกไบต์ ไม่ต้องเขียน {path}" : string.Create(CultureInfo.InvariantCulture, $"เขียน {path} แล้ว ({bytes:N0} ไบต์) ขั้นต่อไป: ita rules check");

    public override string NotTrained => "ยังไม่ได้เรียนรู้ชื่อข้อจากเกณฑ์ชุดนี้ โปรแกรมจะเทียบชื่อด้วยตัวอักษรเท่านั้น สั่ง ita rules train หนึ่งครั้ง";

    public override string FileNotWritten(string path, string why) => $"เขียน {path} ไม่ได้: {why}";

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
        "ocr" => good ? $"OCR: {detail}" : "ไม่มี poppler หรือ tesseract จึงใช้ --ocr ไม่ได้",
        "rules" => $"เกณฑ์การประเมิน: {detail}",
        "thai" => good ? "ข้อความไทย: เรียงวรรณยุกต์และสระได้ถูกต้อง" : "ข้อความไทย: ไม่มีไลบรารี ICU โปรดติดตั้ง libicu และอย่าตั้ง DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
        "folder" => good ? $"เขียนที่ {detail} ได้" : $"เขียนที่ {detail} ไม่ได้",
        "terminal" => good ? $"แสดงผลเป็น {detail}" : $"แสดงผลเป็น {detail} ซึ่งแสดงภาษาไทยไม่ได้",
        "version" => $"ita {detail}",
        "engine" => $"มีในโปรแกรม: {detail}",
        "engine-absent" => $"โปรแกรมนี้ไม่มี {detail} เพิ่มได้ด้วย {BuildsIn}",
        _ => $"{subject}: {detail}",
    };

    public override string DatabaseSound(string database, string engine, DatabaseCheckup checkup, TimeSpan took) => string.Create(
        CultureInfo.InvariantCulture,
        $"✓ ฐานข้อมูล {database} ({engine}): เอกสาร {checkup.Documents} ไฟล์ สิ่งที่ตัดสินไว้ {checkup.Decisions} รายการ ตรวจทั้งไฟล์ใน {took.TotalSeconds:0.0} วินาที")
        + (checkup.IsOlder ? " เป็นรุ่นเก่า จะปรับเป็นรุ่นปัจจุบันเมื่อใช้ครั้งถัดไปโดยเก็บสำเนาไว้" : "");

    public override string DatabaseNotSound(string database, TimeSpan took) =>
        string.Create(CultureInfo.InvariantCulture, $"✗ ฐานข้อมูล {database} เสียหาย (ตรวจทั้งไฟล์ใน {took.TotalSeconds:0.0} วินาที):");

    public override string DatabaseFault(DatabaseFault fault) => "    " + fault.Kind switch
    {
        DatabaseFaultKind.Reference => $"ตาราง {fault.What} อ้างถึงแถวที่ไม่มี",
        DatabaseFaultKind.Document => $"นำ {fault.What} ออกมาอ่านไม่ได้",
        DatabaseFaultKind.Decision => $"สิ่งที่ตัดสินไว้: {fault.What} ไม่ครบหรือถูกเปลี่ยน",
        DatabaseFaultKind.Inbox => $"รายการงานค้างของ {fault.What} ไม่ตรงกับตาราง",
        _ => fault.What,
    };

    public override IEnumerable<string> Recover(string database, IReadOnlyList<string> aside, string? moved, string? root)
    {
        yield return "วิธีแก้ทีละขั้น อย่าลบสิ่งใดจนกว่าจะครบทุกขั้น:";
        yield return "  1. ย้ายไฟล์ที่เสียหายออกไป พร้อมไฟล์ที่อยู่คู่กัน:";
        foreach (var line in aside) yield return "       " + line;
        yield return moved is null ? "  2. หาไฟล์สิ่งที่ตัดสินไว้ที่ส่งออกครั้งล่าสุด เพราะนำออกจากไฟล์ LiteDB ที่เสียหายไม่ได้" : "  2. เก็บสิ่งที่ตัดสินไว้เท่าที่ยังอ่านได้:";
        if (moved is not null) yield return $"       ita decisions salvage salvaged.json --db {Typed(moved)}";
        yield return "  3. อ่านรายงานใหม่:";
        yield return $"       ita ingest {Typed(root ?? "FOLDER")} --db {Typed(database)}";
        yield return "  4. นำสิ่งที่ตัดสินไว้กลับเข้ามา เริ่มจากไฟล์ที่ส่งออกไว้ครั้งล่าสุดถ้ามี รายการที่มีอยู่แล้วจะถูกข้าม:";
        yield return $"       ita decisions import LAST-EXPORT.json --db {Typed(database)}";
        if (moved is not null) yield return $"       ita decisions import salvaged.json --db {Typed(database)}";
        yield return "  5. ตรวจว่าเรียบร้อย:";
        yield return $"       ita doctor --db {Typed(database)}";
    }

    public override string Migrating(SchemaMigration migration) => string.Create(
        CultureInfo.InvariantCulture,
        $"{migration.File} เป็นรุ่นเก่า (ตารางรุ่น {migration.From}) กำลังปรับเป็นรุ่น {migration.To} ของเดิมเก็บไว้ที่ {migration.Copy} เมื่อเห็นว่าเรียบร้อยแล้วลบได้");

    private static string Where(RuleProblem problem) =>
        problem.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{problem.File} บรรทัด {problem.Line}") : problem.File;

    private static string In(string detail) => detail.Length > 0 ? $" ({detail})" : "";

    private static string Part(string text, int index) => text.Split('|') is var parts && index < parts.Length ? parts[index] : text;

    private static string Number(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name} {number}");

    private static string WhyLeftOut(string why) => why switch
    {
        "selection" => "เป็นของปีหรือจังหวัดที่ไม่ได้เลือก",
        "held" => "รอคนตัดสิน (รวมได้ด้วย --include held โดยค่ายังว่าง)",
        "flagged" => "มีข้อสังเกต และเลือกเฉพาะค่าที่เรียบร้อย (--only clean)",
        _ => why,
    };

    private static string Some(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count == 0 ? "ไม่มี" : string.Join(", ", all.Take(20)) + (all.Count > 20 ? string.Create(CultureInfo.InvariantCulture, $" และอีก {all.Count - 20}") : "");
    }
}
