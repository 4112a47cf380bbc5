using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.StoreTrials;

/// <summary>The clock of the machine is set back between two decisions, and within a run: what was decided last counts, and no run ends before it began.</summary>
internal static class ClockTrial
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Decides and looks.</summary>
    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        using var desk = new TrialDesk();
        var rules = RuleSetLoader.Load(Path.Combine(BuiltProgram.Repository, "rules"));
        var clock = new SetClock();
        var values = new List<string>();
        var decided = new List<Decision>();
        await using (var store = await SqliteStore.OpenAsync(new SqliteOptions(desk.At("base.db"))))
        {
            var reviewing = new Reviewing(store, rules, clock);
            var value = 50;
            // Forward, back by an hour, back by years, to the same moment again.
            foreach (var at in (DateTimeOffset[])[Noon, Noon.AddHours(-1), Noon.AddYears(-8), Noon.AddYears(-8), Noon.AddMinutes(1)])
            {
                clock.Time = at;
                var given = $"{value++}.00";
                var taken = await reviewing.DecideAsync(
                    "010.txt", (await reviewing.OpenAsync("010.txt"))!.Version, document => [new DecisionDraft(document.Claims!.Stated[0].Claim, Ruling.Replace, document.Claims.Stated[0].Value, given)], new Signature("สมหญิง ตรวจดี"));
                decided.AddRange(taken.Decisions);
                var now = (await reviewing.OpenAsync("010.txt"))!;
                if (now.Current(now.Claims!.Stated[0].Claim) != given) values.Add($"the clock at {at:u}: {given} was decided last and {now.Current(now.Claims.Stated[0].Claim)} counts");
            }

            await RunsAsync(store, desk, values);
        }

        var reported = desk.Base.With(new Stored(new HashSet<string>(StringComparer.Ordinal), decided.Select(d => d.Id).ToHashSet(StringComparer.Ordinal)));
        return [Row.Of("a clock that goes backwards", reported, await Stored.FoundInAsync(desk.At("base.db")), "the last decision counts each time", values)];
    }

    private static async Task RunsAsync(IRecordStore store, TrialDesk desk, List<string> faults)
    {
        foreach (var began in (DateTimeOffset[])[Noon, Noon.AddDays(-30)])
        {
            var run = await store.BeginRunAsync(new RunStart(desk.At("in"), "1", "rules", began));
            await store.CompleteRunAsync(run, new RunEnd(desk.All.Documents, [], began.AddHours(-2)));
        }

        await using var view = await store.QueryAsync();
        var runs = await view.RunsAsync();
        if (runs.Any(r => r.CompletedAt < r.StartedAt)) faults.Add("a run ended before it began");
        if (!runs.TakeLast(2).Select(r => r.StartedAt).SequenceEqual([Noon, Noon.AddDays(-30)])) faults.Add("the runs are not in the order in which they were made");
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Time { get; set; }

        public override DateTimeOffset GetUtcNow() => Time;
    }
}
