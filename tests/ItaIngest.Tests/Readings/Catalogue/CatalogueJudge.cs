using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>Judges what the whole program made of each case of the noise catalogue, by the plainest rule that its class allows.</summary>
/// <param name="run">Runs a report through the stages.</param>
/// <param name="seeds">Folder of the real reports.</param>
internal sealed class CatalogueJudge(Func<string, DocumentResult> run, string seeds)
{
    private const string Ticked = "[x]";

    private readonly Dictionary<string, (string Text, DocumentResult Result)> reports = new(StringComparer.Ordinal);

    /// <summary>Judges a case; at several places the worst tells.</summary>
    public Judgement Of(CatalogueCase c)
    {
        if (!reports.TryGetValue(c.File, out var report))
        {
            var path = Path.Combine(seeds, c.File);
            reports[c.File] = report = (File.ReadAllText(path), run(path));
        }

        if (Piece(c) is not var (quote, correct, isWhole)) return new Judgement(c, Fate.NotJudged, null, false, 0, "cells, not words");
        var noise = NoiseText.Of(quote, c.IsKnown ? correct : "");
        var isCode = c.Class != "format" && CodeJudge.CodesIn(c.Correct.Split('=')[0]).Count > 0;
        var spots = Spot.Find(report.Result.Readings!, report.Text, c.Quote, quote, noise, isWhole, isCode);
        if (c.Correct.StartsWith(Ticked, StringComparison.Ordinal)) spots = [.. spots.Where(s => s.Reading.Raw.Contains('☑', StringComparison.Ordinal))];
        if (spots.Count == 0) return OfNoText(report.Result, c, correct);
        var judged = spots.Select(s => (Spot: s, Of: Of(report.Result, c, s, noise, isCode))).ToList();
        var worst = judged.Where(j => j.Of.Fate != Fate.NotJudged).DefaultIfEmpty(judged[0]).MaxBy(j => j.Of.Fate);
        return new Judgement(c, worst.Of.Fate, worst.Spot.Line, worst.Spot.IsInProse(report.Result.Facts!), spots.Count, worst.Of.Because);
    }

    private static (Fate Fate, string Because) Of(DocumentResult result, CatalogueCase c, Spot spot, NoiseText noise, bool isCode)
    {
        // The mark in a box is all that such a case is about.
        if (c.Correct.StartsWith(Ticked, StringComparison.Ordinal)) return OfBox(result, spot);
        if (c.Class == "markup" && NoiseText.HasMarkup(spot.Reading.Text)) return (Fate.Missed, spot.Reading.Text);
        if (isCode) return CodeJudge.Of(result, c, spot);
        return c.Class switch
        {
            "digit" => NumberJudge.Of(result, c, spot),
            "format" => NumberJudge.OfDates(result, c, spot),
            "markup" when NoiseText.Key(c.Correct) == NoiseText.Key(c.Quote) => (Fate.Right, "the markup is gone"),
            "place" => OfPlace(result, c, spot, noise),
            // Texts are compared without their spaces: nothing differs here but a name that was settled.
            _ when NoiseText.Key(c.Correct) == NoiseText.Key(c.Quote) => NamesAgency(result, spot) ? (Fate.Right, "the agency is told") : (Fate.NotJudged, "only spaces or signs"),
            _ => TextJudge.Of(result, c, spot, noise),
        };
    }

    private static (Fate Fate, string Because) OfPlace(DocumentResult result, CatalogueCase c, Spot spot, NoiseText noise)
    {
        var agency = result.Facts!.Agency;
        if (c.IsKnown && agency.Name is { } name && noise.After.Length > 0 && c.Correct.Contains(agency.Type!, StringComparison.Ordinal) && !Names(c.Correct, agency.Type + name))
            return (Fate.Wrong, $"settled as {agency.Type}{name}");
        return TextJudge.Of(result, c, spot, noise);
    }

    // สันทรายงาม is not สันทราย.
    private static bool Names(string text, string name) =>
        text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && (at + name.Length == text.Length || !ThaiLetters.IsLetterOrMark(text[at + name.Length]));

    private static bool NamesAgency(DocumentResult result, Spot spot) =>
        result.Facts!.Agency.Mentions.Any(m => m.Standing == MentionStanding.Same && spot.IsIn(m.At) && m.At is { Start: { } start, Length: { } length } && spot.Meets(start - 1, start - 1 + length));

    // A header that is printed again is no text of the report; a note tells how it differs from the first.
    private static Judgement OfNoText(DocumentResult result, CatalogueCase c, string correct) =>
        result.Extraction.Notes.FirstOrDefault(n => n.Code == "repeated-header-differs" && c.IsKnown && n.Text.Contains(c.Quote, StringComparison.Ordinal) && n.Text.Contains(correct, StringComparison.Ordinal)) is { } told
            ? new Judgement(c, Fate.Proposed, told.At?.Line, false, 1, $"{told.Code} {told.Text}")
            : new Judgement(c, Fate.NotJudged, null, false, 0, "no text of the report holds it");

    private static (Fate Fate, string Because) OfBox(DocumentResult result, Spot spot) =>
        result.Facts!.Disclosures.FirstOrDefault(d => PlaceOrder.SameRow(d.At, spot.Reading.At))?.Done switch
        {
            true => (Fate.Right, "done"),
            false => (Fate.Wrong, "not done"),
            null when result.Facts.Measures.Any(m => PlaceOrder.SameRow(m.At, spot.Reading.At) && m.Result.Contains('☑', StringComparison.Ordinal)) => (Fate.Right, "ticked in the measure"),
            null => (Fate.Missed, "no state"),
        };

    // The cell that differs; null where cells were added or lost, or nothing but markup stands there.
    private static (string Quote, string Correct, bool IsWhole)? Piece(CatalogueCase c)
    {
        var quote = NoiseText.HasMarkup(c.Quote) ? NoiseText.WithoutMarkup(c.Quote).Trim() : c.Quote;
        if (NoiseText.Key(quote).Length == 0) return null;
        quote = quote.Trim('\t');
        // The numbers of a row stand in cells of their own.
        if (c.Class == "digit" && quote.Contains('\t', StringComparison.Ordinal)) return (quote.Split('\t')[^1], c.Correct, true);
        var (q, k) = (quote.Split('\t'), c.Correct.Trim('\t', ' ').Split('\t'));
        if (q.Length == 1) return (q[0], c.Correct, false);
        var differing = q.Length == k.Length ? Enumerable.Range(0, q.Length).Where(n => q[n] != k[n]).ToList() : [];
        return differing is [var one] ? (q[one], k[one], true) : null;
    }
}
