using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// What does not stand in the flow of the body and follows it in the extraction: footnotes, endnotes, headers, footers; and the
/// comments, which are no text of the report.
/// </summary>
internal sealed class BackMatter(DocxReading reading, FlowReader flow)
{
    /// <summary>Footnotes or endnotes, in the order in which the text refers to them. One that nothing refers to is not shown.</summary>
    public void Notes(OpenXmlPart? part, bool endnotes, IFlowSink sink)
    {
        var name = endnotes ? "endnote" : "footnote";
        if (part is null)
        {
            foreach (var id in reading.References.Of(endnotes).Keys) reading.Notes.Add(NoteKind.Loss, $"{name}-missing", id);
            return;
        }

        var root = reading.Load(part).Root;
        var notes = root.Elements(W.Ns + name).Select((note, index) => (note, path: $"{name}s/{name}[{NumberFormat.Decimal(index + 1)}]")).ToList();
        var byId = new Dictionary<string, (XElement Note, string Path)>(StringComparer.Ordinal);
        foreach (var (note, path) in notes)
        {
            // The line that divides notes from the text, and what stands there when they go on over a page.
            if (note.Attribute(W.Type)?.Value is "separator" or "continuationSeparator" or "continuationNotice") reading.Account.SettleAll(note, Fate.Furniture);
            else if (note.Attribute(W.Id)?.Value is { } id) byId.TryAdd(id, (note, path));
        }

        // A note may refer to another one, which makes the list longer while it is read.
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (reading.References.Of(endnotes).Where(r => !done.Contains(r.Key)).Select(r => r.Key).ToList() is { Count: > 0 } open)
        {
            foreach (var id in open)
            {
                done.Add(id);
                var reference = reading.References.Of(endnotes)[id];
                if (!byId.TryGetValue(id, out var found))
                {
                    reading.Notes.Add(NoteKind.Loss, $"{name}-missing", id);
                    continue;
                }

                var story = new Story($"{name}s", part, new Fields(found.Note), null, reference.Page) { Mark = reference.Mark };
                flow.Read(found.Note, story, found.Path, sink);
            }
        }

        foreach (var (id, (note, path)) in byId.Where(n => !done.Contains(n.Key)))
        {
            reading.Account.SettleAll(note, Fate.Hidden);
            reading.Notes.Add(NoteKind.Info, $"{name}-not-referred-to", id, new Place { Part = $"{name}s", Path = path });
        }
    }

    /// <summary>
    /// Headers, then footers, each part once. One for first pages or even pages that no section shows is left over from an earlier
    /// version of the document.
    /// </summary>
    public void HeadersAndFooters(MainDocumentPart main, XElement body, IFlowSink sink)
    {
        var evenAndOdd = main.DocumentSettingsPart is { } settings && reading.Peek(settings).Switch("evenAndOddHeaders") == true;
        var shown = new HashSet<OpenXmlPart>();
        foreach (var section in body.Descendants(W.SectionProperties).Where(s => s.Parent == body || s.Parent?.Name == W.ParagraphProperties))
        {
            foreach (var reference in section.Elements().Where(e => e.Name == W.Ns + "headerReference" || e.Name == W.Ns + "footerReference"))
            {
                var isShown = reference.Attribute(W.Type)?.Value switch
                {
                    "first" => section.Switch("titlePg") == true,
                    "even" => evenAndOdd,
                    _ => true,
                };
                if (!isShown) continue;
                if (reference.Attribute(R.Id)?.Value is { } id && main.TryGetPartById(id, out var part)) shown.Add(part);
                else reading.Notes.Add(NoteKind.Loss, "header-missing", reference.Attribute(R.Id)?.Value ?? "");
            }
        }

        foreach (var (part, name) in main.HeaderParts.Select(p => ((OpenXmlPart)p, "header")).Concat(main.FooterParts.Select(p => ((OpenXmlPart)p, "footer"))))
        {
            var root = reading.Load(part).Root;
            if (shown.Contains(part)) flow.Read(root, new Story(name, part, new Fields(root)), Path.GetFileNameWithoutExtension(part.Uri.OriginalString), sink);
            else reading.Account.SettleAll(root, Fate.Hidden);
        }
    }

    /// <summary>Comments are hidden.</summary>
    public void Comments(OpenXmlPart? part)
    {
        if (part is null) return;
        reading.Account.SettleAll(reading.Load(part).Root, Fate.Hidden);
    }
}
