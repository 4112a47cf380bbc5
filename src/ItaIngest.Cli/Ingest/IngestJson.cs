using System.Text.Json.Serialization;
using ItaIngest.Cli.Json;
using ItaIngest.Cli.Wording;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary><c>ita ingest --json</c>.</summary>
internal sealed record IngestJson(
    string Database,
    string Program,
    string RulesRevision,
    bool Interrupted,
    IReadOnlyList<FileJson> Files,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<CompanionJson> Lists,
    Related Relations,
    TotalsJson Totals,
    int Exit);

/// <summary>A file. <c>refusal</c>, <c>failure</c> and <c>losses</c> tell why it was not read, or not wholly; <c>format</c> and <c>scores</c> are left out of an unchanged file that was not looked up again.</summary>
internal sealed record FileJson(
    string Path,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Documents.DocumentFormat? Format,
    Change Change,
    Outcome Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RefusalJson? Refusal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Failure? Failure,
    IReadOnlyList<NoteJson> Losses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ScoreCounts? Scores,
    FindingCounts Findings)
{
    public static FileJson Of(FileLine line, Words words) => new(
        line.Path,
        DocumentId.IsUnread(line.Document) ? "" : line.Document,
        line.Format,
        line.Change,
        line.Outcome,
        line.Refusal is { } refusal ? RefusalJson.Of(refusal, words) : null,
        line.Failure,
        [.. line.Losses.Select(n => NoteJson.Of(n, words))],
        line.Scores,
        line.Findings);
}

/// <summary>A list beside the files, with what is wrong with it.</summary>
internal sealed record CompanionJson(string File, int Rows, IReadOnlyList<CompanionProblem> Problems);

/// <summary>Files by outcome, and findings by severity.</summary>
internal sealed record TotalsJson(int Failed, int Refused, int Partial, int Flagged, int Clean, int Unchanged, FindingCounts Findings);
