namespace ItaIngest.Pdf;

/// <summary>How much of a file is read before the reading stops. A file of a few hundred bytes can ask for gigabytes.</summary>
public sealed record PdfLimits
{
    /// <summary>What holds when nothing else is said.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Nested arrays, dictionaries, page-tree nodes, form XObjects. 64.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Objects of the file. 2,000,000.</summary>
    public int Objects { get; init; } = 2_000_000;

    /// <summary>Pages of the file. 20,000.</summary>
    public int Pages { get; init; } = 20_000;

    /// <summary>Filters on one stream. 8.</summary>
    public int Filters { get; init; } = 8;

    /// <summary>Bytes that one stream may unpack to. 48 MiB.</summary>
    public int StreamBytes { get; init; } = 48 << 20;

    /// <summary>Bytes that all streams read for one page may unpack to. 128 MiB.</summary>
    public long PageBytes { get; init; } = 128L << 20;

    /// <summary>Operators carried out on one page. 3,000,000.</summary>
    public int PageOperators { get; init; } = 3_000_000;

    /// <summary>Glyphs of one page. 200,000.</summary>
    public int PageGlyphs { get; init; } = 200_000;

    /// <summary>Ruling lines and filled areas of one page. 200,000.</summary>
    public int PageLines { get; init; } = 200_000;
}
