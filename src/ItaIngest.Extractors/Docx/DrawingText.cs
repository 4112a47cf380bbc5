using System.Xml.Linq;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Docx;

/// <summary>The text of shapes and diagrams, whose paragraphs are DrawingML.</summary>
internal static class DrawingText
{
    public static void Read(XElement body, Story story, string path, IFlowSink sink, DocxReading reading)
    {
        var number = 0;
        foreach (var paragraph in body.Elements(A.Paragraph))
        {
            var text = new ParagraphText($"{path}/p[{NumberFormat.Decimal(++number)}]", reading.Limits);
            foreach (var run in paragraph.Elements().Where(r => r.Name.Namespace == A.Ns))
            {
                if (run.Name.LocalName == "br") text.Append("\n", story.Page);
                else if (run.Name.LocalName is "r" or "fld" && run.Element(A.Text) is { } content) Use(content, text, story, reading);
            }

            sink.Paragraph(text, new Place { Part = story.Part, Path = text.Path, Page = story.Page });
        }
    }

    private static void Use(XElement content, ParagraphText text, Story story, DocxReading reading)
    {
        reading.Account.Settle(content, Fate.Used);
        text.Append(TextAccount.TextOf(content), story.Page);
    }
}
