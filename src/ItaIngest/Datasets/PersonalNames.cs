using System.Text.RegularExpressions;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>
/// Takes names of persons out of texts that leave the house, and leaves offices and places in. A name is told by what stands
/// before it (นาย, นางสาว, a rank, ดร.) or around it (a signature line); one without any of these cannot be told from other words
/// and is not looked for. In doubt the name goes: a word too many may be lost from a sentence, no name may stay.
/// </summary>
public sealed partial class PersonalNames
{
    /// <summary>What stands in place of a name.</summary>
    public const string Mark = "[ชื่อบุคคล]";

    /// <summary>Places that begin as a title does: นางรอง, นางแก้ว, นายม.</summary>
    private readonly HashSet<string> places = new(StringComparer.Ordinal);

    /// <summary>Every place, to tell "นางรอง บุรีรัมย์" from a name and a surname.</summary>
    private readonly HashSet<string> allPlaces = new(StringComparer.Ordinal);

    /// <summary>Knows the places of a gazetteer.</summary>
    public PersonalNames(Gazetteer gazetteer)
    {
        foreach (var place in gazetteer.Subdistricts)
        {
            foreach (var name in (ReadOnlySpan<string>)[place.Name, place.District, place.Province])
            {
                allPlaces.Add(name);
                if (name.StartsWith("นาง", StringComparison.Ordinal) || name.StartsWith("นาย", StringComparison.Ordinal)) places.Add(name);
            }
        }
    }

    /// <summary>The text without names of persons.</summary>
    public string Redact(string text)
    {
        if (text.Length < 4) return text;
        var open = Bracketed().Replace(text, "$1" + Mark);
        open = Signed().Replace(open, "$1" + Mark);
        open = Titled().Replace(open, m => IsPlace(m) ? m.Value : Mark);
        return Embedded().Replace(open, m => IsBeforePlace(m) ? m.Value : Mark);
    }

    private bool IsPlace(Match match)
    {
        var first = match.Groups["title"].Value + match.Groups["given"].Value;
        if (!places.Contains(first)) return false;
        var second = match.Groups["family"].Value.Trim();
        return second.Length == 0 || allPlaces.Contains(second) || AdministrativeWord().IsMatch(second);
    }

    /// <summary>หนองแวงนางเบ้า พล: what follows is no surname but the place that it lies in.</summary>
    private bool IsBeforePlace(Match match)
    {
        var second = match.Groups["family"].Value.Trim();
        return allPlaces.Contains(second) || AdministrativeWord().IsMatch(second);
    }

    // Titles. What may follow them decides: นาย must not begin นายก, นายช่าง, …; a name does not begin with a vowel sign (นายูง, นายาง).
    private const string Office =
        @"ก(?:เทศ|องค|อบ|รัฐ|สภา|สมาคม|เมือง|เหล่า|พัทยา|สโมสร|ท[มต]|ฯ|[^\p{L}\p{M}]|$)|อำเภอ|ช่าง|ทะเบียน|หน้า|จ้าง|แพทย์|สัตวแพทย์|ตรวจ|ด่าน|สถานี|เวร|ทหาร|ตำรวจ";

    private const string Titles =
        @"(?:ว่าที่\s{0,2})?(?:
          นางสาว | น\.\s?ส\. | นาง
        | นาย(?:สัตว)?แพทย์(?!สาธารณสุข|ชำนาญ|เชี่ยวชาญ|ทรงคุณวุฒิ|ปฏิบัติ|ใหญ่|ประจำ|ผู้) | (?:สัตว|ทันต)?แพทย์หญิง
        | นาย(?!" + Office + @")
        | เด็กชาย | เด็กหญิง | ด\.\s?[ชญ]\. | ดร\. | (?:ผศ|รศ|ศ)\.(?:\s?ดร\.)? | ม\.[รล]\.(?:ว\.)? | หม่อมหลวง | หม่อมราชวงศ์
        | (?:พล|พัน|ร้อย|จ่าสิบ|สิบ|พันจ่า|จ่า|เรือ|นาวา|พันจ่าอากาศ|จ่าอากาศ|นาวาอากาศ|เรืออากาศ)(?:ตำรวจ)?(?:เอก|โท|ตรี) | ดาบตำรวจ | นายดาบตำรวจ
        | (?:พล|[พร])\.\s?[ตอท]\.(?:\s?[อทต]\.)? | [สจดพ]\.\s?(?:ส\.|จ\.|ต\.)?\s?[อทต]\. | อส\.
        | (?:Mr|Mrs|Ms|Dr)\. | Miss\s
        )";

    private const string Name = @"[\p{L}-[\u0E30\u0E32\u0E33\u0E45]][\p{L}\p{M}]{1,40}";

    // Inside a run of letters (Thai leaves no space between words) a title alone proves little: ทนาย, เจ้านาย, ทำนาย, ขุนนาง. There a
    // name needs its surname; behind a word that introduces one it does not.
    private const string Before = @"(?:(?<![\p{L}\p{M}])|(?<=โดย|คือ|ชื่อ|และ|กับ|แก่|ของ|ให้|ถึง|จาก|ต่อ|เช่น|ลงนาม|แต่งตั้ง|มอบหมาย|มอบ|หรือ|ว่า|ผู้รายงาน|ผู้จัดทำ|ผู้รับผิดชอบ))";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace;

    // Milliseconds. Every repetition is bounded, so this is never reached; were it, the export fails rather than let a name through.
    private const int Patience = 10_000;

    // (นายสมชาย ใจดี), whatever stands behind the title.
    [GeneratedRegex(@"(?<1>[(（]\s{0,5})" + Titles + @"[^()（）""]{2,80}(?=[)）])", Options, Patience)]
    private static partial Regex Bracketed();

    // ลงชื่อ ..... สมชาย ใจดี ผู้รายงาน; and (สมชาย ใจดี) on the line below ลงชื่อ.
    [GeneratedRegex(
        @"(?<1>ลงชื่อ\)?[\ .…_\t]{1,120}|ลงชื่อ[^\n]{0,120}\n\s{0,10}[(（]\s{0,5})" + Name + @"[\ \t]{1,3}" + Name + @"(?=\s{0,5}(?:ผู้|ตำแหน่ง|[)）\n]|$))",
        Options,
        Patience)]
    private static partial Regex Signed();

    [GeneratedRegex(
        Before + @"(?<title>" + Titles + @")[\ \t\u00A0]{0,3}(?<given>" + Name + @")(?<family>[\ \t\u00A0]{1,3}(?:ณ[\ \t]{1,3})?" + Name + @")?",
        Options,
        Patience)]
    private static partial Regex Titled();

    [GeneratedRegex(
        @"(?<=[\p{L}\p{M}])(?<!ท|ทำ|เจ้า|ขุน|มูล|บ่าว|ตำบล|อำเภอ|บ้าน|แขวง|เขต)(?<title>นางสาว|นาง|นาย(?!" + Office + @"))(?<given>" + Name + @")(?<family>[\ \t\u00A0]{1,3}(?:ณ[\ \t]{1,3})?" + Name + @")",
        Options,
        Patience)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"^(?:อำเภอ|จังหวัด|ตำบล|เขต|แขวง)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AdministrativeWord();
}
