using System.Runtime.InteropServices;
using ItaIngest.Readings;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>The room that the lines of a cell or paragraph had.</summary>
/// <param name="Left">Where lines begin.</param>
/// <param name="Right">How far they may reach.</param>
/// <param name="IsCentered">What they leave free they leave free at both sides.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LineRoom(float Left, float Right, bool IsCentered)
{
    /// <summary>A Thai line could surely have been broken after so many letters: hardly a word is longer.</summary>
    private const int LongestWord = 12;

    public static LineRoom Of(IReadOnlyList<TextLine> lines, float left, float right)
    {
        var (leftmost, rightmost, innermost) = (float.MaxValue, float.MinValue, float.MinValue);
        var (low, high) = (float.MaxValue, float.MinValue);
        foreach (var line in lines)
        {
            (leftmost, rightmost) = (Math.Min(leftmost, line.Left), Math.Max(rightmost, line.Right));
            innermost = Math.Max(innermost, line.Left);
            var middle = (line.Left + line.Right) / 2;
            (low, high) = (Math.Min(low, middle), Math.Max(high, middle));
        }

        var size = lines[0].Size;
        var centered = high - low < 0.15f * size && innermost - leftmost > 0.5f * size;
        // What a cell leaves free at its left it leaves free at its right.
        var margin = centered ? 0 : Math.Clamp(leftmost - left, 0, 0.6f * size);
        return new LineRoom(Math.Min(left + margin, leftmost), Math.Max(right - margin, rightmost), centered);
    }

    /// <summary>Whether the line could have taken the first word of the next.</summary>
    public bool EndsEarly(TextLine line, TextLine next) => Free(line) > FirstPiece(next) + (0.3f * line.Size);

    /// <summary>Whether a space behind its last letter would still have stood in the room.</summary>
    public bool HasRoomForSpace(TextLine line) => Free(line) > 0.3f * line.Size;

    private float Free(TextLine line) => Right - line.Right + (IsCentered ? line.Left - Left : 0);

    /// <summary>Width of what could not be broken off the beginning of a line.</summary>
    private static float FirstPiece(TextLine line)
    {
        var word = line.Words[0];
        var width = word.Right - word.Left;
        if (!ThaiLetters.IsThai(word.Text[0])) return width;
        var letters = 0;
        foreach (var cluster in line.Clusters)
        {
            if (cluster.IsBlank) continue;
            if (++letters == LongestWord) return Math.Min(width, cluster.Right - line.Left);
        }

        return width;
    }
}
