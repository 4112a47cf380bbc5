using System.Diagnostics;
using System.Globalization;
using ItaIngest.Servers;

namespace ItaIngest.StoreTrials.Shared;

/// <summary>
/// Many workers over a queue and a shared store, disturbed: in the end every file is loaded once, or dead with a reason; no decision is
/// lost; and the dataset is the one of a single machine that nobody disturbed.
/// </summary>
internal sealed class SharedTrial(int count, int seed, int from = 1)
{
    /// <summary>The report that kills whoever takes it, in the rounds that have one.</summary>
    private const string Poison = "030.txt";

    private static readonly string[] Disturbances =
    [
        "workers killed at random (kill -9)", "workers killed at named points", "RabbitMQ killed and started again", "PostgreSQL killed and started again",
        "connections of both servers cut", "a file that kills its workers", "every file twice in the queue",
    ];

    private readonly Random random = new(seed);

    /// <summary>Does the rounds.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(Action<string> tell)
    {
        if (PostgresServer.Programs is null || RabbitServer.Program is null) throw new NotHereException("PostgreSQL and RabbitMQ are not both installed");
        using var desk = new TrialDesk();
        var undisturbed = desk.Finish(desk.Copy("base.db", "undisturbed.db"));
        using var office = new Office(desk);
        var rows = Disturbances.ToDictionary(d => d, _ => new List<Row>(), StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        for (var i = from - 1; i < from - 1 + count; i++)
        {
            var disturbance = i % Disturbances.Length;
            tell(string.Create(CultureInfo.InvariantCulture, $"round {i + 1}, {clock.Elapsed.TotalSeconds:0} s: {Disturbances[disturbance]}"));
            rows[Disturbances[disturbance]].Add(await RoundAsync(desk, office, disturbance, undisturbed));
        }

        return [.. rows.Where(r => r.Value.Count > 0).Select(r => Row.Sum(r.Key, r.Value, Notes(r.Value)))];
    }

    private async Task<Row> RoundAsync(TrialDesk desk, Office office, int disturbance, string undisturbed)
    {
        var name = Disturbances[disturbance];
        office.Open();
        office.Enqueue();
        if (disturbance == 6) office.Enqueue();
        var deciding = Officer.DecideAsync(office.Store, desk.LateDecisions, new Random(random.Next()));
        var (started, reported) = await office.DrainAsync(atOnce: 2, KillAt(disturbance), running => DisturbAsync(office, disturbance, running));
        var decided = await deciding;
        var faults = new List<string>();
        var dead = 0;
        if (disturbance == 5)
        {
            dead = DeadWithAReason(office, faults);
            var before = await office.FoundAsync();
            if (before.Documents.Contains(Poison)) faults.Add($"{name}: {Poison} is dead, and loaded as well");
            office.Retry();
        }

        // What was decided after the last worker had ended is settled by the next; what was dead is read now.
        var (_, last) = await office.DrainAsync(atOnce: 1, _ => "", _ => Task.CompletedTask);
        var queue = office.Ask();
        if (queue.GetProperty("waiting").GetInt64() != 0 || queue.GetProperty("dead").GetProperty("count").GetInt64() != 0) faults.Add($"{name}: something is left in the queue: {queue}");
        try
        {
            var found = await office.FoundAsync();
            if (found.Without(desk.All).Count + desk.All.Without(found).Count > 0) faults.Add($"{name}: not all files and decisions are there once");
            if (office.Export() != undisturbed) faults.Add($"{name}: the dataset is another one");
            return Row.Of(name, desk.Base.With(reported).With(decided).With(last), found, string.Create(CultureInfo.InvariantCulture, $"{started} {dead}"), faults);
        }
        catch (InvalidDataException e)
        {
            return Row.Of(name, desk.Base.With(reported).With(decided).With(last), Stored.Nothing, "", [.. faults, e.Message]);
        }
    }

    private static string Notes(List<Row> rows)
    {
        var numbers = rows.Where(r => r.Note.Length > 0).Select(r => r.Note.Split(' ')).ToList();
        var dead = numbers.Sum(n => int.Parse(n[1], CultureInfo.InvariantCulture));
        var note = string.Create(CultureInfo.InvariantCulture, $"{numbers.Sum(n => int.Parse(n[0], CultureInfo.InvariantCulture))} workers");
        return dead == 0 ? note : string.Create(CultureInfo.InvariantCulture, $"{note}, {dead} dead with a reason, then loaded");
    }

    /// <summary>Where the how manyth worker of a round kills itself.</summary>
    private Func<int, string> KillAt(int disturbance)
    {
        var (at, points) = (random.Next(1, 12), new[] { "before-commit", "after-commit", "commit", "stage:map", "stored" });
        return disturbance switch
        {
            1 => worker => worker <= 6 ? string.Create(CultureInfo.InvariantCulture, $"{points[(at + worker) % points.Length]}:{at + worker}") : "",
            5 => _ => $"take:{Poison}:1",
            _ => _ => "",
        };
    }

    private async Task DisturbAsync(Office office, int disturbance, IReadOnlyList<BuiltProgram.Running> running)
    {
        // The first seconds are the start of the program.
        switch (disturbance)
        {
            case 0:
                for (var i = 0; i < 4; i++)
                {
                    await Task.Delay(random.Next(800, 3_000));
                    lock (running)
                    {
                        if (running.Count > 0) Process.GetProcessById(running[random.Next(running.Count)].Id).Kill();
                    }
                }

                break;
            case 2:
                await Task.Delay(random.Next(1_500, 4_000));
                office.Queue.Crash();
                await Task.Delay(random.Next(1_500));
                office.Queue.Up();
                break;
            case 3:
                await Task.Delay(random.Next(1_500, 4_000));
                office.Database.Crash();
                await Task.Delay(random.Next(1_500));
                office.Database.Up();
                break;
            case 4:
                for (var i = 0; i < 3; i++)
                {
                    await Task.Delay(random.Next(1_000, 2_500));
                    office.Database.Cut(office.Store.DatabaseName);
                    office.Queue.Cut();
                }

                break;
        }
    }

    private static int DeadWithAReason(Office office, List<string> faults)
    {
        var dead = office.Ask().GetProperty("dead");
        var files = dead.GetProperty("files").EnumerateArray().Select(f => (Path: f.GetProperty("path").GetString(), Reason: f.GetProperty("reason").GetString())).ToList();
        if (files is not [{ Path: Poison, Reason.Length: > 0 }]) faults.Add($"{Disturbances[5]}: dead are {dead}");
        return files.Count;
    }
}
