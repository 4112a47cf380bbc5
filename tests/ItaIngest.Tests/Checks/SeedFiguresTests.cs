using ItaIngest.Checks;
using ItaIngest.Scores;

namespace ItaIngest.Tests.Checks;

public sealed class SeedFiguresTests
{
    [Fact]
    public void Seed000_recomputes_and_only_its_one_sided_EIT_list_needs_a_hypothesis()
    {
        var results = SeedFigures.Seed000.Results;
        results.Single(r => r.Code == "ITA-S012").Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact });
        results.Single(r => r.Code == "ITA-R001").Verdict.Should().Be(Verdict.Holds);
        results.Single(r => r.Code == "ITA-R002").Verdict.Should().Be(Verdict.Holds, "each EIT part is at least 95.76 if their mean is 97.88");
        results.Single(r => r.Code == "ITA-S012").Figures["basis"].Should().Be("indicators");
        var means = results.Where(r => r.Code == "ITA-S010").ToDictionary(r => r.Subject.Item);
        foreach (var item in new[] { "indicator:6", "indicator:7", "indicator:8" })
        {
            means[item].Should().BeEquivalentTo(new { Verdict = Verdict.HoldsIf, Hypothesis = "other-eit-part", Severity = Severity.Info });
            means[item].Figures["other"].Should().Be("100.00");
        }

        means["indicator:6"].Figures.Should().Contain("recomputed", "97.07").And.Contain("stated", "98.53");
        means["indicator:5"].Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact });
        means["indicator:9"].Should().BeEquivalentTo(new { Verdict = Verdict.HoldsIf, Hypothesis = "unlisted-oit-are-100" });
        means["indicator:10"].Verdict.Should().Be(Verdict.Holds);
        results.Single(r => r.Code == "ITA-A001").Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        results.Single(r => r.Code == "ITA-M002").Should().BeEquivalentTo(new { Severity = Severity.Error, Withholds = new[] { "o15@2568/score" } });
        results.Where(r => r.Verdict == Verdict.Fails).Select(r => r.Code).Should().BeEquivalentTo("ITA-A001", "ITA-M002");
    }

    [Fact]
    public void Seed001_states_an_overall_score_that_two_levels_fit()
    {
        var results = SeedFigures.Seed001.Results;
        results.Single(r => r.Code == "ITA-R001").Verdict.Should().Be(Verdict.Holds);
        results.Single(r => r.Code == "ITA-R002").Should().BeEquivalentTo(new { Verdict = Verdict.CannotTell });
        results.Single(r => r.Code == "ITA-R002").Figures["expected"].Should().Be("ผ่านดี|ผ่าน");
        results.Single(r => r.Code == "ITA-S012").Verdict.Should().Be(Verdict.CannotTell);
        results.Single(r => r.Code == "ITA-S040").Severity.Should().Be(Severity.Info);
        results.Where(r => r.Code == "ITA-A002").Should().HaveCount(2).And.OnlyContain(r => r.Severity == Severity.Info);
        results.Single(r => r.Code == "ITA-A003").Repair!.To.Should().Be("เทิง");
        results.Single(r => r.Code == "ITA-T001").Evidence[0].Text.Should().Contain("婷");
    }

    [Fact]
    public void Seed002_is_flagged_for_its_level_its_copies_and_indicator_7_and_nothing_that_recomputes()
    {
        var results = SeedFigures.Seed002.Results;
        results.Single(r => r.Code == "ITA-S012").Should().BeEquivalentTo(new { Verdict = Verdict.Holds, Fit = Fit.Exact });
        var level = results.Single(r => r.Code == "ITA-R001");
        level.Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Error });
        level.Repair!.To.Should().Be("ต้องปรับปรุง");
        level.Withholds.Should().Equal("overall@2566/level");

        var copies = results.Single(r => r.Code == "ITA-S020" && r.Verdict == Verdict.Fails);
        copies.Subject.Item.Should().Be("indicator:6");
        copies.Figures.Should().Contain("supported", "80.97").And.Contain("supportedBy", "overall");
        copies.Repair!.From.Should().Be("80.87");
        copies.Severity.Should().Be(Severity.Error);
        copies.Evidence.Should().HaveCount(4).And.ContainSingle(e => e.Role == "other");

        var impossible = results.Single(r => r.Code == "ITA-S013");
        impossible.Should().BeEquivalentTo(new { Verdict = Verdict.HoldsIf, Severity = Severity.Warning, Hypothesis = "listed-are-one-eit-part" });
        impossible.Subject.Item.Should().Be("indicator:7");
        impossible.Figures["needed"].Should().Be("119.74");
        results.Single(r => r.Code == "ITA-S021").Should().BeEquivalentTo(new { Severity = Severity.Warning });

        var means = results.Where(r => r.Code == "ITA-S010").ToDictionary(r => r.Subject.Item);
        means["indicator:5"].Verdict.Should().Be(Verdict.Holds);
        foreach (var item in new[] { "indicator:9", "indicator:10" })
            means[item].Should().BeEquivalentTo(new { Verdict = Verdict.HoldsIf, Fit = Fit.Exact, Hypothesis = "unlisted-oit-are-100" });

        results.Where(r => r.Code == "ITA-R003").Should().HaveCount(10).And.OnlyContain(r => r.Verdict == Verdict.Holds);
        var scales = results.Where(r => r.Code == "ITA-R004").ToDictionary(r => r.Subject.Item);
        scales["table:1"].Verdict.Should().Be(Verdict.Holds, "the old scale is printed as it was");
        scales["table:2"].Should().BeEquivalentTo(new { Verdict = Verdict.Fails, Severity = Severity.Warning });
        scales["table:2"].Figures.Should().Contain("label", "ผ่านดีเยี่ยม").And.Contain("bookLow", "95.00").And.Contain("wrongRows", "1");
        results.Where(r => r.Verdict == Verdict.Fails).Select(r => r.Code).Should().BeEquivalentTo("ITA-R001", "ITA-S020", "ITA-S021", "ITA-R004");
    }

    [Theory]
    [InlineData("indicator:1", "88.76")]
    [InlineData("indicator:2", "94.84")]
    [InlineData("indicator:3", "83.72")]
    [InlineData("indicator:4", "95.59")]
    [InlineData("indicator:6", "99.55")]
    [InlineData("indicator:7", "119.74")]
    [InlineData("indicator:8", "86.87")]
    public void Seed002_lists_a_part_of_the_questions_and_the_rest_needs_a_mean(string item, string needed)
    {
        var result = SeedFigures.Seed002.ResultOf("ITA-S010", item);
        result.Verdict.Should().Be(Verdict.CannotTell);
        result.Figures["needed"].Should().Be(needed);
    }

    [Fact]
    public void Seed002_holds_without_a_hypothesis_where_it_says_that_it_lists_what_is_below_the_mark()
    {
        var results = SeedFigures.Seed002.Claim(ItaIngest.Mapping.ClaimKind.Listing, "ข้อที่ได้น้อยกว่า ๘๕").ResultsOf("ITA-S010").ToDictionary(r => r.Subject.Item);
        results["indicator:9"].Verdict.Should().Be(Verdict.Holds);
        results["indicator:10"].Verdict.Should().Be(Verdict.Holds);
    }

    [Fact]
    public void Seed003_has_one_wrong_difference_and_one_that_is_not_told()
    {
        var results = SeedFigures.Seed003.Results;
        var wrong = results.Single(r => r.Code == "ITA-S030" && r.Verdict == Verdict.Fails);
        wrong.Subject.Should().Be(new Subject("i3", 2568));
        wrong.Figures.Should().Contain("recomputed", "0.23");
        wrong.Withholds.Should().Equal("i3@2567/score", "i3@2568/score");
        new[] { $"{wrong.Repair!.Target}={wrong.Repair.To}" }.Concat(wrong.Repair.Alternatives)
            .Should().Contain("i3@2567/score=99.38").And.Contain("i3@2568/delta=0.23");
        results.Where(r => r.Code == "ITA-S030" && r.Verdict == Verdict.Holds).Select(r => r.Figures["delta"]).Should().Equal("1.41", "1.14");
        results.Single(r => r.Code == "ITA-S031").Figures["recomputed"].Should().Be("1.61");
        results.Single(r => r.Code == "ITA-S021").Figures.Should().Contain("value", "94.01").And.Contain("items", "e7@2567,e9@2568");
        results.Where(r => r.Verdict == Verdict.Fails).Select(r => r.Code).Should().BeEquivalentTo("ITA-S030", "ITA-S031", "ITA-S021");
    }

    [Fact]
    public void Seed004_has_no_score_and_that_is_no_error()
    {
        SeedFigures.Seed004.Results.Where(r => r.IsFinding).Select(r => (r.Code, r.Severity)).Should().Equal(("ITA-S041", Severity.Info));
    }
}
