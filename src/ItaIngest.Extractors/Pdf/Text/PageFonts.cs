using System.Buffers;
using System.Collections.Immutable;
using ItaIngest.Extractors.Decoding;
using ItaIngest.Extractors.Docx;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>How the text that a font gives is to be taken.</summary>
internal enum FontMeaning
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>Thai bytes shown as windows-1252.</summary>
    WesternThai,

    /// <summary>Pictures: Wingdings and its like.</summary>
    Pictures,

    /// <summary>A subset whose /ToUnicode has Thai: what that leaves out no encoding can tell.</summary>
    MappedThai,
}

/// <summary>What each font's text on a page is evidence of.</summary>
internal sealed class PageFonts
{
    /// <summary>So many characters tell what a font's text is.</summary>
    private const int Sample = 2_000;

    private FontMeaning[] meanings = [];
    private string[] pictures = [];

    /// <summary>Begins a page.</summary>
    public void Begin(ImmutableArray<PageFont> fonts, ReadOnlySpan<Glyph> glyphs)
    {
        meanings = new FontMeaning[fonts.Length];
        pictures = new string[fonts.Length];
        var western = new int[fonts.Length];
        var thai = new int[fonts.Length];
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Text.Length == 0 || glyph.Font < 0 || glyph.Font >= western.Length) continue;
            if (glyph.Text[0] is >= '\u00A1' and <= '\u00FF') western[glyph.Font]++;
            else if (glyph.TextSource == GlyphTextSource.ToUnicode && GlyphText.IsThaiForm(glyph.Text[0])) thai[glyph.Font]++;
        }

        for (var f = 0; f < fonts.Length; f++)
        {
            if (PictureFont(fonts[f].Name) is { } name) (meanings[f], pictures[f]) = (FontMeaning.Pictures, name);
            else if (thai[f] > 0 && fonts[f] is { HasToUnicode: true, IsEmbedded: true }) meanings[f] = FontMeaning.MappedThai;
            else if (western[f] >= 6 && IsWesternThai(glyphs, f)) meanings[f] = FontMeaning.WesternThai;
        }
    }

    /// <summary>How a font's text is to be taken.</summary>
    public FontMeaning Of(int font) => font >= 0 && font < meanings.Length ? meanings[font] : FontMeaning.Plain;

    /// <summary>What a picture font shows for a character, or null.</summary>
    public string? Picture(int font, char c) => c is (> ' ' and <= '\u00FF') or (>= '\uF000' and <= '\uF0FF') ? SymbolFonts.Map(pictures[font], c) : null;

    private static bool IsWesternThai(ReadOnlySpan<Glyph> glyphs, int font)
    {
        var text = ArrayPool<char>.Shared.Rent(Sample);
        var length = 0;
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Font != font || glyph.Text.Length != 1) continue;
            text[length++] = glyph.Text[0];
            if (length == Sample) break;
        }

        var kind = Mojibake.KindOf(text.AsSpan(0, length));
        ArrayPool<char>.Shared.Return(text);
        return kind == "tis-620-as-windows-1252";
    }

    private static string? PictureFont(string name)
    {
        if (!name.StartsWith("Wing", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("Webd", StringComparison.OrdinalIgnoreCase)) return null;
        var plain = name.Replace("-Regular", "", StringComparison.OrdinalIgnoreCase).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return plain switch
        {
            "WINGDINGS" or "WEBDINGS" => plain,
            "WINGDINGS2" => "WINGDINGS 2",
            "WINGDINGS3" => "WINGDINGS 3",
            _ => null,
        };
    }
}
