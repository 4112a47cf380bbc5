using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Scores.Constraints;

/// <summary>Builds the model of a report: variables of what is printed, and the constraints of each year that has a book.</summary>
internal sealed class ModelBuilder(ReportFacts facts, RuleSet rules)
{
    /// <summary>A number beyond this is no score, whatever was misread.</summary>
    private const decimal Largest = 1_000_000;

    private readonly List<Variable> variables = [];
    private readonly List<Constraint> constraints = [];
    private readonly Dictionary<ScoreNode, Variable> byNode = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<int> exact = [];

    public ScoreModel Build(ScoreGraph? graph)
    {
        graph ??= ScoreGraph.Of(facts, rules.Book(facts.ScoreYear));
        var years = new List<YearModel>();
        foreach (var own in GraphsOf(graph))
        {
            if (rules.Book(own.Year) is not { } book) continue;
            var year = new YearModel(own, book);
            new YearConstraints(year, this, facts).Build();
            years.Add(year);
        }

        // What is stated of years without a book, or of what is no item of its year, can still contradict itself.
        foreach (var node in years.SelectMany(y => y.Graph.Stated.Where(n => n.Year == y.Graph.Year).Concat(y.Graph.Undecided.Where(n => n.Year == y.Graph.Year)))
            .Concat(graph.Stated.Concat(graph.Undecided).Where(n => !years.Exists(y => y.Graph.Year == n.Year)))) Of(node);
        Differences(years, graph);
        foreach (var variable in variables) OnItsOwn(variable);
        var printed = new Assignment([.. variables.Select(v => v.Node?.Score ?? v.Cells[0].Value)], exact);
        return new ScoreModel(variables, constraints, years, printed);
    }

    /// <summary>The variable of a score; null where none is printed.</summary>
    public Variable? Of(ScoreNode node)
    {
        if (byNode.TryGetValue(node, out var known)) return known;
        if (node.Score is null || node.Scores.Any(s => Math.Abs(s.Score!.Value.Number) > Largest)) return null;
        var variable = Add(node.Key(), node, null, [.. node.Scores.Select(s => new Cell(s.Score!.Value, s.At, s.Standing == Standing.ByReviewer))]);
        if (node.Item.StartsWith('o') && Items.IsQuestion(node.Item)) exact.Add(variable.Index);
        return byNode[node] = variable;
    }

    public void Add(Constraint constraint) => constraints.Add(constraint);

    /// <summary>The graph of the report's year, and those of other years of which more than single questions are stated.</summary>
    private IEnumerable<ScoreGraph> GraphsOf(ScoreGraph graph)
    {
        yield return graph;
        var others = graph.Stated.Where(n => n.Year != graph.Year && n.Score is not null && !Items.IsQuestion(n.Item)).Select(n => n.Year).Distinct().Order();
        foreach (var year in others) yield return ScoreGraph.Of(facts with { ScoreYear = year }, rules.Book(year));
    }

    private Variable Add(string key, ScoreNode? node, Claim? claim, IReadOnlyList<Cell> cells)
    {
        var variable = new Variable(variables.Count, key, node, claim, cells);
        variables.Add(variable);
        return variable;
    }

    private void OnItsOwn(Variable variable)
    {
        if (variable.Node is not { } node) return;
        if (variable.Cells.Count > 1) Add(new CopiesAgree(variable));
        var book = rules.Book(node.Year);
        var values = exact.Contains(variable.Index) ? book?.OitValues?.Value : null;
        Add(new PossibleValue(variable, values));
        if (book?.PassMark is not { } mark) return;
        foreach (var word in node.Statements.Where(s => s.Figure == Figure.Pass).Select(s => s.Value).Distinct(StringComparer.Ordinal))
        {
            if (word is "pass" or "fail") Add(new PassWordFits(variable.Index, mark.Value, word is "pass"));
        }
    }

    private void Differences(List<YearModel> years, ScoreGraph graph)
    {
        var nodes = years.SelectMany(y => y.Graph.Stated).Concat(graph.Stated).Concat(graph.Undecided)
            .GroupBy(n => (n.Item, n.Year)).ToDictionary(g => g.Key, g => g.OrderBy(n => !byNode.ContainsKey(n)).First());
        foreach (var claim in facts.Claims.Where(c => c.Kind == ClaimKind.Delta && c.Figures.ContainsKey("delta")).OrderBy(c => c.At, PlaceOrder.InDocument))
        {
            var delta = Delta.Of(claim, facts.ScoreYear);
            if (delta is not { From: { } from, To: { } to, By: { } by } || Largest < Math.Max(by.Number, Math.Max(from.Number, to.Number))) continue;
            var before = Bound(delta, "from", from, delta.FromYear, nodes);
            var after = Bound(delta, "to", to, delta.ToYear, nodes);
            var claimed = Add(delta.Target("delta"), null, claim, [new Cell(by, claim.At, false)]);
            Add(new StatedDifference(claimed, before.Index, after.Index, delta.IsUp));
        }
    }

    // The score beside the difference is the same cell; where the report states it of no item, it is a figure of its own.
    private Variable Bound(Delta delta, string name, Printed value, int? year, Dictionary<(string Item, int Year), ScoreNode> nodes)
    {
        if (year is { } y && nodes.TryGetValue((delta.Item, y), out var node)
            && node.Scores.Any(s => s.Score!.Value.Number == value.Number && PlaceOrder.SameRow(s.At, delta.Claim.At)) && Of(node) is { } variable) return variable;
        return Add(delta.Target(name), null, delta.Claim, [new Cell(value, delta.Claim.At, false)]);
    }
}
