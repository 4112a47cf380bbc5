using System.Globalization;
using ItaIngest.Records;

namespace ItaIngest.StoreTrials.PowerCut;

/// <summary>
/// Watches with strace what the programs write and sync, and rebuilds the database as a power cut would leave it at any of these calls:
/// from what was synced alone, and with some of what was not. It opens, every page of it is sound, and all that was reported before is there.
/// </summary>
/// <param name="count">At how many calls the power is cut.</param>
/// <param name="seed">The same seed cuts at the same calls, where the programs do the same.</param>
/// <param name="works">Which of the works, by the start of their names; none: all.</param>
internal sealed class PowerCutTrial(int count, int seed, params IReadOnlyList<string> works)
{
    private readonly Random random = new(seed);

    /// <summary>Watches, cuts and looks.</summary>
    /// <exception cref="NotHereException">There is no strace, or it may not watch.</exception>
    public async Task<IReadOnlyList<Row>> RunAsync(Action<string> tell)
    {
        if (!BuiltProgram.IsThere("strace")) throw new NotHereException("strace is not installed.");
        using var desk = new TrialDesk();
        Directory.CreateDirectory(desk.At("disk"));
        (string Trial, string Database, string? From, string[] Line)[] all =
        [
            ("ita ingest, a new database", "new.db", null, ["dotnet", BuiltProgram.Ita, "ingest", "../in", "--db", "new.db"]),
            ("ita ingest, more documents", "more.db", "base.db", ["dotnet", BuiltProgram.Ita, "ingest", "../in", "--db", "more.db"]),
            ("ita decisions import", "more.db", null, ["dotnet", BuiltProgram.Ita, "decisions", "import", "../late.json", "--db", "more.db"]),
            ("review (append)", "review.db", "base.db", ["dotnet", BuiltProgram.Trials, "append", "review.db", "../late.json"]),
            ("migration", "old.db", "old.db", ["dotnet", BuiltProgram.Ita, "ingest", "../in", "--db", "old.db"]),
        ];
        var rows = new List<Row>();
        var chosen = all.Where(w => works.Count == 0 || works.Any(name => w.Trial.StartsWith(name, StringComparison.Ordinal))).ToList();
        foreach (var (trial, database, from, line) in chosen)
        {
            if (from is not null) desk.Copy(from, Path.Combine("disk", database));
            // Opening it would bring an old one up to date; what is in that one is known.
            var known = from is null ? await Stored.FoundInAsync(desk.At(Path.Combine("disk", database))) : desk.Base;
            var before = Files(desk.At("disk"));
            var events = Watch(desk, line);
            var cuts = Cuts(events, count / chosen.Count);
            rows.AddRange(await CutAsync(desk, trial, database, before, known, events, cuts, tell));
            rows.Add(await ControlAsync(desk, trial, database, before, known, events));
        }

        return rows;
    }

    /// <summary>Cuts at some calls, and looks at what each leaves.</summary>
    private async Task<IReadOnlyList<Row>> CutAsync(
        TrialDesk desk, string trial, string database, IReadOnlyList<(string Path, byte[] Content)> before, Stored known, IReadOnlyList<DiskEvent> events, HashSet<int> cuts, Action<string> tell)
    {
        var disk = new SimulatedDisk(desk.At("disk"), before);
        var reported = known;
        var (synced, some) = (new List<Row>(), new List<Row>());
        var (reports, early) = (0, 0);
        for (var i = 0; i <= events.Count; i++)
        {
            if (cuts.Contains(i))
            {
                synced.Add(await LookAsync(desk, trial + ": synced writes alone", database, disk.Safe(), reported));
                some.Add(await LookAsync(desk, trial + ": and some of the others", database, disk.Some(random), reported));
                tell($"{trial}: cut at call {i} of {events.Count}");
            }

            if (i == events.Count) break;
            if (events[i] is Said said)
            {
                reported = reported.With(Stored.ReportedBy(said.Text));
                reports++;
                var path = Path.Combine(desk.At("disk"), database);
                if (disk.HasOpenWrites(path + "-wal")) early++;
            }

            disk.Apply(events[i]);
        }

        var note = string.Create(CultureInfo.InvariantCulture, $"{reports} reports, {early} of them before the sync of their commit");
        List<string> faults = early > 0 ? [$"{trial}: {note}"] : reports == 0 && trial != "migration" ? [$"{trial}: nothing was reported"] : [];
        var alone = Row.Sum(trial + ": synced writes alone", synced, note);
        return [alone with { Faults = [.. alone.Faults, .. faults] }, Row.Sum(trial + ": and some of the others", some)];
    }

