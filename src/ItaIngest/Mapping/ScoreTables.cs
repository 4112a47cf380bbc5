using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Takes the scores out of tables: of questions, of indicators, of both, of two years side by side.</summary>
internal sealed class ScoreTables(BookItems items, int year, FactsBuilder facts)
{
    private readonly List<ItemRow> listed = [];
    private Place? lastTable;

    public void Map(MappedTable table)
    {
        if (ItemColumns.Are(table.Grid, table.Header))
        {
            var cells = ItemColumns.Cells(table.Grid, table.Header).ToList();
            foreach (var (row, column, item, part, of) in cells) TakeItem(table, row, column, item, part, of ?? year);
            ScoreDifferences.ReadRows(table, cells, facts);
            return;
        }

        var headings = HeadingsOf(table);
        var stated = table.DataRows.Where(r => table.Header.Of(ColumnRole.Score, ColumnRole.Level, ColumnRole.Pass, ColumnRole.Weight).Any(c => table.Grid.Text(r, c).Length > 0)).ToList();
        var aggregates = new AggregateRows(table, items, headings, facts).Tell(stated);
        foreach (var a in aggregates) Take(table, a.Row, a.Item, a.Raw, a.Item.StartsWith("instrument:", StringComparison.Ordinal) ? a.Part : headings[a.Row].Part);
        foreach (var row in table.DataRows) TakeOfHeading(table, row, headings[row]);
        var questionRows = stated.Except(aggregates.Select(a => a.Row)).ToList();
        var aligned = ItemRows.Align(table, questionRows, items, headings, facts);
        foreach (var row in aligned)
            if (row.Item is not null) Take(table, row.Row, row.Item, row.Raw, headings[row.Row].Part);
            else Unmapped(table, row);
        listed.AddRange(aligned);
        lastTable = table.Grid.Table.At;
    }

    /// <summary>Remarks on questions that no table lists, once all tables are mapped: only then it is known which the report means to list.</summary>
    public void Finish()
    {
        // A report that says that it lists only the low scores leaves the others out on purpose.
        if (lastTable is null || facts.Claims.Any(c => c.Kind == ClaimKind.Listing)) return;
        foreach (var indicator in items.Book.Indicators) RemarkOnMissing(indicator);
    }

    /// <summary>The heading of each row: indicator and instrument cells apply to the rows below until the next.</summary>
    private Dictionary<int, Heading> HeadingsOf(MappedTable table)
    {
        var headings = new Dictionary<int, Heading>();
        var current = table.Heading;
        foreach (var row in Enumerable.Range(1, table.Grid.Rows))
        {
            var named = table.Header.Of(ColumnRole.Instrument).Select(c => table.Grid.Covering(row, c)?.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t) && Headings.InstrumentIn(t) is not null);
            if (named is not null && (Headings.InstrumentIn(named), TableHeader.PartIn(named)) is var (instrument, part) && (!string.Equals(instrument, current.Instrument, StringComparison.Ordinal) || (part is not null && !string.Equals(part, current.Part, StringComparison.Ordinal))))
                current = new Heading(instrument, null, null, part);
            foreach (var c in table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic))
            {
                var text = table.Grid.Text(row, c);
                if (text.Length == 0) continue;
                var title = IndicatorTitle.Read(text);
                if (title.Find(items) is not { Similarity: >= 0.8 } found) continue;
                if (row > table.Header.Rows && table.Header.Has(ColumnRole.Question)) IndicatorRemarks.On(title, items, table.Grid.At(row, c)!.At, facts);
                current = current with { Indicator = found.Item.Indicator, Instrument = found.Item.Instrument, SubIndicator = null };
            }

