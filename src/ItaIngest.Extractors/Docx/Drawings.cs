using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>
/// Drawings, pictures and embedded objects of a run: their text boxes are put aside to be read after the paragraph, pictures and charts
/// are counted, and the numbers that only place a drawing on the page are markup.
/// </summary>
internal static class Drawings
{
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace ChartEx = "http://schemas.microsoft.com/office/drawing/2014/chartex";
    private static readonly XNamespace Diagram = "http://schemas.openxmlformats.org/drawingml/2006/diagram";

    /// <summary>In these namespaces a text is a position, a size or a setting.</summary>
    private static readonly string[] Markup =
    [
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing", "urn:schemas-microsoft-com:",
    ];

    public static void Read(XElement drawing, DocxReading reading, Story story, ParagraphText text)
    {
        var boxes = 0;
        var open = new Stack<XElement>();
        open.Push(drawing);
        while (open.TryPop(out var e))
        {
            if (e.Name == W.TextBox)
            {
                text.Boxes.Add(new AnchoredBox(e, $"{text.Path}/txbx[{NumberFormat.Decimal(++boxes)}]"));
                continue;
            }

            if (e.Name == A.TextBody)
            {
                text.Boxes.Add(new AnchoredBox(e, $"{text.Path}/txbx[{NumberFormat.Decimal(++boxes)}]", IsDrawing: true));
                continue;
            }

            Single(e, reading, story, text);
            foreach (var child in e.Elements().Reverse()) open.Push(child);
        }
    }

    private static void Single(XElement e, DocxReading reading, Story story, ParagraphText text)
    {
        var name = e.Name;
        if (Array.Exists(Markup, m => name.NamespaceName.StartsWith(m, StringComparison.Ordinal)) || name == W.Ns + "binData") reading.Account.Settle(e, Fate.Furniture);
        if (name == A.Blip || name.LocalName == "imagedata") reading.Images++;
        else if (name == Chart + "chart" || name == ChartEx + "chart") reading.Charts++;
        else if (name == Diagram + "relIds") SmartArt(e, reading, story, text);
        else if (name.LocalName == "textpath" && e.Attribute("string")?.Value is { Length: > 0 } art) reading.Notes.Add(NoteKind.Info, "word-art", art, Here(story, text));
        else if (name.LocalName == "OLEObject") Embedded(e, reading, story, text);
        else if (name == W.Ns + "control") reading.Notes.Add(NoteKind.Loss, "form-control", e.Attribute(W.Ns + "name")?.Value ?? "", Here(story, text));
    }

    /// <summary>The words of a diagram stand in a part of their own.</summary>
    private static void SmartArt(XElement reference, DocxReading reading, Story story, ParagraphText text)
    {
        var id = reference.Attribute(R.Ns + "dm")?.Value;
        if (id is null || !story.Owner.TryGetPartById(id, out var part))
        {
            reading.Notes.Add(NoteKind.Loss, "diagram-missing", id ?? "", Here(story, text));
            return;
        }

        if (!reading.FirstVisit(part)) return;
        var tree = reading.Load(part);
        var points = tree.Root.Descendants(Diagram + "t").ToList();
        for (var i = 0; i < points.Count; i++) text.Boxes.Add(new AnchoredBox(points[i], $"{text.Path}/diagram/pt[{NumberFormat.Decimal(i + 1)}]", IsDrawing: true));
    }

    /// <summary>A sheet that is shown as its own picture is a table that we do not read; a formula or an icon is a picture.</summary>
    private static void Embedded(XElement e, DocxReading reading, Story story, ParagraphText text)
    {
        var program = e.Attribute("ProgID")?.Value ?? "";
        var isTable = program.StartsWith("Excel", StringComparison.OrdinalIgnoreCase) || program.StartsWith("Word", StringComparison.OrdinalIgnoreCase) || program.Contains("calc", StringComparison.OrdinalIgnoreCase);
        reading.Notes.Add(isTable ? NoteKind.Loss : NoteKind.Info, "embedded-object", program, Here(story, text));
    }

    private static Place Here(Story story, ParagraphText text) => new() { Part = story.Part, Path = text.Path, Page = story.Page };
}
