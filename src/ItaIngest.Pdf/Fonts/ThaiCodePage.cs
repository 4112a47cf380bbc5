namespace ItaIngest.Pdf.Fonts;

/// <summary>
/// The bytes of Thai fonts without names: TIS-620 with what Windows and the Macintosh put above it, mark variants as private-use code
/// points of each (HarfBuzz, libthai; the extractor resolves them).
/// </summary>
internal sealed class ThaiCodePage
{
    public static readonly ThaiCodePage Windows = new(
        [0xF700, 0xF701, 0xF702, 0xF703, 0xF704, 0x2026, 0xF705, 0xF706, 0xF707, 0xF708, 0xF709, 0xF70A, 0xF70B, 0xF70C, 0xF70D, 0xF70E,
        0xF70F, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xF710, 0xF711, 0xF712, 0xF713, 0xF714, 0xF715, 0xF716, 0xF717],
        [(0xFC, 0xF718), (0xFD, 0xF719), (0xFE, 0xF71A)]);

    public static readonly ThaiCodePage Macintosh = new(
        [0x00AB, 0x00BB, 0x2026, 0xF88C, 0xF88F, 0xF892, 0xF895, 0xF898, 0xF88B, 0xF88E, 0xF891, 0xF894, 0xF897, 0x201C, 0x201D, 0xF899,
        0, 0x2022, 0xF884, 0xF889, 0xF885, 0xF886, 0xF887, 0xF888, 0xF88A, 0xF88D, 0xF890, 0xF893, 0xF896, 0x2018, 0x2019, 0],
        [(0xDB, 0xFEFF), (0xDC, 0x200B), (0xDD, 0x2013), (0xDE, 0x2014), (0xEE, 0x2122), (0xFA, 0x00AE), (0xFB, 0x00A9)]);

    private readonly string?[] texts = new string?[256];

    private ThaiCodePage(ReadOnlySpan<int> from80, ReadOnlySpan<(int Byte, int CodePoint)> others)
    {
        for (var i = 0; i < from80.Length; i++) Set(0x80 + i, from80[i]);
        Set(0xA0, 0x00A0);
        for (var b = 0xA1; b <= 0xDA; b++) Set(b, b + 0x0D60);
        for (var b = 0xDF; b <= 0xFB; b++) Set(b, b + 0x0D60);
        foreach (var (b, codePoint) in others) Set(b, codePoint);
    }

    /// <summary>The text of a byte above 127, null for one that has none or is ASCII.</summary>
    public string? this[int code] => texts[code];

    /// <summary>A byte of a mark above or below, which takes no room of its own.</summary>
    public static bool IsMark(int code) => code is 0xD1 or (>= 0xD4 and <= 0xDA) or (>= 0xE7 and <= 0xEE);

    /// <summary>A byte of a letter.</summary>
    public static bool IsLetter(int code) => code is (>= 0xA1 and <= 0xCE) or 0xD2 or (>= 0xE0 and <= 0xE4);

    private void Set(int code, int codePoint) => texts[code] = SharedText.Of(codePoint) is { Length: > 0 } text ? text : null;
}
