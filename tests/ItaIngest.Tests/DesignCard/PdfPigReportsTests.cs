using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf;
using ItaIngest.Noise.Made;
using ItaIngest.Noise.Printed;
using ItaIngest.PdfPig;
using ItaIngest.Tests.Extractors.Html;
using ItaIngest.Tests.Generated;
using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.DesignCard;

/// <summary>Reports that are read through PdfPig give the tables that they give through our own library.</summary>
public sealed class PdfPigReportsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_files_of_the_corpus_are_read_alike()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "corpus"), "*.pdf", SearchOption.AllDirectories);

        files.Should().HaveCountGreaterThan(5);
        foreach (var file in files) AreAlike(File.ReadAllBytes(file), Path.GetFileName(file));
    }

    [Fact]
    public void Reports_that_the_noise_bench_prints_are_read_alike()
    {
        var reports = new CleanReports(SeedRun.Rules);
        foreach (var year in reports.Years) AreAlike(Printers.Of(Documents.DocumentFormat.Pdf).Print(reports.Make(year, new Random(year)).Blocks), $"{year}");
    }

    [MakerFact(Maker.LibreOffice)]
    public void Tables_that_LibreOffice_printed_are_read_as_well() => AreRead(Maker.LibreOffice);

    [MakerFact(Maker.Chromium)]
    public void Tables_that_Chromium_printed_are_read_as_well() => AreRead(Maker.Chromium);

    private void AreRead(Maker maker)
    {
        var (own, pig) = (new TableFigures(), new TableFigures());
        foreach (var file in MadeFiles.Of(maker))
        {
            var score = new TableScore();
            var (byOwn, byPig) = (score.Of(file.Report, Read(file.Pdf, null)), score.Of(file.Report, Read(file.Pdf, PdfPigDocument.Open)));
            if (byOwn != byPig) output.WriteLine($"{file.Name}\n  own    {byOwn}\n  PdfPig {byPig}");
            own += byOwn;
            pig += byPig;
        }

        output.WriteLine($"own    {own}\nPdfPig {pig}");
        pig.ScoresWrong.Should().BeLessThanOrEqualTo(own.ScoresWrong);
        pig.F1.Should().BeGreaterThanOrEqualTo(own.F1 - 0.005);
    }

    private static void AreAlike(byte[] file, string name)
    {
        var (own, pig) = (Read(file, null), Read(file, PdfPigDocument.Open));

        pig.Refusal?.Reason.Should().Be(own.Refusal?.Reason, name);
        if (own.Refusal is null) PageGolden.Of(pig).Should().Be(PageGolden.Of(own), name);
    }

    private static Extraction Read(byte[] file, ItaIngest.Pdf.PdfOpener? open) =>
        new PdfExtractor(Limits.Default, open: open).Extract(new SourceFile("0", "made.pdf", Documents.DocumentFormat.Pdf, file.Length), file);
}
