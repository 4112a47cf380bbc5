using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest;

/// <summary>All that the stages made of one file: what crosses a pipe, what is stored and what <c>ita show</c> prints.</summary>
/// <param name="Extraction">What was seen.</param>
/// <param name="Readings">How it was read; null for a refused file.</param>
/// <param name="Facts">What it says; null for a refused file.</param>
/// <param name="Results">What the checks say; of a refused file, only that it was refused.</param>
public sealed record DocumentResult(Extraction Extraction, ReadDocument? Readings, ReportFacts? Facts, IReadOnlyList<CheckResult> Results)
{
    /// <summary>Findings of which a person said that they are none.</summary>
    public IReadOnlyList<CheckResult> Suppressed { get; init; } = [];

    /// <summary>Decisions that were applied to a text that reads differently now than when it was decided.</summary>
    public IReadOnlyList<Decision> DecisionsToConfirm { get; init; } = [];

    /// <summary>Decisions whose claim or finding is not there any more.</summary>
    public IReadOnlyList<Decision> DecisionsUnmatched { get; init; } = [];

    /// <summary>The file.</summary>
    public SourceFile Source => Extraction.Source;

    /// <summary>How the file ends, short of a failure of the program itself: the worst of refused, partial, flagged, clean.</summary>
    public Outcome Outcome =>
        Extraction.Status == ExtractionStatus.Refused ? Outcome.Refused
        : Extraction.Status == ExtractionStatus.Partial ? Outcome.Partial
        : Results.Any(r => r.IsFinding && r.Severity >= Severity.Warning) ? Outcome.Flagged
        : Outcome.Clean;
}

/// <summary>How a file ends, from best to worst.</summary>
public enum Outcome
{
    Clean = 0,
    Flagged,
    Partial,
    Refused,

    /// <summary>A bug of this program in one file.</summary>
    Failed,
}
