using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>Every book against the result that it names: a published one, or a made-up one where none is known.</summary>
public sealed class RecomputeBooksTests
{
    private static readonly RuleSet Rules = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules"));

    public static TheoryData<int> YearsWithQuestions => [2562, 2563, 2565, 2566, 2567, 2568];

    [Fact]
    public void A_book_names_a_published_result_or_says_that_a_made_up_one_stands_in()
    {
        foreach (var book in Rules.Books.Values.Where(b => b.Aggregation is not null))
        {
            var results = PublishedResults.Load((book.RecomputedBy ?? book.StandIn)!);
            results.Year.Should().Be(book.Year);
            results.MadeUp.Should().Be(book.RecomputedBy is null, $"of {book.Year}");
        }

        Rules.Books.Values.Where(b => b.RecomputedBy is not null).Select(b => b.Year).Order().Should().Equal(2564, 2566, 2568);
    }

    [Theory]
    [MemberData(nameof(YearsWithQuestions))]
    public void The_overall_score_recomputes_from_the_ten_indicators(int year)
    {
        var (book, result) = Of(year);
        var overall = ScoreFormulas.Overall(book.Instruments.Select(i => (Instrument(book, result, i.Code), i.Weight!.Value)));
        overall.Meets(Rounding.Of(PublishedResult.Number(result.Overall), 2)).Should().BeTrue();
        (overall.High - overall.Low).Should().BeLessThanOrEqualTo(0.01m, "the interval of ten printed scores is no wider than that of one");
    }

    [Theory]
    [MemberData(nameof(YearsWithQuestions))]
    public void Every_indicator_whose_questions_are_all_given_recomputes(int year)
    {
        var (book, result) = Of(year);
        var recomputed = 0;
        foreach (var indicator in book.Indicators)
        {
            if (Recompute(book, indicator, result) is not { } score) continue;
            recomputed++;
            score.Meets(result.IndicatorBeforeRounding(indicator.Number)).Should().BeTrue($"indicator {indicator.Number} of {year} is {result.Indicator(indicator.Number)}, recomputed {score}");
        }

        recomputed.Should().Be(year == 2566 ? 3 : 10);
    }

    [Theory]
    [MemberData(nameof(YearsWithQuestions))]
    public void The_level_is_that_of_the_score(int year)
    {
        var (book, result) = Of(year);
        var level = RatingFormulas.Possible(book.Ratings!.Value, PublishedResult.Number(result.Overall), PublishedResult.Ranges(Conditions(book, result)));
        level.Should().ContainSingle();
        if (year == 2566)
        {
            level[0].Label.Should().Be("ต้องปรับปรุง");
            book.Ratings.Value.Bands.Should().NotContain(b => b.Label == result.Level, "the report names a level of the older scale");
        }
        else
        {
            level[0].Label.Should().Be(result.Level);
        }
    }

    [Fact]
    public void The_overall_score_of_2566_is_75_4706_and_no_mean_of_ten_indicators()
    {
        var (book, result) = Of(2566);
        var exact = book.Instruments.Sum(i => i.Weight!.Value * ScoreFormulas.Mean([.. Numbers(book, i.Code).Select(result.Indicator)]));
        Rounding.Round(exact, 4).Should().Be(75.4706m);
        Rounding.Round(exact, 2).Should().Be(75.47m);
        Rounding.Round(ScoreFormulas.Mean([.. Enumerable.Range(1, 10).Select(result.Indicator)]), 2).Should().Be(78.34m);
    }

    [Theory]
    [InlineData(9, "80.5", "83.33")]
    [InlineData(10, "55", "53.85")]
    public void OIT_indicators_of_2566_are_means_of_sub_indicators_and_not_of_questions(int number, string right, string flat)
    {
        var (book, result) = Of(2566);
        var indicator = book.Indicator(number)!;
        var score = ScoreFormulas.MeanOfSubIndicators(indicator, c => Interval.Exactly(Question(result, c)!.Value));
        score.Should().Be(Interval.Exactly(PublishedResult.Number(right)));
        Rounding.Round(ScoreFormulas.Mean([.. indicator.Questions.Select(q => Question(result, q.Code)!.Value)]), 2).Should().Be(PublishedResult.Number(flat));
    }

