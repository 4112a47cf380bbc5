using System.Globalization;
using ItaIngest.Records;

namespace ItaIngest.StoreTrials;

/// <summary>
/// A disk that becomes full, a small one in memory, and one that cannot be written: each command ends with a sentence that names the file and
/// says what to do, nothing that was reported is lost, and when there is room the same command completes.
/// </summary>
/// <param name="rooms">Room that is left, in KB; none given: from none to almost enough.</param>
internal sealed class FullDiskTrial(params IReadOnlyList<int> rooms)
{
    private const int Kilobyte = 1024;

    private readonly IReadOnlyList<int> left = rooms.Count > 0 ? rooms : [0, 8, 32, 64, 160, 320];

    /// <summary>Fills and looks.</summary>
    /// <exception cref="NotHereException">Nothing can be mounted here.</exception>
    public async Task<IReadOnlyList<Row>> RunAsync(Action<string> tell)
    {
        using var desk = new TrialDesk();
        var undisturbed = desk.Finish(desk.Copy("base.db", "undisturbed.db"));
        using var disk = SmallDisk.Mount(desk.At("small"), 8 * Kilobyte);
        var rows = new List<Row>();
        foreach (var (trial, from, line) in ((string, string, string[])[])
        [
            ("ita ingest", "base.db", ["ingest", "in", "--db", "small/x.db"]),
            ("ita decisions import", "base.db", ["decisions", "import", "late.json", "--db", "small/x.db"]),
            ("migration", "old.db", ["ingest", "in", "--db", "small/x.db"]),
        ])
        {
            var ofTrial = new List<Row>();
            foreach (var room in left)
            {
                tell($"{trial}, {room} KB left");
                disk.Empty();
                desk.Copy(from, "small/x.db");
                disk.FillUpTo(room * Kilobyte);
                var ended = BuiltProgram.RunIta(desk.Folder, line);
                disk.MakeRoom();
                ofTrial.Add(await LookAsync(desk, trial, room, ended, undisturbed));
            }

            rows.Add(Row.Sum(trial + " on a full disk", ofTrial, string.Create(CultureInfo.InvariantCulture, $"told and ended with 2: {ofTrial.Count(r => r.Note == "full")}")));
            // Almost enough may be enough; none is not.
            if (ofTrial.TrueForAll(r => r.Note != "full")) rows[^1] = rows[^1] with { Faults = [.. rows[^1].Faults, $"{trial}: the disk was never full"] };
        }

        rows.Add(await ExportAsync(desk, disk));
        rows.AddRange(await UnwritableAsync(desk, disk));
        return rows;
    }

    private static async Task<Row> LookAsync(TrialDesk desk, string trial, int room, Ended ended, string undisturbed)
    {
        var faults = new List<string>();
        var isFull = ended.Exit == 2;
        if (isFull && !(ended.Talk.Contains("small/x.db", StringComparison.Ordinal) && ended.Talk.Contains("Make room", StringComparison.Ordinal)))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{trial} with {room} KB left does not say what to do: {ended.Said}"));
        if (ended.Exit is not (0 or 1 or 2) || ended.Talk.Contains("has a fault", StringComparison.Ordinal)) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{trial} with {room} KB left ended with {ended.Exit}: {ended.Said}"));
        try
        {
            var found = await Stored.FoundInAsync(desk.At("small/x.db"));
            if (desk.Finish("small/x.db") != undisturbed) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{trial} with {room} KB left: run again with room, the dataset is another one"));
            return Row.Of(trial, desk.Base.With(ended.Reported), found, isFull ? "full" : "enough", faults);
        }
        catch (Exception e) when (e is StoreException or InvalidDataException)
        {
            return Row.Of(trial, desk.Base.With(ended.Reported), Stored.Nothing, "", [.. faults, e.Message]);
        }
    }

