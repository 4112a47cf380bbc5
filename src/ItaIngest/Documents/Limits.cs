namespace ItaIngest.Documents;

/// <summary>How much of a file is read before it is refused. Files come from thousands of web sites; no parser that we stand on bounds itself.</summary>
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

    /// <summary>Elements of one document's XML, page or text. 500,000: some hundred times a long report, and about 1 GB of memory at the worst.</summary>
    public int Elements { get; init; } = 500_000;

    /// <summary>Places of a table's grid (rows × columns). 1,000,000.</summary>
    public int GridArea { get; init; } = 1_000_000;

    /// <summary>Characters of a cell or paragraph. 1,000,000.</summary>
    public int TextLength { get; init; } = 1_000_000;
}
