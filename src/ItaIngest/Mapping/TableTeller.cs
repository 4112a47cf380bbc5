using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Tells what a table is, by its header and by what stands in its columns.</summary>
internal static class TableTeller
{
    /// <summary>The header of a table without one of its own: that of the table before, when the columns agree and its first row is data; else told by the contents.</summary>
    public static TableHeader HeaderOf(Grid grid, HeaderVocabulary words, TableHeader? before, int columnsBefore)
    {
        if (TableHeader.Find(grid, words) is { } own) return WithUnnamedScores(grid, own);
        if (before is not null && columnsBefore == grid.Columns && BeginsWithData(grid, before)) return WithUnnamedScores(grid, before with { Rows = 0, Titles = [], Mangled = [] });
        return ByContent(grid);
    }

    /// <summary>
    /// A column of scores without a header beside one that names no year: which of the two is meant cannot be told (a header over both
    /// that was read as that of one). Both are taken as statements of the same, so that they are held where they differ.
    /// </summary>
    private static TableHeader WithUnnamedScores(Grid grid, TableHeader header)
    {
        if (!header.Columns.Values.Any(c => c.Role == ColumnRole.Score && c.Year is null)) return header;
        var rows = Enumerable.Range(header.Rows + 1, Math.Max(0, grid.Rows - header.Rows)).ToList();
        var unnamed = Enumerable.Range(1, grid.Columns).Where(c => (!header.Columns.TryGetValue(c, out var known) || known is { Role: ColumnRole.Unknown, Label.Length: 0 }) && IsOfScores(grid, rows, c)).ToList();
        if (unnamed.Count == 0) return header;
        var columns = header.Columns.ToDictionary();
        foreach (var c in unnamed) columns[c] = new Column(ColumnRole.Score, null, null, "");
        return header with { Columns = columns };
    }

    private static bool IsOfScores(Grid grid, List<int> rows, int column)
    {
        var filled = rows.Where(r => grid.Text(r, column).Length > 0).ToList();
        return filled.Count >= 2 && filled.Count(r => ColumnContents.IsScore(grid.Text(r, column))) * 5 >= filled.Count * 4;
    }

    public static TableKind KindOf(Grid grid, TableHeader header, BookItems? items)
    {
        var rows = Enumerable.Range(header.Rows + 1, Math.Max(0, grid.Rows - header.Rows)).ToList();
        if (rows.Count == 0) return TableKind.Other;
        if (IsScoringMethod(grid, header, rows)) return TableKind.ScoringMethod;
        if (IsRatingScale(grid, header, rows)) return TableKind.RatingScale;
        if (ItemColumns.Are(grid, header)) return ItemColumns.AreOfYears(grid, header) ? TableKind.YearComparison : TableKind.IndicatorSummary;
        if (HoldsScores(grid, header, rows)) return KindOfScores(grid, header, rows, items);
        if (IsDisclosures(grid, header, rows)) return TableKind.Disclosures;

        var what = header.First(ColumnRole.Measure, ColumnRole.Indicator, ColumnRole.Guideline, ColumnRole.Question, ColumnRole.Topic);
        if (what is not null && header.Has(ColumnRole.Result)) return TableKind.MeasureResults;
        if (what is not null && (header.Has(ColumnRole.Responsible) || header.Has(ColumnRole.Period) || header.Has(ColumnRole.Steps))) return TableKind.ActionPlan;
        return TableKind.Other;
    }

    // Words over a column of scores are a header that was not recognised, and the table is another one.
    private static bool BeginsWithData(Grid grid, TableHeader before)
    {
        var scores = before.Of(ColumnRole.Score).Select(c => grid.Text(1, c)).ToList();
        return scores.Count == 0 || scores.Exists(t => ScoreText.IsNothing(t) || ScoreText.TryRead(t, out _) || ScoreText.Proposal(t) is not null);
    }

