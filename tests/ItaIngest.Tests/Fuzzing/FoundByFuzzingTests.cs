using ItaIngest.Fuzzing.Contract;
using ItaIngest.Fuzzing.Running;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Fuzzing;

/// <summary>Every file that the fuzzer found keeps the contract, or stands in the list of those that are known not to.</summary>
public sealed class FoundByFuzzingTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "fixtures", "fuzz");

    private static readonly KnownFailures Known = KnownFailures.Parse(File.ReadLines(Path.Combine(Folder, "known.tsv")));

    public static TheoryData<string> Files => [.. Found()];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_was_found_stays_mended(string file)
    {
        TrialResult? result = null;
        // On a stack as small as that of the fuzzer's children.
        var thread = new Thread(() => result = new Trial(SeedRun.Rules).Run(File.ReadAllBytes(Path.Combine(Folder, file)), isThorough: true), Child.StackBytes);
        thread.Start();
        thread.Join();
        Known.Judge(file, result!.Violation).Should().BeNull();
    }

    [Fact]
    public void Every_known_failure_has_its_file() => Known.Files.Should().BeSubsetOf(Found());

    private static IEnumerable<string> Found() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Where(f => f.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
