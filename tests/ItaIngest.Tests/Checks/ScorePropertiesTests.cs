using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Checks;

using ItaIngest.Mapping;
using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Tests.Checks;

public sealed class ScorePropertiesTests
{
    // Scores with six decimals: what an assessment has before it prints two.
    private static readonly Gen<decimal> Unrounded = Gen.Choose(0, 100_000_000).Select(n => n / 1_000_000m);

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260726, 9);

    [Fact]
    public void A_mean_of_unrounded_truth_always_fits_the_mean_of_what_is_printed()
    {
        Prop.ForAll(Unrounded.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (truth, decimals) =>
        {
            var printed = truth.Select(t => new Printed(Rounding.Round(t, decimals), decimals)).ToList();
            var mean = new Printed(Rounding.Round(truth.Average(), decimals), decimals);
            return Estimate.Mean([.. printed.Select(Estimate.Of)]).FitTo(mean) is not null;
        }).Check(Fixed);
    }

    [Fact]
    public void A_report_printed_from_unrounded_truth_is_never_accused()
    {
        Prop.ForAll(Unrounded.ListOf(24).ToArbitrary(), Gen.Choose(0, 1).ListOf(28).ToArbitrary(), (answers, disclosed) =>
        {
            var results = Report([.. answers], [.. disclosed.Select(d => d * 100m)]).Results;
            return !results.Any(r => r.Verdict is Verdict.Fails && r.Code is "ITA-S010" or "ITA-S011" or "ITA-S012" or "ITA-S013")
                && results.Count(r => r.Code == "ITA-S010" && r.Verdict == Verdict.Holds) == 10
                && results.Single(r => r.Code == "ITA-S012").Verdict == Verdict.Holds;
        }).Check(Fixed);
    }

    [Fact]
    public void An_indicator_off_by_more_than_the_precision_is_always_flagged_when_all_questions_are_listed()
    {
        Prop.ForAll(Unrounded.ListOf(3).ToArbitrary(), Gen.Choose(2, 9999).ToArbitrary(), (answers, hundredths) =>
        {
            var truth = Rounding.Round(answers.Average(), 2);
            var wrong = truth + hundredths / 100m > 100m ? truth - hundredths / 100m : truth + hundredths / 100m;
            if (wrong is < 0 or > 100) return true;
            var given = Given.Report(2568).Score("indicator:1", Show(wrong)).Scores("i1", [.. answers.Select(Show)]);
            return given.ResultOf("ITA-S010") is { Verdict: Verdict.Fails, Severity: Severity.Error } r && r.Withholds.Contains("indicator:1@2568/score");
        }).Check(Fixed);
    }

    [Fact]
    public void The_order_of_the_observations_changes_nothing()
    {
        var facts = SeedFigures.Seed002.Facts;
        var document = SeedFigures.Seed002.Document;
        var checker = new Checker(Given.RealRules);
        var expected = checker.Check(document, facts);
        Prop.ForAll(Gen.Shuffle<ItaIngest.Mapping.Observation>([.. facts.Observations]).ToArbitrary(), shuffled =>
        {
            var results = checker.Check(document, facts with { Observations = [.. shuffled] });
            results.Should().BeEquivalentTo(expected, o => o.WithStrictOrdering());
            return true;
        }).Check(Fixed.WithMaxTest(10));
    }

    [Fact]
    public void A_misread_digit_is_always_among_the_candidates_of_what_it_was_read_as()
    {
        var all = Enumerable.Range(0, 10_001).Select(n => new Printed(n / 100m, 2));
        foreach (var printed in all.Where((_, i) => i % 37 == 0))
        {
            foreach (var (meant, cost, isPlausible) in Misreadings.Of(printed, Given.RealRules.Confusions.Cost))
            {
                cost.Should().BeInRange(0.2m, isPlausible ? 1m : 1.5m);
                meant.ToString().Zip(printed.ToString()).Count(p => p.First != p.Second).Should().Be(1);
            }
        }

        Misreadings.Of(new Printed(99.34m, 2), Given.RealRules.Confusions.Cost).Should().Contain((new Printed(99.38m, 2), 0.69m, true));
        Misreadings.Of(new Printed(9934m, 0), (_, _) => null).Should().Contain((new Printed(99.34m, 2), 0.5m, true));
    }

    /// <summary>A report of FY2568 as an assessment would print it: IIT and EIT by questions (both EIT parts alike), OIT by sub-indicators.</summary>
    private static Given Report(decimal[] answers, decimal[] disclosed)
    {
        var book = Given.RealRules.Book(2568)!;
        var given = Given.Report(2568);
        var score = book.Questions.Where(q => q.Code[0] != 'o').Zip(answers).ToDictionary(q => q.First.Code, q => q.Second);
        foreach (var (question, value) in book.Questions.Where(q => q.Code[0] == 'o').Zip(disclosed)) score[question.Code] = value;
        var indicators = book.Indicators.ToDictionary(i => i.Number, i => i.SubIndicators.Count > 0
            ? i.SubIndicators.Average(s => s.Questions.Average(q => score[q]))
            : i.Questions.Average(q => score[q.Code]));
        var overall = book.Instruments.Sum(i => i.Weight!.Value * book.Indicators.Where(n => n.Instrument == i.Code).Average(n => indicators[n.Number]));
        foreach (var (code, value) in score) given.Score(code, Show(value));
        foreach (var (number, value) in indicators) given.Score(Items.Indicator(number), Show(value));
        return given.Score(Items.Overall, Show(overall));
    }

    private static string Show(decimal value) => new Printed(Rounding.Round(value, 2), 2).ToString();
}
