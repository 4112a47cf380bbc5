using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Web.Shared;

namespace ItaIngest.Web.Wording;

/// <summary>The page in Thai.</summary>
public sealed partial class Thai : PageWords
{
    public override string Code => "th";

    public override string OtherCode => "en";

    public override string OtherName => "English";

    public override string SiteName => "ตรวจทานรายงาน ITA";

    public override string SkipToContent => "ข้ามไปยังเนื้อหา";

    public override string MainNavigation => "เมนูหลัก";

    public override string NameOf(Section section) => section switch
    {
        Section.Inbox => "งานค้าง",
        Section.Overview => "ภาพรวม",
        Section.Coverage => "ความครบถ้วน",
        Section.Decisions => "คำตัดสิน",
        Section.Help => "วิธีใช้",
        _ => "",
    };

    public override string ReviewerLabel => "ผู้ตรวจ";

    public override string ReviewerName => "ชื่อผู้ตรวจ";

    public override string ReviewerHint => "ชื่อนี้จะบันทึกไว้กับคำตัดสินทุกครั้ง";

    public override string Save => "บันทึก";

    public override string Close => "ปิด";

    public override string PagesLabel => "หน้าของรายการ";

    public override string PreviousPage => "ก่อนหน้า";

    public override string NextPage => "ถัดไป";

    public override string PageOf(int page, int pages) => $"หน้า {Count(page)} จาก {Count(pages)}";

    public override string NameOf(RegisteredCheck check) => check.NameThai;

    public override string Year(int year) => $"พ.ศ. {year}";

    public override string NoYear => "ไม่ทราบปี";

    public override string NoProvince => "ไม่ทราบจังหวัด";

    public override string NoAgency => "ไม่ทราบหน่วยงาน";

    public override string ToInbox => "กลับไปที่งานค้าง";

    public override PageTrouble NotFound => new("ไม่พบหน้าที่ต้องการ", "ลิงก์อาจไม่ครบ หรือรายงานนั้นถูกนำออกจากฐานข้อมูลแล้ว");

    public override PageTrouble NotUnderstood => new("คำขอไม่ถูกต้อง", "โปรดกลับไปที่งานค้างแล้วเริ่มใหม่");

    public override PageTrouble NoToken => new("ยังไม่ได้รับอนุญาตให้เปิดหน้านี้", "โปรดเปิดด้วยที่อยู่เต็ม (มี token) ที่ ita review แสดงไว้ หรือขอจากผู้ที่เปิดโปรแกรม");

    public override PageTrouble Busy => new("มีผู้เรียกใช้พร้อมกันมากเกินไป", "โปรดรอสักครู่ แล้วเปิดหน้านี้อีกครั้ง คำสั่งนี้ยังไม่ได้ทำ");

    public override PageTrouble OtherHost => new("ที่อยู่นี้ไม่ใช่ของโปรแกรม", "โปรดเปิดด้วยที่อยู่ที่ ita review แสดงไว้");

    public override PageTrouble FromElsewhere => new("คำสั่งนี้มาจากเว็บไซต์อื่น จึงไม่ได้ทำ", "โปรดทำจากหน้าของโปรแกรมเอง");

    public override PageTrouble FormExpired => new("แบบฟอร์มนี้ใช้ไม่ได้แล้ว จึงยังไม่ได้บันทึก", "โปรแกรมอาจเพิ่งเริ่มใหม่ โปรดเปิดหน้านั้นอีกครั้งแล้วทำใหม่");

    public override PageTrouble FormTooLarge => new("ข้อมูลที่ส่งมายาวเกินไป จึงยังไม่ได้บันทึก", "โปรดย่อข้อความแล้วส่งใหม่");

    public override PageTrouble OwnFault => new("โปรแกรมมีข้อบกพร่อง หน้านี้จึงแสดงไม่ได้", "สิ่งที่บันทึกแล้วยังอยู่ครบ โปรดลองอีกครั้ง หากยังเป็นอยู่ ให้แจ้งผู้ดูแลพร้อมข้อความในหน้าต่างที่สั่ง ita review");

    public override PageTrouble Store(StoreException problem) => problem.Problem switch
    {
        StoreProblem.Busy => new("มีโปรแกรมอื่นกำลังเขียนฐานข้อมูลอยู่", "โปรดรอสักครู่แล้วลองอีกครั้ง"),
        StoreProblem.NotFound => new("ไม่พบฐานข้อมูลแล้ว", "ไฟล์ฐานข้อมูลอาจถูกย้ายหรือลบ โปรดตรวจดู แล้วสั่ง ita review ใหม่"),
        StoreProblem.NotWritable => new("ไม่มีสิทธิ์เขียนฐานข้อมูล", "โปรดขอสิทธิ์เขียนไฟล์ แล้วลองอีกครั้ง"),
        StoreProblem.Full => new("ที่เก็บข้อมูลเต็ม จึงยังไม่ได้บันทึก", "โปรดเพิ่มที่ว่าง แล้วลองอีกครั้ง"),
        StoreProblem.NewerSchema => new("ฐานข้อมูลนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า", "โปรดใช้โปรแกรมรุ่นนั้น"),
        StoreProblem.OlderSchema => new("ฐานข้อมูลสร้างด้วยโปรแกรมรุ่นเก่ากว่า", "โปรดทำสำเนาไว้ในที่ที่เขียนได้ แล้วเริ่ม ita review กับสำเนานั้น"),
        StoreProblem.NotADatabase or StoreProblem.OtherDatabase => new("ไฟล์ฐานข้อมูลไม่ใช่ของโปรแกรมนี้", "โปรดสั่ง ita review ใหม่ โดยระบุไฟล์ด้วย --db"),
        StoreProblem.NoLibrary => new("เครื่องนี้ไม่มีไลบรารี SQLite", "ดูสิ่งที่ขาดได้ด้วย ita doctor"),
        _ => new("ฐานข้อมูลเสียหาย", "โปรดใช้สำเนาสำรอง หรือสร้างใหม่ด้วย ita ingest"),
    };
}
