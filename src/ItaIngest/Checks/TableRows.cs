using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Checks;

/// <summary>The rows of the document's tables, for checks that look at what stands beside a value.</summary>
internal static class TableRows
{
    /// <summary>The cells of the row that a place stands in, in their order; none where it stands in no table.</summary>
    public static IReadOnlyList<Reading> Of(ReadDocument document, Place place)
    {
        if (place.Table is null || place.Row is null) return [];
        foreach (var table in document.Blocks.OfType<ReadTable>())
        {
            if (table.Source.At.Table != place.Table || !string.Equals(table.Source.At.Part, place.Part, StringComparison.Ordinal)) continue;
            return [.. table.Cells.Where((_, i) => table.Source.Cells[i] is var cell && cell.Row <= place.Row && place.Row < cell.Row + cell.RowSpan)];
        }

        return [];
    }
}
