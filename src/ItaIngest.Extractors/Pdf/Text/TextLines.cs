using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Text;

/// <summary>A line of text: clusters on one baseline, left to right, with spaces where the gaps are.</summary>
/// <param name="Text">With single spaces; NFC is not applied, marks stand behind their consonant.</param>
/// <param name="Left">Points; blanks do not count.</param>
/// <param name="Top">Points.</param>
/// <param name="Right">Points; blanks do not count.</param>
/// <param name="Bottom">Points.</param>
/// <param name="Baseline">Points.</param>
/// <param name="Size">The commonest size in it.</param>
/// <param name="IsBold">Most of it is bold.</param>
/// <param name="Clusters">In reading order, blanks included.</param>
/// <param name="Words">Stretches between gaps, left to right: their text and box; what columns of lineless tables are told from.</param>
internal sealed record TextLine(string Text, float Left, float Top, float Right, float Bottom, float Baseline, float Size, bool IsBold, IReadOnlyList<Cluster> Clusters, IReadOnlyList<TextWord> Words)
{
    /// <summary>Which way it runs.</summary>
    public GlyphDirection Direction { get; init; }

    /// <summary>A space was painted behind its last letter: layout programs that paint those at line ends show where the author had one.</summary>
    public bool EndsWithSpace => Clusters.Count > 0 && Clusters[^1].IsBlank;
}

/// <summary>A stretch of a line between spaces or gaps.</summary>
/// <param name="Text">Not empty.</param>
/// <param name="Left">Points.</param>
/// <param name="Right">Points.</param>
/// <param name="GapBefore">Distance from the word before it in the line, in points; infinite for the first.</param>
internal sealed record TextWord(string Text, float Left, float Right, float GapBefore);

/// <summary>Puts clusters into lines. Used for a whole page and for the inside of one cell.</summary>
internal static class TextLines
{
    /// <summary>The lines, top to bottom. Superscripts stay in their line; a line that runs another way than Right is one of its own, after those.</summary>
    public static IReadOnlyList<TextLine> Of(IEnumerable<Cluster> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        var all = clusters as Cluster[] ?? [.. clusters];
        if (all.Length == 0) return [];
        var lines = new List<TextLine>();
        for (var direction = GlyphDirection.Right; direction <= GlyphDirection.Slanted; direction++) LineGathering.Add(all, direction, lines);
        return lines;
    }

    /// <summary>
    /// The text of lines that stand in one cell or paragraph, as the source document had it before it was broken into lines: joined
    /// without anything where Thai runs on, with a space between words of other scripts or where one stood, '\n' only where a line ends
    /// early (a new paragraph or list item).
    /// </summary>
    /// <param name="lines">Top to bottom.</param>
    /// <param name="left">Left edge of the room that the lines had.</param>
    /// <param name="right">Right edge of it: a line that could have taken the next word and did not, ended by itself.</param>
    public static string Join(IReadOnlyList<TextLine> lines, float left, float right)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Count switch
        {
            0 => "",
            1 => lines[0].Text,
            _ => LineJoining.Join(lines, left, right),
        };
    }
}
