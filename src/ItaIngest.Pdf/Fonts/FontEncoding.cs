using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>A simple font's /Encoding: a named base, and names that differ from it.</summary>
internal sealed class FontEncoding
{
    private readonly string?[]? differences;

    private FontEncoding(string?[]? named, string?[]? differences)
    {
        Named = named;
        this.differences = differences;
    }

    /// <summary>The encoding that the file names, or null when it names none.</summary>
    public string?[]? Named { get; }

    public static FontEncoding Read(PdfObject encoding, IObjectStore store)
    {
        if (encoding is PdfName name) return new FontEncoding(StandardEncodings.Named(name.Value), null);
        if (store.Dictionary(encoding) is not { } dictionary) return new FontEncoding(null, null);
        return new FontEncoding(StandardEncodings.Named(store.GetName(dictionary, "BaseEncoding")), Differences(dictionary, store));
    }

    /// <summary>The name that /Differences gives a code, or null.</summary>
    public string? Difference(int code) => differences?[code];

    private static string?[]? Differences(PdfDictionary dictionary, IObjectStore store)
    {
        if (store.GetArray(dictionary, "Differences") is not { } array) return null;
        var names = new string?[256];
        var code = 0;
        foreach (var item in array.Items)
        {
            switch (store.Resolve(item))
            {
                case PdfNumber number:
                    code = number.Int;
                    break;
                case PdfName name:
                    if (code is >= 0 and < 256) names[code] = name.Value;
                    if (code < int.MaxValue) code++;
                    break;
            }
        }

        return names;
    }
}