    [Theory]
    [InlineData(6, "98.53", "97.07")]
    [InlineData(7, "97.60", "95.20")]
    [InlineData(8, "97.51", "95.02")]
    public void EIT_indicators_of_2568_are_means_of_two_parts_and_not_of_the_listed_one(int number, string right, string listed)
    {
        var (book, result) = Of(2568);
        var part = ScoreFormulas.Mean([.. book.Indicator(number)!.Questions.Select(q => Question(result, q.Code)!.Value)]);
        Rounding.Round(part, 2).Should().Be(PublishedResult.Number(listed));
        Rounding.Round(ScoreFormulas.Mean([part, 100m]), 2).Should().Be(PublishedResult.Number(right)).And.Be(result.Indicator(number));
        ScoreFormulas.OtherPart(result.IndicatorBeforeRounding(number), Interval.Exactly(part)).Contains(100).Should().BeTrue();
    }

    [Fact]
    public void The_overall_score_of_2568_needs_both_parts()
    {
        var (book, result) = Of(2568);
        var both = book.Instruments.Sum(i => i.Weight!.Value * ScoreFormulas.Mean([.. Numbers(book, i.Code).Select(result.Indicator)]));
        Rounding.Round(both, 3).Should().Be(99.337m);
        var onePart = ScoreFormulas.Mean([.. Numbers(book, "EIT").Select(n => ScoreFormulas.Mean([.. book.Indicator(n)!.Questions.Select(q => Question(result, q.Code)!.Value)]))]);
        Rounding.Round(both - (0.30m * (ScoreFormulas.Mean([.. Numbers(book, "EIT").Select(result.Indicator)]) - onePart)), 2).Should().Be(98.70m);
    }

    /// <summary>By the formula that the book names; null where questions are missing.</summary>
    private static Interval? Recompute(CodeBook book, Indicator indicator, PublishedResult result)
    {
        if (indicator.Questions.Any(q => Question(result, q.Code) is null)) return null;
        var formulas = book.Aggregation!.Value;
        if (indicator.Instrument == "OIT") return ScoreFormulas.MeanOfSubIndicators(indicator, c => Interval.Exactly(Question(result, c)!.Value));
        var mean = ScoreFormulas.Mean([.. indicator.Questions.Select(q => Rounding.Of(Question(result, q.Code)!.Value, 2))]);
        if (indicator.Instrument != "EIT" || formulas.Eit != EitFormula.MeanOfTwoParts) return mean;
        if (result.OtherEitPart is { } other) return ScoreFormulas.OfTwoParts(mean, Interval.Exactly(PublishedResult.Number(other)));
        return result.QuestionsOfSecondPart is { } second
            ? ScoreFormulas.OfTwoParts(mean, ScoreFormulas.Mean([.. indicator.Questions.Select(q => Rounding.Of(PublishedResult.Number(second[q.Code]), 2))]))
            : null;
    }

    private static Interval Instrument(CodeBook book, PublishedResult result, string code) =>
        ScoreFormulas.Mean([.. Numbers(book, code).Select(result.IndicatorBeforeRounding)]);

    private static List<decimal?> Conditions(CodeBook book, PublishedResult result)
    {
        if (result.OtherEitPart is not null)
        {
            var listed = ScoreFormulas.Mean([.. Numbers(book, "EIT").Select(n => ScoreFormulas.Mean([.. book.Indicator(n)!.Questions.Select(q => Question(result, q.Code)!.Value)]))]);
            return [ScoreFormulas.Mean([.. Numbers(book, "IIT").Select(result.Indicator)]), listed, 100m, ScoreFormulas.Mean([.. Numbers(book, "OIT").Select(result.Indicator)])];
        }

        return result.Instruments is { } scores && scores.ContainsKey("EIT1")
            ? [.. ((string[])["IIT", "EIT1", "EIT2", "OIT"]).Select(c => (decimal?)PublishedResult.Number(scores[c]))]
            : [];
    }

    private static IEnumerable<int> Numbers(CodeBook book, string instrument) => book.Indicators.Where(i => i.Instrument == instrument).Select(i => i.Number);

    private static decimal? Question(PublishedResult result, string code)
    {
        if (result.Questions!.TryGetValue(code, out var score)) return PublishedResult.Number(score);
        return code[0] == 'o' && result.UnlistedOit is { } rest ? PublishedResult.Number(rest) : null;
    }

    private static (CodeBook Book, PublishedResult Result) Of(int year)
    {
        var book = Rules.Books[year];
        return (book, PublishedResults.Load((book.RecomputedBy ?? book.StandIn)!).Results.Single());
    }
}
