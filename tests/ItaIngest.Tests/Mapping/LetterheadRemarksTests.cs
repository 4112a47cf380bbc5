using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Letters of a document number that no province has, where the agency's own are misread as them.</summary>
public sealed class LetterheadRemarksTests
{
    [Fact]
    public void Misread_letters_of_the_own_province_are_told() =>
        On("ชัยภูมิ", "ที่ ขย ๗๙๙๐๑/๑๙๖").Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = RemarkKind.PhraseMangled, From = "ที่ ขย", To = "ที่ ชย" });

    [Theory]
    [InlineData("ชัยภูมิ", "ที่ ชย ๗๙๙๐๑/๑๙๖")]
    // Those of another province, letters that look like none of the own, a line that is no letterhead, and an agency whose province is not known.
    [InlineData("ชัยภูมิ", "ที่ นม ๗๙๙๐๑/๑๙๖")]
    [InlineData("ชัยภูมิ", "ที่ ฮฮ ๗๙๙๐๑/๑๙๖")]
    [InlineData("ชัยภูมิ", "ตามหนังสือ ขย ๗๙๙๐๑/๑๙๖")]
    [InlineData(null, "ที่ ขย ๗๙๙๐๑/๑๙๖")]
    public void Other_letters_are_not(string? province, string line) => On(province, line).Should().BeEmpty();

    private static IReadOnlyList<Remark> On(string? province, string line)
    {
        var paragraph = new Paragraph(new Place { Line = 1 }, line);
        var extraction = new Extraction(new SourceFile("0", "a.txt", Documents.DocumentFormat.Text, 1), ExtractionStatus.Complete, [paragraph], [], Residue.None);
        var facts = new FactsBuilder();
        LetterheadRemarks.On(new ReadDocument(extraction, [new ReadParagraph(paragraph, new Reading(paragraph.At, line, line, null, []))]), province, new ConfusionDistance(SeedRun.Rules.Confusions), facts);
        return facts.Remarks;
    }
}