    /// <summary>Were nothing synced, a loss would be seen: else this trial would prove nothing.</summary>
    private static async Task<Row> ControlAsync(
        TrialDesk desk, string trial, string database, IReadOnlyList<(string Path, byte[] Content)> before, Stored known, IReadOnlyList<DiskEvent> events)
    {
        var disk = new SimulatedDisk(desk.At("disk"), before, believesSyncs: false);
        var reported = known;
        foreach (var done in events)
        {
            if (done is Said said) reported = reported.With(Stored.ReportedBy(said.Text));
            disk.Apply(done);
        }

        var seen = await LookAsync(desk, trial, database, disk.Safe(), reported);
        var isSeen = reported.Count == known.Count || !seen.IsGood;
        var name = trial + ": control, a disk that syncs nothing";
        return new Row(name, 1, (0, 0), (0, 0), isSeen ? "a loss is seen" : "", isSeen ? [] : [$"{name}: no loss was seen"]);
    }

    private static async Task<Row> LookAsync(TrialDesk desk, string trial, string database, IEnumerable<(string Path, byte[] Content)> files, Stored reported)
    {
        var folder = desk.At("rebuilt");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var (path, content) in files)
        {
            var name = Path.GetFileName(path);
            // Others lie in the same folder; the copy of a migration is looked at where there is one.
            if (name.StartsWith(database, StringComparison.Ordinal)) await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        }

        try
        {
            // A copy that has its name is whole.
            foreach (var copy in Directory.EnumerateFiles(folder, "*.copy")) _ = Store.DatabaseCheckup.Of(copy) is { IsSound: true, Version: > 0 } ? 0 : throw new InvalidDataException($"{copy} is damaged");
            return Row.Of(trial, reported, await Stored.FoundInAsync(Path.Combine(folder, database)), "");
        }
        catch (Exception e) when (e is StoreException or InvalidDataException)
        {
            return Row.Of(trial, reported, Stored.Nothing, "", $"{trial}: {e.Message}");
        }
    }

    private static List<DiskEvent> Watch(TrialDesk desk, string[] line)
    {
        var log = desk.At("strace.log");
        using var running = BuiltProgram.Start(desk.At("disk"), ["strace", .. StraceLog.Options, "-o", log, .. line]);
        var ended = running.End();
        if (ended.Talk.Contains("Operation not permitted", StringComparison.Ordinal) && ended.Talk.Contains("ptrace", StringComparison.OrdinalIgnoreCase)) throw new NotHereException("strace may not watch here.");
        if (ended.Exit is not (0 or 1)) throw new InvalidOperationException($"{string.Join(' ', line)} ended with {ended.Exit}: {ended.Talk}");
        return [.. StraceLog.Read(File.ReadLines(log), desk.At("disk"))];
    }

    /// <summary>Half of them anywhere, half right after something was reported: there is most to lose.</summary>
    private HashSet<int> Cuts(IReadOnlyList<DiskEvent> events, int wanted)
    {
        var cuts = new HashSet<int> { events.Count };
        var reports = Enumerable.Range(0, events.Count).Where(i => events[i] is Said).ToArray();
        for (var tries = 0; cuts.Count < wanted && tries < 50 * wanted; tries++)
        {
            cuts.Add(reports.Length > 0 && tries % 2 == 0 ? reports[random.Next(reports.Length)] + 1 : random.Next(events.Count));
        }

        return cuts;
    }

    private static IReadOnlyList<(string Path, byte[] Content)> Files(string folder) => [.. Directory.EnumerateFiles(folder).Select(f => (f, File.ReadAllBytes(f)))];
}
