using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>An overall score that a sentence states.</summary>
/// <param name="Score">The score.</param>
/// <param name="Start">Where its number begins, from 0.</param>
/// <param name="Length">Characters of its number.</param>
/// <param name="Lead">The words that say what it is.</param>
/// <param name="Year">Fiscal year (BE) that the sentence names for it, or null.</param>
internal sealed record StatedOverall(WrittenDecimal Score, int Start, int Length, string Lead, int? Year);

/// <summary>
/// Tells the agency's overall score in a sentence from all the other numbers of such reports: full marks, targets, scales,
/// means of the country, scores of one indicator, other surveys. A number counts when words of an overall score lead to it,
/// and nothing in its clause says that it is something else. What cannot be told is left alone.
/// </summary>
internal static partial class OverallSentences
{
    private const int Clause = 300;
    private const int LevelBehind = 80;
    private const int LongestOddLead = 12;

    /// <summary>The overall scores of a text, in order.</summary>
    /// <param name="text">The text, read.</param>
    /// <param name="heading">The heading that it stands under.</param>
    /// <param name="taken">Whether the number at an index was read as something else.</param>
    public static IReadOnlyList<StatedOverall> Find(string text, Heading heading, Func<int, bool> taken)
    {
        var found = new List<StatedOverall>();
        var from = 0;
        foreach (Match m in Number().Matches(text))
        {
            var score = m.Groups["score"];
            var start = Math.Max(Math.Max(from, m.Index - Clause), m.Index == 0 ? 0 : text.LastIndexOf('\n', m.Index - 1) + 1);
            var before = text[start..m.Index];
            var line = m.Index == 0 ? 0 : text.LastIndexOf('\n', m.Index - 1) + 1;
            if (!IsScore(m, before)) continue;
            from = m.Index + m.Length;
            if (taken(m.Index) || !ThaiDecimal.TryParse(score.Value, out var number) || number.Value.Value is < 0 or > 100) continue;
            if (GoesOn().IsMatch(text.AsSpan(from, Math.Min(30, text.Length - from)))) continue;
            if (LeadOf(m, before, text[from..Math.Min(text.Length, from + LevelBehind)], heading, PartsOf().IsMatch(text.AsSpan(line, m.Index - line))) is { } lead) found.Add(new StatedOverall(number.Value, score.Index, score.Length, lead, YearOf(before)));
        }

        return found;
    }

    /// <summary>Whether a clause (spaces do not count) speaks of the whole agency's result, and of nothing else.</summary>
    public static bool IsAboutAgency(string clause)
    {
        var key = Key(clause);
        return !Other().IsMatch(key) && AboutAgency().IsMatch(key);
    }

    /// <summary>The level that a text states for the agency, with its place in the text; null where it states none, several, or explains the scale.</summary>
    public static (string Value, int Start, int Length)? LevelOf(string text, IReadOnlyList<StatedOverall> scores, Heading heading)
    {
        for (var i = 0; i < scores.Count; i++)
        {
            // A level belongs to the score that it follows; behind the next score it is that one's.
            var from = scores[i].Start + scores[i].Length;
            var to = Math.Min(i + 1 < scores.Count ? scores[i + 1].Start : text.Length, from + LevelBehind);
            if (from < to && LevelText.Find(text[from..to]) is { } behind) return behind with { Start = from + behind.Start };
        }

        if (text.Length > 900 || heading.Indicator is not null || !LevelLead().IsMatch(text) || LevelText.Find(text) is not { } level) return null;
        var line = text[(text.LastIndexOf('\n', level.Start) + 1)..level.Start];
        var rest = text[level.Start..];
        return Other().IsMatch(Key(line)) || Scale().IsMatch(line) || LevelText.Find(rest[level.Length..]) is not null ? null : level;
    }

