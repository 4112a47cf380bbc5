using ItaIngest.Rules;

namespace ItaIngest.Scores.Respondents;

/// <summary>
/// What the number of respondents says of the question scores of a report: a question score is a mean of answers, and the questions of
/// one instrument were answered by the same people or by some of them. Good for ranking readings; it proves none.
/// </summary>
public sealed class RespondentLattice
{
    private readonly Dictionary<ScoreNode, RespondentGroup> groups = new(ReferenceEqualityComparer.Instance);

    private RespondentLattice(IReadOnlyList<RespondentGroup> all)
    {
        Groups = all;
        foreach (var group in all)
        {
            foreach (var node in group.Judged) groups[node] = group;
        }
    }

    /// <summary>The groups that have scores: of each instrument whose questions people are asked, and of each part of it.</summary>
    public IReadOnlyList<RespondentGroup> Groups { get; }

    /// <summary>The lattice of a report.</summary>
    public static RespondentLattice Of(CodeBook book, ScoreGraph graph) =>
        new([.. book.Instruments.Zip(graph.Instruments).Where(i => i.First.Code is not "OIT").SelectMany(i => RespondentGroup.Of(i.First, i.Second, graph))]);

    /// <summary>
    /// Whether a question can have a score, given how many people seem to have answered the others of its instrument; null where that
    /// cannot be told. False does not mean that it is wrong: fewer people may have answered that question.
    /// </summary>
    public bool? Fits(ScoreNode node, Printed score) => groups.TryGetValue(node, out var group) ? group.Fits(node, score) : null;
}
