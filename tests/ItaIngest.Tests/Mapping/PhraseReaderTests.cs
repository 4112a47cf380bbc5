using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Fixed words are read as what was meant where they state something; terms in prose are only told.</summary>
public sealed class PhraseReaderTests
{
    private static readonly PhraseReader Reader = new(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("ตัวซี้วัดที่ ๔ การใช้ทรัพย์สิน", "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน")]
    [InlineData("มีผลการประเมิน อยู่โนระดับ ดี", "มีผลการประเมิน อยู่ในระดับ ดี")]
    public void A_heading_and_a_sentence_are_read_as_they_were_meant(string text, string read)
    {
        var (reading, misread) = Read(text);
        reading.Text.Should().Be(read);
        reading.Raw.Should().Be(text);
        reading.Steps.Should().ContainSingle(s => s.Rule == PhraseReader.Rule);
        misread.Should().ContainSingle();
    }

    [Fact]
    public void A_term_is_told_and_stays()
    {
        var (reading, misread) = Read("เผยแพร่การเปิดเผยช้อมูล ของหน่วยงาน");
        reading.Steps.Should().BeEmpty();
        reading.Text.Should().Be(reading.Raw);
        misread.Should().ContainSingle(m => m.Use == PhraseUse.Term && m.To == "การเปิดเผยข้อมูล");
    }

    [Fact]
    public void Of_long_prose_only_what_stands_by_a_number_is_read()
    {
        var prose = string.Concat(Enumerable.Repeat("หน่วยงานได้ชี้แจงเรื่องนี้แล้ว ", 6));
        Read(prose + "อยู่โนระดับ ดี").Reading.Text.Should().EndWith("อยู่โนระดับ ดี");
        Read(prose + "อยู่โนระดับ ๙๕.๓๗").Reading.Text.Should().EndWith("อยู่ในระดับ ๙๕.๓๗");
    }

    [Theory]
    [InlineData("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สิน อยู่ในระดับ ดี")]
    [InlineData("๙๕.๓๗")]
    [InlineData("")]
    public void What_is_written_right_is_the_same_reading(string text)
    {
        var given = new Reading(new Place(), text, text, null, []);
        var misread = new List<MisreadPhrase>();
        Reader.Read(given, misread).Should().BeSameAs(given);
        misread.Should().BeEmpty();
    }

    private static (Reading Reading, List<MisreadPhrase> Misread) Read(string text)
    {
        var misread = new List<MisreadPhrase>();
        return (Reader.Read(new Reading(new Place(), text, text, null, []), misread), misread);
    }
}
