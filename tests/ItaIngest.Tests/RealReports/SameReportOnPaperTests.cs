using ItaIngest.Documents;
using ItaIngest.Tests.Corpus;
using ItaIngest.Tests.Generated;
using ThaiNumerals;
using Xunit.Abstractions;

namespace ItaIngest.Tests.RealReports;

/// <summary>
/// The same report gives the same facts and findings on paper: what LibreOffice prints of the Word files and Chromium of the web pages
/// of corpus/, and both of the five real reports.
/// </summary>
public sealed class SameReportOnPaperTests(ITestOutputHelper output)
{
    /// <summary>What a page cannot show as the file has it.</summary>
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["2566/nongsathit-analysis-2566.docx"] = "A row of four cells is cut in the middle of their words, between lines on both pages: nothing tells it from two rows.",
    };

    /// <summary>
    /// The real reports have rows of measures longer than a page. Where lines close them at the page end and their texts end like
    /// sentences, two rows are as likely; and a table that is wider than the paper loses its last column. Of the measures this share must
    /// be the same all the same.
    /// </summary>
    private const decimal MeasuresThatSurvive = 0.85m;

    [MakerFact(Maker.LibreOffice)]
    public void The_word_files_of_corpus_printed_by_LibreOffice()
    {
        var reports = CorpusFolder.Truths.Where(p => p.EndsWith(".docx", StringComparison.Ordinal) && IsRead(p) && !Otherwise.ContainsKey(p)).ToList();
        var pdfs = PdfMaker.ByLibreOffice([.. reports.Select(BytesOf)]);
        Compare(reports.Zip(pdfs, (path, pdf) => (path, CorpusFolder.Run(path).Result!, pdf)));
    }

    [MakerFact(Maker.Chromium)]
    public void The_web_pages_of_corpus_printed_by_Chromium()
    {
        var reports = CorpusFolder.Truths.Where(p => Path.GetExtension(p) is ".html" or ".htm" && IsRead(p)).ToList();
        var pdfs = PdfMaker.ByChromium([.. reports.Select(p => WithBoxesAsLetters(BytesOf(p)))]);
        Compare(reports.Zip(pdfs, (path, pdf) => (path, CorpusFolder.Run(path).Result!, pdf)));
    }

    [MakerFact(Maker.LibreOffice, NeedsShared = true)]
    public void The_five_real_reports_printed_by_LibreOffice()
    {
        var files = Seeds(e => DocxFromExtraction.Write(e, new DocxWriting(Checkboxes: false, Print: new PrintStyle())), Documents.DocumentFormat.Docx);
        Compare(files.Zip(PdfMaker.ByLibreOffice([.. files.Select(f => f.Bytes)]), (f, pdf) => (f.Name, f.Result, pdf)), rowsAreCut: true);
    }

    [MakerFact(Maker.Chromium, NeedsShared = true)]
    public void The_five_real_reports_printed_by_Chromium()
    {
        var files = Seeds(e => HtmlFromExtraction.Write(e, "utf-8", new HtmlWriting(Print: new PrintStyle(Font: "Garuda"))), Documents.DocumentFormat.Html);
        Compare(files.Zip(PdfMaker.ByChromium([.. files.Select(f => f.Bytes)]), (f, pdf) => (f.Name, f.Result, pdf)), rowsAreCut: true);
    }

    private static List<(string Name, byte[] Bytes, DocumentResult Result)> Seeds(Func<Extraction, byte[]> write, Documents.DocumentFormat format) =>
    [
        .. SeedTruth.All().Select(seed =>
        {
            var bytes = write(SeedRun.OfFile(seed.File).Extraction);
            return (seed.Name, bytes, SeedRun.OfBytes(seed.Name, bytes, format));
        }),
    ];

    private void Compare(IEnumerable<(string Name, DocumentResult File, byte[] Pdf)> reports, bool rowsAreCut = false)
    {
        var differences = new List<string>();
        var (measures, lostMeasures) = (0, 0);
        foreach (var (name, file, pdf) in reports)
        {
            var paper = SeedRun.OfBytes(name, pdf, Documents.DocumentFormat.Pdf);
            var (inFile, onPaper) = (Lines(file), Lines(paper));
            var lost = Without(inFile, onPaper).Select(l => $"{name}: lost {l}").ToList();
            var gained = Without(onPaper, inFile).Select(l => $"{name}: gained {l}").ToList();
            output.WriteLine($"{name}: {inFile.Count} facts and findings, {lost.Count} lost, {gained.Count} gained; {paper.Extraction.Status} {string.Join(' ', paper.Extraction.Notes.Where(n => n.Kind == NoteKind.Loss).Select(n => n.Code))}");
            foreach (var line in lost.Concat(gained)) output.WriteLine("  " + Short(line));
            measures += inFile.Count(IsMeasure);
            lostMeasures += lost.Count(IsMeasure);
            differences.AddRange(lost.Concat(gained).Where(l => !rowsAreCut || !FollowsFromMeasures(l)));
        }

        output.WriteLine($"{measures - lostMeasures} of {measures} measures are the same");
        if (rowsAreCut) (measures - lostMeasures).Should().BeGreaterThanOrEqualTo((int)(measures * MeasuresThatSurvive));
        string.Join(Environment.NewLine, differences.Select(Short)).Should().BeEmpty();
    }

    /// <summary>
    /// Facts and findings without their places. What may differ: white space, of which a line's end may hold one or none; the digits of
    /// a running number, which LibreOffice counts in its own; the number of a table, where a layout table is none on paper; findings on
    /// the file (X) and on noise in raw text (T), for a printer writes no private-use letters and no markup; rows that were joined over
    /// page ends (M009), for other rows stand at them.
    /// </summary>
    private static List<string> Lines(DocumentResult result)
    {
        var facts = result.Facts!;
        return
        [
            .. new[] { $"{facts.Kind} {facts.Agency.Type} {facts.Agency.Name} {facts.Agency.District} {facts.Agency.Province} {facts.ScoreYear} {facts.ReportYear}", $"plan of {facts.PlanYear}" }
                .Concat(facts.Observations.Select(o => $"observation {o.Item} {o.Year} {o.Part} {o.Figure} {o.Value} {string.Join(',', o.Copies.Select(c => c.Value))}"))
                .Concat(facts.Disclosures.Select(d => $"disclosure {d.Item} {d.Done} {Bare(d.Title)}"))
                .Concat(facts.Measures.Select(m => $"measure {ThaiDigits.ToAscii(m.Number)} {string.Join(',', m.Items)} {Bare(m.Title)} | {Bare(m.Steps)} | {Bare(m.Result)} | {Bare(m.Responsible)} | {m.From} {m.To}"))
                .Concat(facts.Claims.Select(c => $"claim {c.Kind} {string.Join(',', c.Figures.Select(f => f.Key + "=" + f.Value))}"))
                .Concat(result.Results.Where(r => r.IsFinding && r.Code[4] is not ('X' or 'T') && r.Code is not "ITA-M009").Select(r => $"finding {r.Code} {r.Severity} {Item(r.Subject.Item)}@{r.Subject.Year} {r.Subject.Part}"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsMeasure(string line) => line.StartsWith("measure ", StringComparison.Ordinal) || line.Contains(" measure ", StringComparison.Ordinal);

    // The year of the plan is that of the measures' periods; what is for information only is told of titles and of texts beside them.
    private static bool FollowsFromMeasures(string line) => IsMeasure(line) || line.Contains(" Info ", StringComparison.Ordinal) || line.Contains(" plan of ", StringComparison.Ordinal);

    private static string Item(string item) => item.StartsWith("table:", StringComparison.Ordinal) ? "table" : item;

    private static string Short(string line) => line.Length > 240 ? line[..240] + "…" : line;

    private static string Bare(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<string> Without(IEnumerable<string> all, IReadOnlyList<string> taken)
    {
        var rest = taken.ToList();
        return all.Where(a => !rest.Remove(a));
    }

    private static bool IsRead(string path) => !path.StartsWith("refused/", StringComparison.Ordinal);

    private static byte[] BytesOf(string path) => File.ReadAllBytes(CorpusFolder.Reports.Single(r => string.Equals(r.RelativePath, path, StringComparison.Ordinal)).FullPath);

    // A browser draws a checkbox; no text says whether it is checked. The page is not decoded here: it may be in windows-874.
    private static byte[] WithBoxesAsLetters(byte[] page)
    {
        var latin = System.Text.Encoding.Latin1.GetString(page);
        return System.Text.Encoding.Latin1.GetBytes(System.Text.RegularExpressions.Regex.Replace(
            latin, "<input[^>]*type=\"?checkbox\"?[^>]*>", m => m.Value.Contains("checked", StringComparison.Ordinal) ? "&#9745;" : "&#9744;", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10)));
    }
}
