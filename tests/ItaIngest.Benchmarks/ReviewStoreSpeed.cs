using System.Diagnostics;
using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks;

/// <summary>
/// How long the questions of the review page take of a store with ten thousand documents. The documents are real results under other paths,
/// agencies, provinces and years. Each time is that of a view opened for it, as a page opens one; beside it stands the mean time of the
/// processor, which other programs on the machine do not lengthen.
/// </summary>
internal static class ReviewStoreSpeed
{
    private const int Documents = 10_000;
    private const int DocumentsOfOneBody = 20;
    private const int WarmUp = 3;
    private const int Runs = 50;

    private static readonly int[] Years = [2564, 2565, 2566, 2567, 2568];

    /// <summary>Builds the database, unless the file is there already, and measures.</summary>
    /// <param name="file">The database; null: one in the temporary folder, removed in the end.</param>
    public static async Task RunAsync(string? file)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"ita-review-store-{Environment.ProcessId}");
        var database = file ?? Path.Combine(folder, "review.db");
        try
        {
            if (!File.Exists(database)) await BuildAsync(database);
            await MeasureAsync(database);
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Builds the database.</summary>
    /// <param name="database">The file.</param>
    /// <param name="documents">How many documents.</param>
    /// <param name="ofOneBody">How many of them are of one public body.</param>
    public static async Task BuildAsync(string database, int documents = Documents, int ofOneBody = DocumentsOfOneBody)
    {
        var root = Root();
        var rules = RuleSetLoader.Load(Path.Combine(root, "rules"));
        var seeds = Path.Combine(root, "..", "shared", "seeds");
        var results = Results(Directory.Exists(seeds) ? seeds : Path.Combine(root, "corpus"), rules).ToList();
        var watch = Stopwatch.StartNew();
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database) { Create = true });
        var run = await store.BeginRunAsync(new RunStart("/bench", "1", "1", DateTimeOffset.UnixEpoch));
        foreach (var batch in Enumerable.Range(0, documents).Select(n => Varied(results[n % results.Count], n, n / ofOneBody, rules.Places.Provinces)).Chunk(64)) await store.PutAsync(run, batch);
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [], DateTimeOffset.UnixEpoch));
        Say($"{documents} documents of {results.Count} reports put in {watch.Elapsed.TotalSeconds:F0} s, {new FileInfo(database).Length >> 20} MB");
    }

    private static async Task MeasureAsync(string database)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database));
        var paths = new List<string>();
        string code;
        string agency;
        await using (var queries = await store.QueryAsync())
        {
            var told = (await queries.OverviewAsync(new OverviewFilter())).Findings.Sum(f => f.Told);
            var inbox = await queries.InboxAsync(new InboxFilter(), 0, Documents);
            paths.AddRange(inbox.Documents.Select(d => d.Path));
            code = inbox.Facets.Codes[0].Value;
            agency = inbox.Facets.Agencies[0].Value;
            Say($"{inbox.Total} documents with {inbox.Open} open findings of {told} told, {inbox.Facets.Codes.Count} checks, {inbox.Facets.Provinces.Count} provinces");
        }

        Say($"question                           median ms     p95 ms     max ms     CPU ms");
        await TellAsync("InboxAsync", store, (q, _) => q.InboxAsync(new InboxFilter(), 0, 50));
        await TellAsync("InboxAsync, far down", store, (q, _) => q.InboxAsync(new InboxFilter(), 9_000, 50));
        await TellAsync("InboxAsync, every document", store, (q, _) => q.InboxAsync(new InboxFilter(InboxState.All), 0, 50));
        await TellAsync("InboxAsync, of a year", store, (q, n) => q.InboxAsync(new InboxFilter(Year: Years[n % Years.Length]), 0, 50));
        await TellAsync("InboxAsync, of a check", store, (q, _) => q.InboxAsync(new InboxFilter(Code: code), 0, 50));
        await TellAsync("InboxAsync, of a check and severity", store, (q, _) => q.InboxAsync(new InboxFilter(Code: code, Severity: Severity.Error), 0, 50));
        await TellAsync("InboxAsync, of an agency", store, (q, _) => q.InboxAsync(new InboxFilter(Agency: agency), 0, 50));
        await TellAsync("InboxAsync, searched", store, (q, n) => q.InboxAsync(new InboxFilter(Search: $"หน่วย{n}"), 0, 50));
        await TellAsync("NextAsync", store, (q, n) => q.NextAsync(new InboxFilter(Code: code), paths[n * 37 % paths.Count]));
        await TellAsync("NextAsync, none", store, (q, _) => q.NextAsync(new InboxFilter(Code: "ITA-X999"), null));
        await TellAsync("DocumentAsync", store, (q, n) => q.DocumentAsync(paths[n * 37 % paths.Count]));
        await TellAsync("OverviewAsync", store, (q, _) => q.OverviewAsync(new OverviewFilter()));
        await TellAsync("OverviewAsync, of a year", store, (q, n) => q.OverviewAsync(new OverviewFilter(Years[n % Years.Length])));
        await TellAsync("HeadsAsync", store, async (q, _) => await q.HeadsAsync().CountAsync());
        await TellAsync("UnsettledAsync", store, (q, _) => q.UnsettledAsync());
    }

    private static async Task TellAsync<T>(string what, IRecordStore store, Func<IRecordQueries, int, Task<T>> ask)
    {
        var times = new List<double>();
        var cpu = TimeSpan.Zero;
        for (var n = -WarmUp; n < Runs; n++)
        {
            if (n == 0) cpu = Cpu();
            var start = Stopwatch.GetTimestamp();
            await using (var queries = await store.QueryAsync()) GC.KeepAlive(await ask(queries, Math.Max(0, n)));
            if (n >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        cpu = Cpu() - cpu;
        times.Sort();
        Say($"{what,-36} {times[Runs / 2],7:F1} {times[Runs * 95 / 100],10:F1} {times[^1],10:F1} {cpu.TotalMilliseconds / Runs,10:F1}");
    }

    private static IEnumerable<DocumentResult> Results(string folder, RuleSet rules)
    {
        var pipeline = new Pipeline(rules, ExtractorList.All(Limits.Default));
        var receiver = new FileReceiver(Limits.Default);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.Contains("truth", StringComparison.Ordinal) || Path.GetFileName(path)[0] == '.' || path.EndsWith(".csv", StringComparison.Ordinal)) continue;
            var received = receiver.Receive(new FoundFile(path, Path.GetFileName(path), null));
            if (received.Refusal is null && pipeline.Run(received.Source, received.Content, []) is { Facts: { ScoreYear: not null, Observations.Count: > 0 } } result) yield return result;
        }
    }

    /// <summary>The same report of another agency and year.</summary>
    private static FileRecord Varied(DocumentResult result, int n, int body, IReadOnlyList<string> provinces)
    {
        var facts = result.Facts!;
        var year = Years[n / 7 % Years.Length];
        var later = year - facts.ScoreYear!.Value;
        var path = string.Create(CultureInfo.InvariantCulture, $"{year}/{provinces[body % provinces.Count]}/รายงานผลการประเมิน ITA หน่วย{body}-{n}.docx");
        var extraction = result.Extraction with { Source = result.Source with { Id = DocumentId.Hash(path), Path = path } };
        return FileRecord.Of(result with
        {
            Extraction = extraction,
            Readings = result.Readings! with { Extraction = extraction },
            Facts = facts with
            {
                Agency = facts.Agency with { Type = "องค์การบริหารส่วนตำบล", Name = string.Create(CultureInfo.InvariantCulture, $"หน่วย{body}"), District = "เมือง", Province = provinces[body % provinces.Count] },
                ScoreYear = year,
                ReportYear = year,
                Observations = [.. facts.Observations.Select(o => o with { Year = o.Year + later })],
            },
            Results = [.. result.Results.Select(r => r with { Subject = r.Subject with { Year = r.Subject.Year + later }, Withholds = [.. r.Withholds.Select(w => Later(w, later))] })],
        });
    }

    private static string Later(string value, int years)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at >= 0 && value.Length >= at + 5 && int.TryParse(value.AsSpan(at + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? string.Create(CultureInfo.InvariantCulture, $"{value[..(at + 1)]}{year + years}{value[(at + 5)..]}")
            : value;
    }

    private static TimeSpan Cpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    /// <summary>The folder of the checkout.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above the program.");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
