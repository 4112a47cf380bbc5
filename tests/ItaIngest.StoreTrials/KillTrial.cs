using System.Diagnostics;
using System.Globalization;
using ItaIngest.Records;

namespace ItaIngest.StoreTrials;

/// <summary>
/// Kills what writes a database, as <c>kill -9</c> does, at named points and at random moments; then the database opens, every page of it is
/// sound, all that was reported as stored is there, and the work that is run again gives the dataset of an undisturbed run.
/// </summary>
/// <param name="count">How many kills.</param>
/// <param name="seed">The same seed gives the same points; of the random moments, the same times.</param>
/// <param name="finishEvery">Of every so many kills the work is run again and the dataset compared.</param>
internal sealed class KillTrial(int count, int seed, int finishEvery)
{
    private static readonly string[] IngestPoints = ["stored", "stage:extract", "stage:map", "stage:check", "commit", "before-commit", "after-commit", "relate"];
    private static readonly string[] CommitPoints = ["inside-commit", "before-commit", "after-commit"];
    private static readonly string[] LiteDbPoints = [.. CommitPoints, "inside-checkpoint"];
    private static readonly string[] MigrationPoints = ["migrate-copied", "migrate-step", "before-commit", "after-commit"];

    private readonly Random random = new(seed);

    /// <summary>Kills and looks.</summary>
    public async Task<IReadOnlyList<Row>> RunAsync(Action<string> tell)
    {
        using var desk = new TrialDesk();
        var undisturbed = desk.Finish(desk.Copy("base.db", "undisturbed.db"));
        var moments = Moments(desk);
        var rows = new List<Row>();
        for (var i = 0; i < count; i++)
        {
            var kind = (i % 10) switch
            {
                < 4 => Kind.Ingest,
                4 => Kind.IngestAnyTime,
                5 => Kind.Import,
                6 => Kind.ImportAnyTime,
                7 => Kind.Append,
                // LiteDB has one version of its collections so far.
                8 => TrialEngine.IsLiteDb ? Kind.Append : Kind.Migrate,
                _ => TrialEngine.IsLiteDb || i % 20 < 10 ? Kind.AppendAnyTime : Kind.MigrateAnyTime,
            };
            rows.Add(await KillAsync(desk, kind, moments, (i + i / 10) % finishEvery == 0 ? undisturbed : null));
            tell(string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {count} kills"));
        }

        return
        [
            .. rows.GroupBy(r => r.Trial, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row.Sum(
                g.Key, g, string.Create(CultureInfo.InvariantCulture, $"killed {g.Count(r => r.Note.Contains("killed", StringComparison.Ordinal))}; dataset compared {g.Count(r => r.Note.Contains("compared", StringComparison.Ordinal))}"))),
        ];
    }

    private enum Kind
    {
        Ingest,
        IngestAnyTime,
        Import,
        ImportAnyTime,
        Append,
        AppendAnyTime,
        Migrate,
        MigrateAnyTime,
    }

    /// <summary>How long each kind of work takes when it is left alone.</summary>
    private static Dictionary<Kind, TimeSpan> Moments(TrialDesk desk)
    {
        var moments = new Dictionary<Kind, TimeSpan>();
        foreach (var kind in (Kind[])[Kind.IngestAnyTime, Kind.ImportAnyTime, Kind.AppendAnyTime, .. TrialEngine.IsLiteDb ? [] : (Kind[])[Kind.MigrateAnyTime]])
        {
            desk.Copy(kind == Kind.MigrateAnyTime ? "old.db" : "base.db", "moment.db");
            var clock = Stopwatch.StartNew();
            using var running = Start(desk, kind, "moment.db", "");
            running.End();
            moments[kind] = clock.Elapsed;
        }

        return moments;
    }

    private async Task<Row> KillAsync(TrialDesk desk, Kind kind, Dictionary<Kind, TimeSpan> moments, string? undisturbed)
    {
        var database = desk.Copy(kind is Kind.Migrate or Kind.MigrateAnyTime ? "old.db" : "base.db", "killed.db");
        foreach (var copy in Directory.EnumerateFiles(desk.Folder, "killed.db.before*")) File.Delete(copy);
        var (trial, point) = kind switch
        {
            Kind.Ingest => Named("ita ingest", IngestPoints),
            Kind.Import => Named("ita decisions import", CommitPoints),
            Kind.Append => Named("review (append)", TrialEngine.IsLiteDb ? LiteDbPoints : CommitPoints),
            Kind.Migrate => Named("migration", MigrationPoints),
            Kind.IngestAnyTime => ("ita ingest at a random moment", ""),
            Kind.ImportAnyTime => ("ita decisions import at a random moment", ""),
            Kind.AppendAnyTime => ("review (append) at a random moment", ""),
            _ => ("migration at a random moment", ""),
        };
        Ended ended;
        using (var running = Start(desk, kind, database, point))
        {
            // The later half of the time is when it writes; the first half is mostly the start of the program.
            ended = point.Length > 0 ? running.End() : running.KillAfter(moments[kind] * (0.3 + 0.7 * random.NextDouble()));
        }

        var note = ended.Exit is 0 or 1 or 2 ? "" : "killed ";
        var faults = new List<string>();
        if (ended.Exit == 2 || (point.Length > 0 && note.Length == 0)) faults.Add($"{trial}: it was to be killed at {point} and ended with {ended.Exit}: {ended.Said}");
        var reported = desk.Base.With(ended.Reported);
        var found = Stored.Nothing;
        try
        {
            found = await Stored.FoundInAsync(desk.At(database));
            if (found.Without(desk.All).Count > 0) faults.Add($"{trial}: something is stored that was never there");
            if (undisturbed is not null)
            {
                note += "compared";
                if (desk.Finish(database) != undisturbed) faults.Add($"{trial} ({point}): run again, the dataset is another one");
            }
        }
        catch (Exception e) when (e is StoreException or InvalidDataException)
        {
            faults.Add($"{trial} ({point}): {e.Message}");
        }

        return Row.Of(trial, reported, found, note, faults);
    }

    private (string Trial, string Point) Named(string trial, string[] points)
    {
        var point = points[random.Next(points.Length)];
        // Of most points there are dozens; these come less often, or once: the agencies are related together.
        var most = point switch { "relate" or "inside-checkpoint" or "migrate-copied" or "migrate-step" => 1, _ when trial == "migration" => 1, "before-commit" or "after-commit" => 4, _ => 14 };
        var at = string.Create(CultureInfo.InvariantCulture, $"{point}:{1 + random.Next(most)}");
        return ($"{trial} at {point}", at);
    }

    private static BuiltProgram.Running Start(TrialDesk desk, Kind kind, string database, string point) => kind switch
    {
        Kind.Append or Kind.AppendAnyTime => BuiltProgram.Start(desk.Folder, ["dotnet", BuiltProgram.Trials, "append", database, "late.json", point]),
        Kind.Import or Kind.ImportAnyTime => BuiltProgram.StartIta(desk.Folder, ["decisions", "import", "late.json", "--db", database], ("ITA_KILL_AT", point.Replace("inside-commit", "commit", StringComparison.Ordinal))),
        _ => BuiltProgram.StartIta(desk.Folder, ["ingest", "in", "--db", database], ("ITA_KILL_AT", point)),
    };
}
