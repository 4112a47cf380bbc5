using System.Globalization;
using ItaIngest.Checks.Files;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>
/// ITA-T010: so much of a page's Thai cannot be Thai that its characters are not what the page shows. No value of it counts before a
/// person has seen it. One finding for all such pages; in formats without pages the document is one. Can always tell.
/// </summary>
public sealed class TextDamaged : ICheck
{
    // Enough for a person to see of what kind the damage is.
    private const int Examples = 5;

    /// <inheritdoc/>
    public string Code => "ITA-T010";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var damaged = DamagedPages.Of(context.Document).ToList();
        if (damaged.Count == 0) yield break;
        var pages = damaged.Select(p => p.Page).ToHashSet();
        var values = context.Facts.Observations.Where(o => pages.Contains(o.At.Page)).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        var figures = new Figures
        {
            { "share", (damaged.Max(p => p.Share) * 100).ToString("F1", CultureInfo.InvariantCulture) },
            { "faults", damaged.Sum(p => p.Faults) },
            { "values", values.Count },
        };
        if (pages.OfType<int>().ToList() is { Count: > 0 } numbers) figures.Add("pages", PageList.Of(numbers));
        yield return Say.Fails(Code, new Subject("document"), values.Count > 0 ? Severity.Error : Severity.Warning, figures,
            [.. Seen(context.Document, pages), .. values.Select(o => new Evidence(o.At, o.Raw, "stated"))], values.Select(ObservationKey.Of));
    }

    private static IEnumerable<Evidence> Seen(ReadDocument document, HashSet<int?> pages) =>
        (from reading in TextRuns.Readings(document)
         where pages.Contains(reading.At.Page)
         from span in ImpossibleSequences.Find(reading.Text).Select(f => (f.Start, f.Length)).Concat(ForeignIntrusions.Find(reading.Text))
         select new Evidence(reading.PlaceOf(span.Start, span.Length), TextRuns.WithAround(reading.Text, span.Start, span.Length), "defect")).Take(Examples);
}
