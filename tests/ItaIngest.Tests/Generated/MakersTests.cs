using ItaIngest.Documents;
using ItaIngest.Tests.Extractors.Docx;
using ItaIngest.Tests.Extractors.Html;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Generated;

/// <summary>The makers make what the tests on printed tables need, and the score counts what it says.</summary>
public sealed class MakersTests(ITestOutputHelper output)
{
    public static TheoryData<int> Forms => [.. Enum.GetValues<MadeForm>().Cast<int>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_report_that_is_read_as_it_was_made_has_full_marks(int form)
    {
        var report = MadeReport.Of((MadeForm)form, 20, thaiDigits: true, seed: 7);

        var word = DocxReads.Read(DocxFromExtraction.Write(report.Content, new DocxWriting(Checkboxes: false, Print: new PrintStyle())));

        foreach (var figures in new[] { new TableScore().Of(report, report.Content), new TableScore().Of(report, word) })
        {
            figures.Exact.Should().Be(figures.Cells).And.Be(figures.Read);
            figures.ScoresInPlace.Should().Be(figures.Scores);
            figures.KeysRight.Should().Be(figures.Keys);
            figures.SpansRight.Should().Be(figures.Spans);
            figures.TablesRight.Should().Be(figures.Tables);
        }
    }

    [Fact]
    public void A_score_in_the_wrong_row_or_column_is_told()
    {
        var report = MadeReport.Of(MadeForm.Scores, 4, thaiDigits: false, seed: 11);
        var table = report.Tables[0];
        Extraction With(Func<Cell, Cell?> change) =>
            report.Content with { Blocks = [table with { Cells = [.. table.Cells.Select(change).OfType<Cell>()] }] };

        new TableScore().Of(report, With(c => c is { Column: 4, Row: > 1 } ? c with { Text = table.CellAt(c.Row == 5 ? 2 : c.Row + 1, 4)!.Text } : c)).Should().BeEquivalentTo(new { ScoresInPlace = 4, ScoresWrong = 4 }, "running numbers stand, scores moved a row");
        new TableScore().Of(report, With(c => c is { Column: 4, Row: 3 } ? null : c)).Should().BeEquivalentTo(new { ScoresInPlace = 7, ScoresWrong = 0 });
        new TableScore().Of(report, With(c => c is { Column: 3, Row: 3 } ? c with { Text = "x" } : c)).Should().BeEquivalentTo(new { ScoresInPlace = 6, KeysRight = 3 }, "a row without its key is no place");
        new TableScore().Of(report, report.Content with { Blocks = [] }).Should().BeEquivalentTo(new { ScoresInPlace = 0, Exact = 0, TablesRight = 0, Scores = 8 });
    }

    [MakerFact(Maker.LibreOffice)]
    public void LibreOffice_prints_reports() => Show(MadeFiles.Of(Maker.LibreOffice));

    [MakerFact(Maker.Chromium)]
    public void Chromium_prints_reports() => Show(MadeFiles.Of(Maker.Chromium));

    private void Show(IReadOnlyList<MadeFile> files)
    {
        foreach (var file in files)
        {
            output.WriteLine($"{file.Name} {file.Report.Tables[0].Rows} rows, {file.Pdf.Length} bytes");
            file.Pdf.AsSpan(0, 5).SequenceEqual("%PDF-"u8).Should().BeTrue();
            if (PdfMaker.ToLookAt is not { } folder) continue;
            var name = Path.Combine(folder, file.FileName);
            File.WriteAllBytes(name + ".pdf", file.Pdf);
            File.WriteAllText(name + ".txt", PageGolden.Of(file.Report.Content));
        }
    }
}
