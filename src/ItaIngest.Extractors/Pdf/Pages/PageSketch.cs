using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>Draws a page for people: its lines and its text as they stand on the upright page. Text that cannot be trusted is not shown as if it could.</summary>
internal static class PageSketch
{
    /// <summary>Lines of one page that are kept: a map or chart of more says nothing about a table.</summary>
    private const int MostLines = 4_000;

    /// <summary>Stretches of text of one page that are kept.</summary>
    private const int MostRuns = 8_000;

    /// <summary>A line lighter than this cannot be seen on white.</summary>
    private const float White = 0.97f;

    /// <summary>A gap wider than this share of the size ends a stretch.</summary>
    private const float WidestGap = 0.6f;

    public static PageDrawing Of(PageText text) =>
        new(text.Page, Tenths(text.Width), Tenths(text.Height), text.Turned, Lines(text), text.Quality == TextQuality.Broken ? [] : Runs(text));

    private static List<DrawnLine> Lines(PageText text)
    {
        var seen = new HashSet<DrawnLine>();
        foreach (ref readonly var ruling in text.Rulings.AsSpan())
        {
            if (ruling.Lightness > White || seen.Count >= MostLines) continue;
            var (at, from, to) = (Tenths(ruling.At), Tenths(ruling.From), Tenths(ruling.To));
            var thickness = Tenths(ruling.Thickness);
            seen.Add(ruling.IsHorizontal ? new DrawnLine(from, at, to, at, thickness) : new DrawnLine(at, from, at, to, thickness));
        }

        // In order they differ little from each other, and take little room.
        var lines = seen.ToList();
        lines.Sort((a, b) => a.Y1 != b.Y1 ? a.Y1.CompareTo(b.Y1) : a.X1.CompareTo(b.X1));
        return lines;
    }

    private static List<DrawnText> Runs(PageText text)
    {
        var runs = new List<DrawnText>();
        var words = new StringBuilder();
        var (left, right, baseline, size) = (0f, 0f, 0f, 0f);
        void End()
        {
            var run = words.ToString().TrimEnd();
            words.Clear();
            if (run.Length > 0 && runs.Count < MostRuns) runs.Add(new DrawnText(run, Tenths(left), Tenths(baseline - (0.8f * size)), Tenths(right), Tenths(baseline + (0.22f * size))));
        }

        foreach (ref readonly var cluster in text.Clusters.AsSpan())
        {
            var goesOn = words.Length > 0 && cluster.Direction == GlyphDirection.Right && Math.Abs(cluster.Baseline - baseline) < 0.05f * size && Math.Abs(cluster.Size - size) < 0.1f
                && cluster.Left - right < WidestGap * size && cluster.Left - right > -0.2f * size;
            if (!goesOn)
            {
                End();
                if (cluster.IsBlank) continue;
                (left, right, baseline, size) = (cluster.Left, cluster.Left, cluster.Baseline, cluster.Size);
            }

            words.Append(cluster.Text);
            // A blank at the end is no part of the stretch, but one within it is.
            if (!cluster.IsBlank) right = Math.Max(right, cluster.Right);
            else if (cluster.Right - right > WidestGap * size) End();
        }

        End();
        return runs;
    }

    private static int Tenths(float points) => float.IsFinite(points) ? (int)MathF.Round(Math.Clamp(points, -100_000, 100_000) * PageDrawing.Scale) : 0;
}
