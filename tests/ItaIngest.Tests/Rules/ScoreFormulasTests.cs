using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Rules;
using Interval = ItaIngest.Rules.Interval;

namespace ItaIngest.Tests.Rules;

public sealed class ScoreFormulasTests
{
    [Fact]
    public void Three_thirds_are_one()
    {
        var third = ScoreFormulas.Mean([0m, 0m, 100m]);
        (third * 3).Should().Be(99.99999999999999999999m, "a third is cut at its 20th place");
        ScoreFormulas.Mean([third, third, third]).Should().Be(third);
        ScoreFormulas.Mean([third, ScoreFormulas.Mean([0m, 100m, 100m])]).Should().Be(50m);
    }

    [Fact]
    public void The_mean_of_nothing_is_refused()
    {
        var mean = () => ScoreFormulas.Mean(Array.Empty<decimal>());
        mean.Should().Throw<ArgumentException>();
        var interval = () => ScoreFormulas.Mean(Array.Empty<Interval>());
        interval.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void What_is_left_out_can_need_more_than_100()
    {
        var listed = new[] { 71.26m, 71.26m, 71.26m, 71.03m }.Select(v => Rounding.Of(v, 2)).ToList();
        var rest = ScoreFormulas.MeanOfUnlisted(Rounding.Of(80.91m, 2), 5, listed);
        rest.Contains(119.74m).Should().BeTrue();
        rest.Meets(ScoreFormulas.Possible).Should().BeFalse();
        var none = () => ScoreFormulas.MeanOfUnlisted(Rounding.Of(80.91m, 2), 4, listed);
        none.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_other_part_is_empty_where_no_score_is_possible()
    {
        var other = ScoreFormulas.OtherPart(Rounding.Of(98.53m, 2), Interval.Exactly(96.00m));
        (other.Low > other.High).Should().BeTrue();
        ScoreFormulas.OtherPart(Interval.Exactly(98.53m), Interval.Exactly(97.06m)).Should().Be(Interval.Exactly(100m));
    }

    [Fact]
    public void The_values_of_two_small_groups_are_the_ones_a_person_would_list() =>
        ScoreFormulas.Reachable([2, 1], 0, 100).Order().Should().Equal(0m, 25m, 50m, 75m, 100m);

    [Fact]
    public void A_mean_of_intervals_holds_the_mean_of_any_values_inside()
    {
        var scores = Gen.Choose(0, 10_000).Select(n => n / 100m).ListOf(7).Where(l => l.Count > 0);
        var property = Prop.ForAll(scores.ToArbitrary(), list =>
            ScoreFormulas.Mean([.. list.Select(v => Rounding.Of(v, 2))]).Contains(ScoreFormulas.Mean([.. list])));
        Check.One(Config.QuickThrowOnFailure.WithReplay(2564, 2569), property);
    }

    [Fact]
    public void The_other_part_and_the_listed_one_make_the_indicator_again()
    {
        var pair = Gen.Choose(0, 10_000).Two();
        var property = Prop.ForAll(pair.ToArbitrary(), p =>
        {
            var (first, second) = (p.Item1 / 100m, p.Item2 / 100m);
            var indicator = ScoreFormulas.OfTwoParts(Interval.Exactly(first), Interval.Exactly(second));
            return ScoreFormulas.OtherPart(indicator, Interval.Exactly(first)).Contains(second);
        });
        Check.One(Config.QuickThrowOnFailure.WithReplay(2564, 2569), property);
    }
}
