using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A rise or fall as words tell it.</summary>
/// <param name="IsUp">By its word.</param>
/// <param name="By">By how many points, where that is told.</param>
/// <param name="Ratio">By how many per cent, where that is told: a share of the score before, or points; the words do not say which.</param>
/// <param name="Since">Fiscal year (BE) that the words name as the one before, or null.</param>
/// <param name="End">Where it ends, from 0.</param>
internal sealed record StatedChange(bool IsUp, WrittenDecimal? By, WrittenDecimal? Ratio, int? Since, int End);

/// <summary>A rise or fall between two scores in one clause.</summary>
/// <param name="Change">The rise or fall.</param>
/// <param name="From">The score before; null where only the one after is told.</param>
/// <param name="To">The score after.</param>
/// <param name="FromYear">Its year, or null.</param>
/// <param name="ToYear">Its year, or null.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="End">Where it ends, from 0.</param>
internal sealed record StatedFromTo(StatedChange Change, WrittenDecimal? From, WrittenDecimal To, int? FromYear, int? ToYear, int Start, int End);

/// <summary>Reads rises and falls in sentences. "เพิ่มขึ้นร้อยละ" is kept apart: it may be a share of the score before.</summary>
internal static partial class DeltaSentences
{
    private const int Window = 160;

    /// <summary>The rise or fall that follows scores at once, or null: "… มีคะแนนเฉลี่ยเพิ่มขึ้น ๑.๔๑ คะแนน".</summary>
    public static StatedChange? Behind(string text, int at)
    {
        var m = Change().Match(text[at..Math.Min(text.Length, at + Window)]);
        if (!m.Success) return null;
        var isUp = m.Groups["up"].Success;
        if (!m.Groups["number"].Success || !ThaiDecimal.TryParse(m.Groups["number"].Value, out var number)) return new StatedChange(isUp, null, null, null, at + m.Groups["word"].Index + m.Groups["word"].Length);
        var since = Year(m.Groups["since"]);
        return m.Groups["percent"].Success ? new StatedChange(isUp, null, number.Value, since, at + m.Length) : new StatedChange(isUp, number.Value, null, since, at + m.Length);
    }

    /// <summary>"เพิ่มขึ้นจาก ๘๑.๒๙ คะแนน ในปี ๒๕๖๔ เป็น ๙๐.๖๙ คะแนน ในปี ๒๕๖๕ เพิ่มขึ้น ๙.๔๐ คะแนน": scores in one clause, with the word before or behind them.</summary>
    public static IEnumerable<StatedFromTo> FromTo(string text)
    {
        foreach (Match m in Between().Matches(text))
        {
            if (!ThaiDecimal.TryParse(m.Groups["from"].Value, out var from) || !ThaiDecimal.TryParse(m.Groups["to"].Value, out var to)) continue;
            // "จาก ๕ เป็น ๑๐ โครงการ" tells of something else.
            if (from.Value.Decimals == 0 && to.Value.Decimals == 0 && !m.Groups["unit"].Success) continue;
            var end = m.Index + m.Length;
            var behind = Behind(text, end);
            bool? before = m.Groups["up"].Success ? true : m.Groups["down"].Success ? false : null;
            // Two words that contradict are of two things.
            if (behind is not null && before is { } said && said != behind.IsUp) behind = null;
            // Both scores are told: without its number the difference needs no telling.
            if (behind is { By: not null } change) yield return new StatedFromTo(change, from.Value, to.Value, Year(m.Groups["fromYear"]), Year(m.Groups["toYear"]), m.Index, change.End);
        }
    }

    /// <summary>"ได้คะแนน ๙๙.๕๗ คะแนน เพิ่มขึ้นจากปีก่อน ๐.๒๓ คะแนน": the score before is not told here.</summary>
    public static IEnumerable<StatedFromTo> SinceLastYear(string text)
    {
        foreach (Match m in One().Matches(text))
        {
            if (!ThaiDecimal.TryParse(m.Groups["to"].Value, out var to) || Behind(text, m.Index + m.Length) is not { By: not null } change) continue;
            if (!LastYear().IsMatch(text.AsSpan(m.Index + m.Length, change.End - m.Index - m.Length))) continue;
            yield return new StatedFromTo(change, null, to.Value, null, null, m.Index, change.End);
        }
    }

