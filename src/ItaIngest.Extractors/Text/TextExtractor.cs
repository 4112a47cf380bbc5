using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Text;

/// <summary>
/// Reads plain text as OCR programs write it: TAB and Markdown tables, HTML fragments and tables in markup. One line is one paragraph or
/// one row; places are lines of the file, tables, rows and columns.
/// </summary>
public sealed class TextExtractor(Limits limits) : IExtractor
{
    private readonly TableJoiner joiner = new();

    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Text;

    /// <inheritdoc/>
    public Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (content.IsEmpty) return Extraction.Refused(source, new Refusal(RefusalReason.Empty));
        if (content.Length > limits.FileBytes) return Extraction.Refused(source, Limit.FileBytes.Passed(limits));
        if (TextDecoder.Decode(content.Span) is not { } decoded) return Extraction.Refused(source, new Refusal(RefusalReason.UnknownEncoding));

        var text = decoded.Text;
        var notes = new List<Note>();
        AddDecodingNotes(decoded, notes);
        var ledger = new CharacterLedger(text.Length);
        HiddenMarkup.Settle(text, ledger, notes);
        var reader = new BlockReader(text, ledger, limits, notes, cancellation);
        var joined = joiner.Join(reader.Read());
        foreach (var cell in joined.DroppedCells)
        {
            var (start, end) = reader.Tables.StretchOf(cell);
            ledger.Move(start, end, Fate.Used, Fate.Furniture);
        }

        notes.AddRange(joined.Notes);
        return new Extraction(source, Extraction.StatusOf(notes), joined.Blocks, notes, ledger.Sum());
    }

    private static void AddDecodingNotes(DecodedText decoded, List<Note> notes)
    {
        if (decoded.IsGuess) notes.Add(new Note(NoteKind.Info, "charset-guessed", decoded.EncodingName));
        var replaced = decoded.Text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (decoded.Replaced > 0)
            notes.Add(new Note(NoteKind.Loss, "undecodable-bytes", $"{decoded.Replaced}", new Place { Line = new LineIndex(decoded.Text, 0, replaced + 1, 1).At(replaced) }));
        var suspected = new Dictionary<string, (int First, int Lines)>(StringComparer.Ordinal);
        for (var line = TextLine.At(decoded.Text, 0, 1); line is { } l; line = TextLine.At(decoded.Text, l.Next, l.Number + 1))
        {
            if (Mojibake.KindOf(decoded.Text.AsSpan(l.Start, l.Length)) is not { } kind) continue;
            var (first, lines) = suspected.GetValueOrDefault(kind, (l.Number, 0));
            suspected[kind] = (first, lines + 1);
        }

        foreach (var (kind, (first, lines)) in suspected.OrderBy(s => s.Value.First))
            notes.Add(new Note(NoteKind.Info, "mojibake-suspected", $"{kind} {lines}", new Place { Line = first }));
    }
}
