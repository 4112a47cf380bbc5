using ItaIngest.Documents;

namespace ItaIngest.Tests.Corpus;

/// <summary>The main job on corpus/, held against what its documents were made of.</summary>
public sealed class CorpusTruthTests
{
    private static readonly string NewLine = Environment.NewLine;

    public static TheoryData<string> Reports => [.. CorpusFolder.Truths];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Is_read_as_it_was_made(string path)
    {
        var truth = CorpusFolder.TruthOf(path);
        var (refusal, result) = CorpusFolder.Run(path);
        if (string.Equals(truth.Outcome, "refused", StringComparison.Ordinal))
        {
            refusal?.Reason.ToString().Should().Be(truth.Reason, $"{path} must be refused");
            refusal.Should().NotBeNull($"{path} must be refused as {truth.Reason}");
            return;
        }

        refusal.Should().BeNull($"{path} is a report");
        var differences = TruthComparison.Differences(truth, result!);
        string.Join(NewLine, differences.Select(d => $"{path}: {d}")).Should().BeEmpty();
    }

    [Fact]
    public void Every_file_has_its_truth_and_every_truth_its_file() =>
        CorpusFolder.Reports.Select(f => f.RelativePath).Order(StringComparer.Ordinal).Should().Equal(CorpusFolder.Truths);

    [Fact]
    public void Has_four_formats_two_kinds_and_two_reports_of_each_year()
    {
        var read = CorpusFolder.Truths.Select(CorpusFolder.TruthOf).Where(t => !string.Equals(t.Outcome, "refused", StringComparison.Ordinal)).ToList();
        read.Count.Should().BeGreaterThanOrEqualTo(16);
        read.GroupBy(t => t.Format, StringComparer.Ordinal).Should().HaveCount(4).And.OnlyContain(g => g.Count() >= 5);
        read.Select(t => t.Kind).Where(k => k is not "other").Distinct(StringComparer.Ordinal).Should().BeEquivalentTo("analysis", "implementation");
        for (var year = 2564; year <= 2568; year++) read.Count(t => t.ReportYear == year).Should().BeGreaterThanOrEqualTo(2, $"of {year}");
    }

    [Fact]
    public void Is_refused_for_reasons_that_exist()
    {
        var reasons = CorpusFolder.Truths.Select(CorpusFolder.TruthOf).Select(t => t.Reason).OfType<string>().ToList();
        reasons.Should().OnlyContain(r => Enum.IsDefined(typeof(RefusalReason), r));
        reasons.Distinct(StringComparer.Ordinal).Should().HaveCountGreaterThanOrEqualTo(6);
    }

    [Fact]
    public void Is_small() => CorpusFolder.Reports.Sum(f => new FileInfo(f.FullPath).Length).Should().BeLessThan(1_500_000);
}