    /// <summary>
    /// The words between a score and its level, up to the word ระดับ, where they are none that lead to a level: "93.03 อัญมณีระดับ ผ่านดี". Null
    /// where they are.
    /// </summary>
    public static (int Start, int Length)? OddLeadOf(string text, int afterScore, int level)
    {
        var at = text.LastIndexOf("ระดับ", level, StringComparison.Ordinal);
        if (at < afterScore) return null;
        var start = afterScore;
        while (start < at && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '(' or '”' or '"')) start++;
        if (string.CompareOrdinal(text, start, "คะแนน", 0, "คะแนน".Length) == 0) start += "คะแนน".Length;
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        return start == at || at - start > LongestOddLead || LeadsToLevel().IsMatch(text[start..at]) ? null : (start, at + "ระดับ".Length - start);
    }

    private static bool IsScore(Match number, string before) =>
        number.Groups["unit"].Success || number.Groups["score"].Value.Contains('.', StringComparison.Ordinal) || Key(before).EndsWith("ร้อยละ", StringComparison.Ordinal);

    /// <summary>The words that lead to an overall score, or null.</summary>
    private static string? LeadOf(Match number, string before, string after, Heading heading, bool ofPart)
    {
        var key = Key(Year().Replace(before, " "));
        if (Other().IsMatch(key)) return null;
        // "คะแนนรวมของเทศบาล… ๙๙.๓๔ คะแนน": whose it is stands between.
        if (OfBody().IsMatch(key) && number.Groups["unit"].Success && number.Groups["score"].Value.Contains('.', StringComparison.Ordinal)) return LastWords(before);
        // "… ที่ 9.4": a number of order, whatever the word before it was misread as.
        if (!Joint().IsMatch(key) || (key.EndsWith("ที่", StringComparison.Ordinal) && !key.EndsWith("อยู่ที่", StringComparison.Ordinal))) return null;
        var bare = Joint().Replace(key, "");
        var leads = Whole().IsMatch(key) && (key.Contains("คะแนน", StringComparison.Ordinal) || key.Contains("ผลการประเมิน", StringComparison.Ordinal) || after.StartsWith("คะแนน", StringComparison.Ordinal))
            || (Result().Match(key) is { Success: true } result && (result.Index + result.Length >= bare.Length || Assessment().IsMatch(key)))
            || (heading.Indicator is null && !ofPart && GotScore().IsMatch(key) && (Body().IsMatch(key) || LevelText.Find(after) is not null));
        return leads ? LastWords(before) : null;
    }

    private static string LastWords(string before)
    {
        var lead = LeadStart().Match(before);
        return (lead.Success ? before[lead.Index..] : before).Trim();
    }

    /// <summary>The fiscal year that a clause names for the score behind it: of several the nearest. Laws and long-term plans bear years of another kind.</summary>
    public static int? YearOf(string before) =>
        ThaiYears.FindAll(before).Where(y => !y.Flags.HasFlag(ParseFlags.Unmarked) && (y.Raw.Contains('ป', StringComparison.Ordinal) || y.Raw.Contains("งบ", StringComparison.Ordinal)) && y.Value.BuddhistEra >= 2562)
            .Select(y => (int?)y.Value.BuddhistEra).LastOrDefault();

    private static string Key(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"(?<![0-9๐-๙.,/A-Za-z])(?<score>[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?)(?![0-9๐-๙]|[.,/][0-9๐-๙])(?:\s{0,3}(?<unit>คะแนน|%|เปอร์เซ็นต์))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    // Behind the number: a bound or a range of the scale, or the full mark.
    [GeneratedRegex(@"^\s*(?:คะแนน)?\s*(?:ขึ้นไป|[-–—]|ถึง|เต็ม)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GoesOn();

    // What says that a number is not this agency's overall score.
    [GeneratedRegex(@"เป้า|ไม่น้อยกว่า|น้อยกว่า|ไม่ต่ำกว่า|ต่ำกว่า|มากกว่า|สูงกว่า|ไม่ถึง|เกิน|หาก|ถ้า|กรณีที่|ต้องได้|เต็ม|เกณฑ์|ประเทศ|(?:ระดับ|ของ|ทั้ง|ภาพรวม)จังหวัด|ทั้งหมด|หน่วยงานที่|มีหน่วยงาน|ตัวชี้วัด|วัดที่|แบบวัด|เครื่องมือ|IIT|EIT|OIT|หัวข้อ|ข้อคำถาม|รายข้อ|ข้อที่|ประเด็น|ความพึงพอใจ|สำรวจ|LPA|เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|ส่วนต่าง|สูงสุด|ต่ำสุด|งบประมาณ|น้ำหนัก|โครงการ|แบบทดสอบ|ปีก่อน|ปีที่แล้ว|ที่ผ่านมา|ต่างจาก|ห่างจาก", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Other();

    // A line that began with a part of the result goes on about it, unless words of the whole say otherwise.
    [GeneratedRegex(@"ตัวชี้วัด|แบบวัด|IIT|EIT|OIT", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PartsOf();

    [GeneratedRegex(@"(?:คะแนน|ได้|อยู่ที่|เท่ากับ|คือ|คิดเป็น|เป็น|ร้อยละ|เฉลี่ย|รวม|ทั้งสิ้น|การประเมิน|ประเมิน|ITA|\(ITA\)|ที่|รับ|[:=])+$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joint();

    // The words of a whole.
    [GeneratedRegex(@"คะแนน(?:เฉลี่ย)?(?:ใน|โดย)?(?:รวม|ภาพรวม)|ภาพรวม|คะแนน(?:ผล)?(?:การ)?(?:ประเมิน)?\(?ITA", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Whole();

    // A result, which is the whole's when nothing stands between, or when the assessment is named.
    [GeneratedRegex(@"ผลการประเมิน|ผลคะแนน|คะแนน(?:การ)?ประเมิน|ค่าคะแนน", RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 10_000)]
    private static partial Regex Result();

    [GeneratedRegex(@"ITA|คุณธรรมและความโปร่งใส", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Assessment();

    [GeneratedRegex(@"(?:ได้|มี|ได้รับ)คะแนน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex GotScore();

    [GeneratedRegex(@"เทศบาล|องค์การบริหาร|อบต\.|อบจ\.|หน่วยงาน|กรม|มหาวิทยาลัย|สำนักงาน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Body();

    [GeneratedRegex(@"(?:ภาพรวม|คะแนนรวม|ผลการประเมิน(?:ITA)?(?:ของ.{0,60})?|(?:เทศบาล|องค์การบริหาร|อบต\.|อบจ\.).{0,40})$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AboutAgency();

    [GeneratedRegex(@"(?:คะแนน(?:เฉลี่ย)?(?:รวม|ภาพรวม))ของ(?:เทศบาล|องค์การบริหาร|อบต\.|อบจ\.|หน่วยงาน).{0,60}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfBody();

    [GeneratedRegex(@"(?:ใน|ของ|สำหรับ)?\s?(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*[2๒][5๕][0-9๐-๙]{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"คะแนน|ภาพรวม|โดยภาพรวม|ผลการประเมิน|ผลคะแนน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LeadStart();

    [GeneratedRegex(@"ระดับผลการประเมิน\s*(?:อยู่ที่|:|คือ|อยู่ใน)?|(?:อยู่ใน|ได้)\s*ระดับ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LevelLead();

    // One word that is none of these is a misread one; of more nobody can tell.
    [GeneratedRegex(@"อยู่|ใน|ได้|มี|จัด|คือ|เป็น|ผล|ที่|ซึ่ง|และ|โดย|ผ่าน|เกณฑ์|ตาม|หรือ|[0-9๐-๙\s.,:;()]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LeadsToLevel();

    [GeneratedRegex(@"ขึ้นไป|[0-9๐-๙]\s*[-–—]\s*[0-9๐-๙]|แบ่ง", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Scale();
}
