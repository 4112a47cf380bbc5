using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Comparisons;
using ItaIngest.Datasets;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Cli.Compare;

/// <summary><c>ita compare --json</c>. It is written while the documents go by: the summary, which is asked for last, has them all.</summary>
internal sealed class ComparisonJson(ComparedStore old, ComparedStore now, IAsyncEnumerable<DocumentComparisonJson> documents, ComparisonTally tally)
{
    public ComparedStore Old => old;

    public ComparedStore New => now;

    public IAsyncEnumerable<DocumentComparisonJson> Documents => documents;

    public ComparisonSummaryJson Summary => ComparisonSummaryJson.Of(tally.Summary);

    public int Exit => tally.Summary.IsSame ? ExitCode.Done : ExitCode.Differs;
}

/// <summary>A document that differs, with the values and findings that differ.</summary>
internal sealed record DocumentComparisonJson(
    DocumentChange Change,
    ComparedDocumentJson? Old,
    ComparedDocumentJson? New,
    bool Forgotten,
    IReadOnlyList<string> CopiesGained,
    IReadOnlyList<string> CopiesLost,
    int DecisionsGained,
    int DecisionsLost,
    IReadOnlyList<ValueChangeJson> Values,
    IReadOnlyList<FindingChangeJson> Findings)
{
    public static DocumentComparisonJson Of(DocumentComparison d, Words words) => new(
        d.Change,
        ComparedDocumentJson.Of(d.Old),
        ComparedDocumentJson.Of(d.New),
        d.IsForgotten,
        d.CopiesGained,
        d.CopiesLost,
        d.DecisionsGained,
        d.DecisionsLost,
        [.. d.Values.Where(v => !v.IsSame).Select(ValueChangeJson.Of)],
        [.. d.Findings.Where(f => f.Change != FindingChangeKind.Same).Select(f => FindingChangeJson.Of(f, words))]);
}

/// <summary>A document on one side; <c>kind</c> is null of a file that was not read.</summary>
internal sealed record ComparedDocumentJson(
    string Path, string Sha256, bool Missing, Outcome Outcome, ReportKind? Kind, string Agency, int? ScoreYear, int? ReportYear, int? PlanYear)
{
    public static ComparedDocumentJson? Of(ComparedDocument? d) => d is null
        ? null
        : new(d.Path, DocumentId.IsUnread(d.Document) ? "" : d.Document, d.IsMissing, d.Outcome, d.Kind, d.Agency, d.ScoreYear, d.ReportYear, d.PlanYear);
}

/// <summary>A value that differs; where it was gained or lost, one side is null.</summary>
internal sealed record ValueChangeJson(bool Released, bool NewlyHeld, ComparedValueJson? Old, ComparedValueJson? New)
{
    public static ValueChangeJson Of(ValueChange v) => new(v.IsReleased, v.IsNewlyHeld, ComparedValueJson.Of(v.Old), ComparedValueJson.Of(v.New));
}

/// <summary>A value on one side; <c>figure</c> is "disclosure" of the state of an OIT item.</summary>
internal sealed record ComparedValueJson(string Item, int? Year, string? Part, string Figure, string Value, ValueStatus Status, Standing? Standing)
{
    public static ComparedValueJson? Of(ComparedValue? v) => v is null
        ? null
        : new(v.Item, v.Year, v.Part, v.Figure is { } figure ? ObservationKey.Word(figure) : "disclosure", v.Value, v.Status, v.Standing);
}

/// <summary>A finding that differs; of one that was gained or lost one side is null.</summary>
internal sealed record FindingChangeJson(FindingChangeKind Change, string Code, Subject Subject, ComparedFindingJson? Old, ComparedFindingJson? New)
{
    public static FindingChangeJson Of(FindingChange f, Words words) =>
        new(f.Change, f.Known.Code, f.Known.Subject, ComparedFindingJson.Of(f.Old, words), ComparedFindingJson.Of(f.New, words));
}

/// <summary>A finding on one side; <c>text</c> is a sentence, everything else is stable.</summary>
internal sealed record ComparedFindingJson(Severity Severity, Verdict Verdict, IReadOnlyDictionary<string, string> Figures, IReadOnlyList<string> Withholds, string Text)
{
    public static ComparedFindingJson? Of(CheckResult? r, Words words) => r is null ? null : new(r.Severity, r.Verdict, r.Figures, r.Withholds, words.Finding(r));
}

/// <summary>How much differs.</summary>
internal sealed record ComparisonSummaryJson(
    DocumentCounts Documents, ValueCounts Values, ValueCounts Disclosures, FindingChangeCounts Findings, IReadOnlyList<CheckChangeJson> Checks, int DecisionsGained, int DecisionsLost)
{
    public static ComparisonSummaryJson Of(ComparisonSummary s) => new(
        s.Documents, s.Values, s.Disclosures, s.Findings, [.. s.Checks.Select(c => new CheckChangeJson(c.Key, c.Value))], s.DecisionsGained, s.DecisionsLost);
}

/// <summary>The findings of a check.</summary>
internal sealed record CheckChangeJson(string Code, FindingChangeCounts Findings);
