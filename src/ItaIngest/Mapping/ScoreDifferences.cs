using System.Globalization;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Differences between the scores of two years, stated in a column beside them.</summary>
internal static class ScoreDifferences
{
    /// <summary>Takes the difference that a row states as a claim.</summary>
    public static void Read(MappedTable table, int row, string item, FactsBuilder facts)
    {
        if (table.Header.First(ColumnRole.Delta) is not { } column || table.Grid.At(row, column) is not { } reading || ScoreText.IsNothing(reading.Text)) return;
        var years = table.Header.Columns.Where(c => c.Value is { Role: ColumnRole.Score, Year: not null }).OrderBy(c => c.Value.Year).ToList();
        if (years.Count < 2 || !ScoreText.TryRead(table.Grid.Text(row, years[^2].Key), out var from) || !ScoreText.TryRead(table.Grid.Text(row, years[^1].Key), out var to)) return;
        var text = reading.Text.Trim();
        var down = text.StartsWith('-') || text.StartsWith('–') || text.StartsWith('−') || text.Contains("ลด", StringComparison.Ordinal) || text.Contains('▼', StringComparison.Ordinal);
        var numbers = ThaiDecimal.FindAll(text.TrimStart('-', '–', '−', '+', ' '));
        if (numbers.Count != 1) return;
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["from"] = from.ToString(),
            ["to"] = to.ToString(),
            ["delta"] = numbers[0].Value.ToString(),
            ["direction"] = down ? "down" : "up",
            ["item"] = item,
            ["fromYear"] = years[^2].Value.Year!.Value.ToString(CultureInfo.InvariantCulture),
            ["toYear"] = years[^1].Value.Year!.Value.ToString(CultureInfo.InvariantCulture),
        };
        facts.Claims.Add(new Claim(ClaimKind.Delta, text, figures, reading.At));
    }
}
