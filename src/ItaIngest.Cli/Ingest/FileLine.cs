using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>What an ingest did with a file.</summary>
internal enum Change
{
    /// <summary>Not known before.</summary>
    New = 0,

    /// <summary>Other bytes than the last time.</summary>
    Changed,

    /// <summary>The same bytes, read again: <c>--force</c>, another program or other rules.</summary>
    Again,

    /// <summary>The same bytes, program and rules: left as it stands.</summary>
    Unchanged,

    /// <summary>The same bytes under a path that was taken out with <c>ita forget</c>.</summary>
    Forgotten,
}

/// <summary>How a file ended, for the summary.</summary>
/// <param name="Path">Path under its root.</param>
/// <param name="Document">Id of its document.</param>
/// <param name="Format">Told by its content; null of an unchanged file that was not looked up again.</param>
/// <param name="Change">What was done with it.</param>
/// <param name="Outcome">How it ended; of an unchanged file, how it had ended.</param>
/// <param name="Refusal">Why it was not read.</param>
/// <param name="Failure">What went wrong in this program.</param>
/// <param name="Losses">What of it was not read.</param>
/// <param name="Scores">Scores that it states; of an unchanged file null.</param>
/// <param name="Findings">What a person has to look at.</param>
internal sealed record FileLine(
    string Path,
    string Document,
    Documents.DocumentFormat? Format,
    Change Change,
    Outcome Outcome,
    Refusal? Refusal,
    Failure? Failure,
    IReadOnlyList<Note> Losses,
    ScoreCounts? Scores,
    FindingCounts Findings)
{
    /// <summary>The line of a file that was read, refused or failed just now.</summary>
    public static FileLine Of(FileRecord file, Change change) =>
        Of(file.Source, file.Document, change, file.Outcome, file.Result, file.Failure);

    /// <summary>The line of a file that was left as it stands, with the reasons that the store has for it.</summary>
    public static FileLine Of(StoredDocument stored, string path, Change change) =>
        Of(stored.Source with { Path = path }, stored.Id, change, stored.Outcome, stored.Result, stored.Failure) with { Scores = null };

    /// <summary>The line of a file that was left as it stands and needs no reasons.</summary>
    public static FileLine Of(KnownFile known, Change change, FindingCounts findings) =>
        new(known.Path, known.Document, null, change, known.Outcome, null, null, [], null, findings);

    /// <summary>The file makes the command end with "something is held".</summary>
    public bool IsHeld => Change != Change.Forgotten && (Outcome >= Outcome.Partial || Findings.Errors > 0 || Scores is { Held: > 0 });

    private static FileLine Of(SourceFile source, string document, Change change, Outcome outcome, DocumentResult? result, Failure? failure) => new(
        source.Path,
        document,
        source.Format,
        change,
        outcome,
        result?.Extraction.Refusal,
        failure,
        [.. (result?.Extraction.Notes ?? []).Where(n => n.Kind == NoteKind.Loss)],
        ScoreCounts.Of(result),
        FindingCounts.Of(result?.Results ?? []));
}

/// <summary>Findings by severity.</summary>
internal sealed record FindingCounts(int Errors, int Warnings, int Infos)
{
    public static FindingCounts Of(IReadOnlyList<CheckResult> results) => new(
        results.Count(r => r is { IsFinding: true, Severity: Severity.Error }),
        results.Count(r => r is { IsFinding: true, Severity: Severity.Warning }),
        results.Count(r => r is { IsFinding: true, Severity: Severity.Info }));

    public static FindingCounts operator +(FindingCounts a, FindingCounts b) =>
        new(a.Errors + b.Errors, a.Warnings + b.Warnings, a.Infos + b.Infos);
}
