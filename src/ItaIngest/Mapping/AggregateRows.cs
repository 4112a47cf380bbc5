using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A row of a table that is no question.</summary>
/// <param name="Row">Row number.</param>
/// <param name="Item">"indicator:6", "sub:9.1", "instrument:EIT", "overall"; several joined by '|' while undecided.</param>
/// <param name="Part">Part of EIT that the row names, or null.</param>
/// <param name="Raw">As written.</param>
internal sealed record AggregateRow(int Row, string Item, string? Part, string Raw);

/// <summary>Tells the rows that are indicators, sub-indicators, instruments or the overall score.</summary>
internal sealed class AggregateRows(MappedTable table, BookItems items, IReadOnlyDictionary<int, Heading> headings, FactsBuilder facts)
{
    private const double SameTitle = 0.8;
    private const double LikeTitle = 0.6;

    // "รวม" and "คะแนนเฉลี่ย" say that it is a total, not of what.
    private static readonly HashSet<string> Totals = new(StringComparer.Ordinal) { "รวม", "คะแนนรวม", "ผลรวม", "เฉลี่ย", "เฉลี่ยรวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "คะแนนรวมทั้งหมด", "คะแนนเฉลี่ย", "คะแนนเฉลี่ยรวม", "ค่าเฉลี่ยรวม", "ค่าเฉลี่ย", "รวมคะแนน" };
    private static readonly string[] OverallWords = ["ภาพรวม", "คะแนนภาพรวม", "คะแนนเฉลี่ยภาพรวม", "ผลคะแนนรวม", "คะแนนita", "ภาพรวมหน่วยงาน", "ผลการประเมินภาพรวม", "ผลการประเมินในภาพรวม", "คะแนนรวม", "คะแนนเฉลี่ยรวม"];

    private readonly bool numbersAreIndicators = NumbersAreIndicators(table, items);

    /// <summary>The aggregates among these rows; the others are for the alignment of questions.</summary>
    public IReadOnlyList<AggregateRow> Tell(IReadOnlyList<int> rows)
    {
        var found = rows.Select(Tell).OfType<AggregateRow>().ToList();
        return [.. found.Select((a, k) => a.Item.Length > 0 ? a : a with { Item = TotalOf(found, k) })];
    }

    /// <summary>Whether a text is a total or the overall score by its words.</summary>
    public static bool IsTotal(string text) => TotalIn(text) is not null;

    /// <summary>A row by itself; a total has no item yet.</summary>
    private AggregateRow? Tell(int row)
    {
        var hasCode = HasCode(row);
        AggregateRow? instrument = null;
        foreach (var c in table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic, ColumnRole.Title, ColumnRole.Question, ColumnRole.Instrument, ColumnRole.Number))
        {
            var text = table.Grid.Text(row, c);
            if (text.Length is 0 or > 200) continue;
            if (TotalIn(text) is { } total) return new AggregateRow(row, total, null, text);
            if (hasCode) continue;
            var role = table.Header.Columns[c].Role;
            if (role == ColumnRole.Number) continue;
            if (role is ColumnRole.Indicator or ColumnRole.Topic && NamesQuestion(row, c)) continue;
            if (Indicator(row, c, text) is { } indicator) return indicator;
            if (role is ColumnRole.Instrument or ColumnRole.Indicator or ColumnRole.Topic or ColumnRole.Title && text.Length <= 60 && Headings.InstrumentIn(text) is { } name) instrument = new AggregateRow(row, "instrument:" + name, TableHeader.PartIn(text), text);
        }

        // The row names nothing but an instrument: its score. A row of an indicator names it beside.
        var others = table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic, ColumnRole.Title, ColumnRole.Question).Any(c => table.Grid.Text(row, c) is { Length: > 0 } t && Headings.InstrumentIn(t) is null);
        return !others && !hasCode ? instrument : null;
    }

    private AggregateRow? Indicator(int row, int column, string text)
    {
        var title = IndicatorTitle.Read(WithoutInstrument(text));
        if (title.SubIndicator is { } sub && items.Book.Indicators.SelectMany(i => i.SubIndicators).Any(s => string.Equals(s.Code, sub, StringComparison.Ordinal))) return new AggregateRow(row, "sub:" + sub, null, text);
        if (title.Find(items) is not { } found) return null;
        var number = NumberOf(table, row, title);
        if (!numbersAreIndicators && Headings.IndicatorNumber(text) is null) number = null;
        if (found.Similarity < SameTitle && (found.Similarity < LikeTitle || number != found.Item.Indicator)) return null;
        IndicatorRemarks.On(title with { Number = number }, items, table.Grid.At(row, column)!.At, facts);
        return new AggregateRow(row, number is { } n && n != found.Item.Indicator && items.Book.Indicator(n) is not null ? BookItems.Of(n) + "|" + found.Item.Code : found.Item.Code, null, text);
    }

    // "OIT" and below it "๑๐. การป้องกันการทุจริต": the merged cell of the instrument and that of its last indicator, read as one.
    private static string WithoutInstrument(string text) =>
        text.Length > 4 && char.IsWhiteSpace(text[3]) && Headings.InstrumentIn(text[..3]) is not null ? text[4..].TrimStart() : text;

    /// <summary>
    /// What a total is of. Behind the questions of one indicator it is the indicator's. Between the indicators of two
    /// instruments it is the instrument's, and so is one behind the last that bears the same words. Else it is the overall score.
    /// </summary>
    private string TotalOf(List<AggregateRow> found, int index)
    {
        var lastIndicator = found.FindLastIndex(IsIndicator);
        if (lastIndicator < 0) return TotalOfQuestions(found, index);
        if (found.Take(index).LastOrDefault(IsIndicator) is not { } above || InstrumentOf(above) is not { } instrument) return "overall";
        if (index < lastIndicator) return "instrument:" + instrument;
        var between = found.Take(lastIndicator).Where(f => f.Item.Length == 0).Select(f => ComparisonKey.Of(f.Raw));
        var isFirst = found.FindIndex(lastIndicator + 1, f => f.Item.Length == 0) == index;
        return isFirst && between.Contains(ComparisonKey.Of(found[index].Raw), StringComparer.Ordinal) ? "instrument:" + instrument : "overall";
    }

    private string TotalOfQuestions(List<AggregateRow> found, int index)
    {
        // Rows that are headings divide the table by indicators: a total is that of the one above, unless it may be of the whole.
        if (headings.GetValueOrDefault(found[index].Row)?.Indicator is { } own && own != table.Heading.Indicator)
        {
            var last = found.FindLastIndex(f => f.Item.Length == 0) == index;
            var named = OfOneIndicator(ComparisonKey.Of(found[index].Raw));
            return named || !last || found.Count(f => f.Item.Length == 0) > 1 ? BookItems.Of(own) : BookItems.Of(own) + "|instrument:" + items.Book.Indicator(own)!.Instrument + "|overall";
        }

        if (found.Exists(f => f.Item.StartsWith("instrument:", StringComparison.Ordinal))) return "overall";
        if (table.Heading.Indicator is { } indicator) return BookItems.Of(indicator);
        return table.Heading.Instrument is { } instrument ? "instrument:" + instrument + "|overall" : "overall";
    }

    private static bool IsIndicator(AggregateRow row) => row.Item.StartsWith("indicator:", StringComparison.Ordinal);

    private string? InstrumentOf(AggregateRow row) =>
        items.Indicators.FirstOrDefault(i => string.Equals(i.Code, row.Item, StringComparison.Ordinal))?.Instrument;

    /// <summary>"overall" where the words say so, "" for a total of something, null for neither. "คะแนนรวม IIT" is the instrument's.</summary>
    private static string? TotalIn(string text)
    {
        var key = ComparisonKey.Of(text);
        if (text.Length > 60) return null;
        if (Totals.Contains(key)) return "";
        // "คะแนนรวมตัวชี้วัด" is the total of one indicator, "คะแนนรวมทุกตัวชี้วัด" of all.
        if (OfOneIndicator(key)) return "";
        var isOverall = Array.Exists(OverallWords, w => key.StartsWith(w, StringComparison.Ordinal)) && Headings.InstrumentIn(text) is null;
        // A row that states the level behind the scores.
        return isOverall || (text.Length <= 40 && key.StartsWith("ระดับ", StringComparison.Ordinal)) ? "overall" : null;
    }

    // A code that cannot be read stands in the column of questions: the row is a question's, and the indicator beside it only its heading.
    private bool NamesQuestion(int row, int column) =>
        table.Header.Of(ColumnRole.Question).Any(c => c != column && table.Grid.Text(row, c) is { Length: > 0 } text && !ScoreText.IsNothing(text) && TotalIn(text) is null);

    private static bool OfOneIndicator(string key) =>
        key.Length <= 30 && key.Contains("ตัวชี้วัด", StringComparison.Ordinal) && !key.Contains("ทุก", StringComparison.Ordinal) && !key.Contains("ทั้ง", StringComparison.Ordinal)
        && Totals.Any(t => key.StartsWith(t, StringComparison.Ordinal));

    private bool HasCode(int row) =>
        TableTeller.CodeOf(table.Grid, table.Header, row, bare: false) is not null
        || table.Header.Of(ColumnRole.Question).Any(c => CodeReadings.AtStart(table.Grid.Text(row, c), bare: true) is { } code && table.Grid.Text(row, c).Length > code.Start + code.Length + 8);

    /// <summary>Numbers beside the titles are the indicators' unless they merely count the rows: they run from 1 and most of them contradict the titles.</summary>
    private static bool NumbersAreIndicators(MappedTable table, BookItems items)
    {
        var pairs = new List<(int Number, int Indicator)>();
        foreach (var row in table.DataRows)
        {
            foreach (var c in table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic, ColumnRole.Title))
            {
                if (IndicatorTitle.Read(table.Grid.Text(row, c)) is var title && title.Find(items) is { Similarity: >= SameTitle } found && NumberOf(table, row, title) is { } n) pairs.Add((n, found.Item.Indicator!.Value));
            }
        }

        var runs = pairs.Select((p, k) => p.Number == k + 1).All(x => x);
        return !runs || pairs.Count(p => p.Number == p.Indicator) * 2 >= pairs.Count;
    }

    private static int? NumberOf(MappedTable table, int row, IndicatorTitle title)
    {
        if (title.Number is not null) return title.Number;
        foreach (var c in table.Header.Of(ColumnRole.Number).Concat(table.Header.Of(ColumnRole.Indicator)))
            if (table.Grid.Text(row, c) is { Length: <= 4 } text && ThaiDecimal.TryParse(text.TrimEnd('.', ')'), out var n) && n.Value.Decimals == 0 && n.Value.Value is >= 1 and <= 10) return (int)n.Value.Value;
        return null;
    }
}
