using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>The invisible text that an OCR program lays under the picture of a scanned page.</summary>
internal static class HiddenLayer
{
    private const int MostImages = 64;

    /// <summary>Whether a page's invisible text is one: it is what the page has for text, and pictures cover it.</summary>
    public static bool Of(PdfPage page)
    {
        if (page.Images.IsEmpty) return false;
        var (invisible, visible, pictured) = (0, 0, 0);
        foreach (ref readonly var glyph in page.Glyphs.AsSpan())
        {
            if (GlyphText.IsBlank(glyph.Text)) continue;
            if (glyph.Visibility == GlyphVisibility.Visible)
            {
                visible++;
            }
            else if (glyph.Visibility == GlyphVisibility.Invisible)
            {
                invisible++;
                if (IsPictured(page, glyph)) pictured++;
            }
        }

        // A stamp or page number that was added to the scan does not make its text one that is seen.
        return invisible > 3 * visible && pictured * 5 >= invisible * 4;
    }

    private static bool IsPictured(PdfPage page, in Glyph glyph)
    {
        var images = page.Images;
        for (var i = 0; i < images.Length && i < MostImages; i++)
        {
            if (glyph.X >= images[i].Left && glyph.X <= images[i].Right && glyph.Y >= images[i].Top && glyph.Y <= images[i].Bottom) return true;
        }

        return false;
    }
}
