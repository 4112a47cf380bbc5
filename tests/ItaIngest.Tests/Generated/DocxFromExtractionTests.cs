using ItaIngest.Documents;
using ItaIngest.Extractors.Text;
using ItaIngest.Tests.Extractors.Docx;

namespace ItaIngest.Tests.Generated;

/// <summary>What was written from an extraction is read as the same paragraphs and tables.</summary>
public sealed class DocxFromExtractionTests
{
    [Fact]
    public void Paragraphs_tables_merges_and_checkboxes_come_back()
    {
        var at = new Place { Table = 1 };
        Cell Of(int row, int column, string text, int rows = 1, int columns = 1, bool isHeader = false) => new(at with { Row = row, Column = column }, row, column, rows, columns, text, isHeader);
        var table = new Table(at, 4, 3, [Of(1, 1, "ข้อ", isHeader: true), Of(1, 2, "ประเด็น & <ผล>", columns: 2, isHeader: true), Of(2, 1, "1", rows: 2), Of(2, 2, "☑ มี\n☐ ไม่มี\n☑ ลิงก์"), Of(2, 3, "87.50"), Of(3, 2, "ก\tข"), Of(3, 3, ""), Of(4, 1, "2"), Of(4, 2, "ค"), Of(4, 3, "90")],
            [new TablePart(at, 1, 4, [])]);
        var extraction = new Extraction(new SourceFile("", "x", Documents.DocumentFormat.Text, 0), ExtractionStatus.Complete, [new Paragraph(new Place(), "รายงาน", 1), table], [], Residue.None);

        var read = DocxReads.Read(DocxFromExtraction.Write(extraction));

        read.Blocks[0].Should().BeEquivalentTo(new { Text = "รายงาน", HeadingLevel = 1 });
        read.TheTable().Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text, c.IsHeader)).Should().Equal(table.Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text, c.IsHeader)));
    }

    [Fact]
    public void Empty_cells_under_a_filled_one_become_one_cell_within_their_part()
    {
        var at = new Place { Table = 1 };
        string[] first = ["", "1", "", "", "2", ""];
        var cells = first.SelectMany((text, i) => new[] { new Cell(at, i + 1, 1, 1, 1, text), new Cell(at, i + 1, 2, 1, 1, $"r{i}") }).ToList();
        var table = new Table(at, 6, 2, cells, [new TablePart(at, 1, 6, [])]);
        var extraction = new Extraction(new SourceFile("", "x", Documents.DocumentFormat.Text, 0), ExtractionStatus.Complete, [table], [], Residue.None);

        DocxReads.Read(DocxFromExtraction.Write(extraction, new DocxWriting(MergeEmptyCells: true))).TheTable().Grid().Should().Be("|r0\n1|r1\n^|r2\n^|r3\n2|r4\n^|r5");
    }

    [SharedFact]
    public void The_five_reports_come_back_from_Word_as_they_were_read_from_text()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt"))
        {
            var bytes = File.ReadAllBytes(path);
            var text = new TextExtractor(Limits.Default).Extract(new SourceFile("", path, Documents.DocumentFormat.Text, bytes.Length), bytes);
            foreach (var writing in new[] { new DocxWriting(), new DocxWriting(SplitParts: false) })
            {
                var word = DocxReads.Read(DocxFromExtraction.Write(text, writing));

                word.Status.Should().Be(ExtractionStatus.Complete);
                Lines(word).Should().Equal(Lines(text), $"{Path.GetFileName(path)} {writing}");
            }
        }
    }

    private static IEnumerable<string> Lines(Extraction extraction) => extraction.Blocks.Select(b => b switch
    {
        Paragraph p => p.Text.Trim('\n'),
        Table t => t.Grid().Replace("-", "", StringComparison.Ordinal),
        _ => "",
    }).Where(l => !string.IsNullOrWhiteSpace(l));
}
