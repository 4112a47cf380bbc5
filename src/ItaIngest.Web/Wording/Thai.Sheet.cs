namespace ItaIngest.Web.Wording;

public sealed partial class Thai
{
    public override string OpenOfThisCheck => "งานค้างของการตรวจนี้";

    public override string BackToDocument => "กลับไปที่เอกสาร";

    public override string SheetHint => "พิมพ์ด้วยเบราว์เซอร์ (Ctrl+P) ชื่อบุคคลถูกตัดออกแล้ว";

    public override string SheetTitle => "แจ้งข้อสังเกตในรายงานผลการประเมิน ITA";

    public override string ReportLabel => "รายงาน";

    public override string SheetEmpty => "ไม่พบสิ่งที่ควรแจ้งหน่วยงานในรายงานนี้";

    public override string SheetIntroduction => "จากการตรวจสอบรายงานที่เผยแพร่ พบรายการที่ตัวเลขหรือข้อความไม่สอดคล้องกัน ดังนี้";

    public override string SheetRequest => "จึงขอความอนุเคราะห์ตรวจสอบกับต้นฉบับ และเผยแพร่ฉบับที่แก้ไขแล้ว";

    public override string NumberColumn => "ที่";

    public override string PlaceColumn => "ตำแหน่งในรายงาน";

    public override string WrittenColumn => "เขียนไว้ว่า";

    public override string ExpectedColumn => "ที่ควรเป็น";

    public override string RemarkColumn => "ข้อสังเกต";

    public override string Province(string province) => $"จังหวัด{province}";
}
