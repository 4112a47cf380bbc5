using System.Buffers;
using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>The years that a report speaks of. All BE, null where it does not say.</summary>
/// <param name="Score">Of the scores that it states.</param>
/// <param name="Report">That it is for, by its title.</param>
/// <param name="Plan">In which its measures are to be carried out.</param>
internal sealed record ReportYears(int? Score, int? Report, int? Plan)
{
    /// <summary>A year that is named once and cannot be, so that <see cref="Score"/> was taken for it; null where there is none.</summary>
    public MisreadYear? Misread { get; init; }
}

/// <summary>A year that was read as another.</summary>
/// <param name="Told">As it stands (BE).</param>
/// <param name="Raw">As written, with the words before it.</param>
/// <param name="At">Where.</param>
internal sealed record MisreadYear(int Told, string Raw, Place At);

/// <summary>
/// Tells the year of the scores from the years of the report and of the plan. A report belongs to the year after the scores
/// that it analyses, so the rule year is taken from what stands beside the scores, not from the cover or the plan's dates.
/// </summary>
internal static partial class YearTeller
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙");

    private const int TitleBlocks = 20;
    private const int Window = 70;
    private const int LooseBlocks = 60;
    private const int Before = 24;
    private const string FiscalYear = "ปีงบประมาณ";
    private const float MostOfFiscalYear = 3.5f;
    private const int LongestLoose = 400;

    private static int? PageOf(ReadBlock block) => block switch
    {
        ReadParagraph paragraph => paragraph.Source.At.Page,
        ReadTable table => table.Source.At.Page,
        _ => null,
    };

    /// <summary>Tells the years of a report.</summary>
    /// <param name="document">The report.</param>
    /// <param name="known">The years that have a book: where no year is stated as it ought to be, only these are looked for.</param>
    /// <param name="distance">What is taken for what.</param>
    public static ReportYears Tell(ReadDocument document, IEnumerable<int> known, ConfusionDistance distance)
    {
        var score = new Dictionary<int, int>();
        var plan = new Dictionary<int, int>();
        var mentions = new Dictionary<int, int>();
        var firsts = new Dictionary<int, MisreadYear>();
        int? report = null;
        var number = 0;
        var untrusted = OcrPages.Of(document.Extraction);
        foreach (var block in document.Blocks)
        {
            number++;
            // OCR reads ๒๕๖๕ as ๒๕๐๕: a year would be told for certain that nobody wrote.
            if (untrusted.Count > 0 && PageOf(block) is { } page && untrusted.Contains(page)) continue;
            if (block is ReadParagraph paragraph)
            {
                var text = paragraph.Reading.Text;
                if (!text.AsSpan().ContainsAny(Digits)) continue;
                foreach (var year in ThaiYears.FindFiscal(text))
                {
                    var y = year.Value.BuddhistEra;
                    if (!IsPossible(y)) continue;
                    var before = text[Math.Max(0, year.Span.Start - Window)..year.Span.Start];
                    var after = text.Substring(year.Span.Start + year.Span.Length, Math.Min(Window, text.Length - year.Span.Start - year.Span.Length));
                    if (number <= TitleBlocks && text.Length <= 250 && !IsPlan(before)) report ??= y;
                    if (!IsPlan(before)) Vote(mentions, y, 1);
                    firsts.TryAdd(y, new MisreadYear(y, year.Raw, paragraph.Reading.PlaceOf(year.Span.Start, year.Span.Length)));
                    if (IsPlan(before)) Vote(plan, y, 2);
                    else if (StatesScore().IsMatch(after)) Vote(score, y, 6);
                    else if (IsResult(before)) Vote(score, y, 2);
                    else if (number <= TitleBlocks) Vote(score, y, 1);
                }

                Direct(text, score);
            }
            else if (block is ReadTable table)
            {
                foreach (var cell in table.Cells)
                {
                    if (!cell.Text.AsSpan().ContainsAny(Digits)) continue;
                    Direct(cell.Text, score);
                    if (cell.Text.Length <= 400 && ThaiDates.TryFindPeriod(cell.Text, out var period) && FiscalYears.Of(period.Value) is { } fiscal && IsPossible(fiscal)) Vote(plan, fiscal, 1);
                }
            }
        }

        if (score.Count == 0 && report is null) return Loose(document, [.. known], untrusted, distance) with { Plan = Best(plan) };
        // Of two years whose scores stand side by side the later is the one that the report is about.
        int? best = score.Count == 0 ? report : score.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key).First().Key;
        MisreadYear? misread = null;
        if (best is { } told && Meant(told, report, mentions) is { } meant)
        {
            if (report == told) report = meant;
            (best, misread) = (meant, firsts[told]);
        }

        return new ReportYears(best, report ?? best, Best(plan)) { Misread = misread };
    }

    private static void Direct(string text, Dictionary<int, int> votes)
    {
        foreach (Match m in YearWithScore().Matches(text))
            if (ThaiYears.TryParse(m.Groups["year"].Value, out var y) && IsPossible(y.Value.BuddhistEra)) Vote(votes, y.Value.BuddhistEra, 5);
    }

    private static bool IsPlan(string before)
    {
        var at = Math.Max(before.LastIndexOf("ไปสู่การปฏิบัติ", StringComparison.Ordinal), before.LastIndexOf("แผนปฏิบัติการ", StringComparison.Ordinal));
        var measure = before.LastIndexOf("มาตรการส่งเสริม", StringComparison.Ordinal);
        var done = before.LastIndexOf("รายงานผล", StringComparison.Ordinal);
        return at >= 0 || (measure >= 0 && done < 0 && !IsResult(before));
    }

    private static bool IsResult(string before) =>
        before.Contains("ผลการประเมิน", StringComparison.Ordinal) || before.Contains("การประเมินคุณธรรม", StringComparison.Ordinal)
        || before.Contains("ในการดำเนินงาน", StringComparison.Ordinal) || before.Contains("ITA", StringComparison.Ordinal) || before.Contains("คะแนน", StringComparison.Ordinal);

    /// <summary>
    /// The year where every word before one is misread ("ปิงบประมาฌ พศ ๒๕๖๖"): the number that stands where a year may, oftener than any other. It
    /// must be that of a book; and one that is written nowhere as such is not guessed.
    /// </summary>
    private static ReportYears Loose(ReadDocument document, HashSet<int> known, IReadOnlySet<int> untrusted, ConfusionDistance distance)
    {
        var votes = new Dictionary<int, int>();
        foreach (var block in document.Blocks.Take(LooseBlocks))
        {
            if (block is not ReadParagraph { Reading.Text: { Length: <= LongestLoose } text } || (PageOf(block) is { } page && untrusted.Contains(page))) continue;
            foreach (Match m in LooseYear().Matches(text))
                if (IsFiscal(text.AsSpan(Math.Max(0, m.Index - Before), Math.Min(Before, m.Index)), distance) && ThaiYears.TryParse(m.Groups["year"].Value, out var y) && known.Contains(y.Value.BuddhistEra)) Vote(votes, y.Value.BuddhistEra, 1);
        }

        var ranked = votes.OrderByDescending(v => v.Value).ThenByDescending(v => v.Key).ToList();
        int? told = ranked.Count == 1 || (ranked.Count > 1 && ranked[0].Value > ranked[1].Value) ? ranked[0].Key : null;
        return new ReportYears(told, told, null);
    }

    /// <summary>
    /// The year that was meant where the one that was told is named a single time and cannot be: a report is of the year of its scores or of the one
    /// behind it, so that others which are named more often bear witness against it.
    /// </summary>
    private static int? Meant(int told, int? report, Dictionary<int, int> mentions)
    {
        if (mentions.GetValueOrDefault(told) != 1) return null;
        var others = mentions.Where(m => m.Value > 1).Select(m => m.Key).ToList();
        return others is [var other] && other != told + 1 && (other != told - 1 || report == other) ? other : null;
    }

    private static int? Best(Dictionary<int, int> votes) => votes.Count == 0 ? null : votes.OrderByDescending(p => p.Value).ThenByDescending(p => p.Key).First().Key;

    private static bool IsFiscal(ReadOnlySpan<char> before, ConfusionDistance distance) => !float.IsPositiveInfinity(distance.Within(FiscalYear, before, MostOfFiscalYear).Distance);

    private static bool IsPossible(int year) => year is >= 2555 and <= 2600;

    private static void Vote(Dictionary<int, int> votes, int year, int weight) => votes[year] = votes.GetValueOrDefault(year) + weight;

    // Behind a word that is no month, since a day's date is that of a letter.
    [GeneratedRegex(@"(?<![0-9๐-๙.,/])(?<!(?:คม|ยน|ธ์)\s?)(?<=(?:^|[ก-๙]|ศ\.|,)\s?)(?<year>[2๒][5๕][0-9๐-๙]{2})(?![0-9๐-๙.,/])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LooseYear();

    // Between the year and the score words may stand ("โดยภาพรวมได้คะแนน", "ของ องค์การ… คะแนนเฉลี่ยรวม").
    [GeneratedRegex(@"คะแนน(?:ที่ได้|เฉลี่ยรวม|เฉลี่ย|รวม)?\s*[0-9๐-๙]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex StatesScore();

    [GeneratedRegex(@"ปี\s*(?<year>[2๒][5๕][0-9๐-๙]{2})\s*(?:ได้\s*)?คะแนน\s*[0-9๐-๙]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearWithScore();
}
