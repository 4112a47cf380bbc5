using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ItaIngest.Documents;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Html;

/// <summary>
/// Reads web pages: paragraphs, headings and tables as a reader of the page sees them, without scripts, style sheets or
/// anything from other files. Places are paths of elements, and tables, rows and columns.
/// </summary>
public sealed class HtmlExtractor(Limits limits) : IExtractor
{
    private readonly TableJoiner joiner = new();

    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Html;

    /// <inheritdoc/>
    public Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (content.IsEmpty) return Extraction.Refused(source, new Refusal(RefusalReason.Empty));
        if (content.Length > limits.FileBytes) return Extraction.Refused(source, Limit.FileBytes.Passed(limits));
        var declared = PageText.DeclaredCharset(content.Span);
        if (TextDecoder.Decode(content.Span, declared) is not { } decoded) return Extraction.Refused(source, new Refusal(RefusalReason.UnknownEncoding, declared ?? ""));
        var notes = PageText.NotesOn(decoded, declared);
        if (TagScan.Check(decoded.Text, limits) is { } tooMuch) return Extraction.Refused(source, tooMuch, notes);
        cancellation.ThrowIfCancellationRequested();

        using var page = Parse(decoded.Text);
        if (DepthOf(page) >= limits.Depth) return Extraction.Refused(source, Limit.Depth.Passed(limits), notes);
        var reading = PageReader.Read(page, limits, cancellation);
        return Finish(source, reading, notes, Tally.CharactersOf(page));
    }

    // What is deeper is put beside instead of inside by the parser, so the walk below is never deeper than this.
    private IDocument Parse(string text) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = false, MaximumDepth = limits.Depth }).ParseDocument(text);

    private static int DepthOf(INode node)
    {
        var deepest = 0;
        var rest = new Stack<(INode Node, int Depth)>();
        rest.Push((node, 0));
        while (rest.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes) rest.Push((child, next.Depth + 1));
        }

        return deepest;
    }

    private Extraction Finish(SourceFile source, PageReading reading, List<Note> notes, long total)
    {
        // A page that is drawn by a script, or made of frames and pictures, has nothing for us, and must not pass for a report read.
        if (reading.Blocks.All(b => b.At.Part is not null)) return Extraction.Refused(source, new Refusal(RefusalReason.Empty, "no-visible-text"), [.. notes, .. reading.Notes]);
        var joined = joiner.Join(reading.Blocks);
        notes.AddRange(reading.Notes.Select(n => n.At is null ? n : n with { At = joined.Moved(n.At) }));
        notes.AddRange(joined.Notes);
        if (reading.Pictures > 0) notes.Add(new Note(NoteKind.Info, "images-not-read", FormattableString.Invariant($"{reading.Pictures}")));
        var dropped = joined.DroppedCharacters;
        var residue = reading.Residue with { Used = reading.Residue.Used - dropped, Furniture = reading.Residue.Furniture + dropped };
        if (residue.Total == total) return new Extraction(source, Extraction.StatusOf(notes), joined.Blocks, notes, residue);
        // The walk and the count go different ways over the tree; should they ever differ, the reader is told.
        notes.Add(new Note(NoteKind.Loss, "not-walked", FormattableString.Invariant($"{total - residue.Total}")));
        return new Extraction(source, Extraction.StatusOf(notes), joined.Blocks, notes, residue with { Reported = residue.Reported + total - residue.Total });
    }
}
