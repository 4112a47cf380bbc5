using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A target in per cent that a sentence states.</summary>
/// <param name="Value">In Arabic digits, as written otherwise.</param>
/// <param name="Of">"agencies": the share of public bodies that pass; null where it is a share of something else.</param>
/// <param name="Year">Fiscal year (BE) that the sentence names for it, or null.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">Characters.</param>
internal sealed record StatedTarget(string Value, string? Of, int? Year, int Start, int Length);

/// <summary>Finds lower bounds in per cent ("ไม่น้อยกว่าร้อยละ ๘๔"), and tells the national target, a share of bodies, from a score or a share of people.</summary>
internal static partial class TargetSentences
{
    private const int Before = 120;
    private const int LongBefore = 600;
    private const int After = 40;

    /// <summary>The targets of a text, in order.</summary>
    public static IEnumerable<StatedTarget> Find(string text)
    {
        foreach (Match m in Target().Matches(text))
        {
            var line = m.Index == 0 ? 0 : text.LastIndexOf('\n', m.Index - 1) + 1;
            var before = text[Math.Max(line, m.Index - Before)..m.Index];
            var after = text.Substring(m.Index + m.Length, Math.Min(After, text.Length - m.Index - m.Length));
            yield return new StatedTarget(ThaiDigits.ToAscii(m.Groups["value"].Value), IsOfAgencies(before, after) ? "agencies" : null, YearOf(text[Math.Max(line, m.Index - LongBefore)..m.Index], after), m.Index, m.Length);
        }
    }

    // Public bodies that pass, all over the country; those of one province or ministry have targets of their own.
    private static bool IsOfAgencies(string before, string after) =>
        !Own().IsMatch(before) && !Own().IsMatch(after) && ((Bodies().IsMatch(before) && Passing().IsMatch(before)) || (OfBodies().IsMatch(after) && Mark().IsMatch(before)));

    // "ไม่น้อยกว่าร้อยละ ๑๐๐ ภายในปี ๒๕๗๐": the year behind is the target's; else the nearest before.
    private static int? YearOf(string before, string after) =>
        YearBehind().Match(after) is { Success: true } m && ThaiYears.TryParse(m.Groups["year"].Value, out var year) ? year.Value.BuddhistEra : OverallSentences.YearOf(before);

    [GeneratedRegex(@"(?:ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย)\s*(?:ร้อยละ\s*(?<value>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?)(?![0-9๐-๙.])|(?<value>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?)\s*(?:%|เปอร์เซ็นต์))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Target();

    [GeneratedRegex(@"หน่วยงาน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bodies();

    [GeneratedRegex(@"(?:ผ่านเกณฑ์|[8๘][5๕]\s*คะแนน(?:ขึ้นไป)?)[^0-9๐-๙\n]{0,40}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Passing();

    [GeneratedRegex(@"[8๘][5๕]\s*คะแนน|ผ่านเกณฑ์|แผนแม่บท", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*ของ(?:จำนวน)?หน่วยงาน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfBodies();

    [GeneratedRegex(@"ในสังกัด|องค์กรปกครอง|ท้องถิ่น|เทศบาล|รัฐวิสาหกิจ|ประเภท|จังหวัด|อำเภอ|กระทรวง|ตัวชี้วัด|ข้อคำถาม|บุคลากร|เจ้าหน้าที่ผู้|ผู้ตอบ|ความพึงพอใจ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Own();

    [GeneratedRegex(@"^[^0-9๐-๙(]{0,24}?(?:ภายใน|ใน)\s*ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*(?<year>[2๒][5๕][0-9๐-๙]{2})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearBehind();
}
