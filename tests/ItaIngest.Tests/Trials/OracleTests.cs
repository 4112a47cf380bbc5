using ItaIngest.Mapping;
using ItaIngest.Tests.Checks;
using ItaIngest.Tests.Trials.Oracle;

namespace ItaIngest.Tests.Trials;

/// <summary>The oracle against figures that were worked out by hand.</summary>
public class OracleTests
{
    private static readonly MisreadDigits Digits = MisreadDigits.Load(Path.Combine(Repository.Root, "rules", "confusions.tsv"));

    [Fact]
    public void Questions_give_their_indicator_within_what_is_printed()
    {
        // (98.90 + 97.80 + 100.00) / 3 = 98.9
        IsConsistent(Given.Report(2568).Score("indicator:1", "98.90").Scores("i1", "98.90", "97.80", "100.00")).Should().BeTrue();
        IsConsistent(Given.Report(2568).Score("indicator:1", "98.91").Scores("i1", "98.90", "97.80", "100.00")).Should().BeTrue("98.905 is the end of both intervals");
        IsConsistent(Given.Report(2568).Score("indicator:1", "98.92").Scores("i1", "98.90", "97.80", "100.00")).Should().BeFalse();
        IsConsistent(Given.Report(2568).Score("indicator:1", "99.34").Scores("i1", "98.02", "100", "100")).Should().BeTrue("100 stands for 100.00");
    }

    [Fact]
    public void Unlisted_questions_lie_between_0_and_100()
    {
        IsConsistent(Given.Report(2568).Score("indicator:1", "65.00").Scores("i1", "97.00", "97.99")).Should().BeTrue("the third is 0.01");
        IsConsistent(Given.Report(2568).Score("indicator:1", "64.00").Scores("i1", "97.00", "97.99")).Should().BeFalse("the third would be -2.99");
        IsConsistent(Given.Report(2568).Score("indicator:1", "99.00").Scores("i1", "97.00")).Should().BeTrue("both others are 100");
        IsConsistent(Given.Report(2568).Score("indicator:1", "99.02").Scores("i1", "97.00")).Should().BeFalse();
    }

    [Fact]
    public void A_list_of_those_below_the_mark_leaves_out_none_below_it()
    {
        // The two others average 80: possible, unless the report says that it lists those below 85.
        var plain = Given.Report(2568).Score("indicator:1", "80.00").Scores("i1", "80.00");
        IsConsistent(plain).Should().BeTrue();
        var facts = plain.Facts;
        var says = facts with { Claims = [new Claim(ClaimKind.Listing, "", new Dictionary<string, string> { ["below"] = "85" }, facts.Observations[0].At)] };
        OracleReport.Of(says, Given.RealRules.Books).IsConsistent.Should().BeFalse();
    }

    [Fact]
    public void Seed_000_of_2568_recomputes_under_one_part_alone()
    {
        // (97.07 + 100) / 2 = 98.53; 97.60; 97.51; .3 * 99.91 + .3 * 97.88 + .4 * 100 = 99.337
        var oracle = OracleReport.Of(SeedFigures.Seed000.Facts, Given.RealRules.Books);
        oracle.IsConsistent.Should().BeTrue();
        oracle.Violations.Should().NotBeEmpty("its e scores are not the mean of both parts");
    }

    [Fact]
    public void Seed_002_of_2566_gives_its_overall_score_and_contradicts_itself_where_it_does()
    {
        var violations = OracleReport.Of(SeedFigures.Seed002.Facts, Given.RealRules.Books).Violations;
        violations.Should().Contain(v => v.StartsWith("K1 indicator:6")).And.Contain(v => v.StartsWith("K8 level"));
        violations.Should().Contain(v => v.StartsWith("K4 plain list"), "the fifth question of indicator 7 would need 119.74");
        violations.Should().NotContain(v => v.StartsWith("K7")).And.NotContain(v => v.StartsWith("K5")).And.NotContain(v => v.StartsWith("K3"));

        // Its third indicator passes, and its unlisted questions average 83.72; what is listed of failing indicators fits.
        IsConsistent(Given.Report(2566).Score("indicator:9", "80.50").Score("indicator:10", "55.00")
            .Score("o10", "0.00").Score("o12", "0.00").Scores("o28", "0.00", "0.00", "0.00").Scores("o35", "0.00", "0.00", "0.00").Scores("o42", "0.00", "0.00")).Should().BeTrue();
        IsConsistent(Given.Report(2566).Score("indicator:9", "83.33")).Should().BeFalse("25 of 30 is the mean of the questions, not of the sub-indicators");
    }

    [Fact]
    public void The_copies_and_the_overall_score_make_80_97_of_80_87_safe()
    {
        var given = Given.Report(2566).Score("overall", "75.47")
            .Indicators("90.63", "78.75", "86.25", "78.84", "76.09", "80.97", "80.91", "75.49", "80.50", "55.00");
        var facts = given.Score("indicator:6", "80.97").Facts;
        facts = facts with { Observations = [.. facts.Observations.Take(11).Select(o => o.Item == "indicator:6" ? o with { Copies = [Copied("80.97"), Copied("80.87")] } : o)] };
        var oracle = OracleReport.Of(facts, Given.RealRules.Books);
        oracle.IsConsistent.Should().BeFalse();
        var repairs = oracle.Repairs(Digits);
        repairs.Should().ContainSingle().Which.To.Should().Be("80.97");
        oracle.IsSafe(repairs[0], repairs).Should().BeTrue("two other copies say so; the overall score fits 80.87 no less exactly and is no witness: 75.4706 and 75.4607 round apart");
    }