    private static bool IsScoringMethod(Grid grid, TableHeader header, List<int> rows) =>
        rows.Count(r => ComparisonKey.Of(grid.Text(r, 1)).StartsWith("คะแนน", StringComparison.Ordinal)) >= 2
        && header.Columns.Values.Count(c => c.Role is ColumnRole.Instrument) >= 2;

    private static bool IsRatingScale(Grid grid, TableHeader header, List<int> rows) =>
        header.Has(ColumnRole.Score) && header.Has(ColumnRole.Level)
        && rows.Count(r => header.Of(ColumnRole.Score).Any(c => ThaiRanges.TryParse(grid.Text(r, c), out _))) * 2 >= rows.Count;

    private static bool HoldsScores(Grid grid, TableHeader header, List<int> rows)
    {
        var columns = header.Of(ColumnRole.Score).ToList();
        var numbers = rows.Sum(r => columns.Count(c => ScoreText.TryRead(grid.Text(r, c), out _)));
        // In a short table of questions every score may be misread.
        if (header.Has(ColumnRole.Question)) numbers = Math.Max(numbers, rows.Count(r => CodeOf(grid, header, r, bare: false) is not null && columns.Exists(c => ColumnContents.IsLikeScore(grid.Text(r, c)))));
        return columns.Count > 0 && numbers * 2 >= Math.Min(rows.Count, rows.Count(r => columns.Exists(c => grid.Text(r, c).Length > 0)) + 1);
    }

    /// <summary>Which scores a table holds. One that names nothing of the assessment holds scores of something else.</summary>
    private static TableKind KindOfScores(Grid grid, TableHeader header, List<int> rows, BookItems? items)
    {
        var questions = rows.Count(r => CodeOf(grid, header, r, bare: header.Has(ColumnRole.Question)) is not null);
        var indicators = items is null ? 0 : rows.Count(r => IsIndicator(grid, header, r, items));
        var instruments = rows.Count(r => header.Of(ColumnRole.Instrument, ColumnRole.Indicator, ColumnRole.Topic).Any(c => Headings.InstrumentIn(grid.Text(r, c)) is not null));
        var titles = items is null ? 0 : TitlesAlike(grid, header, rows, items);
        if (items is not null && questions + indicators + instruments + titles == 0) return TableKind.Other;
        if (header.Of(ColumnRole.Score).Select(c => header.Columns[c].Year).Where(y => y is not null).Distinct().Count() > 1) return TableKind.YearComparison;
        if (questions > 0 && indicators > 0 && questions + indicators > rows.Count / 2 && header.First(ColumnRole.Question) is null) return TableKind.IndicatorsAndQuestions;
        if (questions * 2 >= rows.Count || header.Has(ColumnRole.Question) || (indicators * 2 < rows.Count && titles * 2 >= rows.Count)) return TableKind.QuestionScores;
        return indicators > 0 || instruments > 0 || header.Has(ColumnRole.Indicator) ? TableKind.IndicatorSummary : TableKind.Other;
    }

    private static bool IsDisclosures(Grid grid, TableHeader header, List<int> rows)
    {
        var disclosed = rows.Count(r => CodeOf(grid, header, r, bare: false) is { } code && code.Costs.Keys.Any(k => k[0] == 'o'));
        return disclosed * 2 >= rows.Count
            && (header.First(ColumnRole.Result, ColumnRole.Pass) is not null || rows.Exists(r => Enumerable.Range(1, grid.Columns).Any(c => Checkboxes.Has(grid.Text(r, c)))))
            && header.First(ColumnRole.Title, ColumnRole.Component, ColumnRole.Topic) is not null;
    }

    /// <summary>The code of a row: in its question or number column, else at the beginning of its first cell with text.</summary>
    public static CodeReading? CodeOf(Grid grid, TableHeader header, int row, bool bare)
    {
        foreach (var role in (ColumnRole[])[ColumnRole.Question, ColumnRole.Number, ColumnRole.Indicator, ColumnRole.Title, ColumnRole.Topic])
            foreach (var c in header.Of(role))
            {
                // In a column of running numbers a bare number counts rows.
                var code = CodeReadings.AtStart(grid.Text(row, c), bare && role is ColumnRole.Question);
                if (code is not null) return code;
            }

        return null;
    }