            // A row that is only a heading ("ตัวชี้วัดที่ ๒ …" over the whole width).
            var filled = table.Grid.Filled(row).ToList();
            if (filled.Count == 1) current = Headings.After(current, table.Grid.Text(row, filled[0]), items.Book);
            headings[row] = current;
        }

        return headings;
    }

    private void Take(MappedTable table, int row, string item, string raw, string? part)
    {
        ScoreDifferences.Read(table, row, item, facts);
        foreach (var c in table.Header.Columns.Keys.Order()) Take(table, row, c, item, raw, part, table.Header.Columns[c].Year ?? year);
    }

    private void Take(MappedTable table, int row, int column, string item, string raw, string? part, int of)
    {
        var reading = table.Grid.At(row, column);
        if (reading is null || ScoreText.IsNothing(reading.Text)) return;
        var header = table.Header.Columns[column];
        var ofPart = header.Part ?? (HasParts(item) ? part : null);
        switch (header.Role)
        {
            case ColumnRole.Score when header.Of != ColumnRole.Unknown && header.Of != LevelOf(item):
                break;
            case ColumnRole.Score when item is "overall" && LevelText.Read(reading.Text) is { Figure: Figure.Level } level:
                facts.Add(new Observation(item, of, null, Figure.Level, level.Value, reading.Raw, reading.At, raw, Standing.AsRead, []));
                break;
            case ColumnRole.Score:
                Score(item, of, ofPart, Figure.Score, reading, raw);
                break;
            case ColumnRole.Weight when ScoreText.TryRead(reading.Text, out _):
                Score(item, of, ofPart, Figure.Weight, reading, raw);
                break;
            case ColumnRole.Pass or ColumnRole.Level when LevelText.Read(reading.Text.Trim(), asLevel: header.Role == ColumnRole.Level && item is "overall") is { } word:
                facts.Add(new Observation(item, of, null, word.Figure, word.Value, reading.Raw, reading.At, raw, Standing.AsRead, []));
                break;
        }
    }

    private void TakeItem(MappedTable table, int row, int column, string item, string? part, int of)
    {
        var header = table.Header.Columns[column];
        if (header.Role is ColumnRole.Level or ColumnRole.Pass) Take(table, row, column, item, header.Label, part, of);
        else if (table.Grid.At(row, column) is { } reading && !ScoreText.IsNothing(reading.Text)) Score(item, of, part, Figure.Score, reading, header.Label);
    }

    /// <summary>Scores of the indicator or instrument that a row stands under, in a column of their own: once, where their cell begins.</summary>
    private void TakeOfHeading(MappedTable table, int row, Heading heading)
    {
        foreach (var (c, column) in table.Header.Columns.OrderBy(c => c.Key))
        {
            var item = column.Of switch
            {
                ColumnRole.Indicator when heading.Indicator is { } n => BookItems.Of(n),
                ColumnRole.Instrument when heading.Instrument is { } name => "instrument:" + name,
                _ => null,
            };
            if (item is null || table.Grid.At(row, c) is not { } reading || ScoreText.IsNothing(reading.Text)) continue;
            // The row that is this item has taken it already; the same words are not stated twice.
            Score(item, column.Year ?? year, column.Part ?? heading.Part, Figure.Score, reading, "");
        }
    }

    private static ColumnRole LevelOf(string item) =>
        item.StartsWith("indicator:", StringComparison.Ordinal) ? ColumnRole.Indicator
        : item.StartsWith("instrument:", StringComparison.Ordinal) ? ColumnRole.Instrument
        : ColumnRole.Unknown;

    private static bool HasParts(string item) =>
        item[0] == 'e' || item.Contains(':', StringComparison.Ordinal);

    private void Score(string item, int of, string? part, Figure figure, Reading reading, string raw)
    {
        // A lone 1 to 9 is no mean of answers of 0 to 100: a footnote's mark, or what was left of a number.
        if (!ScoreText.TryRead(reading.Text, out var score) || (figure == Figure.Score && score is { Decimals: 0, Value: >= 1 and <= 9 }))
        {
            facts.Remark(RemarkKind.NotANumber, item, reading.Text.Trim(), ScoreText.Proposal(reading.Text)?.ToString() ?? "", false, reading.At);
            facts.Add(new Observation(item, of, part, figure, reading.Text.Trim(), reading.Raw, reading.At, raw, Standing.AsRead, []));
            return;
        }

        if (ScoreText.HasOddDigits(reading.Text)) facts.Remark(RemarkKind.NumberArtefact, item, reading.Text.Trim(), score.ToString(), true, reading.At);
        facts.Add(new Observation(item, of, part, figure, score.ToString(), reading.Raw, reading.At, raw, Standing.AsRead, []) { Number = score.Value, Decimals = score.Decimals });
    }

    private void Unmapped(MappedTable table, ItemRow row)
    {
        var score = table.Header.Of(ColumnRole.Score).Select(c => table.Grid.Text(row.Row, c)).FirstOrDefault(t => ScoreText.TryRead(t, out _) || ColumnContents.IsLikeScore(t));
        if (score is not null && row.Raw.Length == 0) facts.Remark(RemarkKind.CodeAbsent, "", score, "", false, row.At);
    }

    /// <summary>An indicator of which nearly all questions are listed lacks the others; of one with few listed nothing can be said.</summary>
    private void RemarkOnMissing(Indicator indicator)
    {
        var codes = indicator.Questions.Select(q => q.Code).ToList();
        var mentioned = listed.Where(r => r.Item is not null).SelectMany(r => r.Item!.Split('|')).ToHashSet(StringComparer.Ordinal);
        var missing = codes.Where(c => !mentioned.Contains(c)).ToList();
        if (missing.Count == 0 || missing.Count * 4 > codes.Count || codes.Count < 3) return;
        foreach (var code in missing)
        {
            var neighbours = listed.Where(r => r.Item is not null && codes.Contains(r.Item, StringComparer.Ordinal))
                .OrderBy(r => Math.Abs(codes.IndexOf(r.Item!) - codes.IndexOf(code))).Take(2).OrderBy(r => codes.IndexOf(r.Item!)).Select(r => r.At).ToList();
            facts.Remark(RemarkKind.CodeMissing, code, "", code, true, neighbours.Count > 0 ? neighbours : [lastTable!]);
        }
    }
}
