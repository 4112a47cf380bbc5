using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>The score of an instrument that a sentence states: "แบบวัด IIT ได้คะแนน ๙๙.๙๑ คะแนน", "EIT ส่วนที่ ๑ เท่ากับ ๙๐.๐๐ คะแนน".</summary>
/// <param name="Instrument">"IIT", "EIT", "OIT".</param>
/// <param name="Part">"EIT1", "EIT2", or null.</param>
/// <param name="Score">The score.</param>
/// <param name="Start">Where its number begins, from 0.</param>
/// <param name="Length">Characters of its number.</param>
/// <param name="Lead">From the instrument to the number.</param>
/// <param name="Year">Fiscal year (BE) that the sentence names before it, or null.</param>
internal sealed partial record InstrumentSentence(string Instrument, string? Part, WrittenDecimal Score, int Start, int Length, string Lead, int? Year)
{
    private const int Before = 150;
    private const int Window = 140;

    /// <summary>Every score of an instrument in a text, in order; none where the sentence speaks of weights, bounds or indicators.</summary>
    public static IEnumerable<InstrumentSentence> Find(string text)
    {
        foreach (var at in Headings.InstrumentsIn(text))
        {
            var m = Stated().Match(text[at..Math.Min(text.Length, at + Window)]);
            if (!m.Success) continue;
            var score = m.Groups["score"];
            var lead = m.Value[..score.Index];
            var end = at + m.Length;
            // The number is a score by its unit or decimals; "IIT ๑๕ ข้อ" is none.
            if (!m.Groups["unit"].Success && !score.Value.Contains('.', StringComparison.Ordinal)) continue;
            if (Other().IsMatch(lead) || Bound().IsMatch(text.AsSpan(end, Math.Min(20, text.Length - end)))) continue;
            // What stands before the name in its clause says of whom, of when, or of which share the number is; of several names in a row it is not told whose.
            var clause = text[Math.Max(0, at - Before)..at];
            if (ClauseStart().Match(clause) is { Success: true } start) clause = clause[(start.Index + start.Length)..];
            if (OfOthers().IsMatch(clause) || Respondents().IsMatch(lead) || Listed().IsMatch(clause)) continue;
            if (Headings.InstrumentIn(lead) is not { } name || !ThaiDecimal.TryParse(score.Value, out var number) || number.Value.Value > 100) continue;
            yield return new InstrumentSentence(name, TableHeader.PartIn(lead), number.Value, at + score.Index, score.Length, lead.Trim(), OverallSentences.YearOf(text[Math.Max(0, at - Before)..at]));
        }
    }

    [GeneratedRegex(@"^[A-Za-z]{3,5}\s*(?:\(?[12๑๒]\)?|ส่วนที่\s*[12๑๒])?\)?[^0-9๐-๙\n]{0,40}?(?:คะแนน(?:เฉลี่ย|รวม|ที่ได้)*|เท่ากับ|ร้อยละ|คือ|อยู่ที่|:|=)\s*(?:เท่ากับ|คือ|อยู่ที่|ร้อยละ|:|=|\s)*(?<score>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?)(?![0-9๐-๙]|[.,/][0-9๐-๙])(?:\s{0,3}(?<unit>คะแนน|%))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Stated();

    [GeneratedRegex(@"น้ำหนัก|เต็ม|น้อยกว่า|ต่ำกว่า|มากกว่า|สูงกว่า|ไม่ถึง|เกิน|เกณฑ์|เป้า|ตัวชี้วัด|ข้อ|ประเด็น|ประเทศ|จังหวัด|ทุกเครื่องมือ|สูงสุด|ต่ำสุด|เพิ่มขึ้น|ลดลง|ปี", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Other();

    [GeneratedRegex(@"\n|[0-9๐-๙]\s*(?:คะแนน|%)?[\s,]", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 10_000)]
    private static partial Regex ClauseStart();

    [GeneratedRegex(@"ประเทศ|จังหวัด|เป้า|ผู้ตอบ|การตอบ|ตอบแบบ|ปีก่อน|ปีที่แล้ว|ที่ผ่านมา|จำนวน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfOthers();

    [GeneratedRegex(@"ผู้ตอบ|การตอบ|กลุ่มตัวอย่าง|จำนวน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Respondents();

    [GeneratedRegex(@"(?:IIT|EIT|OIT)\)?\s*(?:,|และ|กับ)\s*(?:แบบวัด|แบบ|คะแนน)?\s*\(?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s*(?:คะแนน)?\s*(?:ขึ้นไป|[-–—]|ถึง|เต็ม)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bound();
}
