using BenchmarkDotNet.Attributes;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks.Stages;

/// <summary>Each stage of the pipeline alone over one report of corpus/, given what the stages before it made.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private const int Batch = 16;

    private readonly Reader reader = new();
    private readonly Decider decider = new();
    private ReceivedFile file = null!;
    private IExtractor extractor = null!;
    private Extraction extraction = null!;
    private ReadDocument document = null!;
    private ReportFacts mapped = null!;
    private ReportFacts repaired = null!;
    private DocumentResult result = null!;
    private Mapper mapper = null!;
    private Repairer repairer = null!;
    private Checker checker = null!;
    private string folder = "";
    private IRecordStore store = null!;
    private string run = "";
    private int stored;

    /// <summary>Its path under corpus/.</summary>
    [Params("2568/latkhwang-analysis-2568.docx", "2567/thasathit-analysis.html", "2568/khoksommut-analysis-2568.pdf", "2568/huaisathit-implementation.txt")]
    public string Report { get; set; } = "";

    /// <summary>Runs the report through the stages once.</summary>
    [GlobalSetup]
    public async Task PrepareAsync()
    {
        var root = ReviewStoreSpeed.Root();
        var rules = RuleSetLoader.Load(Path.Combine(root, "rules"));
        (mapper, repairer, checker) = (new Mapper(rules), new Repairer(rules), new Checker(rules));
        file = new FileReceiver(Limits.Default).Receive(new FoundFile(Path.Combine(root, "corpus", Report), Report, null));
        extractor = ExtractorList.All(Limits.Default).First(e => e.Format == file.Source.Format);
        extraction = Extract();
        document = Read();
        mapped = decider.Settle(Report, mapper.Map(document), []).Facts;
        repaired = Repair();
        result = new DocumentResult(extraction, document, repaired, checker.Check(document, repaired));
        folder = Directory.CreateTempSubdirectory("ita-stage-benchmarks-").FullName;
        store = await SqliteStore.OpenAsync(new SqliteOptions(Path.Combine(folder, "ita.db")) { Create = true });
        run = await store.BeginRunAsync(new RunStart("/stages", "1", "1", DateTimeOffset.UnixEpoch));
    }

    /// <summary>Takes the database away.</summary>
    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await store.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The file to joined tables.</summary>
    [Benchmark]
    public Extraction Extract() => extractor.Extract(file.Source, file.Content);

    /// <summary>Digits, numbers and noise of every cell.</summary>
    [Benchmark]
    public ReadDocument Read() => reader.Read(extraction);

    /// <summary>Rows aligned to the items of the book, agency, year.</summary>
    [Benchmark]
    public ReportFacts Map() => mapper.Map(document);

    /// <summary>Values from the sums.</summary>
    [Benchmark]
    public ReportFacts Repair() => repairer.Repair(mapped);

    /// <summary>All checks.</summary>
    [Benchmark]
    public object Check() => checker.Check(document, repaired);

    /// <summary>The result as it is stored.</summary>
    [Benchmark]
    public object Pack() => ResultBlob.Pack(result);

    /// <summary>Sixteen documents in one transaction, each of a new content.</summary>
    [Benchmark(OperationsPerInvoke = Batch)]
    public Task Put()
    {
        var records = Enumerable.Range(stored, Batch).Select(n => FileRecord.Of(Named(n))).ToList();
        stored += Batch;
        return store.PutAsync(run, records);
    }

    private DocumentResult Named(int number)
    {
        var source = extraction.Source with { Id = DocumentId.Hash($"{Report} {number}"), Path = $"{number:D9}/{Report}" };
        var renamed = extraction with { Source = source };
        return result with { Extraction = renamed, Readings = document with { Extraction = renamed } };
    }
}
