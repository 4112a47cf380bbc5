using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Extractors.Decoding;

public sealed class TextDecoderTests
{
    private const string Sample = "คู่มือการปฏิบัติงาน “ผ่าน” ๙๙.๓๔ – ที่ปรึกษา\n";

    private static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

    [Theory]
    [InlineData(null)]
    [InlineData("windows-874")]
    [InlineData("utf-8")]
    public void Utf8_is_told_whatever_is_declared(string? declared)
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Sample), declared)!;
        decoded.Text.Should().Be(Sample);
        decoded.EncodingName.Should().Be("utf-8");
        decoded.Evidence.Should().Be(EncodingEvidence.ValidUtf8);
        decoded.Contradicted.Should().Be(declared == "windows-874" ? "windows-874" : null);
    }

    [Theory]
    [InlineData(null, EncodingEvidence.ThaiBytes)]
    [InlineData("TIS-620", EncodingEvidence.Declared)]
    [InlineData("utf-8", EncodingEvidence.ThaiBytes)]
    [InlineData("iso-8859-1", EncodingEvidence.ThaiBytes)]
    public void Windows_874_is_told_whatever_is_declared(string? declared, EncodingEvidence evidence)
    {
        var decoded = TextDecoder.Decode(Thai.GetBytes(Sample), declared)!;
        decoded.Text.Should().Be(Sample);
        decoded.EncodingName.Should().Be("windows-874");
        decoded.Evidence.Should().Be(evidence);
        decoded.Replaced.Should().Be(0);
        decoded.Contradicted.Should().Be(evidence == EncodingEvidence.Declared ? null : declared);
    }

    [Fact]
    public void One_short_word_of_windows_874_is_not_taken_for_utf8()
    {
        // C3 A1 is "รก" in windows-874 and "á" in UTF-8.
        TextDecoder.Decode([0xC3, 0xA1])!.Text.Should().Be("รก");
        TextDecoder.Decode("café"u8)!.Text.Should().Be("café");
        TextDecoder.Decode("\t\u00A0"u8)!.Text.Should().Be("\t\u00A0");
        TextDecoder.Decode("ITA “ok” – 99.34"u8)!.Text.Should().Be("ITA “ok” – 99.34");
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(true, false)]
    public void Utf16_is_told_with_and_without_its_mark(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false);
        byte[] bytes = [.. mark ? new UnicodeEncoding(bigEndian, byteOrderMark: true).GetPreamble() : [], .. encoding.GetBytes(Sample)];
        var decoded = TextDecoder.Decode(bytes)!;
        decoded.Text.Should().Be(Sample);
        decoded.EncodingName.Should().Be(bigEndian ? "utf-16be" : "utf-16le");
        decoded.IsGuess.Should().Be(!mark);
    }

    [Fact]
    public void Ascii_and_the_mark_of_utf8_are_no_guess()
    {
        TextDecoder.Decode("score 99.34"u8).Should().Be(new DecodedText("score 99.34", "utf-8", EncodingEvidence.Ascii));
        TextDecoder.Decode((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, (byte)'a']).Should().Be(new DecodedText("a", "utf-8", EncodingEvidence.ByteOrderMark));
    }

    [Fact]
    public void The_forms_of_marks_in_the_gaps_become_private_use_code_points()
    {
        // ป + left-shifted MAI THO (0x9C) and ฐ without its descender (0x80), as old Thai fonts wrote them.
        var decoded = TextDecoder.Decode([.. Thai.GetBytes("การป"), 0x9C, .. Thai.GetBytes("องกันพื้น"), 0x80, .. Thai.GetBytes("าน")])!;
        decoded.Text.Should().Be("การป\uF714องกันพื้น\uF700าน");
    }

    [Fact]
    public void Cut_or_damaged_utf8_keeps_its_text_and_counts_what_broke()
    {
        var bytes = Encoding.UTF8.GetBytes(Sample + Sample);
        var cut = TextDecoder.Decode(bytes.AsSpan(0, bytes.Length - 3))!;
        cut.EncodingName.Should().Be("utf-8");
        bytes[0] = 0xFF;
        var damaged = TextDecoder.Decode(bytes)!;
        damaged.Evidence.Should().Be(EncodingEvidence.MostlyUtf8);
        damaged.Replaced.Should().Be(damaged.Text.Count(c => c == '\uFFFD'));
    }

    [Fact]
    public void What_is_no_text_is_refused()
    {
        TextDecoder.Decode([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08, 0x00, 0x00, 0x00, 0x21, 0x00, 0xDF, 0xA4]).Should().BeNull();
        TextDecoder.Decode(Encoding.Latin1.GetBytes("Résumé préliminaire évalué à Orléans")).Should().BeNull();
        TextDecoder.Decode(Encoding.Latin1.GetBytes("Résumé préliminaire évalué à Orléans"), "iso-8859-1")!.EncodingName.Should().Be("iso-8859-1");
        TextDecoder.Decode(Encoding.Latin1.GetBytes("Résumé préliminaire évalué à Orléans"), "no-such-charset").Should().BeNull();
        TextDecoder.Decode(Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("ทดสอบ")).ToArray()).Should().BeNull();
    }

    [Fact]
    public void Any_bytes_under_any_name_never_throw()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20_260_801, 17);
        var names = Gen.Elements<string?>(null, "utf-8", "windows-874", "tis-620", "utf-16", "utf-7", "gb18030", "iso-8859-1", "x", "");
        Check.One(config, Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), names.ToArbitrary(), (bytes, declared) =>
        {
            var decoded = TextDecoder.Decode(bytes, declared);
            if (decoded is null) return;
            decoded.Text.Length.Should().BeLessThanOrEqualTo(bytes.Length + 1);
        }));
    }

    [Fact]
    public void Thai_of_any_length_comes_back_from_all_four_encodings()
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20_260_801, 17);
        var words = Gen.Elements("ประเมิน ", "คะแนน", "ผู้บริหาร\n", "๙๙.๓๔\t", "ITA ", "ที่", "ก้าวหน้า ", "โปร่งใส").NonEmptyListOf().Select(w => string.Concat(w)).ToArbitrary();
        Check.One(config, Prop.ForAll(words, text =>
        {
            TextDecoder.Decode(Encoding.UTF8.GetBytes(text))!.Text.Should().Be(text);
            TextDecoder.Decode(Thai.GetBytes(text))!.Text.Should().Be(text);
            TextDecoder.Decode(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(text)).ToArray())!.Text.Should().Be(text);
            if (text.Length >= 4) TextDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(text))!.Text.Should().Be(text);
        }));
    }

    [SharedFact]
    public void The_gaps_of_windows_874_are_filled_as_the_table_says()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Shared!, "thai", "pua-map.tsv")).Skip(1).Select(l => l.Split('\t')).Where(f => f[0] == "windows").ToList();
        rows.Should().HaveCount(27);
        foreach (var row in rows)
        {
            var value = Convert.ToByte(row[6], 16);
            $"U+{(int)WindowsThai.Decode(value):X4}".Should().Be(row[1], row[6]);
        }
    }
}
