using System.Diagnostics;
using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks;

/// <summary>
/// A year of the whole country through the store and out again: wall time and peak memory of putting and of exporting n made-up
/// reports of the size of a real one (60 scores, 40 readings that were changed, 30 pages of table cells). Not for BenchmarkDotNet,
/// which repeats what takes minutes.
/// </summary>
public static class StoreBenchmarks
{
    /// <summary>Runs it and prints a line a stage.</summary>
    /// <param name="count">Number of documents.</param>
    /// <param name="folder">Where the database and the dataset go.</param>
    public static async Task RunAsync(int count, string folder)
    {
        Directory.CreateDirectory(folder);
        var database = Path.Combine(folder, "bench.db");
        foreach (var old in Directory.GetFiles(folder, "bench.db*")) File.Delete(old);
        var library = SqliteLibrary.Load();
        Console.WriteLine($"SQLite {library.Version} ({library.Name}), {count} documents");
        var watch = Stopwatch.StartNew();
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database) { Create = true });
        var run = await store.BeginRunAsync(new RunStart("/bench", "1", "1", DateTimeOffset.UnixEpoch));
        foreach (var batch in Enumerable.Range(0, count).Select(Report).Chunk(16)) await store.PutAsync(run, batch);
        await store.CompleteRunAsync(run, new RunEnd(new HashSet<string>(), [], DateTimeOffset.UnixEpoch));
        Tell("put", watch, new FileInfo(database).Length);

        watch.Restart();
        await using (var queries = await store.QueryAsync())
        {
            var known = 0;
            await foreach (var _ in queries.KnownFilesAsync()) known++;
            Tell($"known files ({known})", watch, 0);
            watch.Restart();
            var summary = await new DatasetExport(new RuleSet(new Dictionary<int, CodeBook>(), Gazetteer.Empty, ""), new DatasetProducer("bench")).WriteAsync(
                queries, Path.Combine(folder, "dataset"), [new JsonLinesTableFormat()], DatasetOptions.Default);
            Tell($"export ({summary.Rows.Sum(r => r.Value)} rows)", watch, new DirectoryInfo(Path.Combine(folder, "dataset")).GetFiles().Sum(f => f.Length));
        }
    }

    private static void Tell(string what, Stopwatch watch, long bytes)
    {
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {watch.Elapsed.TotalSeconds:F1} s, {bytes >> 20} MB written, peak {process.PeakWorkingSet64 >> 20} MB"));
    }

    /// <summary>A made-up report.</summary>
    internal static FileRecord Report(int n)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ตัวอย่าง{n}");
        var path = string.Create(CultureInfo.InvariantCulture, $"{n % 77}/{n}.txt");
        var cells = new List<Cell>();
        var readings = new List<Reading>();
        var observations = new List<Observation>();
        for (var i = 0; i < 240; i++)
        {
            var at = new Place { Line = i, Table = 1, Row = (i / 4) + 1, Column = (i % 4) + 1 };
            var text = (i % 4) switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"i{i / 4}"),
                1 => string.Create(CultureInfo.InvariantCulture, $"ท่านทราบข้อมูลเกี่ยวกับการใช้จ่ายงบประมาณของหน่วยงานมากน้อยเพียงใด ข้อที่ {i / 4} ของ {n}"),
                2 => string.Create(CultureInfo.InvariantCulture, $"{80 + ((n + i) % 20)}.{(n * 7 + i) % 100:D2}"),
                _ => "ควรจัดให้มีการประชุมชี้แจงแนวทางการปฏิบัติงานแก่บุคลากรอย่างสม่ำเสมอ และเผยแพร่ข้อมูลให้ประชาชนทราบ",
            };
            cells.Add(new Cell(at, (i / 4) + 1, (i % 4) + 1, 1, 1, text));
            readings.Add(new Reading(at, text, text, null, i % 6 == 0 ? [new ReadingStep("nfc", "ํา", "ำ", 3)] : []));
            if (i % 4 != 2) continue;
            observations.Add(new Observation(string.Create(CultureInfo.InvariantCulture, $"i{i / 4}"), 2568, null, Figure.Score, text, text, at, "", Standing.AsRead, [])
            {
                Number = 80 + ((n + i) % 20) + (((n * 7) + i) % 100 / 100m),
                Decimals = 2,
            });
        }

        var table = new Table(new Place { Table = 1 }, 60, 4, cells, []);
        var extraction = new Extraction(new SourceFile(DocumentId.Hash(path), path, Documents.DocumentFormat.Text, 50_000), ExtractionStatus.Complete, [table], [], Residue.None);
        var facts = new ReportFacts(ReportKind.Analysis, new Agency("เทศบาลตำบล", name, "เมือง", "น่าน", []), 2568, 2568, 2569, observations, [], [], [], [], []);
        var results = Enumerable.Range(0, 40).Select(i => new CheckResult(
            "ITA-S010", i % 8 == 0 ? Verdict.Fails : Verdict.Holds, null, i % 8 == 0 ? Severity.Warning : Severity.None,
            new Subject(string.Create(CultureInfo.InvariantCulture, $"i{i}"), 2568), null,
            new Dictionary<string, string> { ["stated"] = "97.51", ["recomputed"] = "97.50" }, [new Evidence(cells[i].At, "๙๗.๕๑", "addend")], [])).ToList();
        return FileRecord.Of(new DocumentResult(extraction, new ReadDocument(extraction, [new ReadTable(table, readings)]), facts, results));
    }
}
