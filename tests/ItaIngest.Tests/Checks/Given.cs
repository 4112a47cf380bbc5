using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Repairs;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Tests.Checks;

/// <summary>A report in a few words: what the mapper would have made of it. Every statement stands on a line of its own.</summary>
internal sealed class Given
{
    private static readonly Lazy<RuleSet> Real = new(() => RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")));
    private readonly List<Observation> observations = [];
    private readonly List<Claim> claims = [];
    private readonly List<Remark> remarks = [];
    private readonly List<TableRole> tables = [];
    private readonly List<Mention> mentions = [];
    private readonly List<Disclosure> disclosures = [];
    private readonly List<Measure> measures = [];
    private readonly List<ReadBlock> blocks = [];
    private readonly List<Note> notes = [];
    private RuleSet rules = Real.Value;
    private Agency agency = new("เทศบาลตำบล", "ตัวอย่าง", "เมือง", "ตัวอย่าง", []);
    private ReportKind kind;
    private int? scoreYear;
    private int? reportYear;
    private int? planYear;
    private int line;
    private int? page;
    private int? table;
    private bool isRepaired;

    public static RuleSet RealRules => Real.Value;

    /// <summary>A report of the scores of a year.</summary>
    public static Given Report(int? year, ReportKind kind = ReportKind.Analysis) => new() { scoreYear = year, reportYear = year, kind = kind };

    public Given Years(int? report = null, int? plan = null)
    {
        (reportYear, planYear) = (report ?? reportYear, plan ?? planYear);
        return this;
    }

    public Given Rules(Func<RuleSet, RuleSet> change)
    {
        rules = change(rules);
        return this;
    }

    /// <summary>The report's book, changed.</summary>
    public Given Book(Func<CodeBook, CodeBook> change) => Rules(r =>
        r with { Books = new Dictionary<int, CodeBook>(r.Books) { [scoreYear!.Value] = change(r.Book(scoreYear)!) } });

    /// <summary>No book for the report's year.</summary>
    public Given NoBook() => Rules(r => r with { Books = r.Books.Where(b => b.Key != scoreYear).ToDictionary() });

    public Given Score(string item, string value, int? year = null, string? part = null, Standing standing = Standing.AsRead, params string[] copies)
    {
        var read = FigureText.Read(value);
        observations.Add(new Observation(item, year ?? scoreYear!.Value, part, Figure.Score, value, value, Next(), item, standing, [.. copies.Select(Copied)])
        {
            Number = read?.Value,
            Decimals = read?.Decimals ?? 0,
        });
        return this;
    }

    /// <summary>Scores of a run of questions: Scores("e1", "94.93", "96.27").</summary>
    public Given Scores(string first, params string[] values)
    {
        var number = (int)FigureText.Read(first[1..])!.Value.Value;
        foreach (var value in values) Score(FormattableString.Invariant($"{first[0]}{number++}"), value);
        return this;
    }

    /// <summary>The same score for a run of questions.</summary>
    public Given Alike(string value, char instrument, int from, int to) => Scores(FormattableString.Invariant($"{instrument}{from}"), [.. Enumerable.Repeat(value, to - from + 1)]);

    /// <summary>Scores of the indicators from 1.</summary>
    public Given Indicators(params string[] values)
    {
        for (var i = 0; i < values.Length; i++) Score(Items.Indicator(i + 1), values[i]);
        return this;
    }

    /// <summary>Scores of the indicators from 2.</summary>
    public Given Indicators2To10(params string[] values)
    {
        for (var i = 0; i < values.Length; i++) Score(Items.Indicator(i + 2), values[i]);
        return this;
    }

    public Given Level(string word, string item = Items.Overall, int? year = null) => Stated(item, year, Figure.Level, word);

    public Given Pass(string item, string word, int? year = null) => Stated(item, year, Figure.Pass, word);

    public Given Claim(ClaimKind of, string text, params (string Name, string Value)[] figures)
    {
        claims.Add(new Claim(of, text, figures.ToDictionary(f => f.Name, f => f.Value), Next()));
        return this;
    }

    /// <summary>A row of a printed rating scale.</summary>
    public Given Band(int table, string label, string low, string? high)
    {
        var figures = new Dictionary<string, string> { ["label"] = label, ["low"] = low };
        if (high is not null) figures["high"] = high;
        claims.Add(new Claim(ClaimKind.RatingBand, $"{low} {high} {label}", figures, Next() with { Table = table }));
        return this;
    }

    public Given Remark(RemarkKind of, string from, string to = "", bool certain = true, string item = "", int places = 1)
    {
        remarks.Add(new Remark(of, item, from, to, certain, [.. Enumerable.Range(0, places).Select(_ => Next())]));
        return this;
    }

    /// <summary>A remark on the row of an observation given before.</summary>
    public Given RemarkOn(RemarkKind of, string observed, string from, string to = "", bool certain = true)
    {
        var on = observations.Last(o => o.Item == observed);
        remarks.Add(new Remark(of, string.Empty, from, to, certain, of == RemarkKind.CodeRepeated ? [on.At, .. on.Copies.Select(c => c.At)] : [on.At]));
        return this;
    }

    public Given Agency(string? type, string? name, string? district = null, string? province = null)
    {
        agency = new Agency(type, name, district, province, []);
        return this;
    }

    public Given Mention(string text, MentionStanding standing = MentionStanding.Same, MentionKind of = MentionKind.Agency)
    {
        Paragraph(text);
        mentions.Add(new Mention(of, text, standing, blocks.OfType<ReadParagraph>().Last().Source.At));
        return this;
    }

    public Given Paragraph(string text, params ReadingStep[] steps)
    {
        var at = Next();
        blocks.Add(new ReadParagraph(new Paragraph(at, text), new Reading(at, text, text, null, steps)));
        return this;
    }

    /// <summary>A table of no known kind, a label and a number a row.</summary>
    public Given UnknownTable(params (string Label, string Number)[] rows)
    {
        var at = Next() with { Table = tables.Count + 1 };
        var readings = rows.SelectMany((r, k) => new[] { (r.Label, Row: k + 1, Column: 1), (Label: r.Number, Row: k + 1, Column: 2) })
            .Select(c => ItaIngest.Readings.Reader.Read(at with { Row = c.Row, Column = c.Column }, c.Label)).ToList();
        var cells = readings.Select(r => new Cell(r.At, r.At.Row!.Value, r.At.Column!.Value, 1, 1, r.Raw)).ToList();
        blocks.Add(new ReadTable(new Table(at, rows.Length, 2, cells, []), readings));
        tables.Add(new TableRole(tables.Count + 1, TableKind.Other, 0, new Dictionary<int, string>(), at));
        return this;
    }

    public Given Disclosure(string item, string title = "", string text = "ดำเนินการ", bool? done = true)
    {
        disclosures.Add(new Disclosure(item, item, title, done, text, string.Empty, Next()));
        return this;
    }

    public Given Measure(string title)
    {
        measures.Add(new Measure(string.Empty, title, [], string.Empty, string.Empty, string.Empty, null, null, string.Empty, [], Next(), []));
        return this;
    }

    /// <summary>A row of measures with its period, in the table that is being spoken of.</summary>
    public Given Measure(string title, string period, DateOnly? from, DateOnly? to, params string[] items)
    {
        measures.Add(new Measure(string.Empty, title, items, string.Empty, string.Empty, string.Empty, from, to, period, [], Next(), []));
        return this;
    }

    /// <summary>A plan, a row for each: of a question by its code, or a measure of its own.</summary>
    public Given Plan(params string[] rows)
    {
        var number = tables.Count + 1;
        var at = Next() with { Table = number };
        tables.Add(new TableRole(number, TableKind.ActionPlan, 1, new Dictionary<int, string>(), at));
        measures.AddRange(rows.Select((r, k) => new Measure(string.Empty, r, Items.IsQuestion(r) ? [r] : [], string.Empty, string.Empty, string.Empty, null, null, string.Empty, [], Next() with { Table = number, Row = k + 2 }, [])));
        return this;
    }

    /// <summary>What is said from here on stands on a page, or in a table.</summary>
    public Given On(int? onPage = null, int? inTable = null)
    {
        (page, table) = (onPage, inTable);
        return this;
    }

    public Given Note(NoteKind of, string code, string text)
    {
        notes.Add(new Note(of, code, text, Next()));
        return this;
    }

    /// <summary>With what the program repairs by itself.</summary>
    public Given Repaired()
    {
        isRepaired = true;
        return this;
    }

    public ReportFacts Facts => isRepaired ? new Repairer(rules).Repair(Stated()) : Stated();

    private ReportFacts Stated() => new(
        kind, agency with { Mentions = mentions }, scoreYear, reportYear, planYear, observations, disclosures, measures, claims, tables, remarks);

    public ReadDocument Document
    {
        get
        {
            var source = new SourceFile(new string('0', 64), "a.txt", ItaIngest.Documents.DocumentFormat.Text, 1);
            Block[] extracted = [.. blocks.Select(b => b is ReadParagraph p ? p.Source : (Block)((ReadTable)b).Source)];
            return new ReadDocument(new Extraction(source, Extraction.StatusOf(notes), extracted, notes, Residue.None), blocks);
        }
    }

    public CheckContext Context => CheckContext.Of(rules, Document, Facts);

    public ScoreGraph Graph => Context.Scores;

    /// <summary>What every check says.</summary>
    public IReadOnlyList<CheckResult> Results => new Checker(rules).Check(Document, Facts);

    /// <summary>What one check says.</summary>
    public IReadOnlyList<CheckResult> ResultsOf(string code) => [.. Results.Where(r => r.Code == code)];

    /// <summary>The single result of a check about an item (or at all).</summary>
    public CheckResult ResultOf(string code, string? item = null) => ResultsOf(code).Single(r => item is null || r.Subject.Item == item);

    private Given Stated(string item, int? year, Figure figure, string word)
    {
        observations.Add(new Observation(item, year ?? scoreYear!.Value, null, figure, word, word, Next(), item, Standing.AsRead, []));
        return this;
    }

    private Copy Copied(string value) => new(value, value, Next(), FigureText.Read(value)?.Value, FigureText.Read(value)?.Decimals ?? 0);

    private Place Next() => new() { Line = ++line, Page = page, Table = table };
}
