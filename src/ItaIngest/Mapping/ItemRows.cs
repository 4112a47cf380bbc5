using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

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
    private const float SureTitle = 0.9f;
    private const float LikelyTitle = 0.5f;

    // A zero for the letter o is as good as written.
    private const double AlmostWritten = 0.5;

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
        var coded = TableTeller.CodedColumns(table.Grid, table.Header);
        var inputs = rows.Select(r => (Row: r, Part: Parts(table, r, coded, items, only))).ToList();
        var aligned = items.Alignment.Align([.. inputs.Select(i => new AlignmentRow(i.Part.Code, i.Part.Read, headings[i.Row].Indicator, headings[i.Row].Instrument))], candidates, mayRepeat: table.Kind is TableKind.ActionPlan or TableKind.MeasureResults);
        var result = new List<ItemRow>(rows.Count);
        for (var k = 0; k < rows.Count; k++)
        {
            var settled = Settle(inputs[k].Row, inputs[k].Part, aligned[k], FillsGap(aligned, k, inputs[k].Part.Code, items), items, headings[inputs[k].Row], facts);
            result.Add(settled);
            if (inputs[k].Part is { Code: not null, IsQuestionTitle: true } part && settled.Item is { } item && !item.Contains('|', StringComparison.Ordinal))
                facts.Titles.Add(new CodedTitle(item, part.Title, part.TitleKey, part.At));
        }

        Repeats(result, table, facts);
        return result;
    }

    private sealed record RowParts(CodeReading? Code, TitleReading? Read, string TitleKey, string Title, bool IsQuestionTitle, Place At, Place TitleAt);

    private static RowParts Parts(MappedTable table, int row, IReadOnlyList<int> coded, BookItems items, char? only)
    {
        var grid = table.Grid;
        var code = TableTeller.CodeOf(grid, table.Header, row, bare: true) ?? TableTeller.BrokenCodeOf(grid, coded, row);
        var titles = table.Header.Of(ColumnRole.Question, ColumnRole.Title, ColumnRole.Topic, ColumnRole.Indicator).ToList();
        var codeColumn = titles.Concat(table.Header.Of(ColumnRole.Number)).Cast<int?>()
            .FirstOrDefault(c => code is not null && grid.Text(row, c!.Value) is var t && t.Length >= code.Start + code.Length && string.CompareOrdinal(t, code.Start, code.Raw, 0, code.Raw.Length) == 0);
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
        var key = TitleKey.Of(title);
        return new RowParts(code, items.Titles.Read(key), key, title, isOfQuestion, at, titleColumn is { } t3 ? grid.At(row, t3)!.At : at);
    }

    // "หัวข้อ" beside a code column holds the indicator, once for all its rows.
    private static bool IsIndicatorColumn(MappedTable table, int column) =>
        table.Header.Columns[column].Role is ColumnRole.Topic or ColumnRole.Indicator && table.Header.Has(ColumnRole.Question);

    private static ItemRow Settle(int row, RowParts parts, AlignedRow aligned, bool fillsGap, BookItems items, Heading heading, FactsBuilder facts)
    {
        var raw = parts.Code?.Raw ?? "";
        ItemRow Row(string? item) => new(row, item, raw, parts.At);
        if (parts.Code is not { } code || (aligned.Item is null && code.Costs.Count == 0)) return Row(ByTitle(parts, aligned, items, heading, facts));

        var written = code.Costs.OrderBy(c => c.Value).Select(c => items.Question(c.Key)).OfType<AlignmentItem>().ToList();
        if (aligned.Item is not { } item)
        {
            facts.Remark(RemarkKind.CodeOutOfRange, "", raw, string.Join('|', written.Select(w => w.Code)), false, parts.At);
            return Row(null);
        }

        var isWritten = code.Costs.ContainsKey(item.Code);
        var titled = Titled(parts.Read, items);
        // A token that is no code speaks against nothing; one that is another code asks for a witness beside the order.
        var isProved = aligned.Margin >= RowAlignment.RepairingMargin ? code.Costs.Count == 0 || fillsGap || (titled == item && item.TitleSettles)
            : fillsGap && aligned.Margin >= RowAlignment.DecidingMargin;
        if (!isWritten && !isProved)
        {
            // Nothing else bears witness that the code was misread: it is what it says, or nobody can tell.
            if (code.Costs.Count > 0 && written.Count == 0) return Row(OutOfRange(code, titled, items, parts, facts));
            if (written.Count == 0) return Row(Held([item, .. aligned.Candidates], items, parts, facts));
            if (titled is not null && written.TrueForAll(w => w != titled)) return Row(Contradicted(written[0], titled, items, parts, facts));
            if (written.Count > 1) return Row(Held(written, items, parts, facts));
            (item, isWritten) = (written[0], true);
        }
        else if (isWritten && titled is not null && titled != item && code.Costs[item.Code] < AlmostWritten && parts.Read!.Likeness[titled.Number] - parts.Read.Likeness[item.Number] >= TitleMargin)
        {
            return Row(Contradicted(item, titled, items, parts, facts));
        }
        else if (isWritten && aligned.Margin < RowAlignment.DecidingMargin && Join(items, [.. aligned.Candidates.Where(c => code.Costs.ContainsKey(c.Code)).Select(c => c.Code)]) is var held && held.Contains('|', StringComparison.Ordinal))
        {
            return Row(Held([.. aligned.Candidates.Where(c => code.Costs.ContainsKey(c.Code))], items, parts, facts));
        }

        RemarkOnCode(parts, item, isWritten, facts);
        RemarkOnTitle(parts, item, items, facts);
        return Row(item.Code);
    }

    // A code that the year does not have, perhaps with a title that it has.
    private static string? OutOfRange(CodeReading code, AlignmentItem? titled, BookItems items, RowParts parts, FactsBuilder facts)
    {
        facts.Remark(RemarkKind.CodeOutOfRange, titled is null ? "" : code.Costs.MinBy(c => c.Value).Key, code.Raw, titled?.Code ?? "", false, parts.At);
        return titled is null ? null : titled.TitleSettles ? titled.Code : Join(items, [.. items.Questions.Where(q => q.Indicator == titled.Indicator && !q.TitleSettles).Select(q => q.Code)]);
    }

    // The code says one question and the title another: both may be right, so neither is taken.
    private static string Contradicted(AlignmentItem written, AlignmentItem titled, BookItems items, RowParts parts, FactsBuilder facts)
    {
        facts.Remark(RemarkKind.CodeMismatch, written.Code, parts.Code!.Raw, titled.Code, false, parts.At);
        return Join(items, written.Code, titled.Code);
    }

    private static string? Held(IReadOnlyList<AlignmentItem> likely, BookItems items, RowParts parts, FactsBuilder facts)
    {
        var held = Join(items, [.. likely.Select(c => c.Code)]);
        facts.Remark(RemarkKind.CodeMangled, "", parts.Code!.Raw, held, false, parts.At);
        return held.Contains('|', StringComparison.Ordinal) ? held : null;
    }

    /// <summary>
    /// Whether a row stands just where its item is missing: behind the one before it and before the one that follows it, as the alignment has them,
    /// or at the end of the table where its letter begins or ends. One that bears the code of its neighbour may as well be written twice.
    /// </summary>
    private static bool FillsGap(IReadOnlyList<AlignedRow> aligned, int row, CodeReading? code, BookItems items)
    {
        if (aligned[row].Item is not { } item || aligned.Count < 3) return false;
        bool Is(int other, int number) => other >= 0 && other < aligned.Count && aligned[other].Item?.Number == number;
        bool IsWritten(int number) => number >= 0 && number < items.Questions.Count && code?.Costs.ContainsKey(items.Questions[number].Code) == true;
        if (IsWritten(item.Number - 1) || IsWritten(item.Number + 1)) return false;
        var first = item.Number == 0 || items.Questions[item.Number - 1].Code[0] != item.Code[0];
        var last = item.Number == items.Questions.Count - 1 || items.Questions[item.Number + 1].Code[0] != item.Code[0];
        return (Is(row - 1, item.Number - 1) || (first && row == 0)) && (Is(row + 1, item.Number + 1) || (last && row == aligned.Count - 1));
    }

    /// <summary>The question whose title it is beyond doubt, or null.</summary>
    private static AlignmentItem? Titled(TitleReading? title, BookItems items) =>
        title?.Best is var (question, probability) && probability >= SureTitle ? items.Questions[question] : null;

    private static string? ByTitle(RowParts parts, AlignedRow aligned, BookItems items, Heading heading, FactsBuilder facts)
    {
        if (parts.TitleKey.Length < 8) return null;
        var found = items.ByTitle(parts.TitleKey, heading.Indicator);
        // A title that the book knows and that is misread is borne out by the rows around it.
        if (found.Count == 0 && aligned is { Item: { } likely, Margin: >= RowAlignment.RepairingMargin } && parts.Read is { } read && read.Probability[likely.Number] >= LikelyTitle) found = [likely];
        if (found.Count == 0) return null;
        // Of several alike, the rows around it may say which.
        if (found.Count > 1 && aligned is { Item: { } one, Margin: >= RowAlignment.RepairingMargin } && found.Contains(one)) found = [one];
        var item = Join(items, [.. found.Select(f => f.Code)]);
        facts.Remark(RemarkKind.CodeAbsent, item, parts.Title.Length > 80 ? parts.Title[..80] : parts.Title, item, found.Count == 1, parts.TitleAt);
        return item;
    }

    private static void RemarkOnCode(RowParts parts, AlignmentItem item, bool isWritten, FactsBuilder facts)
    {
        var code = parts.Code!;
        // Equal defects of a column are one remark with many places; a lost letter is a remark of its own.
        if (code.Defects.HasFlag(CodeDefects.WordMangled)) facts.Remark(RemarkKind.CodeMangled, "", code.Word, "ข้อ", true, parts.At);
        if (!isWritten || code.Defects.HasFlag(CodeDefects.LetterLost)) facts.Remark(RemarkKind.CodeMangled, item.Code, code.Raw, item.Code, true, parts.At);
        else if (code.Defects.HasFlag(CodeDefects.ZeroForO)) facts.Remark(RemarkKind.CodeMangled, "", "๐", "o", true, parts.At);
        else if (code.Defects.HasFlag(CodeDefects.UpperCase)) facts.Remark(RemarkKind.CodeCase, item.Code, code.Raw, item.Code, true, parts.At);
    }

    private static void RemarkOnTitle(RowParts parts, AlignmentItem item, BookItems items, FactsBuilder facts)
    {
        if (parts.Read is not { } title || item is not { TitleSettles: true, TitleKeys.Count: > 0 } || string.Equals(parts.TitleKey, item.TitleKeys[0], StringComparison.Ordinal)) return;
        facts.Remark(RemarkKind.QuestionTitleVariant, item.Code, parts.Title.Length > 120 ? parts.Title[..120] : parts.Title, item.Code, title.Likeness[item.Number] >= SameTitle, parts.TitleAt);
        if (title.Likeness[item.Number] < SameTitle) return;
        foreach (var (from, to) in items.Wording.Replaced(parts.Title, item.TitleKeys[0])) facts.Remark(RemarkKind.PhraseMangled, "", from, to, false, parts.TitleAt);
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