    /// <summary>The dataset has no room: the one before stays whole, and the database is not touched.</summary>
    private static async Task<Row> ExportAsync(TrialDesk desk, SmallDisk disk)
    {
        var faults = new List<string>();
        disk.Empty();
        BuiltProgram.RunIta(desk.Folder, "export", "--db", "base.db", "--out", "small/dataset");
        var before = Names();
        disk.FillUpTo(16 * Kilobyte);
        var ended = BuiltProgram.RunIta(desk.Folder, "export", "--db", "undisturbed.db", "--out", "small/dataset");
        if (ended.Exit != 2 || !ended.Talk.Contains("small/dataset", StringComparison.Ordinal)) faults.Add($"ita export on a full disk ended with {ended.Exit}: {ended.Said}");
        if (!before.SequenceEqual(Names(), StringComparer.Ordinal)) faults.Add("ita export on a full disk harmed the dataset that was there");
        disk.MakeRoom();
        var again = BuiltProgram.RunIta(desk.Folder, "export", "--db", "undisturbed.db", "--out", "small/dataset");
        if (again.Exit > 1) faults.Add($"ita export with room again ended with {again.Exit}: {again.Said}");
        return Row.Of("ita export on a full disk", desk.All, await Stored.FoundInAsync(desk.At("undisturbed.db")), "told and ended with 2", faults);

        List<string> Names() => [.. Directory.EnumerateFiles(desk.At("small/dataset"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => $"{f} {new FileInfo(f).Length}")];
    }

    /// <summary>A medium that cannot be written; then a file, and a folder, that may not be.</summary>
    private static async Task<IReadOnlyList<Row>> UnwritableAsync(TrialDesk desk, SmallDisk disk)
    {
        var rows = new List<Row>();
        disk.Empty();
        desk.Copy("base.db", "small/x.db");
        disk.MayBeWritten(false);
        rows.Add(await RefusedAsync("a medium that cannot be written", [], mayRead: true));
        disk.MayBeWritten(true);
        if (!BuiltProgram.IsThere("setpriv")) return rows;
        // Who may do everything is refused nothing: the program runs as somebody else.
        string[] nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
        BuiltProgram.RunTool(desk.Folder, "chmod", "755", ".");
        BuiltProgram.RunTool(desk.Folder, "chmod", "777", "small");
        BuiltProgram.RunTool(desk.Folder, "chmod", "444", "small/x.db");
        rows.Add(await RefusedAsync("a file that may not be written", nobody, mayRead: false));
        BuiltProgram.RunTool(desk.Folder, "chmod", "666", "small/x.db");
        BuiltProgram.RunTool(desk.Folder, "chmod", "555", "small");
        rows.Add(await RefusedAsync("a folder that may not be written", nobody, mayRead: false));
        BuiltProgram.RunTool(desk.Folder, "chmod", "777", "small");
        return rows;

        async Task<Row> RefusedAsync(string trial, string[] by, bool mayRead)
        {
            var faults = new List<string>();
            foreach (var line in (string[][])[["ingest", "in"], ["decisions", "import", "late.json"]])
            {
                using var running = BuiltProgram.Start(desk.Folder, [.. by, "dotnet", BuiltProgram.Ita, .. line, "--db", "small/x.db"]);
                var ended = running.End();
                if (ended.Exit != 2 || !ended.Talk.Contains("I may not write to \"small/x.db\"", StringComparison.Ordinal)) faults.Add($"{trial}: ita {line[0]} ended with {ended.Exit}: {ended.Said}");
                if (ended.Reported.Count > 0) faults.Add($"{trial}: ita {line[0]} reported something as stored");
            }

            if (mayRead && BuiltProgram.RunIta(desk.Folder, "findings", "--db", "small/x.db") is { Exit: > 1 } read) faults.Add($"{trial}: ita findings ended with {read.Exit}: {read.Said}");
            return Row.Of(trial, desk.Base, await Stored.FoundInAsync(desk.At("small/x.db")), "refused, told", faults);
        }
    }

    /// <summary>A disk of a few megabytes in memory.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly string folder;
        private readonly string filler;

        private SmallDisk(string folder)
        {
            this.folder = folder;
            filler = Path.Combine(folder, "filler");
        }

        public static SmallDisk Mount(string folder, int kilobytes)
        {
            Directory.CreateDirectory(folder);
            if (!BuiltProgram.IsThere("mount")) throw new NotHereException("mount is not installed.");
            var ended = BuiltProgram.RunTool(folder, "mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "none", folder);
            return ended.Exit == 0 ? new SmallDisk(folder) : throw new NotHereException($"nothing can be mounted ({ended.Talk.Trim()}); that needs root.");
        }

        public void Empty()
        {
            foreach (var entry in Directory.EnumerateFiles(folder)) File.Delete(entry);
            foreach (var entry in Directory.EnumerateDirectories(folder)) Directory.Delete(entry, recursive: true);
        }

        /// <summary>Fills it, but for so many bytes.</summary>
        public void FillUpTo(int left)
        {
            var room = new DriveInfo(folder).AvailableFreeSpace - left;
            using var file = new FileStream(filler, FileMode.Create);
            for (var chunk = new byte[4 * Kilobyte]; room >= chunk.Length; room -= chunk.Length) file.Write(chunk);
        }

        public void MakeRoom() => File.Delete(filler);

        public void MayBeWritten(bool may) => BuiltProgram.RunTool("/", "mount", "-o", may ? "remount,rw" : "remount,ro", folder);

        public void Dispose() => BuiltProgram.RunTool("/", "umount", folder);
    }
}
