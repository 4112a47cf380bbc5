using System.Globalization;
using ItaIngest.Records;

namespace ItaIngest.StoreTrials;

/// <summary>Two programs on one database at once: what each reported is there; a second ingest is told who holds it, and may try again.</summary>
internal sealed class ConcurrentTrial(int times, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Starts them and looks.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(Action<string> tell)
    {
        using var desk = new TrialDesk(reports: 200);
        var undisturbed = desk.Finish(desk.Copy("base.db", "undisturbed.db"));
        (string Trial, string[] Second)[] pairs =
        [
            ("two ita ingest", ["ingest", "in", "--db", "both.db"]),
            ("ita ingest beside ita decisions import", ["decisions", "import", "late.json", "--db", "both.db"]),
            ("ita ingest beside ita export", ["export", "--db", "both.db", "--out", "exported", "--include", "held"]),
        ];
        var rows = new List<Row>();
        foreach (var (trial, second) in pairs)
        {
            var ofPair = new List<Row>();
            for (var i = 0; i < times; i++)
            {
                tell(string.Create(CultureInfo.InvariantCulture, $"{trial} {i + 1} of {times}"));
                ofPair.Add(await BothAsync(desk, trial, second, undisturbed));
            }

            rows.Add(Row.Sum(trial, ofPair, string.Create(CultureInfo.InvariantCulture, $"{ofPair.Count(r => r.Note == "told")} of the second were told who holds it")));
            if (second[0] == "ingest" && ofPair.TrueForAll(r => r.Note != "told")) rows[^1] = rows[^1] with { Faults = [.. rows[^1].Faults, $"{trial}: they never met"] };
        }

        rows.Add(await AfterKillAsync(desk, undisturbed));
        return rows;
    }

    private async Task<Row> BothAsync(TrialDesk desk, string trial, string[] second, string undisturbed)
    {
        desk.Copy("base.db", "both.db");
        if (Directory.Exists(desk.At("exported"))) Directory.Delete(desk.At("exported"), recursive: true);
        Ended one, other;
        int first;
        using (var a = BuiltProgram.StartIta(desk.Folder, ["ingest", "in", "--db", "both.db"]))
        {
            first = a.Id;
            await Task.Delay(random.Next(700));
            using var b = BuiltProgram.StartIta(desk.Folder, second);
            var ended = await Task.WhenAll(Task.Run(a.End), Task.Run(b.End));
            (one, other) = (ended[0], ended[1]);
            // Whoever came first holds it.
            if (one.Exit == 2) (first, one, other) = (b.Id, other, one);
        }

        var faults = new List<string>();
        if (one.Exit is not (0 or 1)) faults.Add($"{trial}: both failed: {one.Said} {other.Said}");
        var isTold = false;
        if (other.Exit == 2)
        {
            isTold = other.Talk.Contains(string.Create(CultureInfo.InvariantCulture, $"process {first}, since "), StringComparison.Ordinal);
            if (second[0] != "ingest" || !isTold) faults.Add($"{trial}: the second ended with 2 and did not say who holds it: {other.Said}");
        }
        else if (other.Exit is not (0 or 1))
        {
            faults.Add($"{trial}: the second ended with {other.Exit}: {other.Said}");
        }

        if (second[0] == "export" && !File.Exists(desk.At("exported/datapackage.json"))) faults.Add($"{trial}: no dataset");
        try
        {
            var found = await Stored.FoundInAsync(desk.At("both.db"));
            if (desk.Finish("both.db") != undisturbed) faults.Add($"{trial}: run again, the dataset is another one");
            return Row.Of(trial, desk.Base.With(one.Reported).With(other.Reported), found, isTold ? "told" : "", faults);
        }
        catch (Exception e) when (e is StoreException or InvalidDataException)
        {
            return Row.Of(trial, desk.Base.With(one.Reported).With(other.Reported), Stored.Nothing, "", [.. faults, e.Message]);
        }
    }

    /// <summary>What a killed one leaves behind holds nobody up.</summary>
    private static async Task<Row> AfterKillAsync(TrialDesk desk, string undisturbed)
    {
        const string Trial = "ita ingest after one that was killed";
        desk.Copy("base.db", "both.db");
        Ended killed;
        using (var running = BuiltProgram.StartIta(desk.Folder, ["ingest", "in", "--db", "both.db"], ("ITA_KILL_AT", "stored:20"))) killed = running.End();
        var faults = new List<string>();
        if (!File.Exists(desk.At("both.db.ingest-by"))) faults.Add($"{Trial}: it had not written who it is");
        var found = await Stored.FoundInAsync(desk.At("both.db"));
        if (desk.Finish("both.db") != undisturbed) faults.Add($"{Trial}: the dataset is another one");
        if (Directory.EnumerateFiles(desk.Folder, "both.db.ingest*").Any()) faults.Add($"{Trial}: something is left beside the database");
        return Row.Of(Trial, desk.Base.With(killed.Reported), found, "not held up", faults);
    }
}
