namespace ItaIngest.Noise.Spoiled;

/// <summary>Something that was spoilt.</summary>
/// <param name="Cause">Stable word for what was done: "digit", "mark", "word-swapped", "row-dropped".</param>
/// <param name="Block">Which block it stands in, from 0.</param>
/// <param name="Row">Number of the row; null in a paragraph.</param>
/// <param name="Before">The cell, paragraph or row as it was.</param>
/// <param name="After">As it is printed; empty for a row that is dropped.</param>
internal sealed record Hit(string Cause, int Block, int? Row, string Before, string After);

/// <summary>A report as it is printed.</summary>
/// <param name="Blocks">What stands in it now.</param>
/// <param name="Hits">What was spoilt.</param>
/// <param name="Dropped">Numbers of the rows that are not printed.</param>
internal sealed record SpoiltReport(IReadOnlyList<Made.ReportBlock> Blocks, IReadOnlyList<Hit> Hits, IReadOnlySet<int> Dropped);
