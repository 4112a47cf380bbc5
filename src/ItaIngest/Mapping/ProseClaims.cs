using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Takes the claims out of a sentence: targets, counts, references, which questions are listed, rises and falls.</summary>
internal sealed partial class ProseClaims(BookItems? items, FactsBuilder facts)
{
    private const int Clause = 200;

    private const string Number = @"[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})?(?![0-9๐-๙]|\.[0-9๐-๙])";

    /// <summary>Reads one text under its heading.</summary>
    public void Read(Reading reading, Heading heading)
    {
        var text = reading.Text;
        // Each kind of claim has a word that it cannot do without: most texts of a report have none of them.
        bool Has(string word) => text.Contains(word, StringComparison.Ordinal);
        if (Has("น้อย") || Has("ต่ำ"))
            foreach (var target in TargetSentences.Find(text)) Add(ClaimKind.Target, text, target.Start, target.Length, Figures(target), reading);
        if (Has("ข้อ") || Has("ตัวชี้วัด") || Has("มาตรการ") || Has("โครงการ") || Has("กิจกรรม") || Has("ประเด็น"))
            foreach (var count in CountSentences.Find(text, items)) Add(ClaimKind.Count, text, count.Start, count.Length, Figures(count, heading), reading);
        if (Has("คะแนน"))
            foreach (Match m in Listing().Matches(text))
                facts.Claims.Add(new Claim(ClaimKind.Listing, m.Value, new Dictionary<string, string>(StringComparer.Ordinal) { ["below"] = ThaiDigits.ToAscii(m.Groups["value"].Value) }, reading.PlaceOf(m.Index, m.Length)));
        if (Has("ข้อ")) References(reading);
        if (!Has("จาก")) return;
        foreach (var change in DeltaSentences.FromTo(text))
            facts.Claims.Add(DeltaSentences.Claim(change, ItemOf(text, change.Start), text[change.Start..change.End], reading.PlaceOf(change.Start, change.End - change.Start)));
    }

    private void References(Reading reading)
    {
        foreach (var reference in ReferenceSentences.Find(reading.Text))
        {
            Add(ClaimKind.Reference, reading.Text, reference.Start, reference.Length, Figures(reference), reading);
            if (items is not null && reference.Last is not null) RemarkOnRange(reading, reference);
        }
    }

    /// <summary>Reads the rises and falls of which only the score after is told; those that were read with both scores are left out.</summary>
    public void ReadSinceLastYear(Reading reading)
    {
        List<Place>? claimed = null;
        List<Place> Known() => claimed ??= facts.Claims.Where(c => c.Kind == ClaimKind.Delta && PlaceOrder.SameRow(c.At, reading.At) && c.At.Column == reading.At.Column).Select(c => c.At).ToList();
        foreach (var change in DeltaSentences.SinceLastYear(reading.Text))
        {
            var here = reading.PlaceOf(change.Start, change.End - change.Start);
            if (Known().Exists(p => p.Start is not { } start || here.Start is not { } own || (own < start + p.Length && start < own + here.Length))) continue;
            facts.Claims.Add(DeltaSentences.Claim(change, ItemOf(reading.Text, change.Start), reading.Text[change.Start..change.End], here));
        }
    }

    /// <summary>Positions are of the read text; where reading changed it, the whole text is the place.</summary>
    private void Add(ClaimKind kind, string text, int start, int length, Dictionary<string, string> figures, Reading reading)
    {
        figures["written"] = Space().Replace(text.Substring(start, length).Trim(), " ");
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var end = text.IndexOf('\n', start + length) is >= 0 and var e ? e : text.Length;
        facts.Claims.Add(new Claim(kind, text[Math.Max(line, start - Clause)..Math.Min(end, start + length + (Clause / 2))], figures, reading.PlaceOf(start, length)));
    }

