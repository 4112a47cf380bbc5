using System.IO.Compression;
using System.Text;

namespace ItaIngest.Tests.Extractors.Docx;

/// <summary>
/// Builds a .docx from WordprocessingML that stands in the test, so that a reviewer sees what is read. It writes the package by hand:
/// a library would not write what the tests need wrong.
/// </summary>
internal sealed class DocxBuilder
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
        + "xmlns:dgm=\"http://schemas.openxmlformats.org/drawingml/2006/diagram\" xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" mc:Ignorable=\"w14\"";

    public const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Name, string Content)> parts = [];
    private readonly StringBuilder types = new();
    private readonly StringBuilder relationships = new();
    private string body = "";

    /// <summary>The content type of the main part.</summary>
    public string MainType { get; init; } = Document;

    /// <summary>Translates the whole package, as the last step: into strict Open XML, or into something broken.</summary>
    public Func<string, string> Translate { get; init; } = static xml => xml;

    /// <summary>What stands in w:body.</summary>
    public DocxBuilder Body(string xml)
    {
        body += xml;
        return this;
    }

    public DocxBuilder Styles(string xml) => Part("styles.xml", "styles", "styles", $"<w:styles {Namespaces}>{xml}</w:styles>");

    public DocxBuilder Numbering(string xml) => Part("numbering.xml", "numbering", "numbering", $"<w:numbering {Namespaces}>{xml}</w:numbering>");

    public DocxBuilder Settings(string xml) => Part("settings.xml", "settings", "settings", $"<w:settings {Namespaces}>{xml}</w:settings>");

    public DocxBuilder Footnotes(string xml) => Part("footnotes.xml", "footnotes", "footnotes", $"<w:footnotes {Namespaces}>{xml}</w:footnotes>");

    public DocxBuilder Endnotes(string xml) => Part("endnotes.xml", "endnotes", "endnotes", $"<w:endnotes {Namespaces}>{xml}</w:endnotes>");

    public DocxBuilder Comments(string xml) => Part("comments.xml", "comments", "comments", $"<w:comments {Namespaces}>{xml}</w:comments>");

    /// <summary>A header, with the relationship id by which a section refers to it.</summary>
    public DocxBuilder Header(string id, string xml) => Part($"header{id}.xml", "header", "header", $"<w:hdr {Namespaces}>{xml}</w:hdr>", id);

    /// <summary>A footer, with the relationship id by which a section refers to it.</summary>
    public DocxBuilder Footer(string id, string xml) => Part($"footer{id}.xml", "footer", "footer", $"<w:ftr {Namespaces}>{xml}</w:ftr>", id);

    /// <summary>The data of a diagram.</summary>
    public DocxBuilder Diagram(string id, string xml) =>
        Raw("diagrams/data1.xml", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml", Office + "diagramData", $"<dgm:dataModel {Namespaces}>{xml}</dgm:dataModel>", id);

    /// <summary>Any other part.</summary>
    public DocxBuilder Raw(string name, string contentType, string relationshipType, string content, string id)
    {
        parts.Add(($"word/{name}", content));
        types.Append($"<Override PartName=\"/word/{name}\" ContentType=\"{contentType}\"/>");
        return Relationship(id, relationshipType, name);
    }

    /// <summary>A relationship of the main part.</summary>
    public DocxBuilder Relationship(string id, string type, string target, string mode = "Internal")
    {
        relationships.Append($"<Relationship Id=\"{id}\" Type=\"{(type.Contains(':', StringComparison.Ordinal) ? type : Office + type)}\" Target=\"{target}\" TargetMode=\"{mode}\"/>");
        return this;
    }

    /// <summary>The package.</summary>
    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/>{types}</Types>");
            Write(zip, "_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/>"));
            Write(zip, "word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            Write(zip, "word/_rels/document.xml.rels", Relationships(relationships.ToString()));
            foreach (var (name, content) in parts) Write(zip, name, content);
        }

        return stream.ToArray();
    }

    private static string Relationships(string xml) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{xml}</Relationships>";

    private DocxBuilder Part(string name, string type, string relationship, string content, string? id = null) =>
        Raw(name, $"{Word}{type}+xml", relationship, content, id ?? $"rId-{type}");

    private void Write(ZipArchive zip, string name, string content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(Translate(content)));
    }
}
