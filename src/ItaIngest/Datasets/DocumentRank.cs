using ItaIngest.Mapping;

namespace ItaIngest.Datasets;

/// <summary>
/// Which of several documents of one report counts: the better outcome by itself, then more scores. Of equal ones the path that
/// sorts first does, so sort stably what is in the order of paths.
/// </summary>
/// <param name="Outcome">How the document ended by its own checks.</param>
/// <param name="Scores">Scores that it states.</param>
internal sealed record DocumentRank(Outcome Outcome, int Scores)
{
    /// <summary>The better one first.</summary>
    public static IComparer<DocumentRank> BetterFirst { get; } = Comparer<DocumentRank>.Create((a, b) =>
        a.Outcome != b.Outcome ? a.Outcome.CompareTo(b.Outcome) : b.Scores.CompareTo(a.Scores));

    /// <summary>The rank of a document.</summary>
    public static DocumentRank Of(Outcome outcome, ReportFacts facts) => new(outcome, facts.Observations.Count(o => o.Figure == Figure.Score));
}
