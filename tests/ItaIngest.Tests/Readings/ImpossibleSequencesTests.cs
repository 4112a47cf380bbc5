using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>What no Thai text has, and what looks odd and is Thai.</summary>
public sealed class ImpossibleSequencesTests
{
    [Theory]
    [InlineData("ก ่", 1, 2, SequenceFault.MarkAlone)]
    [InlineData("่", 0, 1, SequenceFault.MarkAlone)]
    [InlineData("เ่ก", 0, 1, SequenceFault.LeadingVowelAlone)]
    [InlineData("กา่", 1, 2, SequenceFault.MarkAlone)]
    [InlineData("๙้", 0, 2, SequenceFault.MarkAlone)]
    [InlineData("ก้่", 1, 2, SequenceFault.MarksTogether)]
    [InlineData("กุู", 1, 2, SequenceFault.MarksTogether)]
    [InlineData("ก่ี", 1, 2, SequenceFault.MarksTogether)]
    [InlineData("เ", 0, 1, SequenceFault.LeadingVowelAlone)]
    [InlineData("ไา", 0, 1, SequenceFault.LeadingVowelAlone)]
    [InlineData("เ ก", 0, 1, SequenceFault.LeadingVowelAlone)]
    [InlineData("ค าน", 0, 3, SequenceFault.FollowingVowelAlone)]
    [InlineData("ะ", 0, 1, SequenceFault.FollowingVowelAlone)]
    [InlineData("๕า", 0, 2, SequenceFault.FollowingVowelAlone)]
    [InlineData("กิา", 1, 2, SequenceFault.FollowingVowelAlone)]
    [InlineData("กำา", 1, 2, SequenceFault.FollowingVowelAlone)]
    [InlineData("กๅ", 0, 2, SequenceFault.FollowingVowelAlone)]
    [InlineData("คื", 0, 2, SequenceFault.SyllableOpen)]
    [InlineData("เพื่ เ", 1, 3, SequenceFault.SyllableOpen)]
    [InlineData("ทั้ง ปั ", 5, 2, SequenceFault.SyllableOpen)]
    [InlineData("เป็ ", 1, 2, SequenceFault.SyllableOpen)]
    [InlineData("พักูที่", 0, 4, SequenceFault.VowelOnFinal)]
    [InlineData("ก\uFFFDน", 1, 1, SequenceFault.Unreadable)]
    [InlineData("ก\uF71Bน", 1, 1, SequenceFault.Unreadable)]
    [InlineData("\u0083", 0, 1, SequenceFault.Unreadable)]
    public void A_sequence_that_cannot_be_written_is_found_where_it_stands(string text, int start, int length, SequenceFault fault) =>
        ImpossibleSequences.Find(text).Should().Contain(new ImpossibleSequence(start, length, fault));

    [Theory]
    [InlineData("ก็ ก็ต้อง ก็")]
    [InlineData("ปฏิบัติ จัตุรัส อนุมัติ วัตถุ บัญชี สัตว์ ทั้งนี้ ตั้ง ศูนย์")]
    [InlineData("เกาะ เพราะ น้ำ ค่ำ กุฎี สิทธิ์ พันธุ์ ปรีดิ์")]
    [InlineData("พุทฺธํ สรณํ ฤๅษี ฤาษี พฤกษา ฤดู")]
    [InlineData("เมื่อ เรื่อง ซื้อ คือ มือถือ เป็น เห็น เล็ก")]
    [InlineData("ต่าง ๆ ฯลฯ ๑. ข้อ ๐๑๓")]
    [InlineData("E–Service\tNo Gift Policy 99.34 %")]
    [InlineData("\uF0B7 ข้อความ")]
    [InlineData("\u25CC\u0E48")]
    [InlineData("เผยแพร บรรลุมลสัมฤทธิ์ ด้วยวัดที่")]
    [InlineData("เก婷 เ婷")]
    [InlineData("")]
    public void What_can_be_written_is_not_told_of(string text) => ImpossibleSequences.Find(text).Should().BeEmpty();

    [SharedFact]
    public void No_name_of_a_place_is_told_of() =>
        File.ReadLines(Path.Combine(Repository.Shared!, "places", "places.tsv")).SelectMany(l => l.Split('\t')).Where(n => ImpossibleSequences.Find(n).Any()).Should().BeEmpty();

    [Fact]
    public void Noise_is_counted_by_page()
    {
        ItaIngest.Documents.Paragraph[] texts = [new(new() { Page = 1 }, "การประเมิน"), new(new() { Page = 2 }, "ก\uFFFDก้่เก婷"), new(new() { Page = 2 }, "ทั้งนี้")];
        var source = new ItaIngest.Documents.SourceFile("0", "a", ItaIngest.Documents.DocumentFormat.Text, 1);
        var noise = new Reader().Read(new(source, ItaIngest.Documents.ExtractionStatus.Complete, texts, [], ItaIngest.Documents.Residue.None)).Noise;
        noise.Pages.Should().Equal(new NoiseCount(1, 10, 0, 0, 0), new NoiseCount(2, 13, 1, 1, 1));
        noise.Document.Should().Be(new NoiseCount(null, 23, 1, 1, 1));
        noise.Pages[1].Share.Should().Be(3m / 15m);
        noise.Pages[0].Share.Should().Be(0);
    }
}
