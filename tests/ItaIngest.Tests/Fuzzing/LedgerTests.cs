using ItaIngest.Fuzzing.Reporting;

namespace ItaIngest.Tests.Fuzzing;

public sealed class LedgerTests
{
    [Fact]
    public void The_total_is_what_the_lines_sum_up_to()
    {
        using var folder = new TemporaryFolder();
        var path = folder.At("fuzz/ledger.tsv");
        Ledger.Append(path, "2026-01-01\t0.5.0\t1\tdocx,pdf\t1000\t2\t1.5");
        Ledger.Append(path, "2026-01-02\t0.5.0\t2\ttext\t234\t0\t0.5");
        Ledger.Sum(File.ReadLines(path)).Should().Be((2L, 1234L, 2L, 2.0m));
    }

    [Fact]
    public void A_line_that_is_none_is_refused()
    {
        var sum = () => Ledger.Sum([Ledger.Header, "1000 inputs"]);
        sum.Should().Throw<FormatException>();
    }

    [Fact]
    public void The_ledger_of_the_repository_can_be_summed_up() =>
        Ledger.Sum(File.ReadLines(Ledger.PathIn(Repository.Root))).Inputs.Should().BePositive();
}
