using ItaIngest.Documents;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A column as its header names it.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="Year">Fiscal year (BE) in its header, if any.</param>
/// <param name="Part">Part of EIT in its header ("EIT1", "EIT2"), if any.</param>
/// <param name="Label">The header as read; both levels joined by a space.</param>
internal sealed record Column(ColumnRole Role, int? Year, string? Part, string Label)
{
    /// <summary>Whose score a score column holds, where its header names it ("คะแนนตัวชี้วัด"); else the score of whatever the row is.</summary>
    public ColumnRole Of => Role is not ColumnRole.Score ? ColumnRole.Unknown
        : Label.Contains("ตัวชี้วัด", StringComparison.Ordinal) && !Label.Contains("ย่อย", StringComparison.Ordinal) ? ColumnRole.Indicator
        : Label.Contains("เครื่องมือ", StringComparison.Ordinal) || Label.Contains("แบบวัด", StringComparison.Ordinal) ? ColumnRole.Instrument
        : ColumnRole.Unknown;
}

/// <summary>The header of a table: which rows it takes and what its columns hold.</summary>
/// <param name="Rows">Rows up to and with the last header row; data begins behind it. 0: none of its own.</param>
/// <param name="Titles">Rows before it that are titles of the table.</param>
/// <param name="Columns">By column number; columns without a header are left out.</param>
/// <param name="Mangled">Headers that were recognised although they are misspelt: place, text, known word.</param>
internal sealed record TableHeader(int Rows, IReadOnlyList<int> Titles, IReadOnlyDictionary<int, Column> Columns, IReadOnlyList<(Place At, string Text, string Word)> Mangled)
{
    private const int RowsSearched = 4;

    /// <summary>Columns of a role, in order.</summary>
    public IReadOnlyList<int> Of(params ReadOnlySpan<ColumnRole> roles)
    {
        // Asked for every row.
        var found = new List<int>();
        foreach (var (number, column) in Columns) if (roles.Contains(column.Role)) found.Add(number);
        found.Sort();
        return found;
    }

    /// <summary>The first column of the first role that there is, or null.</summary>
    public int? First(params ReadOnlySpan<ColumnRole> roles)
    {
        foreach (var role in roles) if (Of(role) is [var first, ..]) return first;
        return null;
    }

    public bool Has(ColumnRole role)
    {
        foreach (var column in Columns.Values) if (column.Role == role) return true;
        return false;
    }

    /// <summary>Finds the header in the first rows: the first row in which at least two columns, or all of a narrow table, are named.</summary>
    public static TableHeader? Find(Grid grid, HeaderVocabulary words)
    {
        var titles = new List<int>();
        for (var row = 1; row <= Math.Min(grid.Rows, RowsSearched + titles.Count); row++)
        {
            var filled = grid.Filled(row).ToList();
            if (filled.Count == 0) continue;
            var cell = grid.Cell(row, filled[0]);
            if (filled.Count == 1 && grid.Columns > 1 && (cell!.ColumnSpan > 1 || grid.Columns > 2))
            {
                titles.Add(row);
                continue;
            }

            var columns = new Dictionary<int, Column>();
            var mangled = new List<(Place, string, string)>();
            foreach (var c in filled) AddColumn(columns, mangled, words, grid, row, c, "");
            var named = columns.Values.Count(c => c.Role != ColumnRole.Unknown);
            if (named < 2 && named < filled.Count) continue;
            if (named * 2 < filled.Count || filled.Any(c => IsScore(grid.Text(row, c)))) continue;
            var last = row + SecondLevel(columns, mangled, words, grid, row);
            return new TableHeader(last, titles, columns, mangled);
        }

        return null;
    }

    /// <summary>Rows of a second header level: 1 when the next row only names or dates the columns under a header, else 0.</summary>
    private static int SecondLevel(Dictionary<int, Column> columns, List<(Place, string, string)> mangled, HeaderVocabulary words, Grid grid, int row)
    {
        if (row >= grid.Rows) return 0;
        var below = grid.Filled(row + 1).ToList();
        if (below.Count == 0) return 0;
        var names = below.All(c => YearIn(grid.Text(row + 1, c)) is not null || PartIn(grid.Text(row + 1, c)) is not null
            || (grid.Text(row + 1, c).Length <= 40 && words.RoleOf(grid.Text(row + 1, c)).Role != ColumnRole.Unknown));
        var underSpan = below.Any(c => grid.Cell(row, c) is { ColumnSpan: > 1 });
        var underGap = below.Any(c => grid.Text(row, c).Length == 0 && grid.Cell(row, c) is null or { Text.Length: 0 }) && below.Any(c => YearIn(grid.Text(row + 1, c)) is not null);
        if (!names || !(underSpan || underGap)) return 0;
        foreach (var c in below)
        {
            var parent = grid.Covering(row, c)?.Text.Trim() is { Length: > 0 } own ? own : Enumerable.Range(1, c).Reverse().Select(k => grid.Text(row, k)).FirstOrDefault(t => t.Length > 0) ?? "";
            columns.Remove(c);
            AddColumn(columns, mangled, words, grid, row + 1, c, parent);
        }

        return 1;
    }

    private static void AddColumn(Dictionary<int, Column> columns, List<(Place, string, string)> mangled, HeaderVocabulary words, Grid grid, int row, int column, string parent)
    {
        var text = grid.Text(row, column);
        var year = YearIn(text);
        var (role, word) = words.RoleOf(text);
        if (parent.Length > 0 && (role == ColumnRole.Unknown || year is not null)) role = words.RoleOf(parent).Role is var p && p != ColumnRole.Unknown ? p : role;
        // A column headed by nothing but a year or a part of EIT holds the scores of that year or part.
        if (role == ColumnRole.Unknown && (year is not null || PartIn(text) is not null)) role = ColumnRole.Score;
        if (role == ColumnRole.Unknown && parent.Length == 0 && words.Confirmed(text, ColumnContents.RolesOf(grid, row, column)) is var (borneOut, meant)) (role, word) = (borneOut, meant);
        if (word is not null) mangled.Add((grid.At(row, column)!.At, text, word));
        columns[column] = new Column(role, year, PartIn(text) ?? PartIn(parent), parent.Length > 0 ? parent + " " + text : text);
    }

    private static bool IsScore(string text) => text.Length <= 8 && ThaiDecimal.TryParse(text, out var n) && n.Value.Decimals > 0;

    private static int? YearIn(string text)
    {
        if (text.Length > 60) return null;
        var years = ThaiYears.FindAll(text);
        return years.Count == 1 ? years[0].Value.BuddhistEra : null;
    }

    /// <summary>"EIT (1)", "EIT ส่วนที่ ๒", "EIT Part 1".</summary>
    public static string? PartIn(string text)
    {
        var at = text.IndexOf("EIT", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || text.Length > 80) return null;
        var rest = text[(at + 3)..].TrimStart(' ', '(', '-', ':');
        foreach (var word in (string[])["ส่วนที่", "Part", "part", "ส่วน"])
            if (rest.StartsWith(word, StringComparison.Ordinal)) rest = rest[word.Length..].TrimStart();
        return rest.Length > 0 ? ThaiDigits.Value(rest[0]) switch { 1 => "EIT1", 2 => "EIT2", _ => null } : null;
    }
}
