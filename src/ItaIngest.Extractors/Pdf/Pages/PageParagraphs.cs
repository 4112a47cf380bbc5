using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Text;

namespace ItaIngest.Extractors.Pdf.Pages;

/// <summary>A paragraph of a page.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Left">Left edge of the room that they had.</param>
/// <param name="Right">Right edge of it.</param>
/// <param name="IsOpen">Its last line is as long as the room: it may go on on the next page.</param>
internal sealed record PageParagraph(IReadOnlyList<TextLine> Lines, float Left, float Right, bool IsOpen)
{
    public string Text => TextLines.Join(Lines, Left, Right);

    /// <summary>The same paragraph with what goes on on the next page.</summary>
    public PageParagraph With(PageParagraph next) => new([.. Lines, .. next.Lines], Math.Min(Left, next.Left), Math.Max(Right, next.Right), next.IsOpen);
}

/// <summary>
/// Puts lines into paragraphs. A paragraph ends where a line ends early, where the next one is indented, set in another size or
/// farther away than lines of a paragraph are, and before a list label.
/// </summary>
internal static class PageParagraphs
{
    /// <summary>A line that ends this many letters before the room does, ended by itself. Thai breaks between words, so the ends of full lines differ by a word.</summary>
    private const float EarlyEnd = 4.5f;

    /// <summary>An indent, in letters.</summary>
    private const float Indent = 1.2f;

    /// <summary>Distance of baselines in sizes of the font from which on lines are apart, whatever is usual.</summary>
    private const float FarApart = 2.4f;

    /// <summary>Times the usual distance of baselines.</summary>
    private const float Apart = 1.35f;

    /// <summary>The paragraphs of lines in reading order.</summary>
    /// <param name="lines">Lines with nothing between them but other lines of the list.</param>
    public static List<PageParagraph> Of(IReadOnlyList<PageLine> lines)
    {
        var paragraphs = new List<PageParagraph>();
        var open = new List<TextLine>();
        var usual = UsualDistance(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (open.Count > 0 && Begins(lines[i - 1], lines[i], open, usual)) Close(lines[i - 1]);
            open.Add(lines[i].Line);
        }

        if (open.Count > 0) Close(lines[^1]);
        return paragraphs;

        void Close(PageLine last)
        {
            paragraphs.Add(new PageParagraph([.. open], last.Left, last.Right, !EndsEarly(last)));
            open.Clear();
        }
    }

    /// <summary>Whether the first paragraph of a page goes on where the last one of the page before was cut.</summary>
    public static bool GoesOn(PageParagraph before, PageParagraph next)
    {
        if (!before.IsOpen) return false;
        var (last, first) = (before.Lines[^1], next.Lines[0]);
        return Math.Abs(last.Size - first.Size) <= 0.6f && last.IsBold == first.IsBold && first.Left - next.Left < Indent * first.Size && !BeginsWithLabel(first.Text)
            && before.Right - before.Left > 12 * last.Size;
    }

    private static bool Begins(PageLine before, PageLine line, List<TextLine> open, float usual)
    {
        var (last, next) = (before.Line, line.Line);
        if (before.Region != line.Region || EndsEarly(before) || BeginsWithLabel(next.Text)) return true;
        var size = Math.Max(last.Size, next.Size);
        var distance = next.Baseline - last.Baseline;
        if (distance <= 0 || distance > FarApart * size || (usual > 0 && distance > Apart * usual && distance > 1.5f * size)) return true;
        if (Math.Abs(last.Size - next.Size) > 0.12f * size) return true;
        if (AreCentred(last, next)) return true;
        // The first line of a paragraph is indented, the lines after it are not.
        return next.Left > last.Left + (Indent * size) && (open.Count > 1 || last.Left - before.Left < Indent * size);
    }

    // Lines of a cover or a heading, each in the middle: they are read one by one.
    private static bool AreCentred(TextLine a, TextLine b) =>
        Math.Abs(a.Left + a.Right - b.Left - b.Right) < 0.5f * a.Size && Math.Abs(a.Left - b.Left) > a.Size;

    private static bool EndsEarly(PageLine line) => line.Right - line.Line.Right > EarlyEnd * line.Line.Size;

    private static bool BeginsWithLabel(string text)
    {
        var trimmed = text.AsSpan().TrimStart();
        if (trimmed.Length > 1 && trimmed[0] is '•' or '▪' or '◦' or '●' or '○' or '\uF0B7' or '\uF0A7' or '☐' or '☑' or '➢' or '✓') return true;
        if (trimmed.Length > 2 && trimmed[0] is '-' or '–' or '*' && trimmed[1] == ' ') return true;
        return CellForm.BeginsWithLabel(text);
    }

    private static float UsualDistance(IReadOnlyList<PageLine> lines)
    {
        var distances = new List<float>();
        for (var i = 1; i < lines.Count; i++)
        {
            var distance = lines[i].Line.Baseline - lines[i - 1].Line.Baseline;
            if (lines[i].Region == lines[i - 1].Region && distance > 0 && distance < FarApart * lines[i].Line.Size) distances.Add(distance);
        }

        if (distances.Count < 3) return 0;
        distances.Sort();
        return distances[distances.Count / 4];
    }
}
