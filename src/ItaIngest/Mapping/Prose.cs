using System.Buffers;
using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Reads scores, levels and claims out of sentences, in paragraphs and in cells.</summary>
internal sealed partial class Prose(BookItems? items, int? year, int? misreadYear, Vocabulary labels, FactsBuilder facts)
{
    /// <summary>The words that stand before a score in a sentence.</summary>
    public static IReadOnlyList<string> ScoreLabels { get; } = ["คะแนนเฉลี่ย", "คะแนน", "ค่าคะแนน", "ได้คะแนน", "ได้คะแนนเฉลี่ย", "ได้ค่าคะแนน", "มีคะแนน", "มีคะแนนเฉลี่ย", "ผลคะแนน"];

    private static readonly SearchValues<char> Instruments = SearchValues.Create("IEOieo");
    private const string LevelWord = "ระดับ";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙");

    // Between a title and a number nothing else stands, so that half of the word may be misread.
    private const float MisreadLabel = 0.5f;

    /// <summary>Reads one text under its heading.</summary>
    public void Read(Reading reading, Heading heading)
    {
        var text = reading.Text;
        if (text.Length < 8) return;
        // All that is looked for has a number in it, but a level may stand without one.
        if (!text.AsSpan().ContainsAny(Digits))
        {
            if (items is not null && year is { } of && text.Contains(LevelWord, StringComparison.Ordinal)) Overall(reading, heading, of);
            return;
        }

        // Each kind of sentence has a word that it cannot do without: most texts of a report have none of them.
        bool Has(string word) => text.Contains(word, StringComparison.Ordinal);
        var claims = new ProseClaims(items, facts);
        claims.Read(reading, heading);
        if (items is null || year is not { } y) return;
        var hasScore = Has("คะแนน");
        if (hasScore && Has("ปี")) YearsWithScores(reading, heading);
        if (Has("ปี") || Has("เดิม")) claims.ReadSinceLastYear(reading);
        if (Has("ตัวชี้วัด")) Indicator(reading, y);
        if (hasScore || Has(LevelWord) || Has("ร้อยละ") || Has("ประเมิน") || Has("ภาพรวม") || Has("รวม")) Overall(reading, heading, y);
        if (!text.AsSpan().ContainsAny(Instruments)) return;
        foreach (var s in InstrumentSentence.Find(reading.Text)) Add("instrument:" + s.Instrument, YearOr(s.Year, y), Figure.Score, s.Score, reading, s.Start, s.Length, s.Lead, s.Part);
    }

    // A year that was told to be misread is the report's.
    private int YearOr(int? named, int own) => named is { } said && said != misreadYear ? said : own;

    private void Indicator(Reading reading, int y)
    {
        foreach (Match m in IndicatorScore().Matches(reading.Text))
        {
            var number = ThaiDigits.ToAscii(m.Groups["number"].Value);
            var item = number.Contains('.', StringComparison.Ordinal) ? "sub:" + number : "indicator:" + number;
            if (!IsOfScores(m.Groups["label"], reading)) continue;
            if (ThaiDecimal.TryParse(m.Groups["score"].Value, out var score)) Add(item, YearBehind(reading.Text, m.Index + m.Length) ?? y, Figure.Score, score.Value, reading, m.Groups["score"].Index, m.Groups["score"].Length, m.Groups["head"].Value);
            if (m.Groups["pass"].Success) facts.Add(new Observation(item, y, null, Figure.Pass, m.Groups["pass"].Value.StartsWith("ไม่", StringComparison.Ordinal) ? "fail" : "pass", m.Groups["pass"].Value, reading.PlaceOf(m.Groups["pass"].Index, m.Groups["pass"].Length), m.Groups["head"].Value, Standing.AsRead, []));
        }
    }

