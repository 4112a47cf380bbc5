using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using ItaIngest.Documents;

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
            CheckDirectory(content, limits);
            var settings = new OpenSettings { AutoSave = false, MaxCharactersInPart = limits.ZipEntryBytes };
            var opened = WordprocessingDocument.Open(new MemoryStream(content.ToArray(), writable: false), isEditable: false, settings);
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

    /// <summary>What the zip directory says; what it conceals, <see cref="BoundedStream"/> meets.</summary>
    private static void CheckDirectory(ReadOnlyMemory<byte> content, Limits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > limits.ZipEntries) throw RefusalException.TooBig($"{zip.Entries.Count} entries");
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            if (entry.Length > limits.ZipEntryBytes) throw RefusalException.TooBig(entry.FullName);
            total += entry.Length;
            if (total > limits.ZipTotalBytes) throw RefusalException.TooBig("total");
        }
    }
}
