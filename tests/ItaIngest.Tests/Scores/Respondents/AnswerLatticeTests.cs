using System.Globalization;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Respondents;
using ThaiNumerals;

namespace ItaIngest.Tests.Scores.Respondents;

/// <summary>What a number of respondents can give.</summary>
public sealed class AnswerLatticeTests
{
    private static readonly AnswerScale Four = new([0, 33, 67, 100], []);
    private static readonly AnswerLattice Lattice = AnswerLattice.Of(Four);

    [Theory]
    [InlineData(30, "98.90", true)]
    [InlineData(30, "98.91", false)]
    [InlineData(30, "98.89", false)]
    [InlineData(1, "33.00", true)]
    [InlineData(1, "50.00", false)]
    [InlineData(2, "50.00", true)]
    [InlineData(3, "66.67", true)]
    [InlineData(3, "66.66", false)]
    [InlineData(400, "0.00", true)]
    [InlineData(400, "100.00", true)]
    [InlineData(400, "99.99", false)]
    [InlineData(400, "0.04", false)]
    public void A_score_is_one_that_so_many_respondents_can_give_or_not(int respondents, string score, bool can) =>
        Lattice.Has(respondents, Hundredths(score)).Should().Be(can);

    [Theory]
    [InlineData(0, 33, 67, 100)]
    [InlineData(0, 25, 50, 75)]
    [InlineData(10, 20, 50, 100)]
    public void It_holds_what_counting_gives_and_nothing_else(int a, int b, int c, int d)
    {
        var lattice = AnswerLattice.Of(new AnswerScale([a, b, c, d], []));
        for (var n = 1; n <= 12; n++)
        {
            var means =
                from i in Enumerable.Range(0, n + 1)
                from j in Enumerable.Range(0, n + 1 - i)
                from k in Enumerable.Range(0, n + 1 - i - j)
                select (decimal)(i * a + j * b + k * c + (n - i - j - k) * d) / n * 100;
            // A mean half between two printed values may be printed as either.
            var given = means.SelectMany(m => new[] { (int)decimal.Ceiling(m - 0.5m), (int)decimal.Floor(m + 0.5m) }).Distinct();
            Enumerable.Range(0, 100_01).Where(v => lattice.Has(n, v)).Should().Equal(given.Order(), $"of {n}");
        }
    }

    [Fact]
    public void Points_with_decimals_are_counted_exactly()
    {
        var thirds = AnswerLattice.Of(new AnswerScale([0, 33.33m, 66.67m, 100], []));
        thirds.Has(30, Hundredths("98.89")).Should().BeTrue();
        thirds.Has(30, Hundredths("98.90")).Should().BeFalse();
    }

    /// <summary>The figures that the class and its page give for how much it tells.</summary>
    [Theory]
    [InlineData(10, "0.02", "0.01", "0.01", "0.00", "0.00")]
    [InlineData(30, "0.14", "0.10", "0.05", "0.03", "0.02")]
    [InlineData(60, "0.55", "0.42", "0.18", "0.09", "0.06")]
    [InlineData(100, "1.00", "0.99", "0.48", "0.25", "0.17")]
    [InlineData(200, "1.00", "1.00", "0.89", "0.53", "0.38")]
    [InlineData(400, "1.00", "1.00", "1.00", "0.80", "0.69")]
    public void It_tells_less_of_many_respondents_and_more_towards_the_ends(int respondents, params string[] shares) =>
        new[] { 50_00, 75_00, 90_00, 95_00, 98_00 }.Select(v => Lattice.Density(respondents, v)).Select(d => d.ToString("F2", CultureInfo.InvariantCulture))
            .Should().Equal(shares);

    [Fact]
    public void What_some_people_can_give_twice_as_many_can_give_too()
    {
        foreach (var n in new[] { 7, 30, 45 })
        {
            Enumerable.Range(0, 100_01).Where(v => Lattice.Has(n, v)).Should().OnlyContain(v => Lattice.Has(2 * n, v) && Lattice.Has(3 * n, v));
            Lattice.Shared(2 * n, n, 75_00).Should().BeInRange(0.1, 0.6);
            Lattice.Shared(n, n, 75_00).Should().Be(1);
        }
    }

    [Fact]
    public void Fewer_and_more_respondents_that_can_give_a_score_are_found()
    {
        Lattice.GreatestUpTo(30, Hundredths("50.00")).Should().Be(30);
        Lattice.GreatestUpTo(29, Hundredths("98.90")).Should().Be(0);
        Lattice.SmallestFrom(1, Hundredths("98.90")).Should().Be(30);
        Lattice.SmallestFrom(31, Hundredths("98.90")).Should().Be(60);
        Lattice.SmallestFrom(1, Hundredths("99.99")).Should().BeNull();
    }

    [Fact]
    public void Only_scores_with_two_decimals_are_judged()
    {
        AnswerLattice.Hundredths(new Printed(98.9m, 1)).Should().BeNull();
        AnswerLattice.Hundredths(new Printed(98.90m, 2)).Should().Be(98_90);
        AnswerLattice.Hundredths(Printed.Of(100, 0)).Should().Be(100_00);
        AnswerLattice.Hundredths(new Printed(100.01m, 2)).Should().BeNull();
    }

    [Fact]
    public void A_scale_has_one_lattice() => AnswerLattice.Of(new AnswerScale([0, 33, 67, 100], ["i1"])).Should().BeSameAs(Lattice);

    private static int Hundredths(string score) => ThaiDecimal.TryParse(score, out var parsed) ? (int)(parsed.Value.Value * 100) : throw new FormatException(score);
}
