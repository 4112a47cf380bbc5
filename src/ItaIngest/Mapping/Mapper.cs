using System.Collections.Concurrent;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>Aligns what was read to the code book of the year. Does no arithmetic.</summary>
public sealed class Mapper
{
    private const int LongestHeader = 160;

    private readonly RuleSet rules;
    private readonly ConfusionDistance distance;
    private readonly AgencyTeller agencies;
    private readonly TitleClassifiers classifiers;
    private readonly HeaderVocabulary headers;
    private readonly PhraseReader phrases;
    private readonly Vocabulary scoreLabels;
    private readonly TitleWording wording;
    private readonly ConcurrentDictionary<int, BookItems> years = new();

    /// <summary>A mapper by some rules.</summary>
    public Mapper(RuleSet rules)
    {
        this.rules = rules;
        distance = new ConfusionDistance(rules.Confusions);
        agencies = new AgencyTeller(rules.Places, distance);
        classifiers = new TitleClassifiers(rules);
        headers = new HeaderVocabulary(rules.Phrases, distance);
        phrases = new PhraseReader(rules.Phrases, distance);
        scoreLabels = new Vocabulary(Prose.ScoreLabels, distance);
        wording = new TitleWording(rules.Phrases, distance);
    }

    /// <summary>Maps a document.</summary>
    /// <param name="document">The document, read.</param>
    /// <returns>What it says. A year without a book gives no observations; the checks tell.</returns>
    public ReportFacts Map(ReadDocument document)
    {
        var told = YearTeller.Tell(document, rules.Books.Keys, distance);
        var items = rules.Book(told.Score) is { } book ? years.GetOrAdd(book.Year, _ => new BookItems(book, classifiers, wording, distance)) : null;
        var facts = new FactsBuilder();
        var prose = new Prose(items, told.Score, told.Misread?.Told, scoreLabels, facts);
        if (told.Misread is { } year) facts.Remark(RemarkKind.PhraseMangled, "", year.Raw, FormattableString.Invariant($"{told.Score}"), true, year.At);
        var scores = items is null ? null : new ScoreTables(items, told.Score!.Value, facts);
        var heading = Heading.None;
        TableHeader? header = null;
        var columns = 0;
        var misread = new List<MisreadPhrase>();
        var headings = items is null ? null : new HeadingRemarks(rules.Phrases, items, facts);
        foreach (var block in document.Blocks)
        {
            if (block is ReadParagraph paragraph)
            {
                var reading = phrases.Read(paragraph.Reading, misread);
                prose.Read(reading, heading);
                if (items is null) continue;
                heading = Headings.After(heading, reading.Text, items.Book);
                headings!.On(reading);
            }
            else if (block is ReadTable written)
            {
                var ofTable = new List<MisreadPhrase>();
                var read = phrases.Read(written, ofTable);
                var table = Tell(new Grid(read, written), header, columns, heading, items, facts.Tables.Count + 1);
                (header, columns) = (table.Header, table.Grid.Columns);
                if (headings is not null) RemarkOnHeadings(table, heading, headings, items!);
                heading = table.Heading;
                Map(table, items, scores, facts);
                foreach (var cell in read.Cells) prose.Read(cell, table.Heading);
                ofTable.AddRange(HeaderCells(table).SelectMany(phrases.LongIn));
                RemarkOnHeader(table, ofTable, facts);
                misread.AddRange(ofTable.Where(m => m.At.Row > table.Header.Rows));
            }
        }

        RemarkOnPhrases(misread, facts);
        RepeatedHeaders.Remark(document.Extraction.Notes, headers, facts);
        headings?.Finish();
        scores?.Finish();
        if (items is not null) CodedTitles.Remark(facts.Titles, items, facts);
        RemarkOnArtefacts(document, facts);
        var agency = agencies.Tell(document);
        LetterheadRemarks.On(document, agency.Province, distance, facts);
        // Without a book no score is read, but whoever looks must learn of which year they are.
        var scored = facts.Observations.Any(o => o.Figure is Figure.Score or Figure.Level)
            || (items is null && facts.Tables.Any(t => t.Kind.IsOfScores()));
        return new ReportFacts(
            KindTeller.Tell(document, facts.Tables),
            agency,
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

    private MappedTable Tell(Grid grid, TableHeader? before, int columnsBefore, Heading heading, BookItems? items, int number)
    {
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

    private static void RemarkOnHeadings(MappedTable table, Heading before, HeadingRemarks headings, BookItems items)
    {
        foreach (var row in table.Header.Titles)
            if (table.Grid.At(row, table.Grid.Filled(row).First()) is { } title) headings.On(title);
        // Only an instrument that a heading above names by its letters, and no indicator since.
        if (before is not { Indicator: null, Instrument: { } instrument }) return;
        foreach (var row in table.DataRows)
        {
            foreach (var c in table.Header.Of(ColumnRole.Indicator, ColumnRole.Topic))
                if (table.Grid.At(row, c) is { Text.Length: <= 120 } reading && IndicatorTitle.Read(reading.Text) is { Number: { } n, SubIndicator: null } && items.Book.Indicator(n) is { } indicator) headings.OnRow(instrument, indicator, reading.At);
        }
    }

    private static IEnumerable<Reading> HeaderCells(MappedTable table) =>
        Enumerable.Range(1, table.Header.Rows).SelectMany(row => table.Grid.Filled(row).Select(c => table.Grid.At(row, c))).OfType<Reading>().Where(r => r.Text.Length <= LongestHeader);

    private static void RemarkOnHeader(MappedTable table, List<MisreadPhrase> misread, FactsBuilder facts)
    {
        foreach (var (at, text, word) in table.Header.Mangled) facts.Remark(RemarkKind.HeaderMangled, "", text, word, true, at);
        // A header may be told by one word of it, and another be misread.
        foreach (var m in misread.Where(m => m.At.Row <= table.Header.Rows && !table.Header.Mangled.Any(h => h.At.Row == m.At.Row && h.At.Column == m.At.Column)))
            facts.Remark(m.Use == PhraseUse.Heading && m.At.Row is { } row && table.Header.Titles.Contains(row) ? RemarkKind.HeadingMangled : RemarkKind.HeaderMangled, "", m.From, m.To, true, m.At);
    }

    private static void RemarkOnPhrases(List<MisreadPhrase> misread, FactsBuilder facts)
    {
        foreach (var m in misread)
            facts.Remark(m.Use == PhraseUse.Heading ? RemarkKind.HeadingMangled : RemarkKind.PhraseMangled, "", m.From, m.To, m.Use is not PhraseUse.Term, m.At);
    }

    private static void RemarkOnArtefacts(ReadDocument document, FactsBuilder facts)
    {
        var readings = document.Blocks.SelectMany(b => b is ReadTable t ? t.Cells : [((ReadParagraph)b).Reading]);
        foreach (var reading in readings)
            foreach (var artefact in ThaiNumerals.ThaiDecimal.FindMalformed(reading.Text))
                facts.Remark(RemarkKind.NumberArtefact, "", artefact.Raw, "", true, reading.PlaceOf(artefact.Span.Start, artefact.Span.Length));
    }
}
