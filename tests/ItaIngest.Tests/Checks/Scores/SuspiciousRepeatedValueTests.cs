using ItaIngest.Checks;
using ItaIngest.Checks.Scores;

namespace ItaIngest.Tests.Checks.Scores;

/// <summary>ITA-S021: alone it is Info; each second sign makes a Warning.</summary>
public sealed class SuspiciousRepeatedValueTests
{
    private static CheckResult Told(params string[] lines) => Written.Analysis(lines).Of("ITA-S021").Should().ContainSingle().Subject;

    private static string[] Table(params string[] rows) => ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ คะแนนเฉลี่ย ๘๑.๓๓ คะแนน", "", "ข้อคำถาม\tคะแนนปี ๒๕๖๗\tคะแนน\tแนวทางการพัฒนา", .. rows];

    [Fact]
    public void A_score_three_times_in_a_sound_indicator_is_for_information()
    {
        var result = Given.Report(2568).Score("indicator:1", "71.26").Scores("i1", "71.26", "71.26", "71.26").ResultOf("ITA-S021");
        result.Severity.Should().Be(Severity.Info);
        result.Figures.Should().NotContainKey("sign");
    }

    [Fact]
    public void A_mean_that_does_not_fit_is_no_second_sign_by_itself()
    {
        // That the mean is wrong is told by its own check; which score is wrong stays open.
        Given.Report(2568).Score("indicator:1", "81.26").Scores("i1", "71.26", "71.26", "71.26").ResultOf("ITA-S021").Severity.Should().Be(Severity.Info);
    }

    [Fact]
    public void An_impossible_indicator_is_a_second_sign()
    {
        var result = Given.Report(2566).Score("indicator:1", "95.00").Scores("i1", "71.26", "71.26", "71.26").ResultOf("ITA-S021");
        result.Should().BeEquivalentTo(new { Severity = Severity.Warning, Withholds = Array.Empty<string>() });
        result.Figures["sign"].Should().Be(SuspiciousRepeatedValue.ImpossibleSum);
    }

    [Fact]
    public void A_row_with_the_words_of_another_is_a_second_sign()
    {
        const string Guide = "ควรจัดประชุมชี้แจงขั้นตอนการขอรับบริการให้ประชาชนทราบทุกหมู่บ้าน";
        Told("ข้อคำถาม\tคะแนน\tแนวทางการพัฒนา", $"i1 ถามเรื่องขั้นตอน\t80.00\t{Guide}", $"i2 ถามเรื่องขั้นตอน\t80.00\t{Guide}", "i3 ถามเรื่องสินบน\t80.00\tรักษามาตรฐานไว้")
            .Should().Match<CheckResult>(r => r.Severity == Severity.Warning && r.Figures["sign"] == SuspiciousRepeatedValue.WholeRow);
        Told("ข้อคำถาม\tคะแนน\tแนวทางการพัฒนา", $"i1 ถามเรื่องขั้นตอน\t80.00\t{Guide}", $"i2 ถามเรื่องความเป็นธรรม\t80.00\t{Guide}", "i3 ถามเรื่องสินบน\t80.00\tรักษามาตรฐานไว้")
            .Severity.Should().Be(Severity.Info, "one measure may serve two questions");
    }

    [Fact]
    public void Another_number_of_the_row_that_mends_the_mean_is_a_second_sign_and_a_proposal()
    {
        var result = Told(Table("i1 ก\t70.00\t80.00\t-", "i2 ข\t84.00\t80.00\t-", "i3 ค\t75.00\t80.00\t-"));
        result.Severity.Should().Be(Severity.Warning);
        result.Figures.Should().Contain("sign", SuspiciousRepeatedValue.OtherNumber).And.Contain("item", "i2").And.Contain("other", "84.00");
        result.Repair.Should().BeEquivalentTo(new { Target = "i2@2568/score", From = "80.00", To = "84.00", Safety = Safety.AskReviewer });
        Told(Table("i1 ก\t84.00\t80.00\t-", "i2 ข\t84.00\t80.00\t-", "i3 ค\t75.00\t80.00\t-")).Severity.Should().Be(Severity.Info, "either row could mend it");
    }

    [Fact]
    public void Of_two_parts_one_may_have_any_mean() =>
        Given.Report(2568).Score("indicator:6", "85.00").Scores("e1", "80.00", "80.00", "80.00").ResultOf("ITA-S021").Severity.Should().Be(Severity.Info);
}