    /// <summary>A rise or fall between two scores of two years as a claim.</summary>
    public static Claim Claim(StatedChange change, WrittenDecimal? from, WrittenDecimal to, int? fromYear, int? toYear, string? item, string text, Place at)
    {
        // The words name another year as the one before: its score is not this one.
        if (change.Since is { } since && fromYear is not null && since != fromYear) (from, fromYear) = (null, since);
        var figures = new Dictionary<string, string>(StringComparer.Ordinal) { ["to"] = to.ToString(), ["direction"] = change.IsUp ? "up" : "down" };
        if (from is { } earlier) figures["from"] = earlier.ToString();
        if (fromYear is { } before) figures["fromYear"] = before.ToString(CultureInfo.InvariantCulture);
        if (toYear is { } after) figures["toYear"] = after.ToString(CultureInfo.InvariantCulture);
        if (item is not null) figures["item"] = item;
        if (change.By is { } by) figures["delta"] = by.ToString();
        if (change.Ratio is { } ratio) figures["ratio"] = ratio.ToString();
        return new Claim(ClaimKind.Delta, text, figures, at);
    }

    /// <summary>The same.</summary>
    public static Claim Claim(StatedFromTo stated, string? item, string text, Place at) =>
        Claim(stated.Change, stated.From, stated.To, stated.FromYear, stated.ToYear, item, text, at);

    [GeneratedRegex(@"(?:คะแนน|ร้อยละ|อยู่ที่|เท่ากับ)\s*(?<to>[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}(?![0-9๐-๙]|\.[0-9๐-๙]))\s*(?:คะแนน)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex One();

    [GeneratedRegex(@"(?:จาก|กว่า)\s*(?:ปี|เดิม)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LastYear();

    private static int? Year(Group year) => year.Success && ThaiYears.TryParse(year.Value, out var read) ? read.Value.BuddhistEra : null;

    private const string Number = @"[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?(?![0-9๐-๙]|\.[0-9๐-๙])";

    private const string OfYear = @"\(?\s*(?:ใน|ของ|เมื่อ)?\s*ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*";

    private const string Word = @"(?<word>(?<up>เพิ่มขึ้น|เพิ่มสูงขึ้น|เพิ่มมากขึ้น|สูงขึ้น)|(?<down>ลดลง|ลดต่ำลง|ต่ำลง))";

    // Between the scores and the word: only words of scores, so that "ผู้ใช้บริการเพิ่มขึ้น" is not taken for theirs. A number is points by its
    // unit or its decimals; one with a word of per cent is not.
    [GeneratedRegex(@"^(?:[\s,;()–-]|ซึ่ง|โดย|และ|มี|คะแนน|ค่า|เฉลี่ย|ผลการประเมิน|รวม|ภาพรวม|พบว่า|จะเห็นได้ว่า|แสดงให้เห็นว่า|ปรากฏว่า|ผลต่าง|ถือว่า|แล้ว){0,10}" + Word
        + @"(?:(?:\s|อยู่|อีก|มา|ไป|ถึง|เป็นจำนวน|จำนวน|เท่ากับ|คิดเป็น|จากเดิม|(?:จาก|กว่า)ปีก่อน|(?:จาก|กว่า)ปีที่(?:แล้ว|ผ่านมา)|(?:จาก|กว่า)ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*(?<since>[2๒][5๕][0-9๐-๙]{2})|[=:(]){0,8}(?<![0-9๐-๙])[+–−-]?\s?(?:(?<percent>ร้อยละ)\s*)?(?<number>(?:[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}(?![0-9๐-๙]|\.[0-9๐-๙])|" + Number + @"(?=\s*(?:คะแนน|%|เปอร์เซ็นต์))|(?<=ร้อยละ\s*)" + Number + @"))\s*(?:คะแนน|(?<percent>%|เปอร์เซ็นต์))?)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Change();

    [GeneratedRegex(@"(?:" + Word + @"\s*)?จาก\s*(?:เดิม|คะแนน|" + OfYear + @"(?<fromYear>[2๒][5๕][0-9๐-๙]{2})\)?\s*(?:ได้)?|ร้อยละ|\s){0,4}(?<from>" + Number + @")\s*(?:คะแนน)?\s*(?:" + OfYear + @"(?<fromYear>[2๒][5๕][0-9๐-๙]{2})\s*\)?)?\s*(?:มา)?เป็น\s*(?:คะแนน|ร้อยละ|\s){0,2}(?<to>" + Number + @")\s*(?<unit>คะแนน)?\s*(?:" + OfYear + @"(?<toYear>[2๒][5๕][0-9๐-๙]{2})\s*\)?)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Between();
}
