using ItaIngest.Pdf.Objects;

namespace ItaIngest.Pdf.Fonts;

/// <summary>A font's descriptor, with what it leaves out filled in and nonsense put right.</summary>
internal sealed class FontDescriptor
{
    private const int FixedPitchFlag = 1;
    private const int SerifFlag = 1 << 1;
    private const int SymbolicFlag = 1 << 2;
    private const int NonsymbolicFlag = 1 << 5;
    private const int ItalicFlag = 1 << 6;
    private const int ForceBoldFlag = 1 << 18;

    private readonly IObjectStore store;
    private readonly PdfDictionary dictionary;

    public FontDescriptor(PdfDictionary? descriptor, string name, IObjectStore store)
    {
        this.store = store;
        dictionary = descriptor ?? PdfDictionary.Empty;
        Name = name;
        Exists = descriptor is not null;
        Flags = store.GetInt(dictionary, "Flags") ?? 0;
        MissingWidth = (float)((store.GetNumber(dictionary, "MissingWidth") ?? 0) / 1000);
        Program = store.GetStream(dictionary, "FontFile2") ?? store.GetStream(dictionary, "FontFile3") ?? store.GetStream(dictionary, "FontFile");

        // Not by /StemV: Ghostscript states 150 and more for regular fonts, LibreOffice 80 for all.
        IsBold = FontStyle.IsBoldName(name) || (Flags & ForceBoldFlag) != 0 || store.GetNumber(dictionary, "FontWeight") >= 600;
        IsItalic = FontStyle.IsItalicName(name) || (Flags & ItalicFlag) != 0 || Math.Abs(store.GetNumber(dictionary, "ItalicAngle") ?? 0) is > 2 and < 45;
    }

    /// <summary>Without the subset prefix.</summary>
    public string Name { get; }

    public bool Exists { get; }

    public int Flags { get; }

    public bool IsSymbolic => (Flags & SymbolicFlag) != 0;

    public bool IsNonsymbolic => (Flags & NonsymbolicFlag) != 0;

    public bool IsFixed => (Flags & FixedPitchFlag) != 0;

    public bool IsSerif => (Flags & SerifFlag) != 0;

    public bool IsBold { get; }

    public bool IsItalic { get; }

    public float MissingWidth { get; }

    /// <summary>The embedded program, or null.</summary>
    public PdfStream? Program { get; }

    /// <summary>Heights: the descriptor's, the program's or the font box's, whichever is sane first; else usual ones.</summary>
    public (float Ascent, float Descent) Heights(Lazy<FontProgram> program)
    {
        var box = store.GetArray(dictionary, "FontBBox") is { Count: 4 } array ? store.Numbers(array) : [0, 0, 0, 0];
        var ascent = Between(0.6, 1.3, (store.GetNumber(dictionary, "Ascent") ?? 0) / 1000) ?? Between(0.6, 1.3, program.Value.Ascent) ?? Between(0.6, 1.3, box[3] / 1000) ?? 0.9;
        var descent = Between(-0.5, -0.1, -Math.Abs(store.GetNumber(dictionary, "Descent") ?? 0) / 1000) ?? Between(-0.5, -0.1, program.Value.Descent) ?? Between(-0.5, -0.1, box[1] / 1000) ?? -0.22;
        return ((float)ascent, (float)descent);
    }

    private static double? Between(double low, double high, double value) => value >= low && value <= high ? value : null;
}
