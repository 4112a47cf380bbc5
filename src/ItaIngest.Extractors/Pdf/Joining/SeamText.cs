using ItaIngest.Extractors.Joining;
using ItaIngest.Extractors.Pdf.Tables;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Extractors.Pdf.Joining;

/// <summary>The text of a cell that a page end cut.</summary>
internal static class SeamText
{
    private static readonly string[] Beginnings = ["ตัวชี้วัด", "ข้อ", "ส่วนที่", "ด้าน", "รวม", "หมายเหตุ"];

    /// <summary>The last line above is full, and what comes below does not begin as a row or list item does.</summary>
    public static bool RunsOn(PageCell above, PageCell below)
    {
        if (above.Lines.Count == 0 || below.Lines.Count == 0) return false;
        var (last, first) = (above.Lines[^1], below.Lines[0]);
        var text = below.Text.AsSpan().TrimStart();
        if (text.Length == 0 || CellForm.BeginsWithLabel(below.Text) || text[0] is '-' or '–' or '•' or '*' or '☐' or '☑') return false;
        foreach (var word in Beginnings)
            if (text.StartsWith(word, StringComparison.Ordinal)) return false;
        var room = above.Area.Right - last.Right;
        var next = first.Words.Count > 0 ? first.Words[0].Right - first.Words[0].Left : 0;
        return room <= Math.Max(1.5f * last.Size, Math.Min(next, 0.35f * above.Area.Width));
    }

    /// <summary>The texts as one, and where in it the second begins.</summary>
    public static (string Text, int Start) Join(string above, IReadOnlyList<TextLine> lines, PageCell first, PageCell below, out IReadOnlyList<TextLine> all)
    {
        all = [.. lines, .. Moved(below, first, lines)];
        if (above.Length == 0) return (below.Text, 0);
        if (below.Text.Length == 0) return (above, above.Length);
        var separated = IsDigitAtEnd(above) && IsDigitAtStart(below.Text);
        if (!separated && lines.Count > 0 && below.Lines.Count > 0)
        {
            var joined = TextLines.Join(all, first.Area.Left, first.Area.Right);
            if (joined.EndsWith(below.Text, StringComparison.Ordinal) && joined.StartsWith(above, StringComparison.Ordinal)) return (joined, joined.Length - below.Text.Length);
        }

        // Digits that meet would make a number that nobody wrote.
        var between = separated ? "\n" : ThaiLetters.IsThai(above[^1]) && ThaiLetters.IsThai(below.Text[0]) ? "" : " ";
        return (above + between + below.Text, above.Length + between.Length);
    }

    /// <summary>The lines below the page end as if they stood under those above it.</summary>
    private static IEnumerable<TextLine> Moved(PageCell below, PageCell first, IReadOnlyList<TextLine> above)
    {
        if (above.Count == 0 || below.Lines.Count == 0) return below.Lines;
        var last = above[^1];
        var pitch = above.Count > 1 ? last.Baseline - above[^2].Baseline : below.Lines.Count > 1 ? below.Lines[1].Baseline - below.Lines[0].Baseline : 1.3f * last.Size;
        var (dx, dy) = (first.Area.Left - below.Area.Left, last.Baseline + pitch - below.Lines[0].Baseline);
        return below.Lines.Select(l => l with
        {
            Left = l.Left + dx,
            Right = l.Right + dx,
            Top = l.Top + dy,
            Bottom = l.Bottom + dy,
            Baseline = l.Baseline + dy,
            Words = Math.Abs(dx) < 0.01f ? l.Words : [.. l.Words.Select(w => w with { Left = w.Left + dx, Right = w.Right + dx })],
            Clusters = [.. l.Clusters.Select(c => c with { Left = c.Left + dx, Right = c.Right + dx, Baseline = c.Baseline + dy })],
        });
    }

    private static bool IsDigitAtEnd(string text) => ThaiDigits.IsDigit(text.AsSpan().TrimEnd()[^1]);

    private static bool IsDigitAtStart(string text) => ThaiDigits.IsDigit(text.AsSpan().TrimStart()[0]);
}
