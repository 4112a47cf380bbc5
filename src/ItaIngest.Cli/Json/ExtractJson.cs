using System.Text.Json.Serialization;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;

namespace ItaIngest.Cli.Json;

/// <summary><c>ita show FILE --stage extract --json</c>.</summary>
internal sealed record ExtractJson(DocumentHeadJson Document, IReadOnlyList<BlockJson> Blocks)
{
    public static ExtractJson Of(Extraction extraction, Words words) => new(
        DocumentHeadJson.Of(extraction, words),
        [.. extraction.Blocks.Select(BlockJson.Of)]);
}

/// <summary>A paragraph or a table.</summary>
internal sealed record BlockJson
{
    public required string Kind { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Page { get; init; }

    /// <summary>Of a table: every page that it stands on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Pages { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Of a table: its grid; a merged cell's text stands once, at its top left, and its other places are "".</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CellJson>? Cells { get; init; }

    public static BlockJson Of(Block block) => block switch
    {
        Paragraph p => new BlockJson { Kind = "paragraph", Page = p.At.Page, Text = p.Text },
        Table t => Of(t),
        _ => throw new InvalidOperationException($"No JSON for a block of type {block.GetType().Name}."),
    };

    private static BlockJson Of(Table table)
    {
        var pages = table.JoinedFrom.Select(p => p.At).Concat(table.Cells.Select(c => c.At)).Select(at => at.Page).OfType<int>().Distinct().Order().ToList();
        return new BlockJson
        {
            Kind = "table",
            Page = table.At.Page,
            Pages = pages.Count > 0 ? pages : null,
            Rows = Grid(table),
            Cells = [.. table.Cells.Select(CellJson.Of)],
        };
    }

    /// <summary>The texts of a table as a grid.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Grid(Table table)
    {
        var rows = new string[table.Rows][];
        for (var r = 0; r < rows.Length; r++)
        {
            rows[r] = new string[table.Columns];
            Array.Fill(rows[r], "");
        }

        foreach (var cell in table.Cells) rows[cell.Row - 1][cell.Column - 1] = cell.Text;
        return rows;
    }
}

/// <summary>A cell.</summary>
internal sealed record CellJson(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    string Text,
    bool IsHeader,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<decimal>? Box)
{
    public static CellJson Of(Cell cell) => new(
        cell.Row,
        cell.Column,
        cell.RowSpan,
        cell.ColumnSpan,
        cell.Text,
        cell.IsHeader,
        cell.At.Page,
        cell.At.Box is { } box ? [box.Left, box.Top, box.Right, box.Bottom] : null);
}
