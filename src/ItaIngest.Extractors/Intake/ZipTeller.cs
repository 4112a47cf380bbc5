using System.Xml;
using ItaIngest.Documents;

namespace ItaIngest.Extractors.Intake;

/// <summary>What a zip container holds: the content types of an Office Open XML package or the "mimetype" of an ODF or EPUB file say it.</summary>
internal static class ZipTeller
{
    private const long ContentTypesBytes = 4L << 20;

    // The end of the content type of the main part. The part itself may have any name: newer Word writes word/document2.xml.
    private static readonly (string Ending, string Name)[] MainParts =
    [
        ("wordprocessingml.document.main+xml", "docx"),
        ("wordprocessingml.template.main+xml", "docx"),
        ("ms-word.document.macroEnabled.main+xml", "docx"),
        ("ms-word.template.macroEnabledTemplate.main+xml", "docx"),
        ("spreadsheetml.sheet.main+xml", "xlsx"),
        ("spreadsheetml.template.main+xml", "xlsx"),
        ("ms-excel.sheet.macroEnabled.main+xml", "xlsx"),
        ("ms-excel.sheet.binary.macroEnabled.main", "xlsb"),
        ("presentationml.presentation.main+xml", "pptx"),
        ("presentationml.slideshow.main+xml", "pptx"),
        ("ms-powerpoint.presentation.macroEnabled.main+xml", "pptx"),
    ];

    private static readonly (string Type, string Name)[] MimeTypes =
    [
        ("application/vnd.oasis.opendocument.text", "odt"),
        ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
        ("application/vnd.oasis.opendocument.presentation", "odp"),
        ("application/epub+zip", "epub"),
    ];

    /// <summary>Tells what stands in a file that begins like a zip container.</summary>
    public static ToldFormat Tell(ReadOnlyMemory<byte> content, Limits limits)
    {
        var listed = ZipDirectory.List(content);
        if (listed.Refusal is not null) return new ToldFormat(Documents.DocumentFormat.Unknown, "zip", listed.Refusal, []);
        var (name, fault) = NameOf(content, listed.Entries);
        if (fault is not null) return ToldFormat.Refused(RefusalReason.Damaged, name, fault);
        // Only what somebody will unpack is unpacked to check it.
        if (name is not ("docx" or "odt" or "ods" or "xlsx")) return ToldFormat.Refused(RefusalReason.OtherFormat, name);
        var check = ZipDirectory.Check(content, limits);
        if (check.Refusal is not null) return new ToldFormat(Documents.DocumentFormat.Unknown, name, check.Refusal, []);
        if (name != "docx") return ToldFormat.Refused(RefusalReason.NeedsConversion, name);
        return ToldFormat.Read(Documents.DocumentFormat.Docx, name, [.. check.Faulty.Select(part => new Note(NoteKind.Info, "damaged-part", part))]);
    }

    private static (string Name, string? Fault) NameOf(ReadOnlyMemory<byte> content, IReadOnlyList<ZipEntry> entries)
    {
        if (Named(entries, "[Content_Types].xml") is { } types)
        {
            if (ZipDirectory.Read(content, types, ContentTypesBytes) is not { } bytes) return ("zip", types.Name);
            if (MainPart(bytes) is not { } main) return ("opc", null);
            return (main.Name, main.Part is null || Named(entries, main.Part.TrimStart('/')) is not null ? null : "missing " + main.Part);
        }

        if (Named(entries, "mimetype") is { } mimetype && ZipDirectory.Read(content, mimetype, 256) is { } type)
        {
            var text = System.Text.Encoding.ASCII.GetString(type).Trim();
            foreach (var (known, name) in MimeTypes)
                if (text.StartsWith(known, StringComparison.Ordinal)) return (name, null);
        }

        // A Word file whose list of parts is gone is a broken Word file, not an archive.
        return Named(entries, "word/document.xml") is not null ? ("docx", "missing [Content_Types].xml") : ("zip", null);
    }

    private static ZipEntry? Named(IReadOnlyList<ZipEntry> entries, string name) =>
        entries.FirstOrDefault(e => string.Equals(e.Name.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));

    private static (string Name, string? Part)? MainPart(byte[] contentTypes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = ContentTypesBytes };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(contentTypes), settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.GetAttribute("ContentType") is not { } type) continue;
                foreach (var (ending, name) in MainParts)
                    if (type.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return (name, reader.GetAttribute("PartName"));
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return null;
    }
}
