using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Respondents;

namespace ItaIngest.Tests.Scores.Respondents;

/// <summary>What an odd score may have been.</summary>
public sealed class LatticeNeighboursTests
{
    private static readonly Confusions Shipped = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")).Confusions;
    private static readonly AnswerLattice Lattice = AnswerLattice.Of(new AnswerScale([0, 33, 67, 100], []));

    [Fact]
    public void Likely_digits_come_first_and_then_the_nearest()
    {
        var found = LatticeNeighbours.Of(new Printed(98.92m, 2), Shipped, s => Lattice.Has(30, AnswerLattice.Hundredths(s)!.Value));
        found[0].Should().Be((new Printed(98.90m, 2), 0.45m));
        found.Select(f => f.Cost).Should().BeInAscendingOrder();
        found.Where(f => f.Cost == LatticeNeighbours.MerelyNear).Should().NotBeEmpty().And.OnlyContain(f => Math.Abs(f.Score.Number - 98.92m) < 1.5m);
        found.Should().OnlyHaveUniqueItems(f => f.Score);
    }

    [Theory]
    [InlineData("5.01")]
    [InlineData("0.50")]
    [InlineData("100.00")]
    [InlineData("67.28")]
    public void Every_digit_is_changed_the_way_the_ranking_of_proposals_does(string written)
    {
        var number = ThaiNumerals.ThaiDecimal.TryParse(written, out var parsed) ? parsed.Value.Value : throw new FormatException();
        var printed = new Printed(number, 2);
        var near = LatticeNeighbours.Of(printed, Shipped, _ => true).Where(f => f.Cost < LatticeNeighbours.MerelyNear).Select(f => (f.Score.Number, f.Cost));
        near.Should().BeEquivalentTo(Misreadings.Of(printed, Shipped.Cost).Where(f => f.IsPlausible).Select(f => (f.To.Number, f.Cost)));
    }
}
