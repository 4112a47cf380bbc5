using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Headers as they stand in reports, and what their columns hold.</summary>
public sealed class HeaderVocabularyTests
{
    private static readonly HeaderVocabulary Headers = new(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("ลำดับ", "Number")]
    [InlineData("ลำดับที่", "Number")]
    [InlineData("ที่", "Number")]
    [InlineData("ข้อ", "Number")]
    [InlineData("No.", "Number")]
    [InlineData("ตัวชี้วัดที่", "Number")]
    [InlineData("แบบ", "Instrument")]
    [InlineData("แบบวัด", "Instrument")]
    [InlineData("เครื่องมือ การประเมิน", "Instrument")]
    [InlineData("เครื่องมือการประเมิน", "Instrument")]
    [InlineData("IIT", "Instrument")]
    [InlineData("ตัวชี้วัด", "Indicator")]
    [InlineData("รายละเอียดตัวชี้วัด", "Indicator")]
    [InlineData("ชื่อตัวชี้วัด", "Indicator")]
    [InlineData("หัวข้อ", "Topic")]
    [InlineData("ประเด็น", "Topic")]
    [InlineData("ด้าน", "Topic")]
    [InlineData("ข้อคำถาม", "Question")]
    [InlineData("ประเด็นข้อคำถาม", "Question")]
    [InlineData("ประเด็นการประเมิน", "Question")]
    [InlineData("ประเด็นที่ต้องปรับปรุงแก้ไข/ ประเด็นที่ต้องพัฒนา", "Question")]
    [InlineData("รหัส", "Question")]
    [InlineData("ข้อมูล", "Title")]
    [InlineData("รายการ", "Title")]
    [InlineData("องค์ประกอบด้านข้อมูล", "Component")]
    [InlineData("คะแนน", "Score")]
    [InlineData("คะแนนที่ได้", "Score")]
    [InlineData("คะแนนเฉลี่ย", "Score")]
    [InlineData("ค่าคะแนน", "Score")]
    [InlineData("ผลคะแนน", "Score")]
    [InlineData("Score", "Score")]
    [InlineData("คะแนนเต็ม", "FullMark")]
    [InlineData("คะแนนถ่วงน้ำหนัก", "WeightedScore")]
    [InlineData("ค่าน้ำหนัก", "Weight")]
    [InlineData("น้ำหนัก (ร้อยละ)", "Weight")]
    [InlineData("ระดับ", "Level")]
    [InlineData("ระดับคะแนน", "Level")]
    [InlineData("ระดับผลการประเมิน", "Level")]
    [InlineData("ผลการประเมิน", "Pass")]
    [InlineData("ผล", "Pass")]
    [InlineData("เกณฑ์", "Pass")]
    [InlineData("เพิ่ม/ลด", "Delta")]
    [InlineData("ผลต่าง", "Delta")]
    [InlineData("เงื่อนไข", "Condition")]
    [InlineData("แนวทางการพัฒนา", "Guideline")]
    [InlineData("แนวทางในการยกระดับการประเมิน", "Guideline")]
    [InlineData("ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/ รักษาระดับ", "Guideline")]
    [InlineData("มาตรการ/กิจกรรม", "Measure")]
    [InlineData("มาตรการโครงการ/กิจกรรม", "Measure")]
    [InlineData("โครงการ", "Measure")]
    [InlineData("ขั้นตอนหรือวิธีการปฏิบัติ", "Steps")]
    [InlineData("ขั้นตอนหรือวิธีการ/มาตรการ", "Steps")]
    [InlineData("วิธีดำเนินการ", "Steps")]
    [InlineData("ผลการดำเนินการ (output)", "Result")]
    [InlineData("ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ (outcome/result)", "Result")]
    [InlineData("สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", "Result")]
    [InlineData("ความก้าวหน้าผลการดำเนินการ", "Result")]
    [InlineData("สถานะ", "Result")]
    [InlineData("ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง", "Responsible")]
    [InlineData("หน่วยงานที่รับผิดชอบ", "Responsible")]
    [InlineData("ระยะเวลาดำเนินงาน", "Period")]
    [InlineData("ช่วงระยะเวลาในการดำเนินการ", "Period")]
    [InlineData("การรายงานผลและการกำกับติดตาม กำหนดเวลาแล้วเสร็จ", "Period")]
    [InlineData("ปัญหา / ข้อเสนอแนะ", "Problem")]
    [InlineData("งบประมาณ", "Budget")]
    [InlineData("งบประมาณที่ใช้", "Budget")]
    [InlineData("ตำแหน่ง", "Unknown")]
    [InlineData("จำนวนเงิน (บาท)", "Unknown")]
    [InlineData("หมายเหตุ", "Unknown")]
    [InlineData("", "Unknown")]
    public void A_header_names_what_its_column_holds(string header, string role)
    {
        var (told, mangled) = Headers.RoleOf(header);
        told.ToString().Should().Be(role);
        mangled.Should().BeNull("it is written as it is known");
    }

    [Theory]
    [InlineData("ข้อความ", "Question", "ข้อคำถาม")]
    [InlineData("คะแนบ", "Score", "คะแนน")]
    [InlineData("ลำคับ", "Number", "ลำดับ")]
    [InlineData("ผู้รับผืดชอบ", "Responsible", "ผู้รับผิดชอบ")]
    public void A_misread_header_is_known_by_its_likeness(string header, string role, string word)
    {
        var (told, mangled) = Headers.RoleOf(header);
        (told.ToString(), mangled).Should().Be((role, word));
    }
}
