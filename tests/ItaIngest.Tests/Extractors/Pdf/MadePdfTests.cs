using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Tests.Extractors.Html;
using ItaIngest.Tests.Generated;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Extractors.Pdf;

/// <summary>Tables that LibreOffice and Chromium have printed are read as they were written, each whole over its pages.</summary>
public sealed class MadePdfTests(ITestOutputHelper output)
{
    [MakerFact(Maker.LibreOffice)]
    public void Tables_that_LibreOffice_printed() => AreRead(Maker.LibreOffice);

    [MakerFact(Maker.Chromium)]
    public void Tables_that_Chromium_printed() => AreRead(Maker.Chromium);

    [MakerFact(Maker.Chromium)]
    public void A_table_that_lies_on_its_side_is_read_like_one_that_stands()
    {
        foreach (var form in new[] { MadeForm.Scores, MadeForm.Merged }) IsWhole(MadeReport.Of(form, 9, thaiDigits: true, seed: 40), new PrintStyle(IsTurned: true));
    }

    [MakerFact(Maker.Chromium)]
    public void A_frame_around_the_page_is_no_table()
    {
        var report = MadeReport.Of(MadeForm.Scores, 40, thaiDigits: false, seed: 41);

        IsWhole(report, new PrintStyle(IsFramed: true, Font: "Garuda"));
    }

    [MakerFact(Maker.Chromium)]
    public void Two_tables_beside_each_other_are_two()
    {
        var (left, right) = (MadeReport.Of(MadeForm.Scores, 12, thaiDigits: true, seed: 42), MadeReport.Of(MadeForm.Scores, 9, thaiDigits: true, seed: 43));
        var both = left.Content with { Blocks = [left.Content.Blocks[0], left.Tables[0], right.Tables[0], right.Content.Blocks[^1]] };

        IsWhole(new MadeReport(both, [3, 3]), new PrintStyle(IsSideBySide: true, Size: 9));
    }

    [MakerFact(Maker.LibreOffice, Maker.Chromium, Maker.Cairo)]
    public void Each_row_of_a_joined_table_knows_its_page()
    {
        foreach (var file in new[] { Maker.LibreOffice, Maker.Chromium }.SelectMany(MadeFiles.Of).Where(f => f is { Form: MadeForm.Scores, Style.Borders: Borders.Full } && f.Report.Tables[0].Rows == 71))
        {
            var table = MadePdfReads.Read(file.Pdf).Blocks.OfType<Table>().Single();
            var printed = PdfMaker.PlainPages(file.Pdf);

            foreach (var cell in table.Cells.Where(c => c.Row > 1 && c.Column == 4))
                printed[cell.At.Page!.Value - 1].Should().Contain(cell.Text, $"row {cell.Row} of {file.Name} is said to stand on page {cell.At.Page}");
            table.Cells.Select(c => c.At.Page).Distinct().Should().HaveCountGreaterThan(2);
            table.JoinedFrom.Should().HaveCountGreaterThan(2);
            table.JoinedFrom.Sum(p => p.Rows).Should().Be(table.Rows);
        }
    }

    private void IsWhole(MadeReport report, PrintStyle style)
    {
        var read = MadePdfReads.Read(PdfMaker.ByChromium(HtmlFromExtraction.Write(report.Content, "utf-8", new HtmlWriting(MergeEmptyCells: false, Print: style))));

        var figures = new TableScore().Of(report, read);
        output.WriteLine($"{style} {figures}");
        figures.FoldedF1.Should().BeGreaterThanOrEqualTo(.99, PageGolden.Of(read));
        figures.ScoresInPlace.Should().Be(figures.Scores);
        figures.KeysRight.Should().Be(figures.Keys);
        figures.TablesRight.Should().Be(figures.Tables);
    }

    private void AreRead(Maker maker)
    {
        var misses = new List<string>();
        var kinds = new SortedDictionary<string, TableFigures>(StringComparer.Ordinal);
        output.WriteLine(new string(' ', 76) + "pages" + TableFigures.Head);
        foreach (var file in MadeFiles.Of(maker))
        {
            var read = MadePdfReads.Read(file.Pdf);
            var figures = new TableScore().Of(file.Report, read);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name,-76} {MadePdfReads.Pages(read),4} {figures}"));
            if (PdfMaker.ToLookAt is { } folder) File.WriteAllText(Path.Combine(folder, file.FileName + ".read.txt"), PageGolden.Of(read));
            if (IsKnownToMiss(file))
            {
                output.WriteLine("  known: the rest of a nested table begins at the very top of its page, on the line of the table around it; the two are read as one grid");
                figures.ScoresWrong.Should().Be(0);
                (figures.ScoresInPlace + figures.ScoresHeld).Should().BeGreaterThanOrEqualTo((int)(.9 * figures.Scores));
                continue;
            }

            var kind = $"{maker} {file.Kind}";
            kinds[kind] = kinds.GetValueOrDefault(kind, new TableFigures()) + figures;
            if (!IsPlaced(file, figures)) misses.Add($"{file.Name}: {figures}");
        }

        foreach (var (kind, figures) in kinds) output.WriteLine($"{kind,-80} {figures}");
        misses.AddRange(kinds.Where(k => k.Value.FoldedF1 < Wanted(k.Key)).Select(k => $"{k.Key}: {k.Value}"));
        misses.Should().BeEmpty();
    }

    // LibreOffice cuts a row that holds nothing but a nested table, and leaves no room above what goes on on the next page.
    private static bool IsKnownToMiss(MadeFile file) => file.FileName.StartsWith("libreoffice-nested-full-71", StringComparison.Ordinal);

    // All scores of a ruled table stand where they belong. Of another one may miss or be held in a hundred; none stands in a wrong place.
    private static bool IsPlaced(MadeFile file, TableFigures figures) => file.Style.Borders == Borders.Full
        ? figures.ScoresInPlace == figures.Scores && figures.KeysRight == figures.Keys
        : figures.ScoresWrong == 0 && (!file.IsScoreTable || figures.ScoresInPlace + figures.ScoresHeld >= .99 * figures.Scores);

    // What is no table of scores is reported without a bound where it has no lines between its columns.
    private static double Wanted(string kind) => kind.EndsWith("ruled", StringComparison.Ordinal) ? .99 : kind.EndsWith("scores", StringComparison.Ordinal) ? .95 : 0;
}
