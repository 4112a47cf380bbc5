using System.Globalization;
using ThaiNumerals;

namespace ItaIngest.Tests.Generated;

/// <summary>
/// Thai that is made up for tables: every kind of mark above, below and around a consonant, the letters that lose their foot before
/// a vowel below, Latin words, dates and numbers between. The same seed gives the same words.
/// </summary>
internal sealed class MadeText(int seed, bool thaiDigits)
{
    private static readonly string[] Subjects = ["เจ้าหน้าที่", "ผู้บริหาร", "กองคลัง", "สำนักปลัด", "งานพัสดุ", "ฝ่ายนิติการ", "กองช่าง", "ผู้รับบริการ", "ผู้มีส่วนได้ส่วนเสีย", "หัวหน้าฝ่าย", "คณะทำงาน", "ศูนย์ข้อมูลข่าวสาร"];
    private static readonly string[] Verbs = ["จัดทำ", "ปรับปรุง", "ทบทวน", "เผยแพร่", "กำกับติดตาม", "ประชาสัมพันธ์", "ซักซ้อม", "รวบรวม", "ตรวจสอบ", "ชี้แจง", "มอบหมายให้ดูแล", "เปิดเผย"];
    private static readonly string[] Objects = ["คู่มือการปฏิบัติงาน", "ข้อมูลการจัดซื้อจัดจ้าง", "ขั้นตอนการให้บริการ", "แผนการใช้จ่ายงบประมาณ", "ช่องทางร้องเรียน", "มาตรการป้องกันการทุจริต", "ทะเบียนทรัพย์สิน", "ระบบ E-Service", "ปัญหาที่พบซ้ำ ๆ", "ข้อมูลพื้นฐานบนเว็บไซต์", "น้ำดื่มและที่นั่งรอ", "กฎหมายที่เกี่ยวข้อง"];
    private static readonly string[] Ends = ["ให้เป็นปัจจุบัน", "ทุกไตรมาส", "อย่างน้อยปีละ ๒ ครั้ง", "ภายใน ๓๐ กันยายน", "ตามแนวทาง ITA", "ให้ครบถ้วนทุกหมู่บ้าน", "โดยไม่เลือกปฏิบัติ", "ที่ผู้ใหญ่บ้านและประชาชนเข้าถึงได้", "เพื่อลดขั้นตอน", "ผ่าน www.example.go.th", "ณ จุดบริการ", "ด้วยวิธีเฉพาะเจาะจง"];

    private readonly Random random = new(seed);

    /// <summary>A number as the report writes it.</summary>
    public string Number(int number) => Digits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A score of two decimals, seldom twice the same.</summary>
    public string Score() => Digits(random.Next(12) == 0 ? "100.00" : (random.Next(4000, 10000) / 100m).ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>A question's code.</summary>
    public string Code(char letter, int number) => letter + Number(number);

    /// <summary>A phrase or several, with a space between them.</summary>
    public string Phrases(int count)
    {
        var phrases = Enumerable.Range(0, count).Select(_ => Pick(Verbs) + Pick(Objects) + (random.Next(2) == 0 ? Pick(Ends) : ""));
        return Digits(string.Join(' ', phrases));
    }

    /// <summary>Someone's office.</summary>
    public string Office() => Pick(Subjects);

    public int Next(int below) => random.Next(below);

    private string Pick(string[] words) => words[random.Next(words.Length)];

    private string Digits(string text) => thaiDigits ? ThaiDigits.ToThai(text) : ThaiDigits.ToAscii(text);
}
