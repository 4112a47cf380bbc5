namespace ItaIngest.Pdf.Objects;

/// <summary>The objects of a file, as fonts and page contents ask for them. Tests put a dictionary in its place.</summary>
internal interface IObjectStore
{
    PdfLimits Limits { get; }

    /// <summary>Follows references (any number, loops end as null). Never returns a <see cref="PdfReference"/>, never throws.</summary>
    PdfObject Resolve(PdfObject value);

    /// <summary>
    /// The decoded bytes of a stream. A damaged stream gives what could be decoded, one over the limits is cut; both say so in
    /// <paramref name="damaged"/>. Image filters (DCT, JPX, JBIG2, CCITT) are not decoded: they end the chain with no bytes.
    /// </summary>
    ReadOnlyMemory<byte> Decode(PdfStream stream, out bool damaged);
}

/// <summary>What is asked of objects again and again.</summary>
internal static class ObjectStoreExtensions
{
    public static PdfObject Get(this IObjectStore store, PdfDictionary dictionary, string key) => store.Resolve(dictionary[key]);

    public static PdfDictionary? Dictionary(this IObjectStore store, PdfObject value) => store.Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public static PdfDictionary? GetDictionary(this IObjectStore store, PdfDictionary dictionary, string key) => store.Dictionary(dictionary[key]);

    public static PdfArray? GetArray(this IObjectStore store, PdfDictionary dictionary, string key) => store.Get(dictionary, key) as PdfArray;

    public static PdfStream? GetStream(this IObjectStore store, PdfDictionary dictionary, string key) => store.Get(dictionary, key) as PdfStream;

    public static string? GetName(this IObjectStore store, PdfDictionary dictionary, string key) => (store.Get(dictionary, key) as PdfName)?.Value;

    public static double? GetNumber(this IObjectStore store, PdfDictionary dictionary, string key) => (store.Get(dictionary, key) as PdfNumber)?.Value;

    public static int? GetInt(this IObjectStore store, PdfDictionary dictionary, string key) => (store.Get(dictionary, key) as PdfNumber)?.Int;

    /// <summary>The numbers of an array, references followed; what is no number counts 0.</summary>
    public static double[] Numbers(this IObjectStore store, PdfArray array) => [.. array.Items.Select(item => (store.Resolve(item) as PdfNumber)?.Value ?? 0)];
}
