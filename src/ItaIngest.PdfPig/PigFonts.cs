using ItaIngest.Pdf;
using ItaIngest.Pdf.Content;
using ItaIngest.Pdf.Fonts;
using ItaIngest.Pdf.Objects;
using UglyToad.PdfPig.PdfFonts;

namespace ItaIngest.PdfPig;

/// <summary>A font of PdfPig, and what this program wants to know of it.</summary>
/// <param name="Description">As the page names it.</param>
/// <param name="Map">Its /ToUnicode; null where it has none.</param>
/// <param name="Ascent">Height above the baseline, 1 the size of the font.</param>
/// <param name="Descent">Depth below it, negative.</param>
/// <param name="Em">Height of an em in units of the font size: 1 but for some Type 3 fonts.</param>
internal sealed record PigFont(PageFont Description, ToUnicodeMap? Map, double Ascent, double Descent, double Em)
{
    /// <summary>How PdfPig came to a code's text: it does not say, so the map is asked whether it has the code.</summary>
    public GlyphTextSource SourceOf(int code) => Map?.Find((uint)code) is not null ? GlyphTextSource.ToUnicode : GlyphTextSource.Encoding;
}

/// <summary>The fonts of a file, described once.</summary>
internal sealed class PigFonts(PigObjects objects)
{
    private static readonly string[] Programs = ["FontFile", "FontFile2", "FontFile3"];

    private readonly Dictionary<IFont, PigFont> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>What is known of a font.</summary>
    public PigFont Of(IFont font)
    {
        if (known.TryGetValue(font, out var described)) return described;
        return known[font] = Describe(font);
    }

    private PigFont Describe(IFont font)
    {
        // A font that stands in the resources themselves has no reference, and PdfPig keeps no dictionary of it.
        var dictionary = font.Details.FontDictionaryReference is { } reference
            ? objects.Dictionary(new PdfReference((int)reference.ObjectNumber, reference.Generation)) ?? PdfDictionary.Empty
            : PdfDictionary.Empty;
        var name = FontStyle.WithoutPrefix(objects.GetName(dictionary, "BaseFont") ?? font.Details.Name);
        var own = objects.GetArray(dictionary, "DescendantFonts") is { Count: > 0 } descendants ? objects.Dictionary(descendants[0]) ?? dictionary : dictionary;
        var descriptor = objects.GetDictionary(own, "FontDescriptor") ?? PdfDictionary.Empty;
        var map = objects.GetStream(dictionary, "ToUnicode") is { } stream ? CMapParser.ReadToUnicode(objects.Decode(stream, out _).Span) : null;
        var isEmbedded = Programs.Any(descriptor.Entries.ContainsKey);
        var description = new PageFont(
            name,
            objects.GetName(dictionary, "Subtype") ?? "",
            isEmbedded,
            map is not null,
            font.IsVertical,
            font.Details.IsBold || FontStyle.IsBoldName(name),
            font.Details.IsItalic || FontStyle.IsItalicName(name));
        var (ascent, descent) = (font.GetAscent(), font.GetDescent());
        return new PigFont(
            description,
            map,
            ascent is >= 0.6 and <= 1.3 ? ascent : 0.9,
            descent is >= -0.5 and <= -0.1 ? descent : -0.22,
            TypeThreeEm.Of(dictionary, objects));
    }
}
