using System.Text.Json.Serialization;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;

namespace ItaIngest.Cli.Json;

/// <summary>The <c>document</c> of <c>ita show --json</c>: the file, and how much of it was read.</summary>
internal sealed record DocumentHeadJson(
    string Path,
    string Sha256,
    Documents.DocumentFormat Format,
    ExtractionStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RefusalJson? Refusal,
    IReadOnlyList<NoteJson> Notes,
    Residue Residue)
{
    public static DocumentHeadJson Of(Extraction extraction, Words words) => new(
        extraction.Source.Path,
        extraction.Source.Id,
        extraction.Source.Format,
        extraction.Status,
        extraction.Refusal is { } refusal ? RefusalJson.Of(refusal, words) : null,
        [.. extraction.Notes.Select(n => NoteJson.Of(n, words))],
        extraction.Residue);
}

/// <summary>A note. <c>code</c> and <c>detail</c> are stable; <c>text</c> is a sentence.</summary>
internal sealed record NoteJson(
    NoteKind Kind,
    string Code,
    string Detail,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PlaceJson? Place)
{
    public static NoteJson Of(Note note, Words words) =>
        new(note.Kind, note.Code, note.Text, words.Note(note), note.At is { } at ? PlaceJson.Of(at) : null);
}

/// <summary>Why a file was not read. <c>reason</c>, <c>detail</c> and <c>limit</c> are stable; the others are sentences.</summary>
internal sealed record RefusalJson(
    RefusalReason Reason,
    string Detail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PassedLimit? Limit,
    string Text,
    string Todo)
{
    public static RefusalJson Of(Refusal refusal, Words words)
    {
        var advice = words.Refusal(refusal);
        return new RefusalJson(refusal.Reason, refusal.Detail, refusal.Limit, advice.What, advice.Todo);
    }
}
