using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Takes the scores out of tables: of questions, of indicators, of both, of two years side by side.</summary>
internal sealed class ScoreTables(BookItems items, int year, FactsBuilder facts)
{
    private readonly List<ItemRow> listed = [];
    private Place? lastTable;

    public void Map(MappedTable table)
    {
        var headings = HeadingsOf(table);
        var aggregates = new List<(int Row, string Item, string Raw)>();
        var questionRows = new List<int>();
        foreach (var row in table.DataRows)
        {
            if (!table.Header.Of(ColumnRole.Score, ColumnRole.Level, ColumnRole.Pass, ColumnRole.Weight).Any(c => table.Grid.Text(row, c).Length > 0)) continue;
            if (Aggregate(table, row) is { } aggregate) aggregates.Add((row, aggregate.Item, aggregate.Raw));
            else questionRows.Add(row);
        }

        foreach (var (row, item, raw) in aggregates) Take(table, row, item, raw, headings[row].Part);
        foreach (var row in table.DataRows) TakeOfHeading(table, row, headings[row]);
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
            var instrument = table.Header.Of(ColumnRole.Instrument).Select(c => table.Grid.Covering(row, c)?.Text).Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => Headings.InstrumentIn(t!)).FirstOrDefault(i => i is not null);
            if (instrument is not null && !string.Equals(instrument, current.Instrument, StringComparison.Ordinal)) current = new Heading(instrument, null, null, null);
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

    /// <summary>A row that is an indicator, a sub-indicator, an instrument or the overall score, or null.</summary>
    private (string Item, string Raw)? Aggregate(MappedTable table, int row)
    {
        var grid = table.Grid;
        var columns = table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic, ColumnRole.Title, ColumnRole.Question, ColumnRole.Instrument, ColumnRole.Number);
        var hasCode = CodeInQuestionColumn(table, row);
        (string Item, string Raw)? instrument = null;
        foreach (var c in columns)
        {
            var text = grid.Text(row, c);
            if (text.Length is 0 or > 200) continue;
            var key = ComparisonKey.Of(text);
            if (Overall(key)) return ("overall", text);
            if (hasCode) continue;
            var role = table.Header.Columns[c].Role;
            if (role == ColumnRole.Number) continue;
            var title = IndicatorTitle.Read(text);
            if (title.SubIndicator is { } sub && items.Book.Indicators.SelectMany(i => i.SubIndicators).Any(s => string.Equals(s.Code, sub, StringComparison.Ordinal))) return ("sub:" + sub, text);
            if (title.Find(items) is { } found && (found.Similarity >= 0.8 || (found.Similarity >= 0.6 && NumberOf(table, row, title) == found.Item.Indicator)))
            {
                IndicatorRemarks.On(title with { Number = NumberOf(table, row, title) }, items, grid.At(row, c)!.At, facts);
                return (NumberOf(table, row, title) is { } n && n != found.Item.Indicator && found.Similarity < 1 ? BookItems.Of(n) + "|" + found.Item.Code : found.Item.Code, text);
            }

            if (role is ColumnRole.Instrument or ColumnRole.Indicator && Headings.InstrumentIn(text) is { } name) instrument = ("instrument:" + name, text);
        }

