using ItaIngest.Checks;
using ItaIngest.Checks.Scores;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Respondents;

namespace ItaIngest.Tests.Checks;

/// <summary>ITA-S014: question scores against what a number of respondents can give.</summary>
public sealed class RespondentChecksTests
{
    // Means over 30 people whose answers count 0, 33, 67 and 100.
    private static readonly string[] OfThirty =
    [
        "73.37", "74.50", "70.03", "83.40", "88.97", "74.47", "71.20", "81.20", "77.87", "78.97", "76.67", "72.23", "72.30", "66.70", "71.17", "68.97", "66.73", "72.27", "86.73",
        "75.53", "80.00", "75.63", "67.87", "75.60", "73.40",
    ];

    /// <summary>A report of which thirty people answered every IIT question but perhaps the first.</summary>
    internal static Given Thirty(int count, string first, int year = 2566) => Given.Report(year).Score("i1", first).Scores("i2", OfThirty[..count]);

    [Fact]
    public void Scores_that_fit_thirty_people_hold_and_say_how_likely_that_is_by_chance()
    {
        var result = Thirty(14, "98.90").ResultOf("ITA-S014");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Severity = Severity.None, Subject = new Subject("instrument:IIT", 2566) });
        result.Figures.Should().Contain("respondents", "30").And.Contain("scores", "15").And.Contain("oneIn", "10^15");
        result.Evidence.Should().HaveCount(15);
    }

    [Fact]
    public void A_score_that_no_thirty_people_or_fewer_can_give_is_at_odds_with_the_others()
    {
        var result = Thirty(25, "98.92").ResultOf("ITA-S014");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning, Subject = new Subject("i1", 2566) });
        result.Withholds.Should().BeEmpty();
        result.Figures.Should().Contain("stated", "98.92").And.Contain("respondents", "30").And.Contain("instrument", "IIT");
        result.Repair.Should().BeEquivalentTo(new { From = "98.92", To = "98.90", Safety = Safety.AskReviewer, Cost = 0.45m }, o => o.ExcludingMissingMembers());
        result.Repair!.Alternatives.Should().OnlyContain(a => a.StartsWith(result.Repair.Target + "=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_score_that_fewer_people_can_give_may_be_theirs()
    {
        var result = Thirty(25, "88.07").ResultOf("ITA-S014");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.HoldsIf, Severity = Severity.Info, Hypothesis = ScoreOfNoRespondents.AnsweredByFewer, Subject = new Subject("i1", 2566) });
        result.Figures.Should().Contain("fewer", "28");
        result.Repair!.Safety.Should().Be(Safety.ShowOnly);
    }

    [Theory]
    [InlineData("few other scores", 11)]
    [InlineData("a question whose wording is not known", 25)]
    [InlineData("points of an answer that are inferred", 25)]
    [InlineData("an indicator that confirms it", 25)]
    [InlineData("no likely misread digit", 25)]
    public void Nobody_is_accused_of_an_odd_score_with(string what, int count)
    {
        var given = what switch
        {
            "an indicator that confirms it" => Thirty(count, "98.92").Score("indicator:1", "81.53"),
            "a question whose wording is not known" => Given.Report(2566).Score("i5", "98.92").Scores("i6", OfThirty),
            "no likely misread digit" => Thirty(count, "98.92").Rules(r => r with { Confusions = Confusions.None }),
            "points of an answer that are inferred" => Thirty(count, "98.92").Book(b => b with { Instruments = [.. b.Instruments.Select(i => i with { Answers = i.Answers is null ? null : i.Answers with { Confidence = Confidence.Inferred } })] }),
            _ => Thirty(count, "98.92"),
        };
        if (what == "an indicator that confirms it") given.ResultOf("ITA-S010", "indicator:1").Verdict.Should().Be(Verdict.Holds);
        given.ResultOf("ITA-S014").Should().BeEquivalentTo(new { Verdict = Verdict.HoldsIf, Severity = Severity.Info, Hypothesis = ScoreOfNoRespondents.AnsweredByMore });
    }

    [Theory]
    [InlineData(2566, "too-few-scores", "98.90", "73.40", "100")]
    [InlineData(2566, "too-many-respondents", "51.03", "52.07", "53.11", "54.17", "55.21", "56.27", "57.31", "58.37")]
    [InlineData(2568, "answers-unknown", "99.33", "99.33", "100")]
    [InlineData(2564, "not-judged", "98.90")]
    [InlineData(2566, "not-judged", "98.9", "97")]
    public void It_cannot_be_told(int year, string reason, params string[] scores)
    {
        var result = Given.Report(year).Scores("i1", scores).ResultOf("ITA-S014");
        result.Verdict.Should().Be(Verdict.CannotTell);
        result.Figures.Should().Contain("reason", reason);
    }

    [Fact]
    public void Nothing_is_said_without_question_scores_or_without_a_book()
    {
        Given.Report(2566).Score("overall", "90").Alike("100", 'o', 1, 10).ResultsOf("ITA-S014").Should().BeEmpty();
        Thirty(14, "98.90").NoBook().ResultsOf("ITA-S014").Should().BeEmpty();
    }

    [Fact]
    public void Means_of_sub_items_are_left_out()
    {
        // i1 and i3 have sub-items in FY2564, so that 60 or 90 answers stand behind them.
        var result = Thirty(14, "98.92", 2564).ResultOf("ITA-S014");
        result.Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Subject = new Subject("instrument:IIT", 2564) });
        result.Evidence.Should().HaveCount(7, "of i1 to i15 eight have sub-items");
    }

    [Fact]
    public void Parts_of_an_instrument_have_respondents_of_their_own()
    {
        var given = Given.Report(2566);
        for (var i = 0; i < 15; i++) given.Score($"e{i + 1}", OfThirty[i], part: "EIT1").Score($"e{i + 1}", new[] { "0.00", "33.00", "50.00", "66.50", "83.50", "100" }[i % 6], part: "EIT2");
        var results = given.ResultsOf("ITA-S014");
        results.Select(r => (r.Verdict, r.Subject.Part, r.Figures["respondents"])).Should().Equal((Verdict.Holds, "EIT1", "30"), (Verdict.Holds, "EIT2", "2"));
    }

    [Fact]
    public void The_scores_of_a_real_report_fit_thirty_people_also_where_the_item_is_undecided()
    {
        var results = SeedFigures.Seed002.ResultsOf("ITA-S014");
        results.Select(r => (r.Subject.Item, r.Verdict)).Should().Equal(("instrument:IIT", Verdict.Holds), ("instrument:EIT", Verdict.CannotTell));
        results[0].Figures.Should().Contain("respondents", "30").And.Contain("scores", "13");
        results[1].Evidence.Should().HaveCount(12, "ten questions and two of undecided item");
    }

    [Fact]
    public void A_reading_is_ranked_by_whether_it_fits()
    {
        var context = Thirty(14, "98.92").Context;
        var lattice = RespondentLattice.Of(context.Book!, context.Scores);
        var node = context.Scores.Node("i1")!;
        lattice.Fits(node, new Printed(98.90m, 2)).Should().BeTrue();
        lattice.Fits(node, new Printed(98.92m, 2)).Should().BeFalse();
        lattice.Fits(node, new Printed(98.9m, 1)).Should().BeNull();
        lattice.Fits(context.Scores.Node("i30")!, new Printed(98.90m, 2)).Should().BeNull("it has no score");
        lattice.Fits(context.Scores.Overall!, new Printed(98.90m, 2)).Should().BeNull();
    }
}
