using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Checks.Codes;

/// <summary>
/// ITA-M013: a sentence names the whole, an indicator, an instrument or a question and states points that were not taken; or a line looks
/// like the row of a table that was not seen: a code or an indicator's title and a score at its end, or a score alone that stands nowhere else.
/// Targets, bounds, differences, means of others and shares of respondents are none. Can always tell.
/// </summary>
public sealed partial class SentenceNotRead : ICheck
{
    private const string Unit = "คะแนน";

    /// <inheritdoc/>
    public string Code => "ITA-M013";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        // Where nothing was taken the report has no year of scores; its own year stands in.
        if (context.Rules.Book(context.Facts.ScoreYear ?? context.Facts.ReportYear) is null) yield break;
        foreach (var paragraph in context.Document.Blocks.OfType<ReadParagraph>())
        {
            var reading = paragraph.Reading;
            if (!HasDecimal(reading.Text) && !reading.Text.Contains(Unit, StringComparison.Ordinal)) continue;
            List<Place>? known = null;
            List<Place> Taken() => known ??= context.Facts.Observations.SelectMany(o => o.Copies.Select(c => c.At).Prepend(o.At)).Concat(context.Facts.Claims.Select(c => c.At))
                .Where(p => PlaceOrder.SameRow(p, reading.At)).ToList();
            bool IsTaken(int at) => reading.PlaceOf(at, 1).Start is not { } here || Taken().Any(p => p.Start is not { } start || (here >= start && here < start + (p.Length ?? 0)));
            var missed = Missed(reading.Text, IsTaken).Concat(Misread(reading.Text, IsTaken)).Concat(Rows(reading.Text, context).Where(r => !IsTaken(r.Index))).DistinctBy(m => m.Index).ToList();
            if (missed.Count == 0) continue;
            yield return Say.Fails(Code, new Subject("document", context.Facts.ScoreYear), Severity.Warning,
                new Figures { { "numbers", missed.Count } },
                [.. missed.Take(3).Select(m => new Evidence(reading.PlaceOf(m.Index, m.Length), m.Value, "defect"))], []);
        }
    }

    // Most paragraphs, and most lines of the others, hold no number with decimals; to see that costs next to nothing.
    private static bool HasDecimal(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('.') is >= 0 and var next; from += next + 1)
        {
            var at = from + next;
            if (at > 0 && at + 1 < text.Length && ThaiDigits.IsDigit(text[at - 1]) && ThaiDigits.IsDigit(text[at + 1])) return true;
        }

        return false;
    }

    private static IEnumerable<Match> RowsIn(string text)
    {
        for (var (from, end) = (0, 0); from < text.Length; from = end + 1)
        {
            end = text.IndexOf('\n', from);
            if (end < 0) end = text.Length;
            if (HasDecimal(text.AsSpan(from, end - from)) && Row().Match(text, from, end - from) is { Success: true } row) yield return row;
        }
    }

    private static IEnumerable<Group> Missed(string text, Func<int, bool> taken)
    {
        var from = 0;
        var afterMissed = false;
        foreach (Match m in Number().Matches(text))
        {
            var line = m.Index == 0 ? 0 : text.LastIndexOf('\n', m.Index - 1) + 1;
            var clause = text[Math.Max(from, line)..m.Index];
            var score = m.Groups["score"];
            from = m.Index + m.Length;
            var listed = afterMissed && string.IsNullOrWhiteSpace(clause);
            afterMissed = false;
            if (taken(score.Index)) continue;
            // The number is points by the word before or behind it, or by the number that it follows in a list.
            if (!m.Groups["unit"].Success && !listed && !Points().IsMatch(clause)) continue;
            if (!Named().IsMatch(text.AsSpan(line, m.Index - line)) || Other().IsMatch(clause) || Bound().IsMatch(text.AsSpan(from, Math.Min(20, text.Length - from)))) continue;
            afterMissed = true;
            yield return score;
        }
    }

    // Points whose sign is misread or lost: "๙๘จ๙๕ คะแนน", "๙๔๒๔ คะแนน".
    private static IEnumerable<Group> Misread(string text, Func<int, bool> taken) =>
        MisreadNumber().Matches(text).Where(m => !taken(m.Index) && text.LastIndexOf('\n', m.Index) is var line && Named().IsMatch(text.AsSpan(line + 1, m.Index - line - 1)) && !Other().IsMatch(text.AsSpan(line + 1, m.Index - line - 1))).Select(m => m.Groups["score"]);

    /// <summary>Lines that look like rows of a table of scores, and of which nothing was taken.</summary>
    private static IEnumerable<Group> Rows(string text, CheckContext context)
    {
        foreach (var m in RowsIn(text))
        {
            var score = m.Groups["score"];
            if (Bound().IsMatch(text.AsSpan(score.Index + score.Length, Math.Min(20, text.Length - score.Index - score.Length)))) continue;
            var label = m.Groups["label"].Value;
            if (label.Length == 0)
            {
                if (ThaiDecimal.TryParse(score.Value, out var number) && number.Value.Value <= 100 && context.Facts.Observations.All(o => o.Number != number.Value.Value && o.Copies.All(c => c.Number != number.Value.Value))) yield return score;
            }
            else if (CodeReadings.FindMarked(label) is { Count: > 0 } codes)
            {
                if (codes.All(code => !code.Costs.Keys.Any(c => context.Facts.Observations.Any(o => o.Item.Split('|').Contains(c, StringComparer.Ordinal))))) yield return score;
            }
            else if (context.Rules.Book(context.Facts.ScoreYear ?? context.Facts.ReportYear) is { } book && book.Indicators.FirstOrDefault(i => i.Variants.Prepend(i.Title.Value).Any(t => ComparisonKey.Of(label).EndsWith(ComparisonKey.Of(t), StringComparison.Ordinal))) is { } indicator
                && context.Facts.Observations.All(o => !string.Equals(o.Item, FormattableString.Invariant($"indicator:{indicator.Number}"), StringComparison.Ordinal)))
            {
                yield return score;
            }
        }
    }

    [GeneratedRegex(@"^(?<label>[^\n]{0,200}?)[ \t]*(?<![0-9๐-๙.,/A-Za-z–-])(?<score>[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2})(?:[ \t]+(?:ผ่าน|ไม่ผ่าน|ไม่|[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}))*[ \t]*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"(?<![0-9๐-๙.,/A-Za-z–-])(?<score>[0-9๐-๙]{1,3}\.[0-9๐-๙]{2})(?![0-9๐-๙]|[.,/][0-9๐-๙])(?:\s{0,3}(?<unit>คะแนน))?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![0-9๐-๙.,/A-Za-z–-])(?<score>[0-9๐-๙]{1,3}[^0-9๐-๙\s.,/–-][0-9๐-๙]{1,2}|(?![2๒][5๕][0-9๐-๙]{2}\s)[0-9๐-๙]{4,5})\s{0,3}คะแนน", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex MisreadNumber();

    [GeneratedRegex(@"(?:คะแนน|ร้อยละ|เท่ากับ|ได้|อยู่ที่|เป็น|และ|[=:,(])[^0-9๐-๙]{0,12}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Points();

    [GeneratedRegex(@"ตัวชี้วัด|แบบวัด|IIT|EIT|OIT|ITA|คะแนนรวม|ภาพรวม|ได้คะแนน|ผลการประเมิน|เทศบาล|องค์การบริหาร|(?<![A-Za-z])[ieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(@"เป้า|ประเทศ|จังหวัด|น้อยกว่า|ต่ำกว่า|มากกว่า|สูงกว่า|ไม่ถึง|เกิน|เต็ม|เกณฑ์|น้ำหนัก|ผู้ตอบ|การตอบ|ตอบแบบ|พึงพอใจ|สำรวจ|เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|ส่วนต่าง|ผลต่าง|ระหว่าง|ช่วงคะแนน|ตั้งแต่|หาก|ถ้า|กรณี|งบประมาณที่|โครงการ|หน่วยงานที่|ที่\s*$|(?:[-–—]|ถึง)\s*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\s*(?:คะแนน)?\s*(?:ขึ้นไป|[-–—]|ถึง|เต็ม)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Bound();
}
