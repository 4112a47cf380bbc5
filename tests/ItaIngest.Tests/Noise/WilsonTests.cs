using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Noise.Counted;

namespace ItaIngest.Tests.Noise;

public sealed class WilsonTests
{
    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(10, 10, 0.7225, 1)]
    [InlineData(1, 1000, 0.0002, 0.0056)]
    [InlineData(0, 0, 0, 1)]
    public void Bounds_are_those_of_the_tables(int part, int whole, double low, double high)
    {
        var bounds = Wilson.Bounds(part, whole);

        bounds.Low.Should().BeApproximately(low, 0.00005);
        bounds.High.Should().BeApproximately(high, 0.00005);
    }

    [Fact]
    public void The_counted_share_lies_between_them_and_more_of_the_same_brings_them_nearer() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        ArbMap.Default.ArbFor<NonNegativeInt>(),
        (whole, some) =>
        {
            var part = some.Get % (whole.Get + 1);
            var (low, high) = Wilson.Bounds(part, whole.Get);
            var more = Wilson.Bounds(part * 4, whole.Get * 4);
            var share = (double)part / whole.Get;
            return 0 <= low && low <= share && share <= high && high <= 1 && more.High - more.Low < high - low;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_than_all_is_no_share() => FluentActions.Invoking(() => Wilson.Bounds(3, 2)).Should().Throw<ArgumentOutOfRangeException>();
}
