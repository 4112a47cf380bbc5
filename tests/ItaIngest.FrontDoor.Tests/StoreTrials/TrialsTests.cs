using ItaIngest.StoreTrials;
using ItaIngest.StoreTrials.PowerCut;

namespace ItaIngest.FrontDoor.Tests.StoreTrials;

/// <summary>A small sample of each trial of the store; <c>dotnet run -c Release --project tests/ItaIngest.StoreTrials -- all</c> runs them whole.</summary>
public sealed class TrialsTests
{
    [Fact]
    public async Task Nothing_that_was_reported_is_lost_by_a_kill() => AllAreGood(await new KillTrial(count: 10, seed: 7, finishEvery: 5).RunAsync(_ => { }), times: 10);

    [StraceFact]
    public async Task Nothing_that_was_reported_is_lost_by_a_power_cut() =>
        AllAreGood(await new PowerCutTrial(count: 20, seed: 7, "ita ingest, more", "ita decisions", "migration").RunAsync(_ => { }), times: 18);

    [MountFact]
    public async Task Nothing_that_was_reported_is_lost_on_a_full_disk() => AllAreGood(await new FullDiskTrial(64).RunAsync(_ => { }), times: 5);

    [Fact]
    public async Task What_is_decided_last_counts_whatever_the_clock_says() => AllAreGood(await ClockTrial.RunAsync(), times: 1);

    private static void AllAreGood(IReadOnlyList<Row> rows, int times)
    {
        rows.SelectMany(r => r.Faults).Should().BeEmpty();
        rows.Should().OnlyContain(r => r.IsGood);
        rows.Sum(r => r.Times).Should().BeGreaterThanOrEqualTo(times);
        rows.Sum(r => r.Reported.Decisions).Should().BePositive("decisions are in every trial");
    }
}

/// <summary>A test that watches a program with strace; skipped where that is not installed, or may not watch.</summary>
public sealed class StraceFactAttribute : FactAttribute
{
    public StraceFactAttribute() => Skip = BuiltProgram.IsThere("strace") && BuiltProgram.RunTool("/", "strace", "-o", "/dev/null", "true").Exit == 0 ? null : "strace is not installed, or may not watch here.";
}

/// <summary>A test that mounts a small disk; skipped where that is not allowed.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute() => Skip = MayMount() ? null : "Nothing can be mounted here; that needs root.";

    private static bool MayMount()
    {
        if (!BuiltProgram.IsThere("mount")) return false;
        var folder = Directory.CreateTempSubdirectory("ita-mount-").FullName;
        try
        {
            if (BuiltProgram.RunTool("/", "mount", "-t", "tmpfs", "-o", "size=64k", "none", folder).Exit != 0) return false;
            BuiltProgram.RunTool("/", "umount", folder);
            return true;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }
}
