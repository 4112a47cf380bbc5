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
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> raw, PdfDictionary dictionary, IObjectStore store, out bool damaged) =>
        Decode(raw, dictionary, store, store.Limits.StreamBytes, out damaged, out _);

    /// <summary>Unpacks within a limit of its own.</summary>
    /// <param name="raw">The bytes as they stand in the file, decrypted.</param>
    /// <param name="dictionary">Its dictionary.</param>
    /// <param name="store">Follows references in it; gives the limits.</param>
    /// <param name="limit">Bytes that each filter may give.</param>
    /// <param name="damaged">What came out is not all.</param>
    /// <param name="unpacked">Bytes that all filters gave together; 0 when there was nothing to do.</param>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> raw, PdfDictionary dictionary, IObjectStore store, int limit, out bool damaged, out long unpacked)
    {
        damaged = false;
        unpacked = 0;
        var filter = store.Get(dictionary, "Filter");
        // /F is the short form of inline images; in other streams it names a file, which is a string or a dictionary.
        if (filter is PdfNull) filter = store.Get(dictionary, "F");
        var parameters = store.Get(dictionary, "DecodeParms");
        if (parameters is PdfNull) parameters = store.Get(dictionary, "DP");
        var names = filter switch
        {
            PdfName name => [name],
            PdfArray array => array.Items,
            _ => (List<PdfObject>)[],
        };
        if (names.Count > store.Limits.Filters) return Nothing(out damaged);
        var bytes = raw;
        for (var i = 0; i < names.Count; i++)
        {
            if (store.Resolve(names[i]) is not PdfName { Value: var kind }) continue;
            if (kind == "Crypt") continue;
            if (kind is "DCTDecode" or "DCT" or "JPXDecode" or "JBIG2Decode" or "CCITTFaxDecode" or "CCF") return ReadOnlyMemory<byte>.Empty;
            var own = parameters switch
            {
                PdfArray array => i < array.Count ? store.Dictionary(array[i]) : null,
                _ => i == 0 || names.Count == 1 ? store.Dictionary(parameters) : null,
            };
            if (!TryDecodeOne(kind, bytes, own, store, limit, ref damaged, ref unpacked, out bytes)) return Nothing(out damaged);
        }

        return bytes;
    }

    /// <summary>Unpacks by one filter.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="input">The packed bytes.</param>
    /// <param name="parameters">Its parameters, or null.</param>
    /// <param name="store">Follows references in them.</param>
    /// <param name="limit">Bytes that it may give.</param>
    /// <param name="damaged">Set where what came out is not all.</param>
    /// <param name="unpacked">The bytes that it gave are added.</param>
    /// <param name="output">What came out.</param>
    /// <returns>False for a filter that is not known.</returns>
    public static bool TryDecodeOne(string kind, ReadOnlyMemory<byte> input, PdfDictionary? parameters, IObjectStore store, int limit, ref bool damaged, ref long unpacked, out ReadOnlyMemory<byte> output)
    {
        var decoded = new DecodedBytes(limit, input.Length);
        output = default;
        if (!TryFilter(kind, input.Span, decoded, parameters, store)) return false;
        damaged |= decoded.IsDamaged;
        unpacked += decoded.Length;
        output = Predict(kind, decoded, parameters, store, ref damaged);
        return true;
    }

    private static ReadOnlyMemory<byte> Nothing(out bool damaged)
    {
        damaged = true;
        return ReadOnlyMemory<byte>.Empty;
    }

    private static bool TryFilter(string kind, ReadOnlySpan<byte> input, DecodedBytes output, PdfDictionary? parameters, IObjectStore store)
    {
        switch (kind)
        {
            case "FlateDecode" or "Fl":
                ZlibStream.Decode(input, output);
                return true;
            case "LZWDecode" or "LZW":
                Lzw.Decode(input, output, (parameters is null ? null : store.GetInt(parameters, "EarlyChange")) != 0);
                return true;
            case "ASCII85Decode" or "A85":
                Ascii85.Decode(input, output);
                return true;
            case "ASCIIHexDecode" or "AHx":
                AsciiHex.Decode(input, output);
                return true;
            case "RunLengthDecode" or "RL":
                RunLength.Decode(input, output);
                return true;
            default:
                return false;
        }
    }

    private static ReadOnlyMemory<byte> Predict(string kind, DecodedBytes output, PdfDictionary? parameters, IObjectStore store, ref bool damaged)
    {
        if (parameters is null || kind is not ("FlateDecode" or "Fl" or "LZWDecode" or "LZW")) return output.Written;
        var predictor = store.GetInt(parameters, "Predictor") ?? 1;
        if (predictor <= 1) return output.Written;
        var shape = new SampleRows(store.GetInt(parameters, "Colors") ?? 1, store.GetInt(parameters, "BitsPerComponent") ?? 8, store.GetInt(parameters, "Columns") ?? 1);
        if (!shape.IsSane || (predictor != 2 && predictor is < 10 or > 15))
        {
            damaged = true;
            return output.Written;
        }

        return output.Written[..Predictor.Undo(predictor, shape, output.Buffer.AsSpan(0, output.Length))];
    }
}
