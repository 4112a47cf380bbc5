using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>White areas painted over text: what is under them cannot be seen.</summary>
internal sealed class Covers
{
    /// <summary>Beyond so many nobody laid them by hand; the text then counts as seen.</summary>
    private const int Most = 400;

    private const float White = 0.98f;

    private readonly List<Shade> shades = [];
    private int latest;

    /// <summary>Begins a page.</summary>
    public void Begin(ReadOnlySpan<Shade> all)
    {
        shades.Clear();
        latest = 0;
        foreach (ref readonly var shade in all)
        {
            if (shade.Lightness < White || shade.Order == 0) continue;
            shades.Add(shade);
            latest = Math.Max(latest, shade.Order);
        }

        if (shades.Count > Most) latest = 0;
    }

    /// <summary>Whether a glyph is under one of them.</summary>
    public bool Hide(in Glyph glyph, int index)
    {
        if (index >= latest) return false;
        var (x, y) = ((glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Bottom) / 2);
        foreach (var shade in shades)
        {
            if (shade.Order > index && x > shade.Left && x < shade.Right && y > shade.Top && y < shade.Bottom
                && glyph.Left >= shade.Left - 1 && glyph.Right <= shade.Right + 1) return true;
        }

        return false;
    }
}