    [Fact]
    public void A_stated_difference_that_two_digits_could_mend_is_not_safe()
    {
        // 99.57 - 99.34 = 0.23: 99.38 and 0.19 fit, 99.53 and 0.19 fit.
        var facts = Given.Report(2568).Score("i3", "99.34", 2567).Score("i3", "99.57")
            .Claim(ClaimKind.Delta, "", ("item", "i3"), ("from", "99.34"), ("to", "99.57"), ("delta", "0.19"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568")).Facts;
        var oracle = OracleReport.Of(facts, Given.RealRules.Books);
        oracle.IsConsistent.Should().BeFalse();
        var repairs = oracle.Repairs(Digits);
        repairs.Select(r => r.To).Should().BeEquivalentTo("99.38", "99.53");
        repairs.Should().OnlyContain(r => !oracle.IsSafe(r, repairs));
    }

    [Fact]
    public void Oit_is_the_mean_of_sub_indicators_of_0_and_100()
    {
        // 2568: o1-4, 5-11, 12-13, 14-16, 17-20. One zero in 9.3: (4 * 100 + 50) / 5 = 90.
        IsConsistent(Given.Report(2568).Score("indicator:9", "90.00").Score("o12", "0.00")).Should().BeTrue();
        IsConsistent(Given.Report(2568).Score("indicator:9", "95.00").Score("o12", "0.00")).Should().BeFalse();
        IsConsistent(Given.Report(2568).Score("indicator:9", "95.00")).Should().BeTrue("one of o1-o4 or o17-o20 is 0");
        IsConsistent(Given.Report(2568).Score("indicator:9", "99.00")).Should().BeFalse();
        IsConsistent(Given.Report(2568).Score("sub:9.2", "85.71")).Should().BeTrue("6 of 7");
        IsConsistent(Given.Report(2568).Score("sub:9.2", "85.00")).Should().BeFalse();
        IsConsistent(Given.Report(2568).Score("o1", "50.00")).Should().BeFalse();
    }

    [Fact]
    public void A_list_of_one_part_is_believed_for_the_whole_instrument()
    {
        var facts = Given.Report(2568).Score("indicator:6", "97.00").Scores("e1", "94.00", "94.00", "94.00")
            .Score("indicator:7", "97.50").Scores("e4", "95.00", "95.00", "95.00");
        IsConsistent(facts).Should().BeTrue();
        IsConsistent(facts.Score("indicator:8", "46.00").Scores("e7", "93.00", "93.00", "93.00")).Should().BeFalse("the other part would be -1");
    }

    [Fact]
    public void Two_lists_that_fit_plainly_are_no_coincidence()
    {
        var facts = Given.Report(2568).Score("indicator:6", "94.00").Scores("e1", "94.00", "94.00", "94.00")
            .Score("indicator:7", "95.00").Scores("e4", "95.00", "95.00", "95.00");
        IsConsistent(facts).Should().BeTrue();
        IsConsistent(facts.Score("indicator:8", "93.10").Scores("e7", "93.00", "93.00", "93.00")).Should().BeFalse("the third is not one part alone");
    }

    [Fact]
    public void Parts_give_the_whole()
    {
        var given = Given.Report(2568).Score("indicator:6", "97.00").Score("indicator:6", "95.00", part: "EIT1").Score("indicator:6", "99.00", part: "EIT2");
        IsConsistent(given).Should().BeTrue();
        IsConsistent(given.Score("instrument:EIT", "96.00").Score("instrument:EIT", "95.00", part: "EIT1").Score("instrument:EIT", "97.00", part: "EIT2")).Should().BeTrue();
        IsConsistent(Given.Report(2568).Score("instrument:EIT", "96.02").Score("instrument:EIT", "95.00", part: "EIT1").Score("instrument:EIT", "97.00", part: "EIT2")).Should().BeFalse();
    }

    [Fact]
    public void Two_equations_make_the_only_repair_safe()
    {
        // i1 = 97.80: its indicator and, beside the year before, the difference say so.
        var facts = Given.Report(2568).Score("indicator:1", "98.90").Scores("i1", "98.50", "97.80", "100.00").Score("i1", "98.10", 2567)
            .Claim(ClaimKind.Delta, "", ("item", "i1"), ("from", "98.10"), ("to", "98.50"), ("delta", "0.80"), ("direction", "up"), ("fromYear", "2567"), ("toYear", "2568")).Facts;
        var oracle = OracleReport.Of(facts, Given.RealRules.Books);
        var repairs = oracle.Repairs(Digits);
        repairs.Should().ContainSingle().Which.Should().Match<OracleRepair>(r => r.From == "98.50" && r.To == "98.90" && r.IsPlausible == (Digits.Cost(9, 5) != null));
        oracle.IsSafe(repairs[0], repairs).Should().BeTrue();
    }

    [Theory]
    [InlineData("97.51", "97.55", false)]
    [InlineData("97.54", "97.55", true)]
    [InlineData("0.19", "0.10", false)]
    [InlineData("97.11", "97.51", false)]
    [InlineData("80.87", "80.97", true)]
    public void A_misreading_has_a_direction(string observed, string meant, bool plausible) => Digits.IsPlausible(observed, meant).Should().Be(plausible);

    private static bool IsConsistent(Given given) => OracleReport.Of(given.Facts, Given.RealRules.Books).IsConsistent;

    private static Copy Copied(string value) => new(value, value, new Documents.Place { Line = 99 }, FigureText.Read(value)!.Value.Value, 2);
}
