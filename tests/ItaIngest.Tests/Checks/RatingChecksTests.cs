using ItaIngest.Checks;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-R001 to R004.</summary>
public sealed class RatingChecksTests
{
    private static RatingScale Words => Given.RealRules.Book(2566)!.Ratings!.Value;

    private static RatingScale Letters => Given.RealRules.Book(2564)!.Ratings!.Value;

    [Theory]
    [InlineData("ระดับผ่านดีเยี่ยม", "ผ่านดีเยี่ยม")]
    [InlineData("อัญมณีระดับ ผ่านดี", "ผ่านดี")]
    [InlineData("อยู่ในระดับ ผ่าน ดี", "ผ่านดี")]
    [InlineData("“ผ่าน”", "ผ่าน")]
    [InlineData("ไม่ผ่าน", null)]
    [InlineData("ต้องปรับปรุงโดยด่วน", "ต้องปรับปรุงโดยด่วน")]
    [InlineData("B", null)]
    public void A_level_is_told_from_the_words_around_it(string text, string? label) => (RatingWords.Band(Words, text)?.Label).Should().Be(label);

    [Theory]
    [InlineData("AA", "AA")]
    [InlineData("ระดับ A", "A")]
    [InlineData("ระดับผลการประเมิน B", "B")]
    [InlineData("BA", null)]
    [InlineData("ITA", null)]
    public void A_letter_is_a_level_only_by_itself(string text, string? label) => (RatingWords.Band(Letters, text)?.Label).Should().Be(label);

    [Fact]
    public void A_level_of_another_years_scale_fails_and_the_right_one_is_proposed()
    {
        var result = Given.Report(2566).Score("overall", "75.47").Level("B").ResultOf("ITA-R001");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error, Withholds = new[] { "overall@2566/level" } });
        result.Figures.Should().Contain("otherScale", "letters");
        result.Repair!.To.Should().Be("ต้องปรับปรุง");
        Given.Report(2564).Score("overall", "75.47").Level("B").ResultOf("ITA-R001").Verdict.Should().Be(Verdict.Holds);
        Given.Report(2566).Book(b => b with { Ratings = null }).Level("B").ResultOf("ITA-R001").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void A_scale_that_is_inferred_gives_no_more_than_a_warning() =>
        Given.Report(2568).Score("overall", "75.47").Level("B").ResultOf("ITA-R001").Severity.Should().Be(Severity.Warning);

    [Theory]
    [InlineData("98.04", "AA", Verdict.Holds)]
    [InlineData("94.99", "AA", Verdict.Fails)]
    [InlineData("84.99", "B", Verdict.Holds)]
    [InlineData("84.995", "B", Verdict.Holds)]
    [InlineData("85", "B", Verdict.Fails)]
    public void A_letter_follows_from_the_score(string score, string level, Verdict verdict) =>
        Given.Report(2564).Score("overall", score).Level(level).ResultOf("ITA-R002").Verdict.Should().Be(verdict);

    [Theory]
    [InlineData("96.00", "ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม|ผ่านดี|ผ่าน")]
    [InlineData("93.03", "ผ่านดี", "ผ่านดี|ผ่าน")]
    public void Without_instruments_one_of_several_levels_is_all_that_can_be_said(string score, string level, string oneOf)
    {
        var result = Given.Report(2566).Score("overall", score).Level(level).ResultOf("ITA-R002");
        result.Verdict.Should().Be(Verdict.CannotTell);
        result.Figures["expected"].Should().Be(oneOf);
    }

    [Fact]
    public void An_instrument_below_the_mark_decides()
    {
        var given = Given.Report(2566).Score("overall", "95.81").Score("instrument:OIT", "90.00");
        given.Level("ผ่านดีเยี่ยม").ResultOf("ITA-R002").Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning }, "its condition is inferred");
        Given.Report(2566).Score("overall", "95.81").Score("instrument:OIT", "80.00").Level("ผ่าน").ResultOf("ITA-R002").Verdict.Should().Be(Verdict.Holds);
        Given.Report(2566).Score("overall", "95.81").Score("instrument:OIT", "80.00").Level("ผ่านดี").ResultOf("ITA-R002")
            .Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
    }

    [Fact]
    public void A_whole_near_the_top_bounds_its_parts()
    {
        // EIT 97.88 leaves at least 95.76 for each part; EIT 96.00 leaves 92.00.
        Given.Report(2566).Score("overall", "99.34").Score("instrument:IIT", "99.91").Score("instrument:EIT", "97.88").Score("instrument:OIT", "100")
            .Level("ผ่านดีเยี่ยม").ResultOf("ITA-R002").Verdict.Should().Be(Verdict.Holds);
        Given.Report(2566).Score("overall", "98.77").Score("instrument:IIT", "99.91").Score("instrument:EIT", "96.00").Score("instrument:OIT", "100")
            .Level("ผ่านดีเยี่ยม").ResultOf("ITA-R002").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void A_level_out_of_its_range_fails()
    {
        var result = Given.Report(2566).Score("overall", "75.47").Level("ผ่านดี").ResultOf("ITA-R002");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
        result.Repair!.To.Should().Be("ต้องปรับปรุง");
        Given.Report(2566).Level("ผ่านดี").ResultOf("ITA-R002").Figures["reason"].Should().Be("score-not-stated");
    }

    [Theory]
    [InlineData("90.63", "pass", Verdict.Holds)]
    [InlineData("85.00", "pass", Verdict.Holds)]
    [InlineData("84.99", "pass", Verdict.Fails)]
    [InlineData("90.63", "fail", Verdict.Fails)]
    public void A_pass_word_follows_from_the_mark(string score, string word, Verdict verdict) =>
        Given.Report(2566).Score("indicator:1", score).Pass("indicator:1", word).ResultOf("ITA-R003").Verdict.Should().Be(verdict);

    [Fact]
    public void A_pass_word_without_a_score_or_a_mark_cannot_be_told()
    {
        Given.Report(2566).Pass("indicator:1", "pass").ResultOf("ITA-R003").Figures["reason"].Should().Be("score-not-stated");
        Given.Report(2566).Book(b => b with { PassMark = null }).Score("indicator:1", "90").Pass("indicator:1", "pass").ResultOf("ITA-R003").Figures["reason"].Should().Be("mark-unknown");
        Given.Report(2566).Score("indicator:1", "90").Pass("indicator:1", "ดีมาก").ResultOf("ITA-R003").Figures["reason"].Should().Be("word-unknown");
    }

    [Fact]
    public void A_printed_scale_of_neither_kind_cannot_be_told()
    {
        var result = Given.Report(2566).Band(1, "ดีมาก", "80", "100").Band(1, "ดี", "60", "79").ResultOf("ITA-R004");
        result.Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void A_wrong_row_of_the_old_scale_is_told_too() =>
        Given.Report(2566).Band(1, "AA", "95", "100").Band(1, "A", "80.00", "94.99").ResultOf("ITA-R004").Figures.Should().Contain("label", "A");
}
