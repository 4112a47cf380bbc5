using ItaIngest.Pdf;
using ItaIngest.Pdf.Filters;
using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace ItaIngest.PdfPig;

/// <summary>The objects that PdfPig finds in a file, in the form in which this program asks for them: optional content, marks, fonts.</summary>
internal sealed class PigObjects(PdfLimits limits) : IObjectStore
{
    private const int Steps = 32;

    /// <summary>Finds the objects of the file; null while it is being opened.</summary>
    public IPdfTokenScanner? Scanner { get; set; }

    public PdfLimits Limits => limits;

    /// <summary>An object as PdfPig holds it; null where there is none.</summary>
    public IToken? Find(PdfObject value)
    {
        if (value is not PdfReference reference || Scanner is null) return null;
        try
        {
            return Scanner.Get(new IndirectReference(reference.Number, reference.Generation))?.Data;
        }
#pragma warning disable CA1031 // PdfPig throws whatever a broken object makes it throw; one that cannot be read is no object.
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            return null;
        }
    }

    public PdfObject Resolve(PdfObject value)
    {
        for (var step = 0; value is PdfReference reference; step++)
        {
            if (step == Steps) return PdfNull.Value;
            value = Of(Find(reference), reference);
        }

        return value;
    }

    // PdfPig has decrypted the bytes already.
    public ReadOnlyMemory<byte> Decode(PdfStream stream, out bool damaged) => StreamDecoder.Decode(stream.Raw, stream.Dictionary, this, out damaged);

    /// <summary>A dictionary of PdfPig.</summary>
    public PdfDictionary Dictionary(DictionaryToken token) => Of(token, 0);

    /// <summary>A token of PdfPig as an object.</summary>
    public PdfObject Of(IToken? token, PdfReference? place = null) => Of(token, place, 0);

    private PdfObject Of(IToken? token, PdfReference? place, int depth) => token switch
    {
        _ when depth > limits.Depth => PdfNull.Value,
        NumericToken number => PdfNumber.Of(number.Data),
        NameToken name => new PdfName(name.Data),
        StringToken text => new PdfString(text.GetBytes()),
        HexToken hex => new PdfString(hex.Bytes.ToArray()),
        BooleanToken truth => truth.Data ? PdfBoolean.True : PdfBoolean.False,
        IndirectReferenceToken reference => new PdfReference((int)Math.Min(reference.Data.ObjectNumber, int.MaxValue), reference.Data.Generation),
        ArrayToken array => new PdfArray([.. array.Data.Select(item => Of(item, null, depth + 1))]),
        DictionaryToken dictionary => Of(dictionary, depth),
        StreamToken stream => new PdfStream(Of(stream.StreamDictionary, depth), stream.Data, place?.Number ?? 0, place?.Generation ?? 0),
        _ => PdfNull.Value,
    };

    private PdfDictionary Of(DictionaryToken dictionary, int depth)
    {
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Data) entries[key] = Of(value, null, depth + 1);
        return new PdfDictionary(entries);
    }
}
