using ItaIngest.Rules;

namespace ItaIngest.Scores.Constraints;

/// <summary>The scores of one fiscal year with the constraints that its book puts on them.</summary>
/// <param name="Graph">The scores.</param>
/// <param name="Book">The book of the year.</param>
public sealed record YearModel(ScoreGraph Graph, CodeBook Book)
{
    private readonly Dictionary<ScoreNode, List<Constraint>> ofNode = new(ReferenceEqualityComparer.Instance);

    /// <summary>The EIT questions that are listed without their part, in a year of two parts; null where there are none.</summary>
    public EitLists? EitLists { get; internal set; }

    /// <summary>What a score is held against from below, the nearest level: equations, and which OIT scores are possible.</summary>
    public IReadOnlyList<Constraint> Of(ScoreNode node) => ofNode.TryGetValue(node, out var found) ? found : [];

    internal void Add(ScoreNode node, Constraint constraint)
    {
        if (!ofNode.TryGetValue(node, out var found)) ofNode[node] = found = new List<Constraint>(1);
        found.Add(constraint);
    }
}
