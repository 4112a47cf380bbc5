using System.Runtime.InteropServices;
using ItaIngest.Pdf.Filters;
using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>
/// The filters that PdfPig unpacks streams with, within the limits. PdfPig's own know none, and give damaged bytes back as they stand in the
/// file, as if they were the content. Those of images are left as they are: nothing asks for them.
/// </summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    private static readonly string[] Bounded = ["FlateDecode", "Fl", "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx", "RunLengthDecode", "RL"];

    private static readonly string[] OfImages = ["DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF"];

    /// <summary>Filters for one file.</summary>
    public BoundedFilters(PigObjects objects, Unpacked unpacked)
        : base(All(objects, unpacked))
    {
    }

    private static Dictionary<string, IFilter> All(PigObjects objects, Unpacked unpacked)
    {
        var all = new Dictionary<string, IFilter>(StringComparer.Ordinal) { ["Crypt"] = new Untouched() };
        foreach (var name in Bounded) all[name] = new BoundedFilter(name, objects, unpacked);
        foreach (var name in OfImages) all[name] = DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Create(name)])[0];
        return all;
    }

    private sealed class BoundedFilter(string kind, PigObjects objects, Unpacked unpacked) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var dictionary = objects.Dictionary(streamDictionary);
            if (filterIndex >= objects.Limits.Filters || unpacked.IsOver)
            {
                unpacked.Damage(dictionary, isAtLimit: true);
                return Memory<byte>.Empty;
            }

            var damaged = false;
            long length = 0;
            StreamDecoder.TryDecodeOne(kind, input, Parameters(dictionary, filterIndex), objects, objects.Limits.StreamBytes, ref damaged, ref length, out var output);
            unpacked.Add(length);
            if (damaged) unpacked.Damage(dictionary, isAtLimit: length >= objects.Limits.StreamBytes);
            return MemoryMarshal.AsMemory(output);
        }

        private PdfDictionary? Parameters(PdfDictionary dictionary, int index)
        {
            var parameters = objects.Get(dictionary, "DecodeParms");
            if (parameters is PdfNull) parameters = objects.Get(dictionary, "DP");
            return parameters is PdfArray array ? index < array.Count ? objects.Dictionary(array[index]) : null : index == 0 ? objects.Dictionary(parameters) : null;
        }
    }

    /// <summary>/Crypt: PdfPig has decrypted already.</summary>
    private sealed class Untouched : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) => input;
    }
}
