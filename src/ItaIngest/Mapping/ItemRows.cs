using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>A row of a table with the item that it is about.</summary>
/// <param name="Row">Row number.</param>
/// <param name="Item">"i7", or several joined by '|' while undecided; null where it is no item of the year.</param>
/// <param name="Raw">As written, with what stands before it.</param>
/// <param name="At">Where the code or title stands.</param>
internal sealed record ItemRow(int Row, string? Item, string Raw, Place At);

/// <summary>Aligns the rows of a table to the questions of the book and remarks on what was wrong with their codes and titles.</summary>
internal static class ItemRows
{
    private const double SameTitle = 0.75;
    private const double TitleMargin = 0.15;

    /// <summary>Aligns rows of one table; the rows are those that hold something of an item.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="items">The items of the book.</param>
    /// <param name="headings">The heading of each row.</param>
    /// <param name="facts">Takes the remarks.</param>
    /// <param name="only">Letter of the questions that can stand here ('o'), or null.</param>
    public static IReadOnlyList<ItemRow> Align(MappedTable table, IReadOnlyList<int> rows, BookItems items, IReadOnlyDictionary<int, Heading> headings, FactsBuilder facts, char? only = null)
    {
        var candidates = only is { } letter ? [.. items.Questions.Where(q => q.Code[0] == letter)] : items.Questions;
        var inputs = rows.Select(r => (Row: r, Part: Parts(table, r, only))).ToList();
        var aligned = RowAlignment.Align([.. inputs.Select(i => new AlignmentRow(i.Part.Code, i.Part.TitleKey, headings[i.Row].Indicator, headings[i.Row].Instrument))], candidates);
        var result = new List<ItemRow>(rows.Count);
        for (var k = 0; k < rows.Count; k++)
        {
            var settled = Settle(inputs[k].Row, inputs[k].Part, aligned[k], items, headings[inputs[k].Row], facts);
            result.Add(settled);
            if (inputs[k].Part is { Code: not null, IsQuestionTitle: true } part && settled.Item is { } item && !item.Contains('|', StringComparison.Ordinal))
                facts.Titles.Add(new CodedTitle(item, part.Title, part.TitleKey, part.At));
        }

        Repeats(result, table, facts);
        return result;
    }

    private sealed record RowParts(CodeReading? Code, string TitleKey, string Title, bool IsQuestionTitle, Place At, Place TitleAt);

    private static RowParts Parts(MappedTable table, int row, char? only)
    {
        var grid = table.Grid;
        var code = TableTeller.CodeOf(grid, table.Header, row, bare: true);
        var titles = table.Header.Of(ColumnRole.Question, ColumnRole.Title, ColumnRole.Topic, ColumnRole.Indicator).ToList();
        var codeColumn = titles.Concat(table.Header.Of(ColumnRole.Number)).Cast<int?>()
            .FirstOrDefault(c => code is not null && grid.Text(row, c!.Value) is var t && t.Length >= code.Start + code.Length && CodeReadings.AtStart(t, bare: true)?.Raw == code.Raw);
        // The title stands behind the code in its cell, or in a column of its own.
        string title = "";
        var titleColumn = codeColumn;
        if (codeColumn is { } cc) title = grid.Text(row, cc)[(code!.Start + code.Length)..];
        if (title.Trim().Length < 4)
        {
            titleColumn = titles.Cast<int?>().FirstOrDefault(c => c != codeColumn && table.Header.Columns[c!.Value].Role is ColumnRole.Question or ColumnRole.Title or ColumnRole.Topic && (only is not null || table.Header.Columns[c.Value].Role == ColumnRole.Question || codeColumn is null || !IsIndicatorColumn(table, c.Value)) && grid.Text(row, c.Value).Length >= 4);
            title = titleColumn is { } tc ? grid.Text(row, tc) : "";
        }

        title = title.Trim(' ', '.', ':', '-', '–', '\n', ')');
        var at = codeColumn is { } column ? grid.At(row, column)!.At : titleColumn is { } t2 ? grid.At(row, t2)!.At : grid.RowPlace(row);
        var isOfQuestion = titleColumn is { } of && (of == codeColumn || table.Header.Columns[of].Role is ColumnRole.Question or ColumnRole.Title);
        return new RowParts(code, BookItems.TitleKey(title), title, isOfQuestion, at, titleColumn is { } t3 ? grid.At(row, t3)!.At : at);
    }

    // "หัวข้อ" beside a code column holds the indicator, once for all its rows.
    private static bool IsIndicatorColumn(MappedTable table, int column) =>
        table.Header.Columns[column].Role is ColumnRole.Topic or ColumnRole.Indicator && table.Header.Has(ColumnRole.Question);

