using System.Globalization;

namespace ItaIngest.Cli.Wording;

// Engines, and stores that are copied.
internal sealed partial class Thai
{
    public override string EngineNotBuiltIn(string engine, string? file) => file is null
        ? $"โปรแกรมชุดนี้ไม่มี {engine} เพิ่มได้ด้วย: {BuildsIn}"
        : $"\"{file}\" เป็นฐานข้อมูล {engine} แต่โปรแกรมชุดนี้ไม่มี {engine} เพิ่มได้ด้วย: {BuildsIn}";

    public override string OtherEngine(string file, string engine, string asked) =>
        $"\"{file}\" เป็นฐานข้อมูล {engine} ไม่ใช่ {asked} โปรดสั่งโดยไม่ใส่ --store หรือระบุไฟล์อื่นด้วย --db";

    public override string NoSalvage(string engine) => $"เก็บกู้สิ่งที่ตัดสินไว้ได้จากไฟล์ SQLite ที่เสียหายเท่านั้น ไม่ใช่จาก {engine} โปรดใช้ไฟล์ที่ส่งออกไว้ครั้งล่าสุด: ita decisions import";

    public override string CopyIsThere(string file) => $"มี \"{file}\" อยู่แล้ว การทำสำเนาไม่เขียนทับสิ่งใด โปรดระบุไฟล์อื่น";

    public override string Copying => "กำลังทำสำเนา";

    public override string CopiedSoFar(int items, int of) => string.Create(CultureInfo.InvariantCulture, $"ทำสำเนาแล้ว {items} จาก {of} รายการ …");

    public override IReadOnlyList<string> SumHeadings => ["", "จำนวน", "ต้นฉบับ", "สำเนา"];

    public override string SumOf(string kind) => kind switch
    {
        "runs" => "ครั้งที่นำเข้า",
        "companions" => "แถวของที่มาและรายชื่อหน่วยงาน",
        "lists" => "ผลที่ประกาศ",
        "decisions" => "สิ่งที่ตัดสินไว้",
        "contents" => "เนื้อหา รวมฉบับที่ถูกแทนที่",
        "paths" => "ไฟล์และประวัติ",
        "toRelate" => "หน่วยงานที่รอเทียบข้ามเอกสาร",
        "documents" => "เอกสารตามที่แสดง",
        "findings" => "สิ่งที่พบตามที่แสดง",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for it."),
    };

    public override string Copied(string from, string fromEngine, string to, string toEngine) => $"ทำสำเนา {from} ({fromEngine}) เป็น {to} ({toEngine}) แล้ว จำนวนและแฮชตรงกันทุกรายการ";

    public override string AddressWrong(string example) => $"อ่านที่อยู่ของเครื่องฐานข้อมูลไม่ได้ โปรดเขียนในรูป {example}";

    public override string RecoverServer(string database) => $"โปรดกู้ข้อมูลสำรองล่าสุดของ {database} (pg_restore) แล้วสั่ง ita ingest เดิมอีกครั้ง หรือทำสำเนาส่วนที่ยังอ่านได้ด้วย: ita store copy";

    public override string NoRights(string file) => $"\"{file}\" เป็นไฟล์ สิทธิอ่านเขียนเป็นไปตามระบบปฏิบัติการ โปรดระบุฐานข้อมูลบนเครื่องแม่ข่ายด้วย --db postgres://…";

    public override string Granted(string user, string role, string database) => $"ให้สิทธิ {role} บน {database} แก่ {user} แล้ว";

    public override string CopyDiffers(string to) => $"สำเนาไม่ตรงกับต้นฉบับ จึงลบทิ้งแล้ว ไม่มี {to} เป็นข้อผิดพลาดของโปรแกรม ต้นฉบับยังอยู่เหมือนเดิม";
}