    private bool IsOfScores(Group label, Reading reading)
    {
        if (labels.Nearest(ComparisonKey.Of(label.Value), MisreadLabel, MisreadLabel * label.Length, 0, (_, _) => true) is not { } near) return false;
        if (near.Distance > 0) facts.Remark(RemarkKind.PhraseMangled, "", label.Value, labels.Words[near.Word], true, reading.PlaceOf(label.Index, label.Length));
        return true;
    }

    // "คะแนน ๘๑.๒๐ คะแนน ในปี ๒๕๖๗"
    private static int? YearBehind(string text, int end) =>
        YearAfter().Match(text, end, Math.Min(40, text.Length - end)) is { Success: true } m && ThaiYears.TryParse(m.Groups["year"].Value, out var year) ? year.Value.BuddhistEra : null;

    private void Overall(Reading reading, Heading heading, int y)
    {
        var ofYears = YearScore().Matches(reading.Text);
        var scores = OverallSentences.Find(reading.Text, heading, at => ofYears.Any(m => at >= m.Index && at < m.Index + m.Length));
        foreach (var s in scores) Add("overall", YearOr(s.Year, y), Figure.Score, s.Score, reading, s.Start, s.Length, s.Lead);
        if (OverallSentences.LevelOf(reading.Text, scores, heading) is not { } level) return;
        var before = scores.LastOrDefault(s => s.Start < level.Start);
        if (before is not null && OverallSentences.OddLeadOf(reading.Text, before.Start + before.Length, level.Start) is var (odd, length))
            facts.Remark(RemarkKind.PhraseMangled, "", reading.Text.Substring(odd, length), "อยู่ในระดับ", true, reading.PlaceOf(odd, length));
        facts.Add(new Observation("overall", YearOr(before?.Year, y), null, Figure.Level, level.Value, reading.Text.Substring(level.Start, level.Length), reading.PlaceOf(level.Start, level.Length), "", Standing.AsRead, []));
    }

    /// <summary>"ITA ปี ๒๕๖๗ ได้คะแนน ๙๗.๕๐ คะแนน ITA ปี ๒๕๖๘ ได้คะแนน ๙๘.๙๑ คะแนน … เพิ่มขึ้น ๑.๔๑ คะแนน".</summary>
    private void YearsWithScores(Reading reading, Heading heading)
    {
        var text = reading.Text;
        var scores = YearScore().Matches(text).Where(m => ThaiYears.TryParse(m.Groups["year"].Value, out _)).ToList();
        if (scores.Count == 0) return;
        var run = new List<Match>();
        foreach (var m in scores)
        {
            // Scores that follow one another belong to one question; text between them begins the next.
            if (run.Count > 0 && m.Index - (run[^1].Index + run[^1].Length) > 60) Flush(run, reading, heading);
            run.Add(m);
        }

        Flush(run, reading, heading);
    }

    private void Flush(List<Match> run, Reading reading, Heading heading)
    {
        var text = reading.Text;
        var from = Math.Max(0, run[0].Index - 400);
        var lead = text[from..run[0].Index];
        var title = Topic().Match(lead);
        var (item, raw) = Item(title.Success ? lead[(title.Index + title.Length)..] : lead, heading, reading.PlaceOf(run[0].Index, run[0].Length));
        var line = lead[(lead.LastIndexOf('\n') + 1)..];
        if (item is null && OverallSentences.IsAboutAgency(line)) (item, raw) = ("overall", line.Trim());
        var values = new List<(int Year, WrittenDecimal Score)>();
        foreach (var m in run)
        {
            _ = ThaiYears.TryParse(m.Groups["year"].Value, out var of);
            if (!ThaiDecimal.TryParse(m.Groups["score"].Value, out var score)) continue;
            values.Add((of.Value.BuddhistEra, score.Value));
            if (item is not null) Add(item, of.Value.BuddhistEra, Figure.Score, score.Value, reading, m.Groups["score"].Index, m.Groups["score"].Length, raw);
        }

        var last = run[^1];
        var behind = last.Index + last.Length;
        if (values.Count >= 2 && DeltaSentences.Behind(text, behind) is { } change)
        {
            var end = change.End;
            // The later year may be told first.
            var (before, after) = values[^2].Year <= values[^1].Year ? (values[^2], values[^1]) : (values[^1], values[^2]);
            facts.Claims.Add(DeltaSentences.Claim(change, before.Score, after.Score, before.Year, after.Year, item, text[run[0].Index..end], reading.PlaceOf(run[0].Index, end - run[0].Index)));
        }

        run.Clear();
    }

