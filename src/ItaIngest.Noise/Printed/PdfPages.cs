using System.Globalization;
using System.Text;

namespace ItaIngest.Noise.Printed;

/// <summary>Pages that are filled from top to bottom; what does not fit begins the next one.</summary>
internal sealed class PdfPages
{
    /// <summary>Points on every side.</summary>
    public const int Margin = 50;

    private readonly List<StringBuilder> pages = [new()];
    private int top = Margin;

    /// <summary>Points across: paper of A3, so that few titles are broken.</summary>
    public int Width => 1190;

    /// <summary>Points down.</summary>
    public int Height => 842;

    /// <summary>Points between the margins.</summary>
    public int Measure => Width - (2 * Margin);

    /// <summary>What stands on each page.</summary>
    public IEnumerable<string> Contents => pages.Select(p => p.ToString());

    /// <summary>Takes room down the page, on the next one where this one has none left.</summary>
    /// <returns>Its top, in points from the top of its page.</returns>
    public int Take(int height)
    {
        if (top + height > Height - Margin && top > Margin)
        {
            pages.Add(new StringBuilder());
            top = Margin;
        }

        top += height;
        return top - height;
    }

    /// <summary>Leaves room empty.</summary>
    public void Skip(int height) => top += height;

    /// <summary>Writes a line; down is the distance of its baseline from the top of the page.</summary>
    public void Text(int left, int down, string codes)
    {
        if (codes.Length > 0) pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F1 10 Tf {left} {Height - down} Td <{codes}> Tj ET\n");
    }

    /// <summary>Draws the border of a cell.</summary>
    public void Rectangle(int left, int down, int width, int height) =>
        pages[^1].Append(CultureInfo.InvariantCulture, $"{left} {Height - down - height} {width} {height} re S\n");
}
