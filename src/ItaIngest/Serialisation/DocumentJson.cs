using System.Text.Json;
using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Serialisation;

/// <summary>
/// A <see cref="DocumentResult"/> as UTF-8 JSON, and back without loss. What readings share with the extraction is written once.
/// Text must be well-formed UTF-16 (extractors give no other): JSON has no place for half a surrogate pair.
/// </summary>
public static class DocumentJson
{
    /// <summary>The form that is written; another one is refused, not guessed at.</summary>
    private const int Form = 1;

    /// <summary>The result as JSON.</summary>
    /// <exception cref="ArgumentException">Its readings are not of its extraction.</exception>
    public static byte[] Serialize(DocumentResult result) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Envelope(
                Form, result.Extraction, Store(result), result.Facts, result.Results,
                OrNull(result.Suppressed), OrNull(result.DecisionsToConfirm), OrNull(result.DecisionsUnmatched)),
            JsonContract.Options);

    /// <summary>The result that <see cref="Serialize"/> made this of.</summary>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static DocumentResult Deserialize(ReadOnlySpan<byte> json)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(json, JsonContract.Options) ?? throw new JsonException("null is no document.");
        if (envelope.Form != Form) throw new JsonException($"Form {envelope.Form} of a document is not known.");
        if (envelope.Extraction is null || envelope.Results is null) throw new JsonException("The document is not whole.");
        return new DocumentResult(
            envelope.Extraction,
            envelope.Readings is { } blocks ? new ReadDocument(envelope.Extraction, [.. blocks.Select(b => Restore(b, envelope.Extraction))]) : null,
            envelope.Facts,
            envelope.Results)
        {
            Suppressed = envelope.Suppressed ?? [],
            DecisionsToConfirm = envelope.DecisionsToConfirm ?? [],
            DecisionsUnmatched = envelope.DecisionsUnmatched ?? [],
        };
    }

    /// <summary>
    /// The same without the text of the file: its blocks and pages are empty and its readings null. They are two thirds of the JSON,
    /// and all that tables of values and the summary of a run need is in the rest.
    /// </summary>
    /// <exception cref="JsonException">It is no such JSON.</exception>
    public static DocumentResult DeserializeWithoutText(ReadOnlySpan<byte> json)
    {
        var envelope = JsonSerializer.Deserialize<BareEnvelope>(json, JsonContract.Options) ?? throw new JsonException("null is no document.");
        if (envelope.Form != Form) throw new JsonException($"Form {envelope.Form} of a document is not known.");
        if (envelope.Extraction is not { } head || envelope.Results is null) throw new JsonException("The document is not whole.");
        return new DocumentResult(new Extraction(head.Source, head.Status, [], head.Notes, head.Residue, head.Refusal), null, envelope.Facts, envelope.Results)
        {
            Suppressed = envelope.Suppressed ?? [],
            DecisionsToConfirm = envelope.DecisionsToConfirm ?? [],
            DecisionsUnmatched = envelope.DecisionsUnmatched ?? [],
        };
    }

    /// <summary>Hardly any document has them: what is empty is not written, and what is not written is empty.</summary>
    private static IReadOnlyList<T>? OrNull<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;

    private static List<StoredBlock>? Store(DocumentResult result)
    {
        if (result.Readings is not { } readings) return null;
        var blocks = result.Extraction.Blocks;
        if (!ReferenceEquals(readings.Extraction.Blocks, blocks)) throw new ArgumentException("The readings are of another extraction.", nameof(result));
        var index = new Dictionary<Block, int>(blocks.Count, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < blocks.Count; i++) index.TryAdd(blocks[i], i);
        return [.. readings.Blocks.Select(b => Store(b, index))];
    }

    private static StoredBlock Store(ReadBlock block, Dictionary<Block, int> index)
    {
        Block source = block switch
        {
            ReadParagraph p => p.Source,
            ReadTable t => t.Source,
            _ => throw new InvalidOperationException($"No form for a block of type {block.GetType().Name}."),
        };
        IReadOnlyList<StoredReading> readings = block switch
        {
            ReadParagraph p => [StoredReading.Of(p.Reading, p.Source.At, p.Source.Text)],
            ReadTable t when t.Cells.Count == t.Source.Cells.Count =>
                [.. t.Cells.Zip(t.Source.Cells, (r, c) => StoredReading.Of(r, c.At, c.Text))],
            _ => throw new ArgumentException("A table has one reading for each of its cells.", nameof(block)),
        };
        // A table whose cells were all left alone is only counted.
        var bare = readings.All(r => r == Untouched);
        return index.TryGetValue(source, out var i)
            ? new StoredBlock(i, null, bare ? [] : readings)
            : new StoredBlock(null, source, bare ? [] : readings);
    }

    private static readonly StoredReading Untouched = new(null, null, null, null, null);

    private static ReadBlock Restore(StoredBlock stored, Extraction extraction)
    {
        var source = stored.Index is { } i
            ? i >= 0 && i < extraction.Blocks.Count ? extraction.Blocks[i] : throw new JsonException($"There is no block {i}.")
            : stored.Block ?? throw new JsonException("A reading without its block.");
        StoredReading At(int n) => stored.Readings.Count == 0 ? Untouched : stored.Readings[n];
        switch (source)
        {
            case Paragraph p when stored.Readings.Count <= 1:
                return new ReadParagraph(p, At(0).Over(p.At, p.Text));
            case Table t when stored.Readings.Count == 0 || stored.Readings.Count == t.Cells.Count:
                return new ReadTable(t, [.. t.Cells.Select((c, n) => At(n).Over(c.At, c.Text))]);
            default:
                throw new JsonException("The readings do not fit their block.");
        }
    }

    private sealed record Envelope(
        int Form,
        Extraction? Extraction,
        IReadOnlyList<StoredBlock>? Readings,
        ReportFacts? Facts,
        IReadOnlyList<CheckResult>? Results,
        IReadOnlyList<CheckResult>? Suppressed = null,
        IReadOnlyList<Decision>? DecisionsToConfirm = null,
        IReadOnlyList<Decision>? DecisionsUnmatched = null);

    /// <summary><see cref="Envelope"/> without the text; what it does not name is skipped.</summary>
    private sealed record BareEnvelope(
        int Form,
        BareExtraction? Extraction,
        ReportFacts? Facts,
        IReadOnlyList<CheckResult>? Results,
        IReadOnlyList<CheckResult>? Suppressed = null,
        IReadOnlyList<Decision>? DecisionsToConfirm = null,
        IReadOnlyList<Decision>? DecisionsUnmatched = null);

    private sealed record BareExtraction(SourceFile Source, ExtractionStatus Status, IReadOnlyList<Note> Notes, Residue Residue, Refusal? Refusal = null);
}
