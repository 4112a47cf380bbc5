using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Takes the rows of action plans and of results of measures. Nothing of a row's text is lost: what fits no field stands under its header.</summary>
internal sealed class MeasureTables(BookItems? items, FactsBuilder facts)
{
    public void Map(MappedTable table)
    {
        List<int>? current = null;
        var groups = new List<List<int>>();
        foreach (var row in table.DataRows)
        {
            if (current is not null && Continues(table, row))
            {
                current.Add(row);
                facts.Remark(RemarkKind.RowContinuation, "", table.Grid.Text(row, table.Grid.Filled(row).First()) is { Length: > 60 } t ? t[..60] : table.Grid.Text(row, table.Grid.Filled(row).First()), "", true, table.Grid.RowPlace(row));
            }
            else
            {
                groups.Add(current = [row]);
            }
        }

        var codes = items is null ? [] : CodesOf(table, [.. groups.Select(g => g[0])]);
        foreach (var group in groups) facts.Measures.Add(Read(table, group, codes.GetValueOrDefault(group[0]) ?? []));
    }

    /// <summary>
    /// Whether a row goes on with the row before: the first row behind a page end whose part says so, or any row in which the
    /// columns that name a measure, who does it and when are all empty.
    /// </summary>
    private static bool Continues(MappedTable table, int row)
    {
        bool Empty(int column) => table.Grid.Covering(row, column) is not { } r || r.Text.Trim().Length == 0;
        var who = table.Header.Of(ColumnRole.Responsible, ColumnRole.Period).ToList();
        var what = table.Header.Of(ColumnRole.Number, ColumnRole.Indicator, ColumnRole.Question, ColumnRole.Topic, ColumnRole.Measure).ToList();
        if (what.Count > 0 && what.All(Empty) && who.All(Empty)) return true;
        var part = table.Grid.Table.JoinedFrom.FirstOrDefault(p => p.FirstRow == row);
        if (part is null || row == table.Header.Rows + 1) return false;
        // A page end: the row is cut when it lacks what its neighbours have, who and when, and what it goes on with.
        var whenAndWho = who.Count > 0 && who.All(Empty);
        return part.ContinuesRow && (whenAndWho || (what.Count > 0 && Empty(what[0])));
    }

    private Measure Read(MappedTable table, List<int> rows, IReadOnlyList<string> itemsOfRow)
    {
        var grid = table.Grid;
        var used = new HashSet<int>();
        string Take(params ReadOnlySpan<ColumnRole> roles)
        {
            foreach (var role in roles)
                foreach (var column in table.Header.Of(role))
                    if (used.Add(column)) return TextOf(column);
            return "";
        }

        string TextOf(int column) => string.Join('\n', rows.Select(r => grid.Written(r, column)).Where(t => t.Length > 0));

        var number = Take(ColumnRole.Number);
        var title = Take(ColumnRole.Measure);
        if (title.Length == 0) title = Take(ColumnRole.Guideline, ColumnRole.Question, ColumnRole.Indicator, ColumnRole.Topic);
        var steps = Take(ColumnRole.Steps);
        var result = Take(ColumnRole.Result);
        var responsible = Take(ColumnRole.Responsible);
        var period = Take(ColumnRole.Period);
        var other = Enumerable.Range(1, grid.Columns).Where(c => !used.Contains(c))
            .Select(c => new LabelledText(table.Header.Columns.TryGetValue(c, out var column) ? column.Label : "", TextOf(c)))
            .Where(t => t.Text.Length > 0).ToList();
        if (number.Length == 0 && ListLabels.TryReadStart(title, out var label)) number = label.Value.Text;
        var dates = ThaiDates.TryFindPeriod(period, out var found) && !found.Flags.HasFlag(ParseFlags.OutOfRange) ? found.Value : default;
        return new Measure(number, title, itemsOfRow, steps, result, responsible, dates.From, dates.To, period, other, grid.RowPlace(rows[0]), [.. rows.Skip(1).Select(grid.RowPlace)]);
    }

