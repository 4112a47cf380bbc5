using System.Text;
using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>A document whose Thai bytes were decoded as a Western encoding before it was saved.</summary>
public sealed class WesternDocumentTests
{
    private static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly string[] Texts =
    [
        "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        "เทศบาลตำบลบึงสมมติ อำเภอเมือง จังหวัดขอนแก่น", "คะแนนรวม", "๙๙.๓๔", "ปี", "ITA", "ต่าง ๆ",
    ];

    [Fact]
    public void Is_read_as_Thai_throughout_its_short_cells_and_digits_too() =>
        Read([.. Texts.Select(Mistaken)]).Should().Equal(Texts);

    [Fact]
    public void Latin_1_with_its_control_characters_is_read_so_too() =>
        Read([.. Texts.Select(t => Encoding.Latin1.GetString(Thai.GetBytes(t)))]).Should().Equal(Texts);

    [Fact]
    public void Sound_Thai_that_quotes_some_of_it_is_left_alone_where_it_proves_nothing() =>
        Read([.. Texts, Mistaken("คะแนนรวม"), Mistaken("๙๙.๓๔")]).Should().Equal([.. Texts, "คะแนนรวม", Mistaken("๙๙.๓๔")]);

    [Fact]
    public void A_Western_document_stays_Western()
    {
        string[] french = ["Évaluation préliminaire déjà réalisée à l'été, très bien notée " + new string('é', 200), "Noël à Orléans", "°C ± 5 %"];
        Read(french).Should().Equal(french);
    }

    [Fact]
    public void Every_value_of_the_document_is_read() =>
        new Reader().Read(Extracted([.. Texts.Select(Mistaken)])).Readings().Should().ContainSingle(r => r.Value is NumberValue).Which.Value.Should().Be(new NumberValue(99.34m, 2));

    private static string Mistaken(string text) => Western.GetString(Thai.GetBytes(text));

    private static IEnumerable<string> Read(string[] texts) => new Reader().Read(Extracted(texts)).Readings().Select(r => r.Text);

    private static Extraction Extracted(string[] texts) => new(
        new SourceFile("0", "a.txt", Documents.DocumentFormat.Text, 1), ExtractionStatus.Complete, [.. texts.Select((t, i) => new Paragraph(new Place { Line = i + 1 }, t))], [], Residue.None);
}
