using System.Xml.Linq;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Extractors.Joining;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// Reads Word documents (.docx, .docm, .dotx, .dotm; transitional and strict). The Open XML SDK opens the package and resolves
/// relationships; the XML of its parts is read by <see cref="PartReader"/> within limits, and walked with a rule for every element.
/// </summary>
/// <remarks>
/// What a reader of the printed page sees is used: insertions, moved-to text, results of fields, automatic numbers, text boxes (after
/// the paragraph that anchors them), notes (after the body, marked "[1]", "[i]"), headers and footers (last). Deletions and moved-from
/// text are <see cref="Residue.Deleted"/>; hidden text, field instructions, comments, fallbacks, the glyph of a checkbox (its state is
/// shown instead) and the reading above ruby text are <see cref="Residue.Hidden"/>; numbers that place a drawing are
/// <see cref="Residue.Furniture"/>. The residue counts the text of the body, notes, comments, headers, footers and diagrams.
/// </remarks>
public sealed class DocxExtractor(Limits limits) : IExtractor
{
    /// <summary>Of a document whose pictures have less text beside them than this, per picture, the pages are the pictures.</summary>
    private const int TextPerImage = 40;

    private const int PathsReported = 50;

    private const int TextReported = 500;

    private readonly TableJoiner joiner = new();

    /// <inheritdoc/>
    public Documents.DocumentFormat Format => Documents.DocumentFormat.Docx;

    /// <inheritdoc/>
    public Extraction Extract(SourceFile source, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            if (content.IsEmpty) return Extraction.Refused(source, new Refusal(RefusalReason.Empty));
            if (content.Length > limits.FileBytes) return Extraction.Refused(source, Limit.FileBytes.Passed(limits));
            if (ZipDirectory.Check(content, limits).Refusal is { } refusal) return Extraction.Refused(source, refusal);
            var parts = new PartReader(limits, cancellation);
            using var package = DocxPackage.Open(content, limits, parts);
            return Read(source, package, parts);
        }
        catch (RefusalException e)
        {
            return Extraction.Refused(source, e.Refusal);
        }
    }

    private Extraction Read(SourceFile source, DocxPackage package, PartReader parts)
    {
        var main = package.Main;
        var notes = new NoteList();
        foreach (var target in package.RemovedRelationships) notes.Add(NoteKind.Info, "relationship-broken", target);
        var styles = new StyleSheet(main.StyleDefinitionsPart is { } stylePart ? DocxReading.Read(parts, stylePart).Root : null);
        var numbering = new Numbering(main.NumberingDefinitionsPart is { } numberingPart ? DocxReading.Read(parts, numberingPart).Root : null, notes);
        var reading = new DocxReading(limits, parts, notes, styles, numbering);
        var flow = new FlowReader(reading);
        var sink = new BlockSink();

        var document = reading.Load(main);
        if (document.Root.Element(W.Ns + "body") is not { } body) throw RefusalException.Damaged("word/document.xml: body");
        var fields = new Fields(document.HasFields ? body : null);
        if (fields.Unmatched > 0) notes.Add(NoteKind.Info, "field-not-closed", NumberFormat.Decimal(fields.Unmatched));
        flow.Read(body, new Story(null, main, fields, new PageCounter(body)), "body", sink);

        var back = new BackMatter(reading, flow);
        back.Notes(main.FootnotesPart, endnotes: false, sink);
        back.Notes(main.EndnotesPart, endnotes: true, sink);
        back.HeadersAndFooters(main, body, sink);
        back.Comments(main.WordprocessingCommentsPart);

        ReportUnreached(reading);
        ReportPictures(reading, sink.Result);
        var joined = joiner.Join(sink.Result);
        reading.Account.Move(Fate.Used, Fate.Furniture, joined.DroppedCells.Sum(reading.CharactersOf));
        var all = notes.ToList().Select(n => n.At is { } at ? n with { At = joined.Moved(at) } : n).Concat(joined.Notes).ToList();
        return new Extraction(source, Extraction.StatusOf(all), joined.Blocks, all, reading.Account.ToResidue());
    }

    private static void ReportUnreached(DocxReading reading)
    {
        var left = reading.Account.Close(reading.Trees);
        foreach (var element in left.Take(PathsReported))
        {
            var path = PathOf(element);
            reading.Notes.Add(NoteKind.Loss, "text-not-reached", $"{path}: {Beginning(TextAccount.TextOf(element))}", new Place { Path = path });
        }

        if (left.Count > PathsReported) reading.Notes.Add(NoteKind.Loss, "text-not-reached", $"… {NumberFormat.Decimal(left.Count)}");
    }

    /// <summary>Enough of a text to know it by; it may be as long as the file.</summary>
    private static string Beginning(string text) => text.Length <= TextReported ? text : $"{text[..TextReported]}… ({NumberFormat.Decimal(text.Length)})";

    private static void ReportPictures(DocxReading reading, List<Block> blocks)
    {
        if (reading.Charts > 0) reading.Notes.Add(NoteKind.Info, "chart", NumberFormat.Decimal(reading.Charts));
        if (reading.Images == 0) return;
        reading.Notes.Add(NoteKind.Info, "image", NumberFormat.Decimal(reading.Images));
        long characters = blocks.Sum(b => b switch
        {
            Paragraph p => Visible(p.Text),
            Table t => t.Cells.Sum(c => Visible(c.Text)),
            _ => 0L,
        });
        if (characters < (long)TextPerImage * reading.Images) reading.Notes.Add(NoteKind.Loss, "image-only", NumberFormat.Decimal(reading.Images));
    }

    private static long Visible(string text) => text.Count(c => !char.IsWhiteSpace(c));

    private static string PathOf(XElement element) =>
        string.Join('/', element.AncestorsAndSelf().Reverse().Select(e =>
        {
            var place = e.ElementsBeforeSelf(e.Name).Count() + 1;
            return e.Parent is null ? e.Name.LocalName : $"{e.Name.LocalName}[{NumberFormat.Decimal(place)}]";
        }));
}
