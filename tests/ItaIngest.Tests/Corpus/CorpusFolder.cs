using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Corpus;

/// <summary>The folder corpus/ and the pipeline that is held against it. Rules and results are made once.</summary>
internal static class CorpusFolder
{
    private static readonly Lazy<Pipeline> Stages = new(() =>
        new Pipeline(RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")), ExtractorList.All(Limits.Default)));

    /// <summary>The list of published results beside the reports.</summary>
    public const string Published = "published-scores.csv";

    public static string Root { get; } = Path.Combine(Repository.Root, "corpus");

    private static string TruthRoot { get; } = Path.Combine(Root, "truth");

    /// <summary>Every report, by its path under the folder; the truth beside them is none.</summary>
    public static IReadOnlyList<FoundFile> Reports { get; } =
        [.. new FileFinder().Find([Root]).Where(f => !f.RelativePath.StartsWith("truth/", StringComparison.Ordinal) && !string.Equals(f.RelativePath, Published, StringComparison.Ordinal))];

    /// <summary>The reports that a truth is written for.</summary>
    public static IReadOnlyList<string> Truths { get; } =
    [
        .. Directory.EnumerateFiles(TruthRoot, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(TruthRoot, f).Replace('\\', '/')[..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    public static CorpusTruth TruthOf(string path) => CorpusTruth.Read(Path.Combine(TruthRoot, path + ".json"));

    /// <summary>Receives a report and runs it through the stages, as an ingest does.</summary>
    public static (Refusal? Refusal, DocumentResult? Result) Run(string path, IReadOnlyList<Decision>? decisions = null)
    {
        var received = new FileReceiver(Limits.Default).Receive(Reports.Single(f => string.Equals(f.RelativePath, path, StringComparison.Ordinal)));
        if (received.Refusal is not null) return (received.Refusal, null);
        var result = Stages.Value.Run(received.Source, received.Content, decisions ?? []);
        return (result.Extraction.Refusal, result);
    }
}