    /// <summary>The items that each row answers: one code with its title, a list of codes, or an indicator.</summary>
    private Dictionary<int, IReadOnlyList<string>> CodesOf(MappedTable table, IReadOnlyList<int> rows)
    {
        var found = rows.ToDictionary(r => r, r => (IReadOnlyList<string>)IndicatorOf(table, r));
        var single = new List<int>();
        foreach (var row in rows)
        {
            var question = table.Header.Of(ColumnRole.Question).Select(c => AtOrAbove(table, row, c)?.Text.Trim() ?? "").FirstOrDefault(t => t.Length > 0);
            if (question is null) continue;
            var codes = CodeReadings.FindMarked(question);
            if (codes.Count > 1) found[row] = [.. found[row], .. codes.Select(c => Resolve(c, IndicatorNumber(found[row]) ?? table.Heading.Indicator)).OfType<string>()];
            else if (CodeReadings.AtStart(question, bare: true) is not null) single.Add(row);
        }

        if (single.Count == 0) return found;
        var heading = HoldsFor(table, single) ? table.Heading : Heading.None;
        foreach (var row in ItemRows.Align(table, single, items!, single.ToDictionary(r => r, r => HeadingOf(heading, found[r])), facts))
            if (row.Item is not null) found[row.Row] = [.. found[row.Row], row.Item];
        return found;
    }

    /// <summary>
    /// Whether the heading above a plan holds for its rows. A plan of all that scored low stands behind the last section of the scores, and
    /// codes that are written clearly say more than a heading that nobody took back.
    /// </summary>
    private bool HoldsFor(MappedTable table, List<int> rows) =>
        table.Heading.Indicator is null
        || rows.All(r => TableTeller.CodeOf(table.Grid, table.Header, r, bare: false)?.Costs is not { Count: 1 } costs
            || costs.First() is not { Value: 0, Key: var code } || items!.Question(code) is not { } question || question.Indicator == table.Heading.Indicator);

    private Heading HeadingOf(Heading heading, IReadOnlyList<string> found) =>
        IndicatorNumber(found) is { } n ? new Heading(items!.Book.Indicator(n)?.Instrument, n, null, null) : heading;

    private static int? IndicatorNumber(IReadOnlyList<string> found) =>
        found.Count == 1 && found[0].StartsWith("indicator:", StringComparison.Ordinal) && int.TryParse(found[0].AsSpan("indicator:".Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>The likeliest reading that the year has, those of the indicator first; null where it has none.</summary>
    private string? Resolve(CodeReading code, int? indicator) =>
        code.Costs.Where(c => items!.Question(c.Key) is not null)
            .OrderBy(c => c.Value + (indicator is not null && items!.Question(c.Key)!.Indicator != indicator ? 1 : 0)).Select(c => c.Key).FirstOrDefault();

    private List<string> IndicatorOf(MappedTable table, int row)
    {
        foreach (var c in table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic))
        {
            if (AtOrAbove(table, row, c) is not { } reading) continue;
            var text = reading.Text.Trim();
            var title = IndicatorTitle.Read(text);
            var byTitle = title.Find(items!);
            if (title.Number is { } n && title.SubIndicator is null && items!.Book.Indicator(n) is not null && (byTitle is not null || Headings.IndicatorNumber(text) is not null))
            {
                if (ReferenceEquals(reading, table.Grid.At(row, c))) IndicatorRemarks.On(title, items, reading.At, facts);
                return [BookItems.Of(n)];
            }

            if (byTitle is { Similarity: >= 0.8 } found) return [found.Item.Code];
        }

        return [];
    }

    /// <summary>The cell of a column that a row stands under: its own, or the nearest above with text. An empty cell below means the same whether the source merged it or not.</summary>
    private static Reading? AtOrAbove(MappedTable table, int row, int column)
    {
        for (var r = row; r > table.Header.Rows; r--)
            if (table.Grid.Covering(r, column) is { } reading && reading.Text.Trim().Length > 0) return reading;
        return null;
    }
}
