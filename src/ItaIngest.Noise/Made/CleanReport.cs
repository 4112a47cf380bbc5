namespace ItaIngest.Noise.Made;

/// <summary>A report as its author wrote it, and what is true in it.</summary>
/// <param name="Year">Fiscal year (BE) of its scores.</param>
/// <param name="Agency">Whose report it is.</param>
/// <param name="Blocks">What stands in it, from top to bottom.</param>
internal sealed record CleanReport(int Year, CleanAgency Agency, IReadOnlyList<ReportBlock> Blocks)
{
    /// <summary>Every row of every table, in order.</summary>
    public IEnumerable<ReportRow> Rows => Blocks.OfType<ReportTable>().SelectMany(t => t.Rows);

    /// <summary>Every statement of a score, with the row that it stands in; null for a sentence.</summary>
    public IEnumerable<(StatedScore Score, ReportRow? Row)> Scores
    {
        get
        {
            foreach (var block in Blocks)
            {
                if (block is ReportParagraph { Stated: { } said }) yield return (said, null);
                if (block is not ReportTable table) continue;
                foreach (var row in table.Rows)
                    foreach (var cell in row.Cells)
                        if (cell.Stated is { } score) yield return (score, row);
            }
        }
    }
}

/// <summary>Whose report it is: its type in full, and its names without their type words.</summary>
internal sealed record CleanAgency(string Type, string Name, string District, string Province);

/// <summary>A paragraph or a table.</summary>
internal abstract record ReportBlock;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
/// <param name="HeadingLevel">1 and up for a heading, else null.</param>
/// <param name="Stated">The score that it states, if it states one.</param>
internal sealed record ReportParagraph(string Text, int? HeadingLevel = null, StatedScore? Stated = null) : ReportBlock;

/// <summary>A table without merged cells.</summary>
/// <param name="Rows">Its rows, the header first.</param>
internal sealed record ReportTable(IReadOnlyList<ReportRow> Rows) : ReportBlock
{
    /// <summary>Columns of its longest row.</summary>
    public int Columns { get; } = Rows.Max(r => r.Cells.Count);
}

/// <summary>A row.</summary>
/// <param name="Number">Names it within the report; a row that was split keeps it in both halves.</param>
/// <param name="Item">What it is about: "i7", "indicator:6"; empty for a header.</param>
/// <param name="Cells">Its cells from left to right.</param>
/// <param name="IsHeader">Whether it heads its table.</param>
/// <param name="Done">Of an OIT item whose publication is stated: whether it was published.</param>
internal sealed record ReportRow(int Number, string Item, IReadOnlyList<ReportCell> Cells, bool IsHeader = false, bool? Done = null);

/// <summary>A cell.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Stated">The score that it states, if it states one.</param>
internal sealed record ReportCell(string Text, StatedScore? Stated = null);

/// <summary>A score of an item in a fiscal year.</summary>
internal sealed record StatedScore(string Item, int Year, decimal Value);
