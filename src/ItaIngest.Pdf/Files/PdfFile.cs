using ItaIngest.Pdf.Encryption;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Files;

/// <summary>Opens a file: by its cross-references, or else by what is found in it.</summary>
internal sealed class PdfFile
{
    private const int HeaderWithin = 1024;

    private PdfFile(FileObjects objects, PageTree pages, PdfDictionary? catalog) => (Objects, Pages, Catalog) = (objects, pages, catalog);

    public FileObjects Objects { get; }

    public PageTree Pages { get; }

    /// <summary>The root of everything else; null where only its pages were found.</summary>
    public PdfDictionary? Catalog { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="PdfException">It cannot be opened.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        var header = content.Span[..Math.Min(content.Length, HeaderWithin)].IndexOf("%PDF-"u8);
        var objects = new FileObjects(content, limits) { HeaderOffset = Math.Max(header, 0) };
        if ((ByReferences(objects) ?? FileRebuilding.Rebuild(objects)) is var (pages, catalog)) return new PdfFile(objects, pages, catalog);
        if (objects.Scan.Objects.Count == 0) throw new PdfException(header < 0 ? PdfFault.NotPdf : PdfFault.Damaged, header < 0 ? "no header and no objects" : "no objects");
        throw new PdfException(PdfFault.NoPages, $"{objects.Scan.Objects.Count} objects");
    }

    private static (PageTree Pages, PdfDictionary? Catalog)? ByReferences(FileObjects objects)
    {
        var references = new CrossReferenceReader(objects);
        references.Read();
        if (references.Trailers.Count == 0) return null;
        objects.Use(references.Table, null);
        if (references.IsBroken) objects.LookForMissing();
        PdfObject Find(string key) => references.Trailers.Select(trailer => trailer[key]).FirstOrDefault(value => value is not PdfNull, PdfNull.Value);
        var encryption = Find("Encrypt");
        // An /Encrypt that leads nowhere: the cross-references are wrong, or the file is not encrypted at all; the search will tell.
        if (encryption is not PdfNull && objects.Dictionary(encryption) is null) return null;
        objects.Use(references.Table, FileCipher.Of(objects, encryption, Find("ID")));
        if (objects.Dictionary(Find("Root")) is not { } root) return null;
        var pages = PageTree.Of(objects, root["Pages"]);
        if (pages.Count == 0) return null;
        if (references.IsBroken) objects.Note(isLoss: false, "cross-reference-broken", "objects that it does not name were searched for");
        return (pages, root);
    }
}
