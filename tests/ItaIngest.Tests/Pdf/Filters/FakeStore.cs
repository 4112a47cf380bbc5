using System.Text;
using ItaIngest.Pdf;
using ItaIngest.Pdf.Filters;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Filters;

/// <summary>A store without a file: nothing to follow.</summary>
internal sealed class FakeStore(PdfLimits? limits = null) : IObjectStore
{
    public PdfLimits Limits { get; } = limits ?? PdfLimits.Default;

    public PdfObject Resolve(PdfObject value) => value is PdfReference ? PdfNull.Value : value;

    public ReadOnlyMemory<byte> Decode(PdfStream stream, out bool damaged) => StreamDecoder.Decode(stream.Raw, stream.Dictionary, this, out damaged);

    /// <summary>Unpacks bytes as a stream with this dictionary.</summary>
    public static byte[] Decode(string dictionary, byte[] data, out bool damaged, PdfLimits? limits = null)
    {
        var store = new FakeStore(limits);
        return StreamDecoder.Decode(data, (PdfDictionary)Parse($"<< {dictionary} >>"), store, out damaged).ToArray();
    }

    public static PdfObject Parse(string text, PdfLimits? limits = null) => new ObjectParser(Encoding.Latin1.GetBytes(text), 0, new NameTable(), limits ?? PdfLimits.Default).Read();
}
