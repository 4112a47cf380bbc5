using ItaIngest.Checks;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-S010 and ITA-S013: indicators against their questions.</summary>
public sealed class IndicatorChecksTests
{
    [Fact]
    public void An_IIT_indicator_that_is_the_mean_of_its_questions_holds()
    {
        var result = Given.Report(2568).Score("indicator:5", "99.55").Scores("i13", "99.33", "99.33", "100").ResultOf("ITA-S010");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact, Severity = Severity.None });
        result.Evidence.Should().HaveCount(4);
    }

    [Fact]
    public void A_value_within_the_printed_precision_holds_but_is_not_exact()
    {
        // 91.00, 91.00 and 91.01 round to 91.003; their bounds reach 91.008, and 91.01 begins at 91.005.
        Given.Report(2568).Score("indicator:1", "91.01").Scores("i1", "91.00", "91.00", "91.01").ResultOf("ITA-S010").Fit.Should().Be(Fit.Within);
    }

    [Fact]
    public void An_IIT_indicator_that_is_not_the_mean_fails_and_withholds_itself_and_its_questions()
    {
        var result = Given.Report(2568).Score("indicator:5", "98.55").Scores("i13", "99.33", "99.33", "100").ResultOf("ITA-S010");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
        result.Figures.Should().Contain("recomputed", "99.55");
        result.Withholds.Should().Equal("indicator:5@2568/score", "i13@2568/score", "i14@2568/score", "i15@2568/score");
    }

    [Fact]
    public void A_single_easily_misread_digit_is_proposed_to_a_reviewer()
    {
        var result = Given.Report(2568).Score("indicator:5", "94.55").Scores("i13", "99.33", "99.33", "100").ResultOf("ITA-S010");
        result.Repair.Should().BeEquivalentTo(new { Target = "indicator:5@2568/score", From = "94.55", To = "99.55", Safety = Safety.AskReviewer });
    }

    [Theory]
    [InlineData("98.53", "100.00")]
    [InlineData("97.07", null)]
    [InlineData("80.00", "62.93")]
    public void An_EIT_indicator_may_be_the_mean_of_the_list_and_an_unseen_part(string indicator, string? other)
    {
        var result = Given.Report(2568).Score("indicator:6", indicator).Scores("e1", "94.93", "96.27", "100").ResultOf("ITA-S010");
        result.Verdict.Should().Be(other is null ? Verdict.Holds : Verdict.HoldsIf);
        if (other is not null) result.Figures["other"].Should().Be(other);
    }

    [Fact]
    public void An_EIT_indicator_that_no_other_part_explains_fails()
    {
        var result = Given.Report(2568).Score("indicator:6", "45.00").Scores("e1", "94.93", "96.27", "100").ResultOf("ITA-S010");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
    }

    [Fact]
    public void Two_stated_EIT_parts_are_the_indicator()
    {
        var given = Given.Report(2568).Score("indicator:6", "95.00");
        foreach (var code in new[] { "e1", "e2", "e3" }) given.Score(code, "90.00", part: "EIT1").Score(code, "100.00", part: "EIT2");
        given.ResultOf("ITA-S010").Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact });
    }

    [Fact]
    public void In_a_year_with_one_EIT_part_there_is_no_hypothesis()
    {
        var result = Given.Report(2564).Score("indicator:6", "98.53").Scores("e1", "94.93", "96.27", "100", "95.00", "95.00").ResultOf("ITA-S010");
        result.Verdict.Should().Be(Verdict.Fails);
    }

    [Fact]
    public void An_OIT_indicator_is_the_mean_of_its_sub_indicators()
    {
        // One 0 in each of two groups: o11 of 8 and o19 of 4; a flat mean would give 93.33.
        var given = Given.Report(2566).Score("indicator:9", "92.50")
            .Alike("100", 'o', 1, 10).Score("o11", "0").Alike("100", 'o', 12, 18).Score("o19", "0").Alike("100", 'o', 20, 30);
        given.ResultOf("ITA-S010").Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact });
    }

    [Fact]
    public void An_OIT_indicator_as_the_flat_mean_of_its_questions_fails()
    {
        var given = Given.Report(2566).Score("indicator:9", "93.33")
            .Alike("100", 'o', 1, 10).Score("o11", "0").Alike("100", 'o', 12, 18).Score("o19", "0").Alike("100", 'o', 20, 30);
        given.ResultOf("ITA-S010").Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
    }

    [Theory]
    [InlineData("75.00", Verdict.Holds)]
    [InlineData("77.00", Verdict.Fails)]
    public void A_stated_sub_indicator_is_the_mean_of_its_questions(string stated, Verdict verdict) =>
        Given.Report(2566).Score("sub:9.3", stated).Score("o19", "0").Alike("100", 'o', 20, 22).ResultOf("ITA-S010", "sub:9.3").Verdict.Should().Be(verdict);

    [Theory]
    [InlineData("66.31", Verdict.Holds)]
    [InlineData("70.31", Verdict.Fails)]
    public void Stated_sub_indicators_make_their_indicator_where_questions_are_not_listed(string stated, Verdict verdict)
    {
        var given = Given.Report(2566).Score("indicator:9", stated).Score("sub:9.1", "77.78").Score("sub:9.2", "75.00").Score("sub:9.3", "57.14").Score("sub:9.4", "41.63").Score("sub:9.5", "80.00");
        given.ResultOf("ITA-S010", "indicator:9").Verdict.Should().Be(verdict);
        given.ResultOf("ITA-S010", "sub:9.1").Figures["reason"].Should().Be("no-questions");
    }

    [Fact]
    public void Inferred_sub_indicators_give_no_more_than_a_warning()
    {
        var result = Given.Report(2568).Score("indicator:10", "50.00").Alike("100", 'o', 21, 28).ResultOf("ITA-S010");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        result.Withholds.Should().BeEmpty();
    }

    [Fact]
    public void OIT_scores_that_no_choice_for_the_unlisted_gives_are_impossible()
    {
        var given = Given.Report(2566).Score("indicator:9", "99.99").Score("o1", "0");
        given.ResultOf("ITA-S013").Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
        given.ResultOf("ITA-S010").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void OIT_scores_that_some_zeros_among_the_unlisted_give_are_left_open()
    {
        var given = Given.Report(2566).Score("indicator:9", "96.00").Score("o1", "0");
        given.ResultsOf("ITA-S013").Should().BeEmpty();
        given.ResultOf("ITA-S010").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Theory]
    [InlineData("86.25", "98.90", 0)]
    [InlineData("99.90", "2.00", 1)]
    [InlineData("1.00", "98.90", 1)]
    public void Unlisted_IIT_questions_must_be_able_to_make_up_the_rest(string indicator, string listed, int findings)
    {
        var given = Given.Report(2566).Score("indicator:3", indicator).Score("i17", listed);
        given.ResultsOf("ITA-S013").Select(r => (r.Verdict, r.Severity)).Should().Equal(Enumerable.Repeat((Verdict.Fails, Severity.Error), findings));
        given.ResultOf("ITA-S010").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void An_undecided_score_counts_for_its_indicator_and_for_no_question()
    {
        var given = Given.Report(2566).Score("indicator:7", "80.91").Scores("e6", "71.26", "71.26").Score("e8|e9", "71.26").Score("e10", "71.03");
        given.ResultOf("ITA-S013").Figures.Should().Contain("listed", "4").And.Contain("needed", "119.74");
        given.Graph.Node("e8")!.Score.Should().BeNull();
        given.Graph.Node("e9")!.Score.Should().BeNull();
    }

    [Fact]
    public void Two_scores_that_may_be_of_one_question_are_not_counted_as_two()
    {
        var given = Given.Report(2566).Score("indicator:7", "80.91").Scores("e6", "71.26", "71.26").Score("e8", "60").Score("e8|e9", "71.26").Score("e9|e8", "71.26").Score("e10", "71.03");
        given.ResultsOf("ITA-S013").Should().BeEmpty("all five questions have a score or an undecided one");
        given.ResultOf("ITA-S010").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void Nothing_is_told_without_questions_without_the_indicator_or_without_a_book()
    {
        Given.Report(2568).Score("indicator:5", "99.55").ResultOf("ITA-S010").Figures["reason"].Should().Be("no-questions");
        Given.Report(2568).Scores("i13", "99.33").ResultOf("ITA-S010").Figures["reason"].Should().Be("indicator-not-stated");
        Given.Report(2568).NoBook().Score("indicator:5", "1").Scores("i13", "99.33").ResultOf("ITA-S010").Figures["reason"].Should().Be("no-book");
        Given.Report(2568).Book(b => b with { Aggregation = null }).Score("indicator:5", "1").Scores("i13", "99.33").ResultOf("ITA-S010").Figures["reason"].Should().Be("formula-unknown");
        Given.Report(2568).ResultsOf("ITA-S010").Should().BeEmpty();
    }

    [Fact]
    public void A_range_that_is_own_knowledge_gives_no_more_than_a_warning()
    {
        var given = Given.Report(2568).Book(b => b with { Indicators = [.. b.Indicators.Select(i => i with { Range = Confidence.OwnKnowledge })] })
            .Score("indicator:5", "98.55").Scores("i13", "99.33", "99.33", "100");
        given.ResultOf("ITA-S010").Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
    }

    [Fact]
    public void A_score_of_another_year_is_no_addend()
    {
        Given.Report(2568).Score("indicator:5", "99.55").Scores("i13", "99.33", "99.33").Score("i15", "100", 2567)
            .ResultOf("ITA-S010").Verdict.Should().Be(Verdict.CannotTell);
    }

    [Fact]
    public void A_copy_that_fits_is_enough_since_the_difference_is_told_elsewhere()
    {
        var given = Given.Report(2568).Score("indicator:5", "98.55", copies: ["99.55"]).Scores("i13", "99.33", "99.33", "100");
        given.ResultOf("ITA-S010").Verdict.Should().Be(Verdict.Holds);
        given.ResultOf("ITA-S020").Figures.Should().Contain("supported", "99.55").And.Contain("supportedBy", "questions");
    }
}
