using System.Text;
using ItaIngest.Documents;
using ItaIngest.Noise.Made;
using ItaIngest.Noise.Spoiled;

namespace ItaIngest.Noise.Counted;

/// <summary>Which printed row stands where in an extraction. Noise is put in before printing, so that rows come out as they were printed; whatever the format, they are known by their text and order.</summary>
internal sealed class RowPlaces
{
    private readonly Dictionary<(int? Table, int? Row), List<int>> numbers = [];
    private readonly Dictionary<int, HashSet<int?>> tables = [];

    public RowPlaces(SpoiltReport printed, Extraction extraction)
    {
        var rows = printed.Blocks.OfType<ReportTable>().SelectMany(t => t.Rows).Select(r => (r.Number, Key: Key(r.Cells.Select(c => c.Text)))).ToList();
        var read = extraction.Blocks.OfType<Table>()
            .SelectMany(t => t.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => (t.At.Table, Row: (int?)g.Key, Key: Key(g.OrderBy(c => c.Column).Select(c => c.Text)))))
            .ToList();
        var (nextRow, nextRead) = (0, 0);
        foreach (var (row, at) in Common([.. rows.Select(r => r.Key)], [.. read.Select(r => r.Key)]))
        {
            Between(rows[nextRow..row], read[nextRead..at]);
            Add(read[at].Table, read[at].Row, rows[row].Number);
            (nextRow, nextRead) = (row + 1, at + 1);
        }

        Between(rows[nextRow..], read[nextRead..]);
    }

    /// <summary>Numbers of the printed rows that stand at a place; none outside tables.</summary>
    public IReadOnlyList<int> At(Place place) => numbers.GetValueOrDefault((place.Table, place.Row)) ?? [];

    /// <summary>Numbers of the tables of the extraction in which a printed row stands.</summary>
    public IEnumerable<int> TablesOf(int number) => tables.GetValueOrDefault(number)?.OfType<int>() ?? [];

    private static string Key(IEnumerable<string> texts) =>
        string.Concat(texts.SelectMany(t => t).Where(c => !char.IsWhiteSpace(c))).Normalize(NormalizationForm.FormC);

    /// <summary>The longest run of equal texts in the order of both.</summary>
    private static List<(int, int)> Common(string[] a, string[] b)
    {
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
            for (var j = b.Length - 1; j >= 0; j--)
                length[i, j] = string.Equals(a[i], b[j], StringComparison.Ordinal) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (string.Equals(a[i], b[j], StringComparison.Ordinal)) pairs.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    // Where as many rows were read as printed they are the same; else a row was joined of those whose texts it holds.
    private void Between(List<(int Number, string Key)> rows, List<(int? Table, int? Row, string Key)> read)
    {
        for (var i = 0; i < read.Count; i++)
        {
            if (read.Count == rows.Count) Add(read[i].Table, read[i].Row, rows[i].Number);
            else foreach (var row in rows.Where(r => r.Key.Length > 0 && read[i].Key.Contains(r.Key, StringComparison.Ordinal))) Add(read[i].Table, read[i].Row, row.Number);
        }
    }

    private void Add(int? table, int? row, int number)
    {
        if (!numbers.TryGetValue((table, row), out var there)) numbers[(table, row)] = there = [];
        there.Add(number);
        if (!tables.TryGetValue(number, out var of)) tables[number] = of = [];
        of.Add(table);
    }
}
