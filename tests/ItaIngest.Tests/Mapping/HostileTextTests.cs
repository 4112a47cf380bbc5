using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Whatever stands in a document, it is mapped: without an exception, and in time that grows with its length.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "ตัวชี้วัดที่ ๙ ", "การเปิดเผยข้อมูล", "ข้อ ๐๑๓ ", "i๗ ", "คะแนนรวม ", "๙๑.๒๓", " คะแนน ", "ปี ๒๕๖๗ ได้คะแนน ", "ในหัวข้อ ", "เทศบาลตำบล", "สอง ", "อำเภอ", "จังหวัดแพร่ ", "IIT ", "EIT (๑)", "☑ ดำเนินการ",
        "\n", "ระดับ ผ่านดี ", "จาก", "– ๒๘ ", "....", "๑๐๐.๓๓.๓๓", "-", "เพิ่มขึ้น ", "รวม", "ก", "\uD83D", "้", "ปีงบประมาณ พ.ศ. ๒๕๖๘ ", "ไม่น้อยกว่าร้อยละ ๘๔ ", "ผู้รับผิดชอบ", "มาตรการ",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    [Fact]
    public void Any_document_is_mapped() => Prop.ForAll(
        (from title in Texts
         from rows in Gen.Choose(1, 6)
         from columns in Gen.Choose(1, 5)
         from cells in Texts.ArrayOf(30)
         select (title, rows, columns, cells)).ToArbitrary(),
        sample =>
        {
            var cells = Enumerable.Range(0, sample.rows * sample.columns)
                .Select(k => new Cell(new Place { Table = 1 }, (k / sample.columns) + 1, (k % sample.columns) + 1, 1, 1, sample.cells[k])).ToList();
            var facts = Map(new Paragraph(new Place { Line = 1 }, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"), new Paragraph(new Place { Line = 2 }, sample.title), new Table(new Place { Table = 1 }, sample.rows, sample.columns, cells, []));
            return facts.Observations.All(o => o.Item.Length > 0 && o.Value.Length > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(12).WithReplay(2566, 11));

    [Theory]
    [InlineData("ก")]
    [InlineData(" ")]
    [InlineData("๑ คะแนน ")]
    [InlineData("คะแนนรวม ")]
    [InlineData("คะแนนภาพรวม")]
    [InlineData("ปี ๒๕๖๗ ได้คะแนน ๙๒.๔๐ คะแนน ")]
    [InlineData("ตัวชี้วัดที่ ๑ การ")]
    [InlineData("ข้อ ๑ – ")]
    [InlineData("ข้อ ๐๑๓ ")]
    [InlineData("เทศบาลตำบลสอง ")]
    [InlineData("อำเภอ")]
    [InlineData("จังหวัด ")]
    [InlineData("ระดับ")]
    [InlineData("IIT ")]
    [InlineData("ในหัวข้อ")]
    [InlineData("๑.๑.")]
    [InlineData("☑ ดำเนินการ ")]
    public void Mapping_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        // A pattern that backtracks ends with a timeout of its own, which is an exception; a quadratic walk would not end in a test's life.
        FluentActions.Invoking(() => Map(new Paragraph(new Place { Line = 1 }, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"), new Paragraph(new Place { Line = 2 }, text)))
            .Should().NotThrow();
    }

    private static ReportFacts Map(params Block[] blocks)
    {
        var source = new SourceFile(new string('0', 64), "a.txt", Documents.DocumentFormat.Text, 1);
        return new Mapper(SeedRun.Rules).Map(new Reader().Read(new Extraction(source, ExtractionStatus.Complete, blocks, [], Residue.None)));
    }
}