    private static ItemRow Settle(int row, RowParts parts, AlignedRow aligned, BookItems items, Heading heading, FactsBuilder facts)
    {
        var raw = parts.Code?.Raw ?? "";
        ItemRow Row(string? item) => new(row, item, raw, parts.At);
        if (parts.Code is null) return Row(ByTitle(parts, items, heading, facts));

        if (aligned.Item is not { } item)
        {
            facts.Remark(RemarkKind.CodeOutOfRange, "", raw, string.Join('|', parts.Code.Costs.Keys.Where(c => items.Question(c) is not null)), false, parts.At);
            return Row(null);
        }

        var cost = parts.Code.Costs.GetValueOrDefault(item.Code, double.PositiveInfinity);
        // The code says one question and the title another: both may be right, so neither is taken.
        if (aligned.ByTitle is var (titled, similarity) && similarity >= SameTitle && (!string.Equals(titled.Code, item.Code, StringComparison.Ordinal) || double.IsInfinity(cost)))
        {
            var own = aligned.TitleSimilarity ?? 0;
            if (double.IsInfinity(cost) || (cost <= 0.2 && similarity - own >= TitleMargin))
            {
                var written = double.IsInfinity(cost) ? parts.Code.Costs.OrderBy(c => c.Value).First().Key : item.Code;
                var known = items.Question(written) is not null;
                facts.Remark(known ? RemarkKind.CodeMismatch : RemarkKind.CodeOutOfRange, written, raw, titled.Code, false, parts.At);
                return Row(known && !string.Equals(written, titled.Code, StringComparison.Ordinal) ? Join(items, written, titled.Code) : titled.TitleSettles && !known ? titled.Code : Join(items, written, titled.Code));
            }
        }

        if (double.IsInfinity(cost) || aligned.Margin < RowAlignment.DecidingMargin)
        {
            var codes = aligned.Candidates.Select(c => c.Code).Where(c => parts.Code.Costs.ContainsKey(c)).DefaultIfEmpty(item.Code).ToArray();
            var held = codes.Length > 1 ? Join(items, codes) : Join(items, [.. aligned.Candidates.Select(c => c.Code)]);
            if (held.Contains('|', StringComparison.Ordinal) || double.IsInfinity(cost))
            {
                facts.Remark(RemarkKind.CodeMangled, "", raw, held, false, parts.At);
                return Row(held);
            }
        }

        RemarkOnCode(parts, item, facts);
        RemarkOnTitle(parts, aligned, item, facts);
        return Row(item.Code);
    }

    private static string? ByTitle(RowParts parts, BookItems items, Heading heading, FactsBuilder facts)
    {
        if (parts.TitleKey.Length < 8) return null;
        var found = items.ByTitle(parts.TitleKey, heading.Indicator);
        if (found.Count == 0) return null;
        var item = Join(items, [.. found.Select(f => f.Code)]);
        facts.Remark(RemarkKind.CodeAbsent, item, parts.Title.Length > 80 ? parts.Title[..80] : parts.Title, item, found.Count == 1, parts.TitleAt);
        return item;
    }

    private static void RemarkOnCode(RowParts parts, AlignmentItem item, FactsBuilder facts)
    {
        var code = parts.Code!;
        // Equal defects of a column are one remark with many places; a lost letter is a remark of its own.
        if (code.Defects.HasFlag(CodeDefects.WordMangled)) facts.Remark(RemarkKind.CodeMangled, "", "ซื้อ", "ข้อ", true, parts.At);
        if (code.Defects.HasFlag(CodeDefects.ZeroForO)) facts.Remark(RemarkKind.CodeMangled, "", "๐", "o", true, parts.At);
        if (code.Defects.HasFlag(CodeDefects.UpperCase)) facts.Remark(RemarkKind.CodeCase, item.Code, code.Raw, item.Code, true, parts.At);
        if (code.Defects.HasFlag(CodeDefects.LetterLost)) facts.Remark(RemarkKind.CodeMangled, item.Code, code.Raw, item.Code, true, parts.At);
    }

    private static void RemarkOnTitle(RowParts parts, AlignedRow aligned, AlignmentItem item, FactsBuilder facts)
    {
        if (aligned.TitleSimilarity is { } s && item.TitleSettles && !string.Equals(parts.TitleKey, item.TitleKeys[0], StringComparison.Ordinal))
            facts.Remark(RemarkKind.QuestionTitleVariant, item.Code, parts.Title.Length > 120 ? parts.Title[..120] : parts.Title, item.Code, s >= SameTitle, parts.TitleAt);
    }

    /// <summary>A question has one score and one state. It may have several measures, so rows of those repeat only where all their words do.</summary>
    private static void Repeats(List<ItemRow> rows, MappedTable table, FactsBuilder facts)
    {
        string Told(ItemRow row) => table.Kind is TableKind.ActionPlan or TableKind.MeasureResults
            ? row.Item + "\n" + string.Join('\n', Enumerable.Range(1, table.Grid.Columns).Select(c => ComparisonKey.Of(table.Grid.Text(row.Row, c))))
            : row.Item!;
        foreach (var group in rows.Where(r => r.Item is not null && !r.Item.Contains('|', StringComparison.Ordinal)).GroupBy(Told, StringComparer.Ordinal).Where(g => g.Count() > 1))
            facts.Remark(RemarkKind.CodeRepeated, group.First().Item!, group.First().Raw, group.First().Item!, true, [.. group.Select(r => r.At)]);
    }

    /// <summary>Codes joined by '|' in the order of the book.</summary>
    public static string Join(BookItems items, params IReadOnlyList<string> codes)
    {
        var known = items.Questions.Select(q => q.Code).Where(c => codes.Contains(c, StringComparer.Ordinal)).ToList();
        return string.Join('|', known.Count > 0 ? known : codes);
    }
}
