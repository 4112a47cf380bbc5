using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Tests.Generated;
using Xunit.Abstractions;

namespace ItaIngest.Tests.RealReports;

/// <summary>The same report gives the same facts whatever file it comes in: the five real reports as Word files with merged cells and as web pages with rowspan, in UTF-8 and in windows-874.</summary>
public sealed class SameReportInEveryFormatTests(ITestOutputHelper output)
{
    [SharedFact]
    public void As_a_word_file_with_merged_cells() =>
        Compare(e => DocxFromExtraction.Write(e, new DocxWriting(MergeEmptyCells: true, SplitParts: true)), Documents.DocumentFormat.Docx);

    [SharedFact]
    public void As_a_word_file_with_tables_split_over_pages() =>
        Compare(e => DocxFromExtraction.Write(e, new DocxWriting(SplitParts: true)), Documents.DocumentFormat.Docx);

    [SharedFact]
    public void As_a_web_page_with_rowspan() =>
        Compare(e => HtmlFromExtraction.Write(e, "utf-8"), Documents.DocumentFormat.Html);

    [SharedFact]
    public void As_a_web_page_in_windows_874() =>
        Compare(e => HtmlFromExtraction.Write(e, "windows-874"), Documents.DocumentFormat.Html);

    private void Compare(Func<Extraction, byte[]> write, Documents.DocumentFormat format)
    {
        foreach (var seed in SeedTruth.All())
        {
            var text = SeedRun.OfFile(seed.File);
            var other = SeedRun.OfBytes(seed.Name, write(text.Extraction), format);
            other.Extraction.Status.Should().Be(ExtractionStatus.Complete, string.Join("; ", other.Extraction.Notes.Select(n => n.Code + " " + n.Text)));
            var (a, b) = (text.Facts!, other.Facts!);
            var (inText, inOther) = (Lines(a), Lines(b));
            inText.Except(inOther, StringComparer.Ordinal).Should().BeEmpty($"all of {seed.Name} stands in the other file; there: {string.Join(" ;; ", inOther.Except(inText, StringComparer.Ordinal))}");
            inOther.Should().Equal(inText, seed.Name);
            output.WriteLine($"{seed.Name}: {a.Observations.Count} observations, {a.Disclosures.Count} disclosures, {a.Measures.Count} measures are the same");
        }
    }

    /// <summary>Facts without their places, which differ from format to format.</summary>
    private static List<string> Lines(ReportFacts facts) =>
    [
        $"{facts.Kind} {facts.Agency.Type} {facts.Agency.Name} {facts.Agency.District} {facts.Agency.Province} {facts.ScoreYear} {facts.ReportYear} {facts.PlanYear}",
        .. facts.Observations.Select(o => $"{o.Item} {o.Year} {o.Part} {o.Figure} {o.Value} [{o.ItemRaw}] {string.Join(',', o.Copies.Select(c => c.Value))}"),
        .. facts.Disclosures.Select(d => $"{d.Item} {d.Done} {d.Title}"),
        .. facts.Measures.Select(m => $"{m.Number} {string.Join(',', m.Items)} {m.Title} {m.Steps} {m.Result} {m.Responsible} {m.From} {m.To} {m.Continued.Count}"),
        .. facts.Claims.Select(c => $"{c.Kind} {string.Join(',', c.Figures.Select(f => f.Key + "=" + f.Value))}"),
    ];
}