        // The row names nothing but an instrument: its score. A row of an indicator names it beside.
        var others = table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic, ColumnRole.Title, ColumnRole.Question).Any(c => grid.Text(row, c).Length > 0 && Headings.InstrumentIn(grid.Text(row, c)) is null);
        return instrument is { } i && !others && !hasCode ? i : null;
    }

    private static bool CodeInQuestionColumn(MappedTable table, int row) =>
        TableTeller.CodeOf(table.Grid, table.Header, row, bare: false) is not null
        || table.Header.Of(ColumnRole.Question).Any(c => CodeReadings.AtStart(table.Grid.Text(row, c), bare: true) is { } code && table.Grid.Text(row, c).Length > code.Start + code.Length + 8);

    private static int? NumberOf(MappedTable table, int row, IndicatorTitle title)
    {
        if (title.Number is not null) return title.Number;
        foreach (var c in table.Header.Of(ColumnRole.Number).Concat(table.Header.Of(ColumnRole.Indicator)))
            if (table.Grid.Text(row, c) is { Length: <= 4 } text && ThaiDecimal.TryParse(text.TrimEnd('.', ')'), out var n) && n.Value.Decimals == 0 && n.Value.Value is >= 1 and <= 10) return (int)n.Value.Value;
        return null;
    }

    private static bool Overall(string key) =>
        key is "รวม" or "คะแนนรวม" or "ผลรวม" or "เฉลี่ยรวม" or "ภาพรวม" or "รวมทั้งสิ้น" or "คะแนนเฉลี่ย" or "ค่าเฉลี่ยรวม"
        || (key.Length <= 60 && (key.StartsWith("คะแนนรวม", StringComparison.Ordinal) || key.StartsWith("คะแนนเฉลี่ยรวม", StringComparison.Ordinal) || key.StartsWith("คะแนนภาพรวม", StringComparison.Ordinal)
            || key.StartsWith("ผลคะแนนรวม", StringComparison.Ordinal) || key.StartsWith("คะแนนita", StringComparison.Ordinal) || key.StartsWith("ภาพรวมหน่วยงาน", StringComparison.Ordinal) || key.StartsWith("ผลการประเมินภาพรวม", StringComparison.Ordinal)))
        || (key.Length <= 40 && key.StartsWith("ระดับ", StringComparison.Ordinal));

    private void Take(MappedTable table, int row, string item, string raw, string? part)
    {
        part = item.StartsWith("instrument:", StringComparison.Ordinal) ? TableHeader.PartIn(raw) : part;
        Difference(table, row, item);
        foreach (var (c, column) in table.Header.Columns.OrderBy(c => c.Key))
        {
            var reading = table.Grid.At(row, c);
            if (reading is null || ScoreText.IsNothing(reading.Text)) continue;
            var text = reading.Text.Trim();
            switch (column.Role)
            {
                case ColumnRole.Score when column.Of != ColumnRole.Unknown && column.Of != LevelOf(item):
                    break;
                case ColumnRole.Score when item == "overall" && LevelText.Read(text) is { Figure: Figure.Level } level:
                    facts.Add(new Observation(item, column.Year ?? year, null, Figure.Level, level.Value, reading.Raw, reading.At, raw, Standing.AsRead, []));
                    break;
                case ColumnRole.Score:
                    Score(item, column.Year ?? year, column.Part ?? (item[0] is 'e' || item.Contains(':', StringComparison.Ordinal) ? part : null), Figure.Score, reading, raw);
                    break;
                case ColumnRole.Weight when ScoreText.TryRead(text, out _):
                    Score(item, year, column.Part, Figure.Weight, reading, raw);
                    break;
                case ColumnRole.Pass or ColumnRole.Level when LevelText.Read(text) is { } word:
                    facts.Add(new Observation(item, column.Year ?? year, null, word.Figure, word.Value, reading.Raw, reading.At, raw, Standing.AsRead, []));
                    break;
            }
        }
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

    /// <summary>A stated difference between two years is a claim.</summary>
    private void Difference(MappedTable table, int row, string item)
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

    private void Score(string item, int of, string? part, Figure figure, Reading reading, string raw)
    {
        if (!ScoreText.TryRead(reading.Text, out var score))
        {
            facts.Remark(RemarkKind.NotANumber, item, reading.Text.Trim(), "", false, reading.At);
            facts.Add(new Observation(item, of, part, figure, reading.Text.Trim(), reading.Raw, reading.At, raw, Standing.AsRead, []));
            return;
        }

        facts.Add(new Observation(item, of, part, figure, score.ToString(), reading.Raw, reading.At, raw, Standing.AsRead, []) { Number = score.Value, Decimals = score.Decimals });
    }

    private void Unmapped(MappedTable table, ItemRow row)
    {
        var score = table.Header.Of(ColumnRole.Score).Select(c => table.Grid.Text(row.Row, c)).FirstOrDefault(t => ScoreText.TryRead(t, out _));
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
