using System.Runtime.InteropServices;
using System.Text;
using ItaIngest.Readings;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>Undoes the breaking of text into lines.</summary>
internal static class LineJoining
{
    /// <summary>Letters after which a Thai line could surely have been broken: no word is longer.</summary>
    private const int LongestWord = 12;

    /// <summary>Joins two lines or more.</summary>
    public static string Join(IReadOnlyList<TextLine> lines, float left, float right)
    {
        var room = Room.Of(lines, left, right);
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1], lines[i]);
            if (room.EndsEarly(above, below))
            {
                text.Append('\n').Append(below.Text);
                continue;
            }

            if (Hyphenated(above.Text, below.Text)) text.Length--;
            else if (NeedsSpace(above, below)) text.Append(' ');
            text.Append(below.Text);
        }

        return text.ToString();
    }

    private static bool Hyphenated(string above, string below) =>
        above.Length > 1 && above[^1] is '-' or '\u2010' or '\u00AD' && (above[^1] == '\u00AD' || (char.IsAsciiLetter(above[^2]) && char.IsAsciiLetterLower(below[0])));

    private static bool NeedsSpace(TextLine above, TextLine below)
    {
        if (above.EndsWithSpace) return true;
        var (a, b) = (above.Text[^1], below.Text[0]);
        if (GlyphText.IsDigit(a) && GlyphText.IsDigit(b)) return true;
        // Thai has no spaces between words; where a space stood, and the line was broken there, nothing is left of it.
        if (ThaiLetters.IsThai(a) || ThaiLetters.IsThai(b)) return ThaiLetters.IsThai(a) != ThaiLetters.IsThai(b) && char.IsLetterOrDigit(a) && char.IsLetterOrDigit(b);
        return a is not ('-' or '/' or '(' or '[' or '\u2010' or '\u2013');
    }

    /// <summary>The room that lines had.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Room(float Left, float Right, bool IsCentered)
    {
        public static Room Of(IReadOnlyList<TextLine> lines, float left, float right)
        {
            var (leftmost, rightmost, lefts, middles) = (float.MaxValue, float.MinValue, 0f, 0f);
            var (low, high) = (float.MaxValue, float.MinValue);
            foreach (var line in lines)
            {
                leftmost = Math.Min(leftmost, line.Left);
                rightmost = Math.Max(rightmost, line.Right);
                lefts = Math.Max(lefts, line.Left);
                var middle = (line.Left + line.Right) / 2;
                (low, high) = (Math.Min(low, middle), Math.Max(high, middle));
            }

            middles = high - low;
            var size = lines[0].Size;
            var centered = middles < 0.15f * size && lefts - leftmost > 0.5f * size;
            // What a cell leaves free at its left it leaves free at its right.
            var margin = centered ? 0 : Math.Clamp(leftmost - left, 0, 0.6f * size);
            return new Room(Math.Min(left + margin, leftmost), Math.Max(right - margin, rightmost), centered);
        }

        /// <summary>Whether the line could have taken the first word of the next.</summary>
        public bool EndsEarly(TextLine line, TextLine next)
        {
            var free = Right - line.Right + (IsCentered ? line.Left - Left : 0);
            var first = FirstPiece(next);
            return free > first + (0.3f * line.Size);
        }

        private static float FirstPiece(TextLine line)
        {
            var word = line.Words[0];
            var width = word.Right - word.Left;
            if (word.Text.Length == 0 || !ThaiLetters.IsThai(word.Text[0])) return width;
            var letters = 0;
            foreach (var cluster in line.Clusters)
            {
                if (cluster.IsBlank) continue;
                if (++letters == LongestWord) return Math.Min(width, cluster.Right - line.Left);
            }

            return width;
        }
    }
}
