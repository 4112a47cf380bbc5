using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;

namespace ItaIngest.Extractors.Docx;

/// <summary>An opened package. Whatever the SDK or the zip reader below it throws at a bad one becomes a refusal that names it.</summary>
internal sealed class DocxPackage : IDisposable
{
    private readonly WordprocessingDocument document;

    private DocxPackage(WordprocessingDocument document, MainDocumentPart main, IReadOnlyList<string> removed)
    {
        this.document = document;
        Main = main;
        RemovedRelationships = removed;
    }

    /// <summary>The part that holds the body.</summary>
    public MainDocumentPart Main { get; }

    /// <summary>Targets of the relationships that had to be taken out before the SDK would open the package.</summary>
    public IReadOnlyList<string> RemovedRelationships { get; }

    /// <summary>Opens a package that the zip check has passed.</summary>
    /// <exception cref="RefusalException">It is damaged, or no Word document.</exception>
    public static DocxPackage Open(ReadOnlyMemory<byte> content, Limits limits, PartReader reader)
    {
        try
        {
            return Open(Bytes.AsStream(content), limits, []);
        }
        catch (RefusalException)
        {
            if (Repaired(content, reader) is not { } repair) throw;
            return Open(repair.Package, limits, repair.Removed);
        }
    }

    public void Dispose() => document.Dispose();

    private static (MemoryStream Package, IReadOnlyList<string> Removed)? Repaired(ReadOnlyMemory<byte> content, PartReader reader)
    {
        try
        {
            return RelationshipRepair.Repair(content, reader);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Damaged(e);
        }
    }

    /// <summary>Names all that the SDK, System.IO.Packaging and the zip reader below them throw at bad packages.</summary>
    private static DocxPackage Open(MemoryStream stream, Limits limits, IReadOnlyList<string> removed)
    {
        try
        {
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.ZipEntryBytes };
            var opened = WordprocessingDocument.Open(stream, isEditable: false, settings);
            if (opened.MainDocumentPart is { } main) return new DocxPackage(opened, main, removed);
            opened.Dispose();
            throw RefusalException.Damaged("officeDocument");
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException
            or UriFormatException or ArgumentException or InvalidOperationException or NotSupportedException or KeyNotFoundException or OverflowException)
        {
            throw Damaged(e);
        }
    }

    private static RefusalException Damaged(Exception e) => RefusalException.Damaged($"{e.GetType().Name}: {e.Message}", e);
}
