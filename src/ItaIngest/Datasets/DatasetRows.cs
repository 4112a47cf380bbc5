using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>What a row of <c>documents</c> is made of.</summary>
/// <param name="Stored">The document.</param>
/// <param name="Report">The report that it belongs to; null of a refused or failed file.</param>
/// <param name="Wins">Whether its statements come first in that report.</param>
/// <param name="Source">Its row of sources.csv, if there is one.</param>
internal sealed record DocumentRow(StoredDocument Stored, ReportKey? Report, bool? Wins, SourceEntry? Source);

/// <summary>What a row of <c>reports</c> is made of.</summary>
internal sealed record ReportRow(AssembledReport Report, long Scores, long Held, long Contradicted, long Measures, long Disclosures)
{
    public ReportDocument Winner => Report.Documents[0];
}

/// <summary>What a row of <c>provenance</c> is made of: one statement of a value.</summary>
/// <param name="Of">The value.</param>
/// <param name="Number">Which statement of the value, from 1.</param>
/// <param name="Role">"first", "copy" (another place of the same document), "other" (another statement, as a rule of another document of the report).</param>
/// <param name="In">The document that states it.</param>
/// <param name="Value">As stated there.</param>
/// <param name="Raw">As extracted there.</param>
/// <param name="At">Where.</param>
internal sealed record ProvenanceRow(ReportValue Of, int Number, string Role, ReportDocument In, string Value, string Raw, Place At)
{
    /// <summary>All statements of a value, the first first.</summary>
    public static IEnumerable<ProvenanceRow> All(ReportValue value)
    {
        var number = 0;
        yield return First("first", value.Document, value.Stated);
        foreach (var copy in value.Stated.Copies) yield return Again(value.Document, copy);
        foreach (var (document, stated) in value.Others)
        {
            yield return First("other", document, stated);
            foreach (var copy in stated.Copies) yield return Again(document, copy);
        }

        ProvenanceRow First(string role, ReportDocument document, Observation o) =>
            new(value, ++number, role, document, o.Value, o.Raw, o.At with { Document = document.Stored.Id });

        ProvenanceRow Again(ReportDocument document, Copy copy) =>
            new(value, ++number, "copy", document, copy.Value, copy.Raw, copy.At with { Document = document.Stored.Id });
    }
}

/// <summary>What a row of <c>disclosures</c> is made of.</summary>
internal sealed record DisclosureRow(ReportKey Report, ReportDocument In, Disclosure Disclosure, ItemDescription Item, ValueStatus Status)
{
    public int? Year => In.Facts.ScoreYear ?? In.Facts.ReportYear;
}

/// <summary>What a row of <c>measures</c> is made of.</summary>
/// <param name="Report">The report.</param>
/// <param name="In">The document.</param>
/// <param name="Ordinal">From 1, in the order of the document.</param>
/// <param name="Measure">The measure.</param>
internal sealed record MeasureRow(ReportKey Report, ReportDocument In, int Ordinal, Measure Measure)
{
    /// <summary>The measures of a report, in its order.</summary>
    public static IEnumerable<MeasureRow> All(AssembledReport report) =>
        report.Measures() is { } told ? told.Measures.Select((measure, index) => new MeasureRow(report.Key, told.Document, index + 1, measure)) : [];
}

/// <summary>What a row of <c>findings</c> is made of.</summary>
internal sealed record FindingRow(string Id, StoredDocument In, ReportKey? Report, CheckResult Result)
{
    /// <summary>The place that it rests on first.</summary>
    public Evidence? First => Result.Evidence.Count > 0 ? Result.Evidence[0] : null;

    public Place At => (First?.At ?? new Place()) with { Document = In.Id };
}

/// <summary>What a row of <c>decisions</c> is made of.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="In">The document as it is now.</param>
internal sealed record DecisionRow(Decision Decision, StoredDocument In);

/// <summary>What a row of <c>items</c> is made of.</summary>
/// <param name="Item">The item.</param>
/// <param name="Series">The year and item that it goes back to; see <see cref="ItemLink.Series"/>.</param>
internal sealed record ItemRow(BookItem Item, string Series)
{
    /// <summary>Items of all books, in the order of years.</summary>
    public static IEnumerable<ItemRow> All(RuleSet rules)
    {
        var series = ItemLink.Series(rules);
        return rules.Books.Values.OrderBy(b => b.Year).SelectMany(BookItem.Of).Select(i => new ItemRow(i, series[(i.Year, i.Item)]));
    }
}

/// <summary>What a row of <c>rating_levels</c> is made of.</summary>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Ordinal">From 1, the best first.</param>
/// <param name="Band">The level.</param>
/// <param name="Confidence">How well the scale is known.</param>
/// <param name="PassMark">Pass mark of the year; null where unknown.</param>
internal sealed record RatingLevelRow(int Year, int Ordinal, RatingBand Band, Confidence Confidence, decimal? PassMark)
{
    /// <summary>Levels of all books that have any, in the order of years.</summary>
    public static IEnumerable<RatingLevelRow> All(RuleSet rules) =>
        from book in rules.Books.Values.OrderBy(b => b.Year)
        let scale = book.Ratings
        where scale is not null
        from level in scale.Value.Bands.Select((band, index) => new RatingLevelRow(book.Year, index + 1, band, scale.Confidence, book.PassMark?.Value))
        select level;
}

/// <summary>What a row of <c>columns</c> is made of.</summary>
internal sealed record ColumnRow(DatasetTable Table, Column Column)
{
    /// <summary>"reports.report_id", where the column leads to another table; else null.</summary>
    public string? LeadsTo
    {
        get
        {
            var key = Table.ForeignKeys.FirstOrDefault(k => k.Columns.Contains(Column.Name, StringComparer.Ordinal));
            return key is null ? null : $"{key.Table}.{key.Of[key.Columns.ToList().IndexOf(Column.Name)]}";
        }
    }

    /// <summary>All columns of all tables.</summary>
    public static IEnumerable<ColumnRow> All() => DatasetTables.All.SelectMany(t => t.Columns.Select(c => new ColumnRow(t, c)));
}

/// <summary>What a row of <c>codes</c> is made of.</summary>
internal sealed record CodeRow(DatasetTable Table, Column Column, Code Code)
{
    /// <summary>All words of all closed lists.</summary>
    public static IEnumerable<CodeRow> All() => ColumnRow.All().SelectMany(c => c.Column.Codes.Select(code => new CodeRow(c.Table, c.Column, code)));
}
