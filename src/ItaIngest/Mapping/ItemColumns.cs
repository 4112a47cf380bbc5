using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>
/// Tables that lie on their side: their columns are the instruments and the overall score, their rows the years (or one row
/// of scores). A row that names anything else, such as a department, is not the agency's.
/// </summary>
internal static class ItemColumns
{
    /// <summary>Whether a table is one: two columns are instruments, or the overall score of ITA stands beside years.</summary>
    public static bool Are(Grid grid, TableHeader header)
    {
        var items = Of(header);
        if (header.Rows == 0 || !items.Any(i => RowsOf(grid, header).Any(r => ScoreText.TryRead(grid.Text(r, i.Column), out _)))) return false;
        var instruments = items.Select(i => i.Item).Where(i => i.StartsWith("instrument:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();
        return instruments >= 2 || (items.Exists(i => ComparisonKey.Of(header.Columns[i.Column].Label).Contains("ita", StringComparison.Ordinal)) && RowsOf(grid, header).All(r => YearOf(grid, header, r) is not null));
    }

    /// <summary>Whether its rows are years.</summary>
    public static bool AreOfYears(Grid grid, TableHeader header) => RowsOf(grid, header).Any(r => YearOf(grid, header, r) is not null);

    /// <summary>The cells that state something of an item: row, column, item, part of EIT and year; the year is null where the row names none.</summary>
    public static IEnumerable<(int Row, int Column, string Item, string? Part, int? Year)> Cells(Grid grid, TableHeader header)
    {
        var items = Of(header);
        foreach (var row in RowsOf(grid, header))
        {
            var year = YearOf(grid, header, row);
            if (year is null && !IsOfTheAgency(grid, header, row)) continue;
            foreach (var (column, item, part) in items) yield return (row, column, item, part, year);
            foreach (var column in header.Of(ColumnRole.Level, ColumnRole.Pass)) yield return (row, column, "overall", null, year);
        }
    }

    private static List<(int Column, string Item, string? Part)> Of(TableHeader header) =>
    [
        .. header.Columns.Where(c => c.Value.Role is ColumnRole.Score or ColumnRole.Instrument or ColumnRole.Unknown && c.Value.Label.Length <= 40)
            .Select(c => (c.Key, Item: ItemOf(c.Value.Label), c.Value.Part)).Where(c => c.Item.Length > 0).OrderBy(c => c.Key),
    ];

    private static string ItemOf(string label) =>
        Headings.InstrumentIn(label) is { } instrument ? "instrument:" + instrument
        : AggregateRows.IsTotal(label) || ComparisonKey.Of(label) is "ita" or "ผลการประเมินita" ? "overall"
        : "";

    private static IEnumerable<int> RowsOf(Grid grid, TableHeader header) =>
        Enumerable.Range(header.Rows + 1, Math.Max(0, grid.Rows - header.Rows)).Where(r => grid.Filled(r).Any());

    private static int? YearOf(Grid grid, TableHeader header, int row)
    {
        foreach (var text in Labels(grid, header, row))
            if (ThaiYears.FindAll(text) is [var year] && text.Length <= 40) return year.Value.BuddhistEra;
        return null;
    }

    private static bool IsOfTheAgency(Grid grid, TableHeader header, int row) =>
        Labels(grid, header, row).All(t => ComparisonKey.Of(t) is var key
            && !key.Contains("น้ำหนัก", StringComparison.Ordinal) && !key.Contains("เต็ม", StringComparison.Ordinal)
            && (key.StartsWith("คะแนน", StringComparison.Ordinal) || key.StartsWith("ผลการประเมิน", StringComparison.Ordinal) || key.StartsWith("ผลคะแนน", StringComparison.Ordinal) || AgencyTypes.Find(t).Any()));

    private static IEnumerable<string> Labels(Grid grid, TableHeader header, int row)
    {
        var items = Of(header).Select(i => i.Column).Concat(header.Of(ColumnRole.Level, ColumnRole.Pass, ColumnRole.Number)).ToHashSet();
        return grid.Filled(row).Where(c => !items.Contains(c)).Select(c => grid.Text(row, c));
    }
}
