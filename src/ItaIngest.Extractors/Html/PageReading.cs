using ItaIngest.Documents;

namespace ItaIngest.Extractors.Html;

/// <summary>What a walk over a page gave.</summary>
/// <param name="Blocks">Paragraphs and tables in reading order.</param>
/// <param name="Notes">Remarks.</param>
/// <param name="Residue">What became of its characters.</param>
/// <param name="Generated">Characters other than white space in the blocks that stand in no text node.</param>
/// <param name="Pictures">Pictures outside of cells of data.</param>
internal sealed record PageReading(IReadOnlyList<Block> Blocks, IReadOnlyList<Note> Notes, Residue Residue, long Generated, int Pictures);
