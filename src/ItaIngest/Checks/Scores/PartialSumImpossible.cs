using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S013: the questions that an indicator's list leaves out would need more than 100 or less than 0, or OIT scores that do not exist.</summary>
public sealed class PartialSumImpossible : ICheck
{
    /// <summary>It is possible if the listed scores are those of one EIT part.</summary>
    public const string ListedAreOneEitPart = "listed-are-one-eit-part";

    /// <inheritdoc/>
    public string Code => "ITA-S013";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is not { Aggregation: { } aggregation } book) yield break;
        foreach (var indicator in context.Scores.Indicators)
        {
            if (indicator.Score is not { } stated || IndicatorDiffersFromQuestions.RangeOf(book, indicator) == Confidence.Unknown) continue;
            var list = QuestionList.Of(context.Scores, indicator);
            if (list.IsEmpty || list.IsComplete) continue;
            var severity = Say.Capped(Severity.Error, IndicatorDiffersFromQuestions.Knowledge(book, aggregation, indicator));
            var result = IndicatorArithmetic.IsOit(indicator)
                ? Oit(book, indicator, list, severity)
                : OfMeans(aggregation.Value, indicator, list, stated, severity);
            if (result is not null) yield return result;
        }
    }

    /// <summary>Whether a list of IIT or EIT questions cannot be a part of the indicator by the plain rule.</summary>
    internal static bool IsImpossible(QuestionList list, ScoreNode indicator) =>
        indicator.Readings.All(r => list.NeededMean(r) is { } needed && !needed.Range.Meets(ScoreFormulas.Possible));

    private CheckResult? OfMeans(Aggregation aggregation, ScoreNode indicator, QuestionList list, Printed stated, Severity severity)
    {
        if (list.NeededMean(stated) is not { } needed || !IsImpossible(list, indicator)) return null;
        var figures = new Figures
        {
            { "stated", stated.ToString() },
            { "listed", list.Count - list.Unlisted },
            { "unlisted", list.Unlisted },
            { "questions", list.Count },
            { "listedSum", list.All.Sum(n => n.Score!.Value.Number) },
            { "needed", needed.Value },
        };
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. list.Addends];
        var other = list.OtherPart(stated);
        if (IndicatorArithmetic.InTwoParts(indicator, aggregation) && other.Low <= other.High)
        {
            figures.Add("otherLow", other.Low);
            figures.Add("otherHigh", other.High);
            return Say.HoldsIf(Code, indicator.Subject, ListedAreOneEitPart, Severity.Warning, null, figures, evidence);
        }

        return Say.Fails(Code, indicator.Subject, severity, figures, evidence, [indicator.Key(), .. list.All.Select(n => n.Key())]);
    }

    private CheckResult? Oit(CodeBook book, ScoreNode indicator, QuestionList list, Severity severity)
    {
        if (list.Undecided.Count > 0 || book.OitValues is null) return null;
        if (indicator.Readings.Any(r => OitReach.IsReachable(indicator, book.OitValues.Value, r))) return null;
        var figures = new Figures { { "stated", indicator.Score!.Value.ToString() }, { "listed", list.Listed.Count }, { "questions", list.Count } };
        if (IndicatorArithmetic.OfSubIndicators(indicator, IndicatorArithmetic.AsPrinted, _ => 0m) is { } low) figures.Add("low", low.Value);
        if (IndicatorArithmetic.OfSubIndicators(indicator, IndicatorArithmetic.AsPrinted, _ => 100m) is { } high) figures.Add("high", high.Value);
        return Say.Fails(Code, indicator.Subject, Say.Capped(severity, book.OitValues.Confidence), figures,
            [.. indicator.Evidence("stated"), .. list.Addends], [indicator.Key(), .. list.Listed.Select(n => n.Key())]);
    }
}
