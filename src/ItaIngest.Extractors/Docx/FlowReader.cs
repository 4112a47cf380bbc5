using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// The walker over paragraphs and tables, wherever they stand: body, cell, note, header, text box. Content controls and custom XML let
/// their content through; the path names them.
/// </summary>
internal sealed class FlowReader(DocxReading reading)
{
    /// <summary>A paragraph whose mark was deleted or is hidden: it goes on in the next one of the same flow.</summary>
    private sealed class Carry
    {
        public ParagraphText? Text { get; set; }
        public XElement? Properties { get; set; }
    }

    /// <summary>Reads everything in a container.</summary>
    /// <param name="container">w:body, w:tc, w:footnote, w:hdr, w:txbxContent …</param>
    /// <param name="story">What it belongs to.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="sink">Takes what is read.</param>
    /// <param name="checkbox">The content control around it, if that draws a checkbox.</param>
    public void Read(XElement container, Story story, string path, IFlowSink sink, Checkbox? checkbox = null)
    {
        var carry = new Carry();
        Flow(container, story, path, sink, carry, checkbox);
        Flush(carry, story, sink);
    }

    private void Flow(XElement container, Story story, string path, IFlowSink sink, Carry carry, Checkbox? checkbox)
    {
        int paragraphs = 0, tables = 0, controls = 0;
        foreach (var e in container.Elements())
        {
            if (e.Name.Namespace == M.Ns)
            {
                Paragraph(e, null, story, $"{path}/{e.Name.LocalName}", sink, carry, checkbox);
                continue;
            }

            if (e.Name.Namespace != W.Ns) continue;
            switch (e.Name.LocalName)
            {
                case "p":
                    Paragraph(e, e.Element(W.ParagraphProperties), story, $"{path}/p[{NumberFormat.Decimal(++paragraphs)}]", sink, carry, checkbox);
                    break;
                case "tbl":
                    Flush(carry, story, sink);
                    var before = reading.Account.Sum(Fate.Used);
                    var blocks = new TableReader(reading, this).Read(e, story, $"{path}/tbl[{NumberFormat.Decimal(++tables)}]");
                    sink.Blocks(blocks, reading.Account.Sum(Fate.Used) - before);
                    break;
                case "sdt":
                    var at = $"{path}/sdt[{NumberFormat.Decimal(++controls)}]";
                    if (e.Element(W.ContentControlContent) is { } content) Flow(content, story, at, sink, carry, Checkbox.Of(e) ?? checkbox);
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    Flow(e, story, $"{path}/{e.Name.LocalName}[{NumberFormat.Decimal(++controls)}]", sink, carry, checkbox);
                    break;
                case "del" or "moveFrom":
                    reading.Account.SettleAll(e, Fate.Deleted);
                    break;
                case "altChunk":
                    reading.Notes.Add(NoteKind.Loss, "alt-chunk", ContentTypeOf(e, story), new Place { Part = story.Part, Path = path, Page = story.Page });
                    break;
            }
        }
    }

    private void Paragraph(XElement content, XElement? properties, Story story, string path, IFlowSink sink, Carry carry, Checkbox? checkbox)
    {
        var style = reading.Styles.OfParagraph(properties);
        if ((properties.Switch("pageBreakBefore") ?? style.PageBreakBefore) == true) story.Pages?.BreakBefore();
        var text = carry.Text is { } earlier ? new ParagraphText(earlier) : new ParagraphText(path, reading.Limits);
        carry.Text = null;
        text.HeadingLevel ??= StyleSheet.HeadingLevel(properties, style);
        var inline = new InlineReader(reading, story, text, style, checkbox);
        if (content.Name == W.Paragraph) inline.Paragraph(content);
        else inline.Formula(content);

        var mark = properties?.Element(W.RunProperties);
        if (mark?.Element(W.Deleted) is not null || mark?.Element(W.MovedFrom) is not null)
        {
            (carry.Text, carry.Properties) = (text, properties);
        }
        else if (mark.Switch("vanish") == true)
        {
            // A hidden mark: the next paragraph goes on in this line, behind this one's number. Without text there is no line.
            if (!text.IsBlank) Number(text, properties);
            (carry.Text, carry.Properties) = (text, null);
        }
        else
        {
            Number(text, properties);
            Give(text, story, sink);
        }

        if (properties?.Element(W.SectionProperties) is { } section) story.Pages?.EndSection(section);
    }

    private void Flush(Carry carry, Story story, IFlowSink sink)
    {
        if (carry.Text is not { } text) return;
        carry.Text = null;
        if (!text.IsBlank && carry.Properties is not null) Number(text, carry.Properties);
        Give(text, story, sink);
    }

    private void Give(ParagraphText text, Story story, IFlowSink sink)
    {
        var page = text.FirstPage ?? story.Page;
        sink.Paragraph(text, new Place { Part = story.Part, Path = text.Path, Page = page });
        if (text.Label is not null) story.Pages?.Show();
        foreach (var box in text.Boxes)
        {
            var before = reading.Account.Sum(Fate.Used);
            var inner = new BlockSink();
            var boxStory = story.Box(box.Content, page);
            if (box.IsDrawing) DrawingText.Read(box.Content, boxStory, box.Path, inner, reading);
            else Read(box.Content, boxStory, box.Path, inner);
            sink.Blocks(inner.Result, reading.Account.Sum(Fate.Used) - before);
        }
    }

    /// <summary>Counts a paragraph of a list. The paragraph's own numPr goes before its style's, value by value; numId 0 takes it out.</summary>
    private void Number(ParagraphText text, XElement? properties)
    {
        if (text.Label is not null) return;
        var style = reading.Styles.OfParagraph(properties);
        var own = properties?.Element(W.Ns + "numPr");
        if ((W.Number(own.ValueOf("numId")) ?? style.NumberingId) is not { } id || id == 0) return;
        var level = W.Number(own.ValueOf("ilvl")) ?? reading.Numbering.LevelOfStyle(id, style.Chain) ?? style.NumberingLevel ?? 0;
        text.Label = reading.Numbering.Next(id, level)?.Trim();
        if (text.Label is "") text.Label = null;
    }

    private static string ContentTypeOf(XElement chunk, Story story) =>
        chunk.Attribute(R.Id)?.Value is { } id && story.Owner.TryGetPartById(id, out var part) ? part.ContentType : "";
}
