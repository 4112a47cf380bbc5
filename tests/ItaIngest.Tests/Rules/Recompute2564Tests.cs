using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>The book of 2564 against 52 published results.</summary>
public sealed class Recompute2564Tests
{
    private static readonly CodeBook Book = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")).Books[2564];
    private static readonly PublishedResults Published = PublishedResults.Load(Book.RecomputedBy!);

    private static IEnumerable<PublishedResult> Phichit => Published.Results.Where(r => r.Group == "phichit");

    private static IEnumerable<PublishedResult> Phayao => Published.Results.Where(r => r.Group == "phayao");

    [Fact]
    public void There_are_52_of_them()
    {
        Phichit.Should().HaveCount(13);
        Phayao.Should().HaveCount(39);
    }

    [Fact]
    public void Every_weighted_OIT_score_of_13_agencies_recomputes_exactly() =>
        Phichit.Count(r => Exact(r, "OIT")).Should().Be(13);

    [Fact]
    public void Every_value_of_indicators_9_and_10_of_13_agencies_is_one_that_the_sub_indicators_allow()
    {
        foreach (var number in (int[])[9, 10])
        {
            var values = Reachable(Book.Indicator(number)!);
            Phichit.Count(r => values.Contains(r.Indicator(number))).Should().Be(13, $"indicator {number}");
        }
    }

    [Fact]
    public void Without_sub_indicators_some_of_those_values_would_be_impossible()
    {
        var flat = ScoreFormulas.Reachable([33], 0, 100).Select(v => Rounding.Round(v, 2)).ToHashSet();
        Phichit.Count(r => !flat.Contains(r.Indicator(9))).Should().BeGreaterThan(6);
    }

    [Fact]
    public void Every_weighted_score_of_39_units_recomputes_within_what_was_printed()
    {
        var all = (from r in Phayao from i in Book.Instruments select (Name: $"{r.Name} {i.Code}", Exact: Exact(r, i.Code), Within: Within(r, i.Code))).ToList();
        all.Should().HaveCount(117).And.OnlyContain(x => x.Within);
        // These two lie exactly on half a hundredth as far as the printed indicators tell.
        all.Where(x => !x.Exact).Select(x => x.Name).Should().BeEquivalentTo("ศูนย์ปฏิบัติการวิชาชีพการโรงแรมและการท่องเที่ยว EIT", "โรงเรียนสาธิตมหาวิทยาลัยพะเยา EIT");
    }

    [Fact]
    public void Every_overall_score_of_39_units_recomputes_from_its_indicators()
    {
        var wrong = Phayao.Where(r => !Overall(r).Meets(Rounding.Of(PublishedResult.Number(r.Overall), 2))).Select(r => r.Name);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void The_unit_whose_EIT_row_lost_its_instrument_recomputes_too()
    {
        var law = Phayao.Single(r => r.Name == "คณะนิติศาสตร์");
        Rounding.Round(Middle(Overall(law)), 2).Should().Be(71.21m).And.Be(PublishedResult.Number(law.Overall));
    }

    [Fact]
    public void Every_level_of_the_52_is_that_of_its_score()
    {
        var scale = Book.Ratings!.Value;
        var wrong = Published.Results.Where(r => RatingFormulas.Possible(scale, PublishedResult.Number(r.Overall), []) is not [var band] || band.Label != r.Level);
        wrong.Should().BeEmpty();
    }

    private static bool Exact(PublishedResult r, string instrument)
    {
        var score = ScoreFormulas.Mean([.. Book.Indicators.Where(i => i.Instrument == instrument).Select(i => r.Indicator(i.Number))]);
        var weight = Book.Instruments.Single(i => i.Code == instrument).Weight!.Value;
        return Rounding.Round(score * weight, Book.Aggregation!.Value.Decimals) == PublishedResult.Number(r.Weighted![instrument]!);
    }

    private static bool Within(PublishedResult r, string instrument)
    {
        var score = ScoreFormulas.Mean([.. Book.Indicators.Where(i => i.Instrument == instrument).Select(i => r.IndicatorBeforeRounding(i.Number))]);
        return (score * Book.Instruments.Single(i => i.Code == instrument).Weight!.Value).Meets(Rounding.Of(PublishedResult.Number(r.Weighted![instrument]!), 2));
    }

    private static Interval Overall(PublishedResult r) => ScoreFormulas.Overall(
        Book.Instruments.Select(i => (ScoreFormulas.Mean([.. Book.Indicators.Where(x => x.Instrument == i.Code).Select(x => r.IndicatorBeforeRounding(x.Number))]), i.Weight!.Value)));

    private static HashSet<decimal> Reachable(Indicator indicator)
    {
        var values = Book.OitValues!.Value;
        return [.. ScoreFormulas.Reachable([.. indicator.SubIndicators.Select(s => s.Questions.Count)], values[0], values[1]).Select(v => Rounding.Round(v, 2))];
    }

    private static decimal Middle(Interval interval) => (interval.Low + interval.High) / 2;
}
