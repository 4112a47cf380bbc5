using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Ocr;
using ItaIngest.Extractors.Pdf.Pages;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf;

/// <summary>
/// Reads PDF files: text and tables as a reader of the pages sees them, page by page. A page whose text cannot be trusted is named and
/// gives nothing.
/// </summary>
/// <param name="limits">How much is read.</param>
/// <param name="ocr">Reads pages without text; null: they are named, and the file is Partial.</param>
/// <param name="open">Opens files; null: <see cref="PdfDocument.Open"/>.</param>
public sealed class PdfExtractor(Limits limits, PageOcr? ocr = null, PdfOpener? open = null) : IExtractor
{
    private readonly PdfOpener open = open ?? PdfDocument.Open;

    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Pdf;

    /// <inheritdoc/>
    public Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (content.IsEmpty) return Extraction.Refused(source, new Refusal(RefusalReason.Empty));
        if (content.Length > limits.FileBytes) return Extraction.Refused(source, Limit.FileBytes.Passed(limits));
        try
        {
            return Read(source, content, open(content, LimitsOf(limits)), cancellation);
        }
        catch (PdfException e)
        {
            return Extraction.Refused(source, e.Fault == PdfFault.TooBig ? Limit.PdfObjects.Passed(limits) : new Refusal(ReasonOf(e.Fault), e.Detail));
        }
    }

    /// <summary>The library that reads PDF files knows nothing of this program; its limits are a part of ours.</summary>
    private static PdfLimits LimitsOf(Limits limits) => new()
    {
        Depth = limits.PdfDepth,
        Objects = limits.PdfObjects,
        Pages = limits.PdfPages,
        Filters = limits.PdfFilters,
        StreamBytes = limits.PdfStreamBytes,
        PageBytes = limits.PdfPageBytes,
        PageOperators = limits.PdfPageOperators,
        PageGlyphs = limits.PdfPageGlyphs,
        PageLines = limits.PdfPageLines,
    };

    private static RefusalReason ReasonOf(PdfFault fault) => fault switch
    {
        PdfFault.Encrypted => RefusalReason.Encrypted,
        PdfFault.NoPages => RefusalReason.Empty,
        _ => RefusalReason.Damaged,
    };

    private Extraction Read(SourceFile source, ReadOnlyMemory<byte> content, IPdfPageSource pages, CancellationToken cancellation)
    {
        var notes = pages.Notes.Select(n => new Note(n.IsLoss ? NoteKind.Loss : NoteKind.Info, "pdf-" + n.Code, n.Detail)).ToList();
        var reader = new PageReader(ocr);
        var assembly = new DocumentAssembly();
        var residue = Residue.None;
        var drawings = new PageDrawings();
        var isUndrawn = false;
        for (var number = 1; number <= pages.PageCount; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var page = reader.Read(pages.ReadPage(number, cancellation), content);
            notes.AddRange(page.Notes);
            residue = Sum(residue, page.Tally);
            assembly.Add(page.Page);
            if (!drawings.TryAdd(page.Drawing) && !isUndrawn)
            {
                isUndrawn = true;
                notes.Add(new Note(NoteKind.Info, "drawings-left-out", FormattableString.Invariant($"{number}–{pages.PageCount}"), new Place { Page = number }));
            }

            if (assembly.Elements <= limits.Elements) continue;
            notes.Add(new Note(NoteKind.Loss, "pages-left-out", FormattableString.Invariant($"{number + 1}–{pages.PageCount}"), new Place { Page = number + 1 }));
            break;
        }

        var blocks = assembly.Complete(notes);
        residue = residue with { Used = residue.Used - assembly.FurnitureCharacters, Furniture = residue.Furniture + assembly.FurnitureCharacters };
        // Of a file of which nothing came out but that a limit was passed, that is the whole truth.
        if (blocks.Count == 0 && notes.SelectMany(n => LimitNotes.LimitsOf(n.Code)).FirstOrDefault() is { } passed) return Extraction.Refused(source, passed.Passed(limits), [.. notes]);
        return blocks.Count == 0 && notes.All(n => n.Kind != NoteKind.Loss)
            ? Extraction.Refused(source, new Refusal(RefusalReason.Empty, "no-visible-text"), [.. notes])
            : new Extraction(source, Extraction.StatusOf(notes), blocks, notes, residue) { Pages = drawings };
    }

    private static Residue Sum(Residue a, Residue b) =>
        new(a.Used + b.Used, a.Deleted + b.Deleted, a.Hidden + b.Hidden, a.Furniture + b.Furniture, a.Reported + b.Reported);
}
