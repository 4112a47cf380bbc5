using System.Diagnostics;
using System.Globalization;
using ItaIngest.Benchmarks.Hostile;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks.Stages;

/// <summary>
/// Where the time of a report goes: made-up reports of all formats through all stages on one thread, warm; milliseconds and kilobytes
/// allocated a document for each stage, and each stage that has a floor (<see cref="Floors"/>) as a multiple of it, in the same run.
/// </summary>
internal static class StageSpeed
{
    private static readonly string[] Stages = ["receive", "extract", "read", "map", "decide", "repair", "check", "pack", "store"];

    /// <summary>Runs it and prints a table a format.</summary>
    /// <param name="count">How many reports, of all formats together.</param>
    /// <param name="rounds">How often; the best round of each format is told, the ones before it warm up.</param>
    public static async Task RunAsync(int count, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ita-stages-").FullName;
        try
        {
            GoodReports.Write(folder, count);
            var files = Directory.GetFiles(folder).Order(StringComparer.Ordinal).GroupBy(p => Path.GetExtension(p)[1..], StringComparer.Ordinal).ToList();
            var rules = RuleSetLoader.Load(Path.Combine(ReviewStoreSpeed.Root(), "rules"));
            var pipeline = new Pipeline(rules, ExtractorList.All(Limits.Default));
            var receiver = new FileReceiver(Limits.Default);
            var best = new Dictionary<string, Measured>(StringComparer.Ordinal);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var format in files)
                {
                    var measured = await MeasureAsync([.. format], pipeline, receiver, Path.Combine(folder, $"{format.Key}{round}.db"));
                    if (!best.TryGetValue(format.Key, out var before) || measured.Total < before.Total) best[format.Key] = measured;
                }
            }

            foreach (var format in files) Print(format.Key, best[format.Key], Floors.Measure(format.Key, [.. format], rounds), Floors.Store(best[format.Key].Records, Path.Combine(folder, $"floor-{format.Key}.db")));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all formats: {best.Values.Sum(m => m.Total) / count:F2} ms and {best.Values.Sum(m => m.Bytes.Values.Sum()) / count >> 10} KB a document on one thread"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Measured> MeasureAsync(string[] paths, Pipeline pipeline, FileReceiver receiver, string database)
    {
        var measured = new Measured();
        var contents = paths.Select(File.ReadAllBytes).ToList();
        GC.Collect();
        for (var i = 0; i < paths.Length; i++)
        {
            var clock = new StageClock(measured);
            clock.Enter("receive");
            var file = new OpenedFile(Path.GetFileName(paths[i]), DocumentId.Hash(paths[i]), contents[i], contents[i].LongLength, null);
            var received = receiver.Receive(file);
            if (received.Refusal is { } refusal) throw new InvalidOperationException($"{paths[i]}: {refusal}");
            var result = pipeline.Run(received.Source, received.Content, [], clock.Enter);
            clock.Enter("pack");
            var packed = ResultBlob.Pack(result);
            clock.Leave();
            measured.Records.Add(FileRecord.Of(result) with { Packed = packed });
            measured.Pages += result.Extraction.Pages?.Count ?? 0;
            measured.Cells += result.Extraction.Blocks.OfType<Table>().Sum(t => t.Cells.Count);
            measured.Read += contents[i].LongLength;
        }

        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database) { Create = true });
        var run = await store.BeginRunAsync(new RunStart("/stages", "1", "1", DateTimeOffset.UnixEpoch));
        var storing = new StageClock(measured);
        storing.Enter("store");
        foreach (var batch in measured.Records.Chunk(16)) await store.PutAsync(run, batch);
        storing.Leave();
        return measured;
    }

    private static void Print(string format, Measured measured, IReadOnlyList<Floor> floors, Floor store)
    {
        var count = measured.Records.Count;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{format}: {count} documents, {measured.Read / count / 1024.0:F1} KB, {measured.Cells / count} cells, {measured.Pages / (double)count:F1} pages a document; {measured.Total / count:F2} ms, {measured.Bytes.Values.Sum() / count >> 10} KB allocated"));
        foreach (var stage in Stages)
        {
            var (time, bytes) = (measured.Times.GetValueOrDefault(stage), measured.Bytes.GetValueOrDefault(stage));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage,-8} {time / count,8:F3} ms {100 * time / measured.Total,5:F1} % {bytes / count / 1024,7} KB"));
        }

        var extract = measured.Times["receive"] + measured.Times["extract"];
        foreach (var floor in floors) Tell(floor, extract, "receive + extract");
        Tell(store, measured.Times["store"], "store");

        void Tell(Floor floor, double time, string stage) =>
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  floor: {floor.Name} {floor.Milliseconds / count:F3} ms; {stage} {time / floor.Milliseconds:F2} x"));
    }

    private sealed class Measured
    {
        public List<FileRecord> Records { get; } = [];

        public Dictionary<string, double> Times { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, long> Bytes { get; } = new(StringComparer.Ordinal);

        public long Read { get; set; }

        public long Pages { get; set; }

        public long Cells { get; set; }

        public double Total => Times.Values.Sum();
    }

    private sealed class StageClock(Measured measured)
    {
        private string? stage;
        private long since;
        private long bytes;

        public void Enter(string next)
        {
            Leave();
            (stage, since, bytes) = (next, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes());
        }

        public void Leave()
        {
            if (stage is null) return;
            measured.Times[stage] = measured.Times.GetValueOrDefault(stage) + Stopwatch.GetElapsedTime(since).TotalMilliseconds;
            measured.Bytes[stage] = measured.Bytes.GetValueOrDefault(stage) + GC.GetTotalAllocatedBytes() - bytes;
            stage = null;
        }
    }
}
