using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>
/// A list printed in several columns to save paper: the same headers again ("ข้อ | คะแนน | ข้อ | คะแนน"). Each stretch is read as a table
/// of its own, over the same cells.
/// </summary>
internal static class SideBySide
{
    /// <summary>The table itself, or its stretches from left to right.</summary>
    public static IReadOnlyList<MappedTable> Of(MappedTable table)
    {
        var columns = table.Header.Columns.OrderBy(c => c.Key).ToList();
        for (var width = 2; width <= columns.Count / 2; width++)
        {
            if (columns.Count % width != 0 || !Repeats(columns, width)) continue;
            return [.. columns.Chunk(width).Select(own => table with { Header = table.Header with { Columns = own.ToDictionary() } })];
        }

        return [table];
    }

    private static bool Repeats(List<KeyValuePair<int, Column>> columns, int width)
    {
        var first = columns.Take(width).Select(c => c.Value).ToList();
        if (first.Count(c => c.Role == ColumnRole.Score) != 1 || !first.Exists(c => c.Role is ColumnRole.Number or ColumnRole.Question or ColumnRole.Title or ColumnRole.Topic or ColumnRole.Indicator)) return false;
        for (var k = width; k < columns.Count; k++)
        {
            var (own, model) = (columns[k].Value, columns[k % width].Value);
            if (own.Role != model.Role || own.Year != model.Year || !string.Equals(ComparisonKey.Of(own.Label), ComparisonKey.Of(model.Label), StringComparison.Ordinal)) return false;
        }

        return true;
    }
}
