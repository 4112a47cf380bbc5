using ItaIngest.Noise;
using ItaIngest.Noise.Counted;
using ItaIngest.Noise.Spoiled;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Noise;

public sealed class NoiseBenchTests
{
    private static readonly NoiseBench Bench = new(SeedRun.Rules);

    [Theory]
    [InlineData(Documents.DocumentFormat.Text)]
    [InlineData(Documents.DocumentFormat.Html)]
    [InlineData(Documents.DocumentFormat.Docx)]
    [InlineData(Documents.DocumentFormat.Pdf)]
    public void Without_noise_all_is_right_in_every_year(Documents.DocumentFormat format)
    {
        var table = Bench.Run(new NoiseOptions { Count = Bench.Years.Count, Rates = [0], Families = [NoiseFamily.Other], Formats = [format], Examples = 5 });

        table.Examples.Should().BeEmpty();
        table.Lines.Select(l => l.What).Should().BeEquivalentTo([Judged.Score, Judged.Code, Judged.Disclosure, Judged.Agency, Judged.Place]);
        table.Lines.Should().OnlyContain(l => l.Of(Fate.Right) == l.Total && l.Total > 0);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures_and_another_does_not()
    {
        static NoiseTable Run(int seed) => Bench.Run(new NoiseOptions { Count = 3, Rates = [0.05], Seed = seed, Examples = 1000 });
        var (first, again, other) = (Run(4), Run(4), Run(5));

        again.Should().BeEquivalentTo(first, o => o.WithStrictOrdering());
        first.Examples.Should().NotBeEmpty();
        other.Examples.Should().NotBeEquivalentTo(first.Examples);
    }

    [Fact]
    public void A_report_is_made_alike_for_every_rate_and_family_so_that_as_much_is_judged()
    {
        var table = Bench.Run(new NoiseOptions { Count = 2, Rates = [0, 0.1], Year = 2566 });

        foreach (var kind in table.Lines.Where(l => l.What != Judged.Score).GroupBy(l => l.What)) kind.Select(l => l.Total).Distinct().Should().ContainSingle();
        table.Lines.Where(l => l is { Rate: 0.1, What: Judged.Score }).Should().OnlyContain(l => l.Of(Fate.Right) < l.Total);
    }
}