    /// <summary>The columns in which at least half of the filled rows begin with a code.</summary>
    public static IReadOnlyList<int> CodedColumns(Grid grid, TableHeader header)
    {
        var found = new List<int>();
        foreach (var c in header.Of(ColumnRole.Question, ColumnRole.Number, ColumnRole.Title))
        {
            int coded = 0, filled = 0;
            for (var r = header.Rows + 1; r <= grid.Rows; r++)
            {
                if (grid.Text(r, c).Length == 0) continue;
                filled++;
                if (CodeReadings.AtStart(grid.Text(r, c), bare: false) is not null) coded++;
            }

            if (coded * 2 >= filled) found.Add(c);
        }

        return found;
    }

    /// <summary>What stands where the other rows have their codes, and is none; null where nothing does, or where they have none either.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="coded">Its <see cref="CodedColumns"/>.</param>
    /// <param name="row">The row.</param>
    public static CodeReading? BrokenCodeOf(Grid grid, IReadOnlyList<int> coded, int row)
    {
        foreach (var c in coded)
            if (CodeReadings.Broken(grid.Text(row, c)) is { } broken) return broken;
        return null;
    }

    public static bool IsIndicator(Grid grid, TableHeader header, int row, BookItems items)
    {
        foreach (var c in header.Of(ColumnRole.Indicator, ColumnRole.Topic, ColumnRole.Title, ColumnRole.Question))
        {
            var key = ComparisonKey.Of(IndicatorTitle.Bare(grid.Text(row, c)));
            if (key.Length >= 6 && items.IndicatorLike(key) is { Similarity: >= 0.8 }) return true;
        }

        return false;
    }

    private static int TitlesAlike(Grid grid, TableHeader header, List<int> rows, BookItems items)
    {
        if (header.First(ColumnRole.Question, ColumnRole.Title, ColumnRole.Topic, ColumnRole.Indicator) is not { } column) return 0;
        return rows.Count(r => TitleKey.Of(grid.Text(r, column)) is { Length: >= 10 } key && items.Titles.Read(key) is { None: < 0.5f });
    }

    /// <summary>A table without any header: the column of scores is the one whose cells are numbers with decimals; codes and the longest texts tell the rest.</summary>
    private static TableHeader ByContent(Grid grid)
    {
        var columns = new Dictionary<int, Column>();
        var rows = Enumerable.Range(1, grid.Rows).ToList();
        var longest = Enumerable.Range(1, grid.Columns).MaxBy(c => rows.Sum(r => grid.Text(r, c).Length));
        for (var c = 1; c <= grid.Columns; c++)
        {
            var filled = rows.Where(r => grid.Text(r, c).Length > 0).ToList();
            if (filled.Count == 0) continue;
            if (filled.Count(r => ColumnContents.IsScore(grid.Text(r, c))) * 5 >= filled.Count * 4)
                columns[c] = new Column(ColumnRole.Score, null, null, "");
            else if (filled.Count(r => CodeReadings.AtStart(grid.Text(r, c), bare: false) is not null) * 2 >= filled.Count)
                columns[c] = new Column(ColumnRole.Question, null, null, "");
            else if (filled.All(r => Headings.InstrumentIn(grid.Text(r, c)) is not null))
                columns[c] = new Column(ColumnRole.Instrument, null, null, "");
            else if (c == longest && columns.Values.All(k => k.Role != ColumnRole.Question))
                columns[c] = new Column(ColumnRole.Indicator, null, null, "");
            else if (filled.All(r => ThaiDecimal.TryParse(grid.Text(r, c).TrimEnd('.'), out var n) && n.Value.Decimals == 0))
                columns[c] = new Column(ColumnRole.Number, null, null, "");
        }

        return new TableHeader(0, [], columns, []);
    }
}
