using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Pdf;
using ItaIngest.Readings;

namespace ItaIngest.Extractors.Pdf.Ocr;

/// <summary>A word that tesseract found, in points on the page; or several that belong together.</summary>
internal sealed record OcrWord(string Line, string Text, float Left, float Right, float Bottom, float Size)
{
    /// <summary>A gap between columns, in sizes of the letters.</summary>
    private const float WideGap = 1.2f;

    /// <summary>A space, in sizes of the letters.</summary>
    private const float Space = 0.45f;

    /// <summary>The word of a row of tesseract's table, or null.</summary>
    /// <param name="row">level page block paragraph line word left top width height confidence text, divided by tabs.</param>
    /// <param name="scale">Points a pixel.</param>
    public static OcrWord? Of(string row, float scale)
    {
        var fields = row.Split('\t');
        if (fields.Length < 12 || fields[0] != "5" || string.IsNullOrWhiteSpace(fields[11])) return null;
        if (!Number(fields[6], out var left) || !Number(fields[7], out var top) || !Number(fields[8], out var wide) || !Number(fields[9], out var high)) return null;
        // The box of a word reaches from the top of its marks to the bottom of its tails: its size is told by that, roughly.
        var size = Math.Clamp(high * scale / 1.1f, 4, 72);
        return new OcrWord(string.Join(' ', fields[2..5]), fields[11].Trim(), left * scale, (left + wide) * scale, (top + high) * scale, size);
    }

    /// <summary>This word and the next one of its line as one; null where a column ends between them.</summary>
    public OcrWord? TryJoin(OcrWord next)
    {
        var gap = next.Left - Right;
        if (!string.Equals(Line, next.Line, StringComparison.Ordinal) || gap > WideGap * Size || gap < -Size) return null;
        var isThai = ThaiLetters.IsThai(Text[^1]) && ThaiLetters.IsThai(next.Text[0]);
        return this with
        {
            Text = Text + (isThai && gap <= Space * Size ? "" : " ") + next.Text,
            Right = Math.Max(Right, next.Right),
            Bottom = Math.Max(Bottom, next.Bottom),
            Size = Math.Max(Size, next.Size),
        };
    }

    /// <summary>The word as a piece of a hidden layer's text.</summary>
    public Cluster ToCluster(int order) => new(Text, TextSource.Guessed, Left, Right, Bottom - (0.2f * Size), Size, order, GlyphDirection.Right, false, true);

    private static bool Number(string text, out float value) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
}
