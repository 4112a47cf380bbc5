using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Extractors.Docx;

/// <summary>An opened package. Whatever the SDK or the zip reader below it throws at a bad one becomes a refusal that names it.</summary>
internal sealed class DocxPackage : IDisposable
{
    private readonly WordprocessingDocument document;

    private DocxPackage(WordprocessingDocument document, MainDocumentPart main)
    {
        this.document = document;
        Main = main;
    }

    /// <summary>The part that holds the body.</summary>
    public MainDocumentPart Main { get; }

    /// <summary>Opens a package.</summary>
    /// <exception cref="RefusalException">It is damaged, too big or no Word document.</exception>
    public static DocxPackage Open(ReadOnlyMemory<byte> content, Limits limits)
    {
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.ZipEntryBytes };
            var opened = WordprocessingDocument.Open(Bytes.AsStream(content), isEditable: false, settings);
            if (opened.MainDocumentPart is { } main) return new DocxPackage(opened, main);
            opened.Dispose();
            throw RefusalException.Damaged("officeDocument");
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
            or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or OverflowException)
        {
            throw RefusalException.Damaged($"{e.GetType().Name}: {e.Message}", e);
        }
    }

    public void Dispose() => document.Dispose();
}
