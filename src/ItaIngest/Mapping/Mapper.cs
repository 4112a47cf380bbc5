using System.Collections.Concurrent;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Aligns what was read to the code book of the year. Does no arithmetic.</summary>
public sealed class Mapper(RuleSet rules)
{
    private readonly AgencyTeller agencies = new(rules.Places);
    private readonly TitleClassifiers classifiers = new(rules);
    private readonly ConfusionDistance distance = new(rules.Confusions);
    private readonly HeaderVocabulary headers = new(rules.Phrases, new ConfusionDistance(rules.Confusions));
    private readonly ConcurrentDictionary<int, BookItems> years = new();

    /// <summary>Maps a document.</summary>
    /// <param name="document">The document, read.</param>
    /// <returns>What it says. A year without a book gives no observations; the checks tell.</returns>
    public ReportFacts Map(ReadDocument document)
    {
        var told = YearTeller.Tell(document);
        var items = rules.Book(told.Score) is { } book ? years.GetOrAdd(book.Year, _ => new BookItems(book, classifiers, distance)) : null;
        var facts = new FactsBuilder();
        var prose = new Prose(items, told.Score, facts);
        var scores = items is null ? null : new ScoreTables(items, told.Score!.Value, facts);
        var heading = Heading.None;
        TableHeader? header = null;
        var columns = 0;
        foreach (var block in document.Blocks)
        {
            if (block is ReadParagraph paragraph)
            {
                prose.Read(paragraph.Reading, heading);
                if (items is null) continue;
                heading = Headings.After(heading, paragraph.Reading.Text, items.Book);
                if (Headings.IndicatorNumber(paragraph.Reading.Text) is not null) IndicatorRemarks.On(IndicatorTitle.Read(Headings.FromIndicator(paragraph.Reading.Text)), items, paragraph.Reading.At, facts);
            }
            else if (block is ReadTable read)
            {
                var table = Tell(read, header, columns, heading, items, facts.Tables.Count + 1);
                (header, columns) = (table.Header, table.Grid.Columns);
                heading = table.Heading;
                Map(table, items, scores, facts);
                foreach (var cell in read.Cells) prose.Read(cell, table.Heading);
                RemarkOnHeader(table, facts);
            }
        }

        scores?.Finish();
        if (items is not null) CodedTitles.Remark(facts.Titles, items, facts);
        RemarkOnArtefacts(document, facts);
        // Without a book no score is read, but whoever looks must learn of which year they are.
        var scored = facts.Observations.Any(o => o.Figure is Figure.Score or Figure.Level)
            || (items is null && facts.Tables.Any(t => t.Kind.IsOfScores()));
        return new ReportFacts(
            KindTeller.Tell(document, facts.Tables),
            agencies.Tell(document),
            scored ? told.Score : null,
            told.Report,
            told.Plan,
            facts.Observations,
            facts.Disclosures,
            facts.Measures,
            facts.Claims,
            facts.Tables,
            facts.Remarks);
    }

    private MappedTable Tell(ReadTable read, TableHeader? before, int columnsBefore, Heading heading, BookItems? items, int number)
    {
        var grid = new Grid(read);
        var header = TableTeller.HeaderOf(grid, headers, before, columnsBefore);
        if (items is not null)
            foreach (var row in header.Titles) heading = Headings.After(heading, grid.Text(row, grid.Filled(row).First()), items.Book);
        return new MappedTable(grid, header, TableTeller.KindOf(grid, header, items), heading, number);
    }

    private static void Map(MappedTable table, BookItems? items, ScoreTables? scores, FactsBuilder facts)
    {
        facts.Tables.Add(new TableRole(table.Number, table.Kind, table.Header.Rows, table.Header.Columns.ToDictionary(c => c.Key, c => c.Value.Role.ToString()), table.Grid.Table.At));
        switch (table.Kind)
        {
            case var kind when kind.IsOfScores() && scores is not null:
                foreach (var part in SideBySide.Of(table)) scores.Map(part);
                break;
            case TableKind.Disclosures when items is not null:
                new DisclosureTables(items, facts).Map(table);
                break;
            case TableKind.ActionPlan or TableKind.MeasureResults:
                new MeasureTables(items, facts).Map(table);
                break;
            case TableKind.RatingScale:
                new RatingTables(facts).Map(table);
                break;
        }
    }

    private static void RemarkOnHeader(MappedTable table, FactsBuilder facts)
    {
        foreach (var (at, text, word) in table.Header.Mangled) facts.Remark(RemarkKind.HeaderMangled, "", text, word, true, at);
    }

    private static void RemarkOnArtefacts(ReadDocument document, FactsBuilder facts)
    {
        var readings = document.Blocks.SelectMany(b => b is ReadTable t ? t.Cells : [((ReadParagraph)b).Reading]);
        foreach (var reading in readings)
            foreach (var artefact in ThaiNumerals.ThaiDecimal.FindMalformed(reading.Text))
                facts.Remark(RemarkKind.NumberArtefact, "", artefact.Raw, "", true, reading.Steps.Count == 0 ? reading.At.Within(artefact.Span.Start, artefact.Span.Length) : reading.At);
    }
}