    /// <summary>What a title in a sentence is about: its code where it has one, else the question whose title it is; several while undecided.</summary>
    private (string? Item, string Raw) Item(string lead, Heading heading, Place at)
    {
        var trimmed = lead.Trim();
        var raw = trimmed.Length > 120 ? trimmed[..120] : trimmed;
        if (CodeReadings.AtStart(trimmed, bare: false) is { } code)
        {
            var known = code.Costs.Where(c => items!.Question(c.Key) is not null).OrderBy(c => c.Value).Select(c => c.Key).ToList();
            if (known.Count == 1)
            {
                if (code.Defects.HasFlag(CodeDefects.UpperCase)) facts.Remark(RemarkKind.CodeCase, known[0], code.Raw, known[0], true, at);
                return (known[0], code.Raw);
            }

            if (known.Count > 1) return (ItemRows.Join(items!, known), code.Raw);
        }

        if (IndicatorTitle.Read(trimmed) is { Number: not null } indicator && indicator.Find(items!) is { Similarity: >= 0.8 } byTitle) return (byTitle.Item.Code, raw);
        // A title may be given in the wording of two years, divided by a slash.
        foreach (var wording in trimmed.Split('/').Append(trimmed))
        {
            var found = items!.ByTitle(TitleKey.Of(wording), heading.Indicator);
            if (found.Count == 0) continue;
            var item = ItemRows.Join(items, [.. found.Select(f => f.Code)]);
            facts.Remark(RemarkKind.CodeAbsent, item, raw, item, found.Count == 1, at);
            return (item, raw);
        }

        return (null, raw);
    }

    private void Add(string item, int of, Figure figure, WrittenDecimal score, Reading reading, int start, int length, string raw, string? part = null) =>
        facts.Add(new Observation(item, of, part, figure, score.ToString(), reading.Text.Substring(start, length), reading.PlaceOf(start, length), raw, Standing.AsRead, []) { Number = score.Value, Decimals = score.Decimals });

    private const string Number = @"[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?(?![0-9๐-๙.])";

    // Between the title and the number stands a word for scores; which, a vocabulary tells, since it is often misread (คณะณณ, คะแนบ).
    [GeneratedRegex(@"(?<head>ตัวชี้วัด(?:ย่อย)?ที่\s*(?<number>(?:10|๑๐|[1-9๑-๙])(?:\.[1-9๑-๙])?)\s[^0-9๐-๙\n]{4,60}?)\s(?<label>[ก-๎]{4,18})\s*(?<score>" + Number + @")\s*(?:[ก-๎]{3,8}(?![ก-๎]))?(?:\s*ผลการประเมิน\s*(?<pass>ไม่ผ่าน|ผ่าน)(?:เกณฑ์)?)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex IndicatorScore();

    [GeneratedRegex(@"(?:ITA\s*)?ปี(?:งบประมาณ)?\s*(?:พ\.ศ\.)?\s*(?<year>[2๒][5๕][0-9๐-๙]{2})\s*(?:ได้\s*)?คะแนน(?:เฉลี่ย)?\s*(?<score>" + Number + @")\s*(?:คะแนน)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearScore();

    [GeneratedRegex(@"^\s*(?:คะแนน\s*)?\(?(?:ใน|เมื่อ|ของ)?\s*ปี(?:งบประมาณ)?\s*(?:พ\.\s*ศ\.)?\s*(?<year>[2๒][5๕][0-9๐-๙]{2})(?!\s*(?:ได้|คะแนน))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"ใน\s?หัว\s?ข้อ(?:ที่)?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Topic();
}
