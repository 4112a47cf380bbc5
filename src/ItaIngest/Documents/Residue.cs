namespace ItaIngest.Documents;

/// <summary>
/// What became of each character of the source: the sum of the five is all there is. A character is a UTF-16 unit of the
/// source's text (of a text file: of the decoded file; of a page: of its text nodes; of a Word file: of its text runs).
/// </summary>
/// <param name="Used">Stands in a block's text (white space that was folded counts with it).</param>
/// <param name="Deleted">Deleted in a tracked change, or moved away.</param>
/// <param name="Hidden">Hidden text, scripts, styles, fallbacks of what was used.</param>
/// <param name="Furniture">Markup, separators, repeated headers of joined tables, page headers and footers that repeat.</param>
/// <param name="Reported">Not used, and a note says so.</param>
public sealed record Residue(long Used, long Deleted, long Hidden, long Furniture, long Reported)
{
    /// <summary>Nothing was read.</summary>
    public static Residue None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All characters of the source.</summary>
    public long Total => Used + Deleted + Hidden + Furniture + Reported;
}
