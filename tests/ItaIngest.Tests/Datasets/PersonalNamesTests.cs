using ItaIngest.Datasets;

namespace ItaIngest.Tests.Datasets;

public sealed class PersonalNamesTests
{
    private readonly PersonalNames names = new(SampleReports.Rules().Places);

    [Theory]
    [InlineData("นายสมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("( นางสาวสมมติ ไม่มีจริง )", "( [ชื่อบุคคล])")]
    [InlineData("(นายสมмติ\nไม่มีจริง)", "([ชื่อบุคคล])")]
    [InlineData("น.ส. สมมติ ไม่มีจริง นิติกร", "[ชื่อบุคคล] นิติกร")]
    [InlineData("๑.นางสมมติ ณ ที่นี้\nปลัด", "๑.[ชื่อบุคคล]\nปลัด")]
    [InlineData("รายงานโดยนายสมมติ ไม่มีจริง แล้ว", "รายงานโดย[ชื่อบุคคล] แล้ว")]
    [InlineData("โทรถามนายสมมติ ไม่มีจริง แล้ว", "โทรถาม[ชื่อบุคคล] แล้ว")]
    [InlineData("ว่าที่ร้อยตรี สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("ว่าที่ ร.ต.สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("พ.ต.อ. สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("จ.อ.สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("ส.ต.ต.สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("พันจ่าเอกสมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("ดร.สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("นายแพทย์สมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("นายกิตติสมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("นายพลสมมติ ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("นางแก้ว ไม่มีจริง", "[ชื่อบุคคล]")]
    [InlineData("Mr. Somebody Nobody", "[ชื่อบุคคล]")]
    [InlineData("ลงชื่อ ........สมมติ ไม่มีจริง ผู้รายงาน", "ลงชื่อ ........[ชื่อบุคคล] ผู้รายงาน")]
    [InlineData("(ลงชื่อ) ......\n(สมมติ ไม่มีจริง)", "(ลงชื่อ) ......\n([ชื่อบุคคล])")]
    [InlineData("นายสมมติ ไม่มีจริง และนางสมมุติ ไม่มีจริง", "[ชื่อบุคคล] และ[ชื่อบุคคล]")]
    public void A_name_goes(string text, string rest) => names.Redact(text).Should().Be(rest);

    [Theory]
    [InlineData("นายกเทศมนตรีตำบลตัวอย่างใต้")]
    [InlineData("นายก/ปลัด/ หัวหน้ากอง")]
    [InlineData("นายก อบต. ตัวอย่าง")]
    [InlineData("ความเห็นนายกองค์การบริหารส่วนตำบล")]
    [InlineData("นายช่างโยธา กองช่าง")]
    [InlineData("นายทะเบียนท้องถิ่น สำนักปลัด")]
    [InlineData("นายแพทย์สาธารณสุขจังหวัด น่าน")]
    [InlineData("นายอำเภอเมือง จังหวัดน่าน")]
    [InlineData("ทนายความ ประจำหน่วยงาน")]
    [InlineData("นางรอง")]
    [InlineData("นางรอง บุรีรัมย์")]
    [InlineData("นางแก้ว อำเภอโคกสำโรง")]
    [InlineData("นายม เพชรบูรณ์")]
    [InlineData("นายูง")]
    [InlineData("นายายอาม จันทบุรี")]
    [InlineData("สำนักปลัด กองคลัง กองช่าง")]
    [InlineData("หัวหน้าสำนักปลัด (นิติกร ปฏิบัติการ)")]
    [InlineData("จำหน่ายพัสดุ ตามระเบียบ")]
    [InlineData("ลงชื่อเข้าใช้ ระบบ")]
    [InlineData("ลงนามโดยผู้บริหารสูงสุด คนปัจจุบัน")]
    [InlineData("จังหวัดร้อยเอ็ด อำเภอเมือง")]
    [InlineData("ทำนายผล ล่วงหน้า")]
    [InlineData("เจ้านายสั่งการ ทันที")]
    [InlineData("บ้านนางแล จังหวัดเชียงราย")]
    [InlineData("ต.ค. ๖๘ – ก.ย. ๖๙")]
    [InlineData("ป.ป.ช. กำหนด")]
    [InlineData("ส.ค. ๖๘ จัดอบรม")]
    [InlineData("พ.ศ. ๒๕๖๘")]
    [InlineData("๙๗.๕๑")]
    [InlineData("")]
    public void An_office_a_place_and_anything_else_stay(string text) => names.Redact(text).Should().Be(text);

    [Fact]
    public void No_place_of_the_gazetteer_is_taken_for_a_person()
    {
        var file = Path.Combine(Repository.Root, "rules", "places.tsv");
        if (!File.Exists(file)) file = Path.Combine(Repository.Shared ?? Repository.Root, "places", "places.tsv");
        if (!File.Exists(file)) return; // comes with the rules
        var places = File.ReadLines(file).Where(l => !l.StartsWith('#')).Skip(1).Select(l => l.Split('\t')).Select(p => new ItaIngest.Rules.Subdistrict(p[0], p[1], p[2])).ToList();
        places.Should().HaveCountGreaterThan(7000);
        var all = new PersonalNames(new ItaIngest.Rules.Gazetteer(places));
        foreach (var p in places)
        {
            var text = $"{p.Name} {p.District} {p.Province}";
            all.Redact(text).Should().Be(text);
            text = $"เทศบาลตำบล{p.Name} อำเภอ{p.District} จังหวัด{p.Province}";
            all.Redact(text).Should().Be(text);
        }
    }

    [Fact]
    public void A_long_text_full_of_beginnings_takes_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("นาย นาง (ลงชื่อ ..... น.ส. ดร. ", 20_000));
        names.Redact(text).Should().Contain("ลงชื่อ");
    }
}
