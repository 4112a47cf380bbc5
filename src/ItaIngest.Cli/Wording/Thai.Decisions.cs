using System.Globalization;
using ItaIngest.Cli.Decisions;

namespace ItaIngest.Cli.Wording;

// What people decided.
internal sealed partial class Thai
{
    public override string Settling => "กำลังปรับผลตามที่ตัดสินไว้";

    public override string SettledSoFar(int done, int files) => string.Create(CultureInfo.InvariantCulture, $"ปรับผลตามที่ตัดสินไว้แล้ว {done}/{files} ไฟล์");

    public override string DecisionsExported(int decisions, int reports, string file) =>
        string.Create(CultureInfo.InvariantCulture, $"เขียนสิ่งที่ตัดสินไว้ {decisions} รายการ ของรายงาน {reports} ฉบับ ลงใน {file} ไฟล์นี้มีชื่อผู้ตัดสิน โปรดส่งต่อเท่าที่จำเป็น");

    public override string DecisionFault(string file, DecisionFault fault) => (fault.Entry is { } n ? string.Create(CultureInfo.InvariantCulture, $"{file} รายการที่ {n}: ") : file + ": ") + fault.Kind switch
    {
        DecisionFaultKind.NoJson => $"ไม่ใช่ JSON ที่สมบูรณ์ (บรรทัด:ตำแหน่ง {fault.Detail}) โปรดใช้ไฟล์ที่ได้จาก ita decisions export",
        DecisionFaultKind.NoList => "ไม่ใช่รายการของสิ่งที่ตัดสินไว้ โปรดใช้ไฟล์ที่ได้จาก ita decisions export",
        DecisionFaultKind.FieldMissing => $"ไม่มีช่อง \"{fault.Detail}\" โปรดนำรายการเดิมกลับมา",
        DecisionFaultKind.FieldWrong => $"อ่านช่อง \"{fault.Detail}\" ไม่ได้ โปรดนำรายการเดิมกลับมา",
        _ => $"เนื้อหาไม่ตรงกับรหัส {fault.Detail} แสดงว่ามีการแก้ไขด้วยมือ สิ่งที่ตัดสินแล้วแก้ไขไม่ได้ โปรดนำรายการเดิมกลับมา แล้วตัดสินใหม่ด้วย ita review",
    };

    public override string NothingImported(string file, int faults) => string.Create(CultureInfo.InvariantCulture, $"ยังไม่ได้นำเข้าสิ่งใดจาก {file} เพราะมีที่ผิด {faults} แห่งตามข้างบน แก้ไขแล้วสั่งใหม่ได้");

    public override IEnumerable<string> DecisionsImported(ImportedDecisions imported)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"นำเข้าสิ่งที่ตัดสินไว้ {imported.New} รายการ มีอยู่แล้ว {imported.Known} รายการ");
        if (imported.Waiting > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  เป็นของรายงานที่ยังไม่มีในฐานข้อมูล เก็บไว้ใช้เมื่อรายงานเข้ามา: {imported.Waiting}");
        if (imported.Replacing > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  แทนสิ่งที่ตัดสินไว้ที่นี่ก่อนหน้า: {imported.Replacing} (ใช้รายการที่ตัดสินทีหลัง)");
        if (imported.Replaced > 0) yield return string.Create(CultureInfo.InvariantCulture, $"  ไม่ใช้ เพราะที่นี่ตัดสินเรื่องเดียวกันทีหลัง: {imported.Replaced}");
        yield return string.Create(CultureInfo.InvariantCulture, $"สิ่งที่ยังต้องให้คนตรวจ: {imported.Open} รายการ");
        yield return imported switch
        {
            { Open: > 0 } => Next("ita review", NextReview),
            { Waiting: > 0 } => Next("ita ingest PATH", "อ่านรายงานที่ยังไม่มี"),
            _ => Next("ita export --out out/dataset", NextExport),
        };
    }

    public override string FileNotOpened(string file, string why) => $"เปิด {file} ไม่ได้: {why}";

    public override IEnumerable<string> DecisionsSalvaged(int decisions, int reports, int missing, string file)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"อ่านสิ่งที่ตัดสินไว้ได้ {decisions} รายการ ของรายงาน {reports} ฉบับ เขียนลงใน {file} แล้ว ไฟล์นี้มีชื่อผู้ตัดสิน");
        yield return missing > 0
            ? string.Create(CultureInfo.InvariantCulture, $"มีอีกอย่างน้อย {missing} รายการที่อ่านไม่ได้ โปรดดูในไฟล์ที่ส่งออกไว้ครั้งล่าสุด")
            : "ดูจากลำดับของรายการที่อ่านได้ ไม่พบว่าขาดรายการใด เพื่อความแน่ใจโปรดนำเข้าไฟล์ที่ส่งออกไว้ครั้งล่าสุดด้วย";
        yield return Next("ita decisions import " + Typed(file), "นำเข้าฐานข้อมูลใหม่");
    }

    public override string DecisionUndone => "ยกเลิกแล้ว";

    public override string DecisionSuperseded => "มีการตัดสินใหม่แทนแล้ว";

    public override string DecisionToConfirm => "ต้องยืนยัน เพราะข้อความ ไฟล์ หรือเกณฑ์เปลี่ยนไปหลังตัดสิน";

    public override string DecisionUnmatched => "ไม่พบสิ่งที่ตัดสินไว้แล้วในไฟล์ปัจจุบัน";
}
