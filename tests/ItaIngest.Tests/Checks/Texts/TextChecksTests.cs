using ItaIngest.Checks;
using ItaIngest.Tests.Corpus;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks.Texts;

/// <summary>The checks that look at the text itself.</summary>
public sealed class TextChecksTests
{
    private const string Broken = "ก\uFFFDก\uFFFDก\uFFFDก\uFFFDก\uFFFD";

    [Fact]
    public void Values_of_a_damaged_page_are_held_and_those_of_other_pages_are_not()
    {
        var given = Given.Report(2566).On(1).Score("i1", "95.32").Paragraph("การปฏิบัติหน้าที่").On(2).Score("i2", "90.00").Paragraph(Broken);
        given.ResultOf("ITA-T010").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "i2@2566/score" } });
        given.ResultsOf("ITA-T012").Should().BeEmpty("the page is told of as a whole");
        Given.Report(2566).On(1).Score("i1", "95.32").On(2).Paragraph(Broken).ResultOf("ITA-T010").Should().BeEquivalentTo(new { Severity = Severity.Warning, Withholds = Array.Empty<string>() });
    }

    [Fact]
    public void A_few_faults_or_few_among_many_letters_are_no_damage()
    {
        Given.Report(2566).Score("i1", "95.32").Paragraph("ก\uFFFDก\uFFFDก\uFFFDก\uFFFD").ResultsOf("ITA-T010").Should().BeEmpty("four of them may be slips");
        Given.Report(2566).Score("i1", "95.32").Paragraph(Broken + new string('ก', 241)).ResultsOf("ITA-T010").Should().BeEmpty("5 of 251 is no more than 2 %");
        Given.Report(2566).Score("i1", "95.32").Paragraph(Broken + new string('ก', 239)).ResultsOf("ITA-T010").Should().ContainSingle("5 of 249 is more");
    }

    [Fact]
    public void Thai_digits_without_the_five_hold_the_values_that_are_written_in_them()
    {
        var digits = new string('๕', 30);
        var given = Given.Report(2566).Score("i1", "๕๕.๓๒").Score("i2", "90.00").Paragraph(digits + "๑");
        given.ResultOf("ITA-T011").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "i1@2566/score" } });
        Given.Report(2566).Score("i1", "๕๕.๓๒").Paragraph(digits).ResultsOf("ITA-T011").Should().BeEmpty("thirty are not more than thirty");
        Given.Report(2566).Score("i1", "๕๕.๓๒").Paragraph(digits + "๑").Paragraph("๔").ResultsOf("ITA-T011").Should().BeEmpty("one of the five was seen");
        Given.Report(2566).Score("i1", "55.32").Paragraph(digits + "๑").ResultOf("ITA-T011").Severity.Should().Be(Severity.Warning);
    }

    [Theory]
    [InlineData("คะแนนเฉลี่ย ๙๙.๓๔้", Severity.Warning)]
    [InlineData("หน่วยงานกำหนดพักูที่", Severity.Info)]
    public void An_impossible_sequence_beside_a_number_deserves_a_look(string text, Severity severity) =>
        Given.Report(2566).Paragraph(text).ResultOf("ITA-T012").Severity.Should().Be(severity);

    [Theory]
    [InlineData("ของหน่วยงาน อ蜒น้อยประกอบด้วยข้อมูล", "อ蜒น้อยประกอบด้", "อย่างน้อยประกอบด้")]
    [InlineData("การจัดซื้อжัดจ้าง", "การจัดซื้อжัดจ้าง", "การจัดซื้อจัดจ้าง")]
    public void What_foreign_letters_stand_for_is_shown_where_a_known_term_says_it(string text, string from, string to)
    {
        var repair = Given.Report(2566).Paragraph(text).ResultOf("ITA-T001").Repair!;
        (repair.From, repair.To, repair.Safety).Should().Be((from, to, Safety.ShowOnly));
    }

    [Theory]
    [InlineData("(นายไพรожน์ ตันประเสริฐ)")]
    [InlineData("อำเภอเก婷 จังหวัดเชียงราย")]
    [InlineData("ก蜒น้อยประกอบ")]
    public void Where_none_says_it_or_a_name_stands_the_letters_are_only_told(string text) =>
        Given.Report(2566).Paragraph(text).ResultOf("ITA-T001").Repair.Should().BeNull();

    [Fact]
    public void It_is_told_where_it_stands_in_the_file_though_the_text_before_it_was_changed()
    {
        const string raw = "เเผนที่ ถ ึงก้่";
        var source = new ItaIngest.Documents.Paragraph(new() { Line = 1 }, raw);
        var reading = ItaIngest.Readings.Reader.Read(source.At, raw);
        var span = ItaIngest.Readings.ImpossibleSequences.Find(reading.Text).Single();
        var at = reading.PlaceOf(span.Start, span.Length);
        raw.Substring(at.Start!.Value - 1, at.Length!.Value).Should().Be("้่");
    }

    [Theory]
    [InlineData("ประชาชนสามารถสามารถเข้าถึง", "สามารถสามารถ")]
    [InlineData("ประชาชนสามารถ สามารถเข้าถึง", "สามารถ สามารถ")]
    [InlineData("จัดทำรายงานผลตามรายงานผลตาม นโยบาย", "รายงานผลตามรายงานผลตาม")]
    [InlineData("ที่อยู่ โทรศัพท์ โทรศัพท์ แผนที่", "โทรศัพท์ โทรศัพท์")]
    public void A_word_twice_in_a_row_is_told(string text, string twice) =>
        Given.Report(2566).Paragraph(text).ResultOf("ITA-T003").Evidence.Should().ContainSingle().Which.Text.Should().Be(twice);

    [Theory]
    [InlineData("ต่าง ๆ และต่างๆ")]
    [InlineData("นานาประเทศ")]
    [InlineData("ของท่าน ท่านมีความเห็น")]
    [InlineData("ผู้เข้ารับการศึกษา การศึกษาดูงาน")]
    [InlineData("เทศบาลตำบลหนองบัว ตำบลหนองบัว อำเภอ")]
    [InlineData("ตรวจบ่อยบ่อย")]
    [InlineData("หน่วยงานงาน การดำเนินการการ")]
    [InlineData("ติดต่อติดตามผล")]
    [InlineData("๑๒๓๔๑๒๓๔ abcdabcd")]
    [InlineData("คะแนน คะแนน")]
    [InlineData("ดำเนินการ\nดำเนินการ")]
    [InlineData("กกกกกกกกกก")]
    [InlineData("")]
    public void What_only_looks_doubled_is_not(string text) => Given.Report(2566).Paragraph(text).ResultsOf("ITA-T003").Should().BeEmpty();

    [Fact]
    public void Looking_for_doubled_words_takes_linear_time() =>
        Given.Report(2566).Paragraph(string.Concat(Enumerable.Repeat("กข", 200_000))).ResultsOf("ITA-T003").Should().NotBeEmpty();

    [SharedFact]
    public void The_real_reports_have_two_doubled_words_and_copies_of_two_phrases()
    {
        Lines("000").Should().Equal(156, 159);
        Lines("001").Should().Equal(53, 53, 122);
        foreach (var other in new[] { "002", "003", "004" }) Lines(other).Should().BeEmpty(other);
    }

    [SharedFact]
    public void The_real_reports_are_not_damaged_and_their_digits_were_seen()
    {
        foreach (var seed in SeedTruth.All()) Of(SeedRun.OfFile(seed.File)).Should().NotContain(r => r.Code == "ITA-T010" || r.Code == "ITA-T011", seed.Name);
        SeedTruth.All().SelectMany(s => Of(SeedRun.OfFile(s.File)).Where(r => r.Code == "ITA-T012")).Should().ContainSingle().Which.Evidence.Should().ContainSingle(e => e.At.Line == 31 && e.Text == "พักูที่");
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void The_made_reports_have_no_such_text(string path) =>
        (CorpusFolder.Run(path).Result is { } result ? Of(result) : []).Should().NotContain(r => r.Code == "ITA-T003" || r.Code == "ITA-T010" || r.Code == "ITA-T011" || r.Code == "ITA-T012");

    public static TheoryData<string> Reports => [.. CorpusFolder.Truths];

    private static IEnumerable<int> Lines(string seed) =>
        Of(SeedRun.OfFile(SeedTruth.All().Single(s => s.Name == seed).File)).Where(r => r.Code == "ITA-T003").SelectMany(r => r.Evidence).Select(e => e.At.Line!.Value);

    private static IEnumerable<CheckResult> Of(DocumentResult result) => result.Results.Where(r => r.IsFinding);
}
