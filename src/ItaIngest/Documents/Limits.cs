namespace ItaIngest.Documents;

/// <summary>
/// How much of a file is read, and what its reading may cost, before it is refused. Files come from thousands of web sites; no parser that we
/// stand on bounds itself. Each of these has a name in <see cref="Limit.All"/>, by which a person raises it and a refusal says which was passed.
/// </summary>
public sealed record Limits
{
    /// <summary>What holds when nothing else is said.</summary>
    public static Limits Default { get; } = new();

    /// <summary>Bytes of a file. 64 MiB.</summary>
    public long FileBytes { get; init; } = 64L << 20;

    /// <summary>Entries of a zip container. 2,000.</summary>
    public int ZipEntries { get; init; } = 2_000;

    /// <summary>Bytes that one entry may unpack to. 64 MiB.</summary>
    public long ZipEntryBytes { get; init; } = 64L << 20;

    /// <summary>Bytes that all entries may unpack to. 256 MiB.</summary>
    public long ZipTotalBytes { get; init; } = 256L << 20;

    /// <summary>Unpacked bytes for each packed byte, beyond the first MiB of an entry. 200.</summary>
    public int ZipRatio { get; init; } = 200;

    /// <summary>Depth of nested elements in XML and HTML. 256.</summary>
    public int Depth { get; init; } = 256;

    /// <summary>Elements of one document's XML, page or text. 500,000: some hundred times a long report.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>Places of a table's grid (rows × columns). 1,000,000.</summary>
    public int GridArea { get; init; } = 1_000_000;

    /// <summary>Rows of a table. 100,000.</summary>
    public int TableRows { get; init; } = 100_000;

    /// <summary>Characters of a cell or paragraph. 1,000,000.</summary>
    public int TextLength { get; init; } = 1_000_000;

    /// <summary>Objects of a PDF file. 2,000,000.</summary>
    public int PdfObjects { get; init; } = 2_000_000;

    /// <summary>Pages of a PDF file. 20,000.</summary>
    public int PdfPages { get; init; } = 20_000;

    /// <summary>Nested arrays, dictionaries, page-tree nodes and form XObjects of a PDF file. 64.</summary>
    public int PdfDepth { get; init; } = 64;

    /// <summary>Filters on one stream of a PDF file. 8.</summary>
    public int PdfFilters { get; init; } = 8;

    /// <summary>Bytes that one stream of a PDF file may unpack to. 48 MiB.</summary>
    public int PdfStreamBytes { get; init; } = 48 << 20;

    /// <summary>Bytes that all streams read for one page may unpack to. 128 MiB.</summary>
    public long PdfPageBytes { get; init; } = 128L << 20;

    /// <summary>Operators carried out on one page. 3,000,000.</summary>
    public int PdfPageOperators { get; init; } = 3_000_000;

    /// <summary>Glyphs of one page. 200,000.</summary>
    public int PdfPageGlyphs { get; init; } = 200_000;

    /// <summary>Ruling lines and filled areas of one page. 200,000.</summary>
    public int PdfPageLines { get; init; } = 200_000;

    /// <summary>Seconds of processor time that one file may take in a process of its own; so many by the clock where nothing happens. 120.</summary>
    public int Seconds { get; init; } = 120;

    /// <summary>Seconds that one file may take where its pages are pictures that are read by OCR. 1,800.</summary>
    public int OcrSeconds { get; init; } = 1_800;

    /// <summary>Bytes of memory for the objects of the process that reads a file. 384 MiB; with the program itself, about 500 MB in all.</summary>
    public long HeapBytes { get; init; } = 384L << 20;

    /// <summary>Bytes of the JSON of what was made of one file, as it leaves the process that read it. 48 MiB.</summary>
    public int ResultBytes { get; init; } = 48 << 20;
}
