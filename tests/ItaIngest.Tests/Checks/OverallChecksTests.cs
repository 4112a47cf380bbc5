using ItaIngest.Checks;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-S011, S012, S020, S021, S001, S002, S040, S041.</summary>
public sealed class OverallChecksTests
{
    private static Given Published => Given.Report(2566).Score("overall", "75.47")
        .Indicators("90.63", "78.75", "86.25", "78.84", "76.09", "80.97", "80.91", "75.49", "80.50", "55.00");

    [Fact]
    public void The_overall_score_is_the_weighted_sum_and_not_the_mean_of_ten_indicators()
    {
        Published.ResultOf("ITA-S012").Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact });
        var flat = Given.Report(2566).Score("overall", "78.34").Indicators("90.63", "78.75", "86.25", "78.84", "76.09", "80.97", "80.91", "75.49", "80.50", "55.00").ResultOf("ITA-S012");
        flat.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
        flat.Withholds.Should().HaveCount(11).And.Contain("overall@2566/score");
    }

    [Fact]
    public void The_overall_score_cannot_be_told_without_its_addends_or_a_book()
    {
        Given.Report(2566).Score("overall", "93.03").ResultOf("ITA-S012").Figures["reason"].Should().Be("addends-not-stated");
        Published.NoBook().ResultOf("ITA-S012").Figures["reason"].Should().Be("no-book");
        Given.Report(2566).Indicators("90.00").ResultsOf("ITA-S012").Should().BeEmpty();
    }

    [Fact]
    public void An_indicator_that_contradicts_its_questions_is_its_own_finding_and_not_the_sums()
    {
        var given = Published.Scores("i25", "76.83", "75.73", "73.53", "75.67", "75.73", "99.00");
        given.ResultOf("ITA-S010", "indicator:5").Verdict.Should().Be(Verdict.Fails);
        given.ResultOf("ITA-S012").Verdict.Should().Be(Verdict.Holds);
    }

    [Fact]
    public void What_its_questions_confirm_is_not_withheld_for_a_wrong_sum()
    {
        var given = Given.Report(2566).Score("overall", "85.47").Indicators("90.63", "78.75", "86.25", "78.84", "76.09", "80.97", "80.91", "75.49", "80.50", "55.00")
            .Scores("i25", "76.83", "75.73", "73.53", "75.67", "75.73", "79.07");
        given.ResultOf("ITA-S012").Withholds.Should().HaveCount(10).And.NotContain("indicator:5@2566/score");
    }

    [Fact]
    public void Stated_instruments_are_enough()
    {
        var given = Given.Report(2566).Score("overall", "75.47").Score("instrument:IIT", "82.11").Score("instrument:EIT", "79.12").Score("instrument:OIT", "67.75");
        given.ResultOf("ITA-S012").Should().BeEquivalentTo(new { Verdict = Verdict.Holds });
        given.ResultOf("ITA-S012").Figures["basis"].Should().Be("instruments");
    }

    [Fact]
    public void Stated_EIT_parts_make_their_instrument()
    {
        var given = Given.Report(2568).Score("overall", "99.34").Score("instrument:IIT", "99.91").Score("instrument:OIT", "100.00")
            .Score("instrument:EIT", "95.76", part: "EIT1").Score("instrument:EIT", "100.00", part: "EIT2");
        given.ResultOf("ITA-S012").Verdict.Should().Be(Verdict.Holds);
    }

    [Theory]
    [InlineData("82.11", Verdict.Holds)]
    [InlineData("83.11", Verdict.Fails)]
    public void An_instrument_is_the_mean_of_its_indicators(string stated, Verdict verdict) =>
        Published.Score("instrument:IIT", stated).ResultOf("ITA-S011").Verdict.Should().Be(verdict);

    [Fact]
    public void An_instrument_without_its_indicators_cannot_be_told() =>
        Given.Report(2566).Score("instrument:IIT", "82.11").ResultOf("ITA-S011").Verdict.Should().Be(Verdict.CannotTell);

    [Fact]
    public void Copies_at_different_precision_agree()
    {
        Given.Report(2566).Score("indicator:1", "90.63", copies: ["90.6", "91"]).ResultOf("ITA-S020").Verdict.Should().Be(Verdict.Holds);
        Given.Report(2566).Score("indicator:1", "90.63").ResultsOf("ITA-S020").Should().BeEmpty();
    }

    [Fact]
    public void Copies_that_differ_are_withheld_and_without_a_witness_a_person_decides()
    {
        var result = Given.Report(2566).Score("i1", "90.63", copies: ["90.68"]).ResultOf("ITA-S020");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error, Withholds = new[] { "i1@2566/score" } });
        // ๘ is known to be read as ๓, and not the other way round; both are told.
        result.Repair.Should().BeEquivalentTo(new { From = "90.63", To = "90.68", Safety = Safety.AskReviewer, Alternatives = new[] { "i1@2566/score=90.63" } });
        Given.Report(2566).Score("i1", "90.63", copies: ["85.11"]).ResultOf("ITA-S020").Repair.Should().BeNull("no single digit explains it");
    }

    [Fact]
    public void Two_observations_of_one_item_are_two_statements_of_it() =>
        Given.Report(2566).Score("i1", "90.63").Score("i1", "80.63").ResultOf("ITA-S020").Verdict.Should().Be(Verdict.Fails);

    [Fact]
    public void A_full_score_is_not_the_same_as_nearly_full() =>
        Given.Report(2566).Score("i1", "100", copies: ["99.97"]).ResultOf("ITA-S020").Verdict.Should().Be(Verdict.Fails);

    [Fact]
    public void A_reviewers_value_settles_what_differs()
    {
        var result = Given.Report(2566).Score("i1", "90.63", standing: Standing.ByReviewer, copies: ["90.68"]).ResultOf("ITA-S020");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Withholds = Array.Empty<string>() });
        result.Figures["supportedBy"].Should().Be("reviewer");
    }

    [Fact]
    public void A_score_three_times_in_an_indicator_is_worth_a_look()
    {
        Given.Report(2566).Scores("i1", "71.26", "71.26", "71.26").ResultOf("ITA-S021").Severity.Should().Be(Severity.Info);
        Given.Report(2566).Scores("i1", "71.26", "71.26", "71.27").Alike("100", 'i', 7, 12).ResultsOf("ITA-S021").Should().BeEmpty();
    }

    [Theory]
    [InlineData("ไม่ระบุ")]
    [InlineData("100.33.33")]
    public void A_score_that_is_no_number_is_withheld(string text)
    {
        var result = Given.Report(2568).Score("i1", text).ResultOf("ITA-S001");
        result.Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "i1@2568/score" } });
    }

    [Fact]
    public void A_remark_that_a_cell_is_no_number_is_told_once()
    {
        Given.Report(2568).Score("i1", "ไม่ระบุ").RemarkOn(RemarkKind.NotANumber, "i1", "ไม่ระบุ").ResultsOf("ITA-S001").Should().ContainSingle()
            .Which.Withholds.Should().Equal("i1@2568/score");
        Given.Report(2568).Score("i1", "99.1").ResultsOf("ITA-S001").Should().BeEmpty();
    }

    [Fact]
    public void A_score_outside_the_scale_is_withheld_and_a_lost_point_proposed()
    {
        var result = Given.Report(2568).Score("i1", "9934").ResultOf("ITA-S002");
        result.Withholds.Should().Equal("i1@2568/score");
        result.Repair!.To.Should().Be("99.34");
        Given.Report(2568).Score("i1", "-1").ResultOf("ITA-S002").Repair.Should().BeNull();
        Given.Report(2568).Score("i1", "0").Score("i2", "100.00").ResultsOf("ITA-S002").Should().BeEmpty();
    }

    [Fact]
    public void No_scores_is_usual_for_an_implementation_report_and_odd_for_an_analysis()
    {
        Given.Report(2565, ReportKind.Implementation).ResultOf("ITA-S041").Severity.Should().Be(Severity.Info);
        Given.Report(2565).ResultOf("ITA-S041").Severity.Should().Be(Severity.Warning);
        Given.Report(2565).Score("overall", "90").ResultsOf("ITA-S041").Should().BeEmpty();
        Given.Report(2565).Score("overall", "90").ResultOf("ITA-S040").Severity.Should().Be(Severity.Info);
        Given.Report(2565).Score("overall", "90").Score("i1", "90").ResultsOf("ITA-S040").Should().BeEmpty();
    }

    [Fact]
    public void A_file_with_nothing_of_a_report_is_told()
    {
        Given.Report(2568, ReportKind.Other).ResultOf("ITA-X004").Severity.Should().Be(Severity.Warning);
        Given.Report(2568).Score("overall", "90").ResultsOf("ITA-X004").Should().BeEmpty();
    }
}
