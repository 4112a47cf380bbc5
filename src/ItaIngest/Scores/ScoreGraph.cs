using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Scores;

/// <summary>
/// The scores of a report: question → (part) → sub-indicator → indicator → instrument → overall, as the code book of their year
/// builds them. Scores of other years and scores whose item is undecided are kept beside it and never summed.
/// </summary>
public sealed class ScoreGraph
{
    private readonly Dictionary<(string Item, string? Part), ScoreNode> nodes = [];

    private ScoreGraph(int? year) => Year = year;

    /// <summary>Fiscal year (BE) of the scores.</summary>
    public int? Year { get; }

    /// <summary>The overall score; null without a code book.</summary>
    public ScoreNode? Overall { get; private set; }

    /// <summary>The instruments of the book, stated or not.</summary>
    public IReadOnlyList<ScoreNode> Instruments { get; private set; } = [];

    /// <summary>The indicators of the book, stated or not, by number.</summary>
    public IReadOnlyList<ScoreNode> Indicators { get; private set; } = [];

    /// <summary>Everything that is stated, of whatever year, in the order of items; undecided items left out.</summary>
    public IReadOnlyList<ScoreNode> Stated { get; private set; } = [];

    /// <summary>What is stated of an item that is undecided.</summary>
    public IReadOnlyList<ScoreNode> Undecided { get; private set; } = [];

    /// <summary>Builds the graph of settled facts.</summary>
    public static ScoreGraph Of(ReportFacts facts, CodeBook? book)
    {
        var statements = facts.Observations
            .GroupBy(o => (o.Item, o.Year, o.Part))
            .ToDictionary(g => g.Key, g => StatementsOf(g));
        var graph = new ScoreGraph(facts.ScoreYear);
        if (book is not null) graph.Build(book, (item, part) => statements.GetValueOrDefault((item, book.Year, part), []));
        graph.Undecided = graph.Nodes(statements, undecided: true);
        graph.Stated = graph.Nodes(statements, undecided: false);
        return graph;
    }

    /// <summary>The item of the scores' year, in a part of its instrument or in none; null where it is neither in the book nor stated.</summary>
    public ScoreNode? Node(string item, string? part = null) => nodes.GetValueOrDefault((item, part));

    /// <summary>Undecided scores of which every possible item is one of these questions.</summary>
    public IReadOnlyList<ScoreNode> UndecidedAmong(IReadOnlyList<ScoreNode> questions) =>
        [.. Undecided.Where(u => u.Year == Year && u.Score is not null
            && Items.Candidates(u.Item).All(c => questions.Any(q => string.Equals(q.Item, c, StringComparison.Ordinal))))];

    private static List<Statement> StatementsOf(IEnumerable<Observation> observations) =>
        [.. observations.SelectMany(Statements).OrderBy(s => s.IsCopy).ThenBy(s => s.At, PlaceOrder.InDocument).ThenBy(s => s.Value, StringComparer.Ordinal)];

    private static IEnumerable<Statement> Statements(Observation o)
    {
        yield return new Statement(o.Figure, o.Value, o.Raw, ScoreOf(o.Figure, o.Number, o.Decimals), o.At, o.Standing, IsCopy: false);
        foreach (var copy in o.Copies)
            yield return new Statement(o.Figure, copy.Value, copy.Raw, ScoreOf(o.Figure, copy.Number, copy.Decimals), copy.At, Standing.AsRead, IsCopy: true);
    }

    private static Printed? ScoreOf(Figure figure, decimal? number, int decimals) =>
        figure == Figure.Score && number is { } n ? Printed.Of(n, decimals) : null;

    private void Build(CodeBook book, Func<string, string?, IReadOnlyList<Statement>> stated)
    {
        Instruments = [.. book.Instruments.Select(i => InParts(i, part => Instrument(book, i, part, stated)))];
        Indicators = [.. book.Indicators.Select(i => nodes[(Items.Indicator(i.Number), null)])];
        Overall = Keep(new ScoreNode(Items.Overall, book.Year, null, stated(Items.Overall, null), Instruments, []));
    }

    private ScoreNode InParts(Instrument instrument, Func<string?, ScoreNode> build)
    {
        var whole = build(null);
        ScoreNode[] parts = [.. instrument.Parts.Select(p => build(p.Code))];
        return parts.Length == 0 ? whole : Keep(new ScoreNode(whole.Item, whole.Year, null, whole.Statements, whole.Children, parts));
    }

    private ScoreNode Instrument(CodeBook book, Instrument instrument, string? part, Func<string, string?, IReadOnlyList<Statement>> stated)
    {
        ScoreNode[] indicators =
        [
            .. book.Indicators
                .Where(i => string.Equals(i.Instrument, instrument.Code, StringComparison.Ordinal))
                .Select(i => part is null ? InParts(instrument, p => Indicator(book, i, p, stated)) : nodes[(Items.Indicator(i.Number), part)]),
        ];
        // A part is stated as the instrument with a part, or by the part's own code.
        var statements = stated(Items.Instrument(instrument.Code), part);
        if (part is not null && statements.Count == 0) statements = stated(Items.Instrument(part), null);
        return Keep(new ScoreNode(Items.Instrument(instrument.Code), book.Year, part, statements, indicators, []));
    }

    private ScoreNode Indicator(CodeBook book, Indicator indicator, string? part, Func<string, string?, IReadOnlyList<Statement>> stated)
    {
        ScoreNode Question(string code) => Keep(new ScoreNode(code, book.Year, part, stated(code, part), [], []));
        ScoreNode[] below = indicator.SubIndicators.Count == 0
            ? [.. indicator.Questions.Select(q => Question(q.Code))]
            : [.. indicator.SubIndicators.Select(s => Keep(new ScoreNode(Items.SubIndicator(s.Code), book.Year, part, stated(Items.SubIndicator(s.Code), part), [.. s.Questions.Select(Question)], [])))];
        var item = Items.Indicator(indicator.Number);
        return Keep(new ScoreNode(item, book.Year, part, stated(item, part), below, []));
    }

    private ScoreNode Keep(ScoreNode node) => nodes[(node.Item, node.Part)] = node;

    private List<ScoreNode> Nodes(Dictionary<(string Item, int Year, string? Part), List<Statement>> statements, bool undecided)
    {
        List<ScoreNode> found =
        [
            .. statements
                .Where(s => s.Key.Item.Contains('|', StringComparison.Ordinal) == undecided)
                .Select(s => s.Key.Year == Year && nodes.TryGetValue((s.Key.Item, s.Key.Part), out var node)
                    ? node
                    : new ScoreNode(s.Key.Item, s.Key.Year, s.Key.Part, s.Value, [], []))
                .OrderBy(n => n.Item, Items.Order).ThenBy(n => n.Year).ThenBy(n => n.Part, StringComparer.Ordinal),
        ];
        foreach (var node in found.Where(n => n.Year == Year && !nodes.ContainsKey((n.Item, n.Part)))) Keep(node);
        return found;
    }
}
