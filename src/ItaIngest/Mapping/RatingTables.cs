using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Takes the rows of a printed rating scale as claims.</summary>
internal sealed class RatingTables(FactsBuilder facts)
{
    public void Map(MappedTable table)
    {
        if (table.Header.First(ColumnRole.Score) is not { } range || table.Header.First(ColumnRole.Level) is not { } level) return;
        foreach (var row in table.DataRows)
        {
            var label = table.Grid.Text(row, level);
            var text = table.Grid.Text(row, range);
            if (label.Length == 0 || !ThaiRanges.TryParse(text, out var parsed)) continue;
            var figures = new Dictionary<string, string>(StringComparer.Ordinal) { ["label"] = label };
            if (parsed.Value.Low is { } low) figures["low"] = low.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (parsed.Value.High is { } high) figures["high"] = high.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (table.Header.First(ColumnRole.Condition) is { } c) figures["condition"] = table.Grid.Text(row, c);
            facts.Claims.Add(new Claim(ClaimKind.RatingBand, text + " " + label, figures, table.Grid.RowPlace(row)));
        }
    }
}
