using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Filters;

/// <summary>Unpacks a stream through its chain of filters (ISO 32000-2, 7.4), within limits.</summary>
internal static class StreamDecoder
{
    /// <summary>Unpacks.</summary>
    /// <param name="raw">The bytes as they stand in the file, decrypted.</param>
    /// <param name="dictionary">Its dictionary: /Filter (or /F), /DecodeParms (or /DP).</param>
    /// <param name="store">Follows references in it; gives the limits.</param>
    /// <param name="damaged">What came out is not all: damaged or cut by a limit.</param>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> raw, PdfDictionary dictionary, IObjectStore store, out bool damaged) => throw new NotSupportedException();
}
