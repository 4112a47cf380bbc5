using System.Runtime.InteropServices;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Tables.Lineless;

/// <summary>A horizontal line, or the edge of shaded rows, that is no part of a ruled table: rows end there for certain.</summary>
/// <param name="At">Its y.</param>
/// <param name="From">Left end.</param>
/// <param name="To">Right end.</param>
/// <param name="IsShade">The edge of a shade.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowBorder(float At, float From, float To, bool IsShade)
{
    /// <summary>Whether it runs over at least this share of a stretch.</summary>
    public bool Covers(float left, float right, float share) =>
        MathF.Min(right, To) - MathF.Max(left, From) >= share * MathF.Max(1, right - left);
}

/// <summary>Collects the barriers of a page, top to bottom.</summary>
internal static class RowBorders
{
    /// <summary>Lines shorter than this underline a word.</summary>
    private const float Shortest = 12;

    /// <summary>Pieces at one height that nearly touch are one line: borders are drawn cell by cell.</summary>
    private const float Joint = 6;

    /// <summary>Reads the page.</summary>
    public static RowBorder[] Of(PageText page, IReadOnlyList<PageTable> ruled)
    {
        var pieces = new List<RowBorder>();
        foreach (var line in page.Rulings)
        {
            if (line.IsHorizontal && line.Lightness < 0.97f && float.IsFinite(line.At) && !Within(ruled, (line.From + line.To) / 2, line.At))
                pieces.Add(new RowBorder(line.At, line.From, line.To, IsShade: false));
        }

        foreach (var shade in page.Shades)
        {
            // A page-high fill is a background.
            if (shade.Lightness >= 0.995f || shade.Bottom - shade.Top > 0.6f * page.Height || !(shade.Bottom - shade.Top > 4) || Within(ruled, (shade.Left + shade.Right) / 2, (shade.Top + shade.Bottom) / 2))
                continue;
            pieces.Add(new RowBorder(shade.Top, shade.Left, shade.Right, IsShade: true));
            pieces.Add(new RowBorder(shade.Bottom, shade.Left, shade.Right, IsShade: true));
        }

        return Joined(pieces);
    }

    private static bool Within(IReadOnlyList<PageTable> ruled, float x, float y)
    {
        // A page holds few tables; a hostile one may hold many, and then all of its lines are looked at as barriers.
        for (var i = 0; i < ruled.Count && i < 64; i++)
        {
            var area = ruled[i].Area;
            if (x >= area.Left - 2 && x <= area.Right + 2 && y >= area.Top - 2 && y <= area.Bottom + 2)
                return true;
        }

        return false;
    }

    private static RowBorder[] Joined(List<RowBorder> pieces)
    {
        pieces.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        var joined = new List<RowBorder>();
        for (var i = 0; i < pieces.Count;)
        {
            var start = i;
            while (i < pieces.Count && pieces[i].At - pieces[start].At <= 1.5f)
                i++;
            var row = pieces.GetRange(start, i - start);
            row.Sort((a, b) => a.From.CompareTo(b.From));
            var current = row[0];
            for (var k = 1; k <= row.Count; k++)
            {
                if (k < row.Count && row[k].From <= current.To + Joint)
                {
                    current = current with { To = MathF.Max(current.To, row[k].To), IsShade = current.IsShade && row[k].IsShade };
                    continue;
                }

                if (current.To - current.From >= Shortest)
                    joined.Add(current);
                if (k < row.Count)
                    current = row[k];
            }
        }

        return [.. joined];
    }
}
