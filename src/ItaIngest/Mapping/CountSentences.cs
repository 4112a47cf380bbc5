using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A number of things that a sentence states: "มี ๒ ตัวชี้วัด คือ …", "จำนวน ๑๐ มาตรการ".</summary>
/// <param name="Value">In Arabic digits.</param>
/// <param name="Of">"indicators", "questions" or "measures".</param>
/// <param name="Unit">The words of what is counted, as written ("มาตรการ/โครงการ").</param>
/// <param name="Relation">Which of them: "pass", "fail", "below", "at-least", "above", "at-most"; null where it is not told.</param>
/// <param name="Mark">The score that the relation names, or null.</param>
/// <param name="Instrument">The instrument that the clause names, or null.</param>
/// <param name="Instruments">Every instrument that is named in its line before it.</param>
/// <param name="Year">Fiscal year (BE) that the clause names, or null.</param>
/// <param name="List">The items of the list behind it, where all of it was understood; else empty.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">Characters.</param>
internal sealed record StatedCount(string Value, string Of, string Unit, string? Relation, string? Mark, string? Instrument, IReadOnlyList<string> Instruments, int? Year, IReadOnlyList<string> List, int Start, int Length);

/// <summary>Finds counts of indicators, questions and measures, and tells which of them are counted as far as the words beside the number do.</summary>
internal static partial class CountSentences
{
    private const int Clause = 200;
    private const int Behind = 80;

    /// <summary>The counts of a text, in order.</summary>
    public static IEnumerable<StatedCount> Find(string text, BookItems? items)
    {
        var matches = Count().Matches(text);
        for (var i = 0; i < matches.Count; i++)
        {
            var m = matches[i];
            var value = m.Groups["value"];
            var line = value.Index == 0 ? 0 : text.LastIndexOf('\n', value.Index - 1) + 1;
            var from = Math.Max(Math.Max(line, value.Index - Clause), i == 0 ? 0 : matches[i - 1].Index + matches[i - 1].Length);
            var end = m.Index + m.Length;
            var to = i + 1 < matches.Count ? matches[i + 1].Index : text.Length;
            var before = text[from..value.Index];
            var after = text[end..to];
            if (Other().IsMatch(before)) continue;
            var of = m.Groups["indicators"].Success ? "indicators" : m.Groups["questions"].Success ? "questions" : "measures";
            var (relation, mark) = of is "measures" ? (null, null) : RelationOf(before, after.Length > Behind ? after[..Behind] : after);
            // "มี ๓ ข้อ" alone may count anything.
            if (of is "questions" && relation is null) continue;
            yield return new StatedCount(ThaiDigits.ToAscii(value.Value), of, m.Groups["unit"].Value, relation, mark, Headings.InstrumentIn(before), InstrumentsOf(text[line..value.Index]), OverallSentences.YearOf(text[line..value.Index]),
                items is null || of is "measures" ? [] : ItemLists.Read(after, items, of is "indicators"), value.Index, end - value.Index);
        }
    }

    private static List<string> InstrumentsOf(string line) =>
        [.. Headings.InstrumentsIn(line).Select(at => Headings.InstrumentIn(line.Substring(at, 3))).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Which are counted: by the words that lead to the number without a break, or by those that follow it with "ที่"; null where they do not say, or differ.</summary>
    private static (string? Relation, string? Mark) RelationOf(string before, string after)
    {
        var lead = Read(Leading().Match(before));
        var tail = Read(Following().Match(after));
        if (lead.Relation is null || tail.Relation is null) return lead.Relation is null ? tail : lead;
        return string.Equals(lead.Relation, tail.Relation, StringComparison.Ordinal) ? (lead.Relation, lead.Mark ?? tail.Mark) : (null, null);
    }

    private static (string? Relation, string? Mark) Read(Match m)
    {
        if (!m.Success) return (null, null);
        var mark = m.Groups["mark"].Success ? ThaiDigits.ToAscii(m.Groups["mark"].Captures[^1].Value) : null;
        var word = m.Groups["word"].Value;
        var relation = word switch
        {
            _ when word.StartsWith("ไม่ผ่าน", StringComparison.Ordinal) => "fail",
            _ when word.StartsWith("ผ่าน", StringComparison.Ordinal) => "pass",
            "ไม่ต่ำกว่า" or "ไม่น้อยกว่า" or "ตั้งแต่" => "at-least",
            "ไม่เกิน" or "ไม่มากกว่า" or "ไม่สูงกว่า" => "at-most",
            "ต่ำกว่า" or "น้อยกว่า" or "ไม่ถึง" => "below",
            _ => "above",
        };
        // "ต่ำกว่าเกณฑ์" names no score and means the mark.
        if (mark is null && relation is not ("pass" or "fail")) return m.Groups["mark"].Success || m.Value.Contains("เกณฑ์", StringComparison.Ordinal) ? (relation is "below" ? "fail" : relation is "at-most" ? null : "pass", null) : (null, null);
        return (relation, mark);
    }

    private const string Words = @"(?<word>ไม่ผ่าน|ผ่าน|ไม่ต่ำกว่า|ไม่น้อยกว่า|ตั้งแต่|ไม่เกิน|ไม่มากกว่า|ไม่สูงกว่า|ต่ำกว่า|น้อยกว่า|ไม่ถึง|มากกว่า|สูงกว่า|เกินกว่า|เกิน)";

    private const string Joint = @"(?:\s|เกณฑ์|การประเมิน|ที่กำหนด(?:ไว้)?|คะแนน|ร้อยละ|(?<mark>[0-9๐-๙]{2,3}(?:\.[0-9๐-๙]{1,2})?)|%|ขึ้นไป|[():,]|มี|จำนวน|อยู่|รวม|ทั้งสิ้น|ทั้งหมด|ทั้ง|ได้แก่|คือ|ตัวชี้วัด|ข้อคำถาม|ดังกล่าว|นั้น|เพียง){0,16}";

    [GeneratedRegex(@"(?:จำนวน|มี|รวม|ทั้งสิ้น|ทั้งหมด|ทั้ง|เพียง|ผ่าน|เกณฑ์|กำหนด)\s{0,3}(?<value>[0-9๐-๙]{1,3})\s{0,3}(?<unit>(?<indicators>ตัวชี้วัด(?!\s*(?:ย่อย|ที่\s*[0-9๐-๙])))|(?<questions>(?:ข้อคำถาม|ประเด็นคำถาม)|ข้อ(?=ที่|[\s,(]|$)(?!\s*[0-9๐-๙ioeIOE]))|(?:มาตรการ|โครงการ|กิจกรรม)(?:\s*(?:/|และ|หรือ)\s*(?:มาตรการ|โครงการ|กิจกรรม)){0,3})", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Count();

    [GeneratedRegex(Words + Joint + "$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^\s*(?:ที่|ซึ่ง)\s*(?:ได้(?:รับ)?|มี)?\s*(?:ผล)?(?:คะแนน|ผลการประเมิน)?\s*(?:อยู่)?" + Words + Joint, RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Following();

    // Of others, of other times, or wished for.
    [GeneratedRegex(@"ประเทศ|ระดับจังหวัด|ปีก่อน|ปีที่แล้ว|ปีที่ผ่านมา|เป้าหมาย|อย่างน้อย|ไม่น้อยกว่า\s*$|หาก|ถ้า|กรณีที่", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Other();
}