    private static Dictionary<string, string> Figures(StatedTarget target)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = target.Value };
        if (target.Of is { } of) figures["of"] = of;
        if (target.Year is { } year) figures["year"] = year.ToString(CultureInfo.InvariantCulture);
        return figures;
    }

    private static Dictionary<string, string> Figures(StatedCount count, Heading heading)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal) { ["value"] = count.Value, ["of"] = count.Of, ["unit"] = count.Unit };
        if (count.Relation is { } relation) figures["relation"] = relation;
        if (count.Mark is { } mark) figures["mark"] = mark;
        if (count.Instrument is { } instrument) figures["instrument"] = instrument;
        else if (heading.Instrument is { } above) figures["under"] = above;
        if (count.Instruments.Count > 0) figures["instruments"] = string.Join('|', count.Instruments);
        if (heading.Indicator is { } indicator) figures["underIndicator"] = indicator.ToString(CultureInfo.InvariantCulture);
        if (count.Year is { } year) figures["year"] = year.ToString(CultureInfo.InvariantCulture);
        if (count.List.Count > 0) figures["list"] = string.Join('|', count.List);
        return figures;
    }

    private static Dictionary<string, string> Figures(StatedReference reference)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = reference.Item };
        if (reference.Last is not null) figures["range"] = "yes";
        return figures;
    }

    // "ข้อ ๒๗ – ๒๘": two bare numbers. As they stand they are codes of no instrument; the letter is lost in one way or another.
    // One digit is the number of a list above, not of a question.
    private void RemarkOnRange(Reading reading, StatedReference reference)
    {
        if (reference.First.Length < 2) return;
        var ends = new[] { reference.First, reference.Last! }.Select(n => CodeReadings.AtStart("ข้อ " + n, bare: true)).ToList();
        if (ends.Any(e => e is null)) return;
        var readings = ends[0]!.Costs.Keys.Where(k => items!.Question(k) is not null)
            .Select(k => (From: k, To: ends[1]!.Costs.Keys.FirstOrDefault(t => t[0] == k[0] && items!.Question(t) is not null && t.Length == k.Length)))
            .Where(p => p.To is not null).Select(p => p.From + "–" + p.To).ToList();
        facts.Remark(RemarkKind.CodeMangled, "", reading.Text.Substring(reference.Start, reference.Length).Trim(), string.Join('|', readings), false, reading.PlaceOf(reference.Start, reference.Length));
    }

    /// <summary>What a rise or fall is of, by the words before it in its line: the whole, an instrument, an indicator by its number; else null.</summary>
    private string? ItemOf(string text, int start)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        var clause = text[Math.Max(line, start - Clause)..start];
        if (items is null) return null;
        if (Indicators().Matches(clause) is { Count: > 0 } named)
            return named.Count == 1 && int.TryParse(ThaiDigits.ToAscii(named[0].Groups["number"].Value), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && items.Book.Indicator(n) is not null ? Items.Indicator(n) : null;
        if (Headings.InstrumentsIn(clause).Any()) return Headings.InstrumentIn(clause) is { } instrument && TableHeader.PartIn(clause) is null ? Items.Instrument(instrument) : null;
        return OverallSentences.IsAboutAgency(clause) ? Items.Overall : null;
    }

    // "แสดงเฉพาะข้อที่ได้คะแนนต่ำกว่า ๘๕", "ข้อที่ได้คะแนนต่ำกว่า ๘๕ คะแนน มีดังนี้"; that such questions are to be improved says nothing of what is listed.
    [GeneratedRegex(@"คำถามที่ได้(?:รับ)?คะแนน(?:น้อยกว่า|ต่ำกว่า|ไม่ถึง)\s*(?<value>" + Number + @")\s*คะแนน"
        + @"|(?:แสดง|นำเสนอ|ระบุ|รายงาน)(?:ผล)?(?:คะแนน)?\s*(?:ไว้)?\s*เฉพาะ\s*(?:ข้อ|ประเด็น)(?:คำถาม)?\s*ที่\s*(?:ได้(?:รับ)?|มี)\s*(?:ผล)?คะแนน\s*(?:น้อยกว่า|ต่ำกว่า|ไม่ถึง)\s*(?:ร้อยละ)?\s*(?<value>" + Number + @")"
        + @"|(?:ข้อ|ประเด็น)(?:คำถาม)?\s*ที่\s*(?:ได้(?:รับ)?|มี)\s*(?:ผล)?คะแนน\s*(?:น้อยกว่า|ต่ำกว่า|ไม่ถึง)\s*(?:ร้อยละ)?\s*(?<value>" + Number + @")\s*(?:คะแนน)?\s*(?:มี)?\s*ดังนี้", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Listing();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Space();

    [GeneratedRegex(@"ตัวชี้วัดที่\s*(?<number>[0-9๐-๙]{1,2})(?![0-9๐-๙.])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Indicators();
}
