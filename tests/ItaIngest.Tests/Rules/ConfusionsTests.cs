using System.Globalization;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>rules/confusions.tsv: what is taken for what.</summary>
public sealed class ConfusionsTests
{
    private static readonly Confusions Shipped = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")).Confusions;

    [Fact]
    public void Digits_are_looked_up_by_value_in_every_script()
    {
        for (var meant = 0; meant < 10; meant++)
        {
            for (var observed = 0; observed < 10; observed++)
            {
                var (m, o) = ((char)('0' + meant), (char)('0' + observed));
                var (thaiMeant, thaiObserved) = ((char)('๐' + meant), (char)('๐' + observed));
                var cost = Shipped.Cost(thaiMeant, thaiObserved);
                new[] { Shipped.Cost(m, o), Shipped.Cost(m, thaiObserved), Shipped.Cost(thaiMeant, o) }.Should().AllBeEquivalentTo(cost);
                if (meant == observed) cost.Should().BeNull();
            }
        }
    }

    [Theory]
    [InlineData('ข', 'ซ', "0.20")]
    [InlineData('o', '๐', "0.20")]
    [InlineData('๖', 'ว', "0.20")]
    [InlineData('๑', '๐', "0.20")]
    [InlineData('๐', '๑', "0.72")]
    [InlineData('9', '4', "0.77")]
    [InlineData('8', '4', "0.69")]
    public void A_pair_has_the_cost_of_its_direction(char meant, char observed, string cost) =>
        Shipped.Cost(meant, observed)!.Value.ToString("F2", CultureInfo.InvariantCulture).Should().Be(cost);

    [Fact]
    public void A_pair_that_was_never_seen_has_none()
    {
        Shipped.Cost('ก', 'ๆ').Should().BeNull();
        Shipped.Cost('2', '9').Should().BeNull();
        Confusions.None.Cost('1', '0').Should().BeNull();
    }

    [Fact]
    public void What_was_read_may_be_nothing_or_two_characters()
    {
        Shipped.All.Should().Contain(c => c.Meant == '่' && c.Observed.Length == 0);
        Shipped.All.Should().Contain(c => c.Meant == 'ำ' && c.Observed == "่า");
        Shipped.All.Should().HaveCount(954).And.OnlyContain(c => c.Cost >= 0.20m && c.Cost <= 0.90m && c.Basis.Length > 0);
    }
}
