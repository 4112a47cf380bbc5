namespace ItaIngest.Extractors.Text;

/// <summary>A row of a table as it stands in a line of the file.</summary>
/// <param name="Line">The line.</param>
/// <param name="Cells">Where its cells stand.</param>
internal sealed record SourceRow(TextLine Line, List<(int Start, int End)> Cells)
{
    /// <summary>It stands above the delimiter line of a Markdown table.</summary>
    public bool IsHeader { get; set; }

    /// <summary>What was read of each cell.</summary>
    public List<IReadOnlyList<FragmentItem>> Contents { get; } = new(Cells.Count);

    /// <summary>The text of a cell, without the tables nested in it.</summary>
    public string Text(int cell) => cell < Contents.Count ? TextOf(Contents[cell]) : "";

    public static string TextOf(IReadOnlyList<FragmentItem> items) =>
        items is [FragmentText only] ? only.Text : string.Join('\n', items.OfType<FragmentText>().Select(t => t.Text));
}
