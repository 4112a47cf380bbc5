using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>How an indicator is built from the level below.</summary>
internal static class IndicatorArithmetic
{
    /// <summary>The value of a node for a trial: usually what is printed.</summary>
    public delegate Printed? Pick(ScoreNode node);

    /// <summary>What is printed.</summary>
    public static Printed? AsPrinted(ScoreNode node) => node.Score;

    /// <summary>The questions of an indicator, those of its sub-indicators included.</summary>
    public static IReadOnlyList<ScoreNode> Questions(ScoreNode indicator) =>
        [.. indicator.Children.SelectMany(c => c.Children.Count == 0 && Items.IsQuestion(c.Item) ? [c] : c.Children)];

    /// <summary>
    /// The indicator from its questions, when all that it takes is stated; else null. An EIT indicator of two parts takes both
    /// parts; where the report names no part, the plain mean is what it may be, and <see cref="OfOneList"/> says it.
    /// </summary>
    public static Estimate? FromBelow(ScoreNode indicator, Aggregation aggregation, Pick pick)
    {
        if (!IsOit(indicator)) return InTwoParts(indicator, aggregation) ? OfTwoParts(indicator, pick) : OfOneList(indicator, pick);
        return OfSubIndicators(indicator, pick, _ => null);
    }

    /// <summary>The mean of its questions, when all are stated.</summary>
    public static Estimate? OfOneList(ScoreNode indicator, Pick pick) => MeanOfAll(Questions(indicator).Select(q => pick(q) is { } p ? Estimate.Of(p) : (Estimate?)null));

    /// <summary>
    /// The mean of its sub-indicators, each the mean of its questions, which are exact, or as stated where not all of them are; a
    /// question without a score is what is supposed of it.
    /// </summary>
    public static Estimate? OfSubIndicators(ScoreNode indicator, Pick pick, Func<ScoreNode, decimal?> supposed) =>
        MeanOfAll(indicator.Children.Select(sub => OfQuestions(sub, pick, _ => null)
            ?? (pick(sub) is { } stated ? Estimate.Of(stated) : OfQuestions(sub, pick, supposed))));

    /// <summary>A sub-indicator from its questions; null where one has no score and nothing is supposed of it.</summary>
    public static Estimate? OfQuestions(ScoreNode subIndicator, Pick pick, Func<ScoreNode, decimal?> supposed) =>
        MeanOfAll(subIndicator.Children.Select(q => (pick(q)?.Number ?? supposed(q)) is { } score ? Estimate.Exactly(score) : (Estimate?)null));

    /// <summary>Whether the year builds this indicator from two parts.</summary>
    public static bool InTwoParts(ScoreNode indicator, Aggregation aggregation) =>
        indicator.Parts.Count == 2 && aggregation.Eit == EitFormula.MeanOfTwoParts;

    /// <summary>Whether its questions are OIT items, which have exact scores.</summary>
    public static bool IsOit(ScoreNode indicator) => Questions(indicator).Any(q => q.Item[0] == 'o');

    // A part's own indicator score is as good as its questions; its questions come first, being the lower level.
    private static Estimate? OfTwoParts(ScoreNode indicator, Pick pick) =>
        MeanOfAll(indicator.Parts.Select(p => OfOneList(p, pick) ?? (pick(p) is { } stated ? Estimate.Of(stated) : (Estimate?)null)));

    private static Estimate? MeanOfAll(IEnumerable<Estimate?> addends)
    {
        var all = addends.ToList();
        return all.Count > 0 && all.All(a => a is not null) ? Estimate.Mean([.. all.Select(a => a!.Value)]) : null;
    }
}
