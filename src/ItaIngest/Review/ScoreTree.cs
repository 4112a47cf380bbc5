using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Review;

/// <summary>The scores of a report as its code book builds them, each with what was recomputed: overall, instruments, indicators, sub-indicators, questions.</summary>
/// <param name="Year">Fiscal year (BE) of the scores; null where none is known.</param>
/// <param name="Lines">What is stated, and what lies above it, in the order of the book.</param>
/// <param name="Others">Figures that have no place in it: of other years, of undecided items, levels, pass words, weights, targets.</param>
public sealed record ScoreTree(int? Year, IReadOnlyList<ScoreLine> Lines, IReadOnlyList<ScoreLine> Others)
{
    /// <summary>The tree of a result.</summary>
    public static ScoreTree Of(IReadOnlyList<CheckResult> results, ReportFacts facts, RuleSet rules)
    {
        var book = rules.Book(facts.ScoreYear);
        var graph = ScoreGraph.Of(facts, book);
        var said = new SaidOfScores(facts, results);
        var lines = new List<ScoreLine>();
        var told = new HashSet<Place>();
        if (graph.Overall is { } overall) Walk(overall, 0, book, said, lines, told);
        // Without a book nothing is above anything: the scores stand side by side.
        var others = facts.Observations.Where(o => o.Figure != Figure.Score || !told.Contains(o.At)).Select(o => said.Line(o, 0, book));
        return new ScoreTree(facts.ScoreYear, lines, [.. others]);
    }

    private static bool Walk(ScoreNode node, int depth, CodeBook? book, SaidOfScores said, List<ScoreLine> lines, HashSet<Place> told)
    {
        var at = lines.Count;
        lines.Add(said.Line(node, depth, book));
        var isThere = node.Scores.Count > 0;
        foreach (var statement in node.Statements.Where(s => s.Figure == Figure.Score)) told.Add(statement.At);
        foreach (var part in node.Parts.Where(p => p.Statements.Count > 0))
        {
            lines.Add(said.Line(part, depth + 1, book));
            foreach (var statement in part.Statements.Where(s => s.Figure == Figure.Score)) told.Add(statement.At);
            isThere = true;
        }

        foreach (var child in node.Children) isThere |= Walk(child, depth + 1, book, said, lines, told);
        // The questions of a part stand under the part's indicator, which is not in the tree by itself.
        foreach (var child in node.Parts.SelectMany(p => p.Children).Where(c => c.Children.Count == 0 && c.Scores.Count > 0 && !told.Contains(c.Scores[0].At))) isThere |= Walk(child, depth + 1, book, said, lines, told);
        if (!isThere && depth > 0) lines.RemoveRange(at, lines.Count - at);
        return isThere;
    }
}

/// <summary>A line of the tree.</summary>
/// <param name="Depth">0 for the overall score.</param>
/// <param name="Key">"i7@2566/score": how results name it.</param>
/// <param name="Item">Its item.</param>
/// <param name="Part">Part of its instrument, or null.</param>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Figure">What kind of figure.</param>
/// <param name="Title">Title in the book, or empty.</param>
/// <param name="Stated">As read; null where nothing is stated.</param>
/// <param name="Recomputed">Recomputed from the level below, as the checks show it; or null.</param>
/// <param name="Difference">Stated less recomputed, with its sign, or null.</param>
/// <param name="Verdict">What the check of it says; null where there is none.</param>
/// <param name="Code">Code of that check, or null.</param>
/// <param name="Status">Whether it may be used; null where nothing is stated.</param>
/// <param name="Standing">How the value came to be.</param>
/// <param name="At">Where it stands, or null.</param>
public sealed record ScoreLine(
    int Depth,
    string Key,
    string Item,
    string? Part,
    int Year,
    Figure Figure,
    string Title,
    string? Stated,
    string? Recomputed,
    string? Difference,
    Verdict? Verdict,
    string? Code,
    ValueStatus? Status,
    Standing Standing,
    Place? At);

/// <summary>What results say of scores.</summary>
internal sealed class SaidOfScores
{
    private readonly Dictionary<(string Item, int Year, string? Part), CheckResult> sums = [];
    private readonly Dictionary<string, Observation> stated = new(StringComparer.Ordinal);
    private readonly ValueStatuses statuses;

    public SaidOfScores(ReportFacts facts, IReadOnlyList<CheckResult> results)
    {
        statuses = new ValueStatuses(results);
        foreach (var o in facts.Observations) stated.TryAdd(ObservationKey.Of(o), o);
        foreach (var result in results.Where(r => r.Code is "ITA-S010" or "ITA-S011" or "ITA-S012" && r.Subject.Year is not null))
        {
            var key = (result.Subject.Item, result.Subject.Year!.Value, result.Subject.Part);
            // Of several that are said of one score, what does not hold is shown.
            if (!sums.TryGetValue(key, out var before) || Weight(result) > Weight(before)) sums[key] = result;
        }
    }

    public ScoreLine Line(ScoreNode node, int depth, CodeBook? book)
    {
        var key = node.Key();
        var observation = stated.GetValueOrDefault(key);
        return Line(key, node.Item, node.Part, node.Year, Figure.Score, depth, book, observation, node.Score?.ToString() ?? observation?.Value, node.Scores is [var first, ..] ? first.At : observation?.At);
    }

    public ScoreLine Line(Observation o, int depth, CodeBook? book) => Line(ObservationKey.Of(o), o.Item, o.Part, o.Year, o.Figure, depth, book, o, o.Value, o.At);

    private ScoreLine Line(string key, string item, string? part, int year, Figure figure, int depth, CodeBook? book, Observation? observation, string? value, Place? at)
    {
        var sum = figure == Figure.Score ? sums.GetValueOrDefault((item, year, part)) : null;
        var recomputed = sum?.Figures.GetValueOrDefault("recomputed");
        return new ScoreLine(
            depth, key, item, part, year, figure, Title(item, book), value, recomputed, Difference(value, recomputed), sum?.Verdict, sum?.Code,
            observation is null ? null : statuses.Of(observation), observation?.Standing ?? Standing.AsRead, at);
    }

    private static int Weight(CheckResult result) => result.Verdict switch { Verdict.Fails => 3, Verdict.HoldsIf => 2, Verdict.Holds => 1, _ => 0 };

    private static string? Difference(string? value, string? recomputed) =>
        FigureText.Read(value) is { } a && FigureText.Read(recomputed) is { } b ? (a.Value - b.Value).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : null;

    private static string Title(string item, CodeBook? book)
    {
        if (book is null) return "";
        if (Items.IndicatorNumber(item) is { } number) return book.Indicator(number)?.Title.Value ?? "";
        if (Items.InstrumentCode(item) is { } code) return book.Instruments.FirstOrDefault(i => i.Code == code)?.Title.Value ?? "";
        if (Items.SubIndicatorCode(item) is { } sub) return book.Indicators.SelectMany(i => i.SubIndicators).FirstOrDefault(s => s.Code == sub)?.Title?.Value ?? "";
        return Items.IsQuestion(item) ? book.Question(item)?.Title?.Value ?? "" : "";
    }
}
