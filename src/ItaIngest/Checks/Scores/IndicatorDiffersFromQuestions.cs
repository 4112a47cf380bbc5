using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S010: an indicator against its questions; an OIT indicator by its sub-indicators, an EIT indicator of two parts by its parts.</summary>
public sealed class IndicatorDiffersFromQuestions : ICheck
{
    /// <summary>It fits if the listed questions are one EIT part; the figures say what the other part then is.</summary>
    public const string OtherEitPart = "other-eit-part";

    /// <summary>It fits if every OIT question that is not listed has 100.</summary>
    public const string UnlistedAre100 = "unlisted-oit-are-100";

    /// <inheritdoc/>
    public string Code => "ITA-S010";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is not { } book)
        {
            if (context.Facts.ScoreYear is { } year && context.Scores.Stated.Any(n => n.Scores.Count > 0))
                yield return Say.CannotTell(Code, new Subject("document", year), "no-book");
            yield break;
        }

        foreach (var indicator in context.Scores.Indicators)
        {
            foreach (var node in indicator.Parts.Prepend(indicator))
            {
                if (OfIndicator(context, book, node) is { } result) yield return result;
            }

            foreach (var sub in indicator.Children.Where(c => c.Children.Count > 0 && c.Score is not null))
                yield return OfSubIndicator(book, indicator, sub);
        }
    }

    private CheckResult? OfIndicator(CheckContext context, CodeBook book, ScoreNode indicator)
    {
        var list = QuestionList.Of(context.Scores, indicator);
        if (indicator.Score is not { } stated)
            return list.IsEmpty || indicator.Part is not null || list.Indicator.Part is not null ? null : Say.CannotTell(Code, indicator.Subject, "indicator-not-stated");
        if (book.Aggregation is not { } aggregation) return Say.CannotTell(Code, indicator.Subject, "formula-unknown");
        if (list.Count == 0 || RangeOf(book, indicator) == Confidence.Unknown) return Say.CannotTell(Code, indicator.Subject, "questions-unknown");
        var known = Knowledge(book, aggregation, indicator);
        if (IndicatorArithmetic.FromBelow(indicator, aggregation.Value, IndicatorArithmetic.AsPrinted) is not null)
            return Compared(indicator, p => IndicatorArithmetic.FromBelow(indicator, aggregation.Value, p), known);
        if (list.IsEmpty) return Say.CannotTell(Code, indicator.Subject, "no-questions");
        if (IndicatorArithmetic.IsOit(indicator)) return PartialOit(context, indicator, list, stated);
        if (!list.IsComplete) return Partial(list, stated);
        return OneList(indicator, list, stated, known);
    }

    private CheckResult OfSubIndicator(CodeBook book, ScoreNode indicator, ScoreNode sub)
    {
        if (book.Aggregation is not { } aggregation) return Say.CannotTell(Code, sub.Subject, "formula-unknown");
        Estimate? Rebuild(IndicatorArithmetic.Pick pick) => IndicatorArithmetic.OfQuestions(sub, pick, _ => null);
        if (Rebuild(IndicatorArithmetic.AsPrinted) is not null) return Compared(sub, Rebuild, Knowledge(book, aggregation, indicator));
        return sub.Children.Any(q => q.Score is not null)
            ? Say.CannotTell(Code, sub.Subject, "partial-list", new Figures { { "stated", sub.Score!.Value.ToString() }, { "listed", sub.Children.Count(q => q.Score is not null) }, { "questions", sub.Children.Count } }, [.. sub.Evidence("stated")])
            : Say.CannotTell(Code, sub.Subject, "no-questions");
    }

    /// <summary>Everything is there: it holds or it fails.</summary>
    private CheckResult Compared(ScoreNode indicator, Func<IndicatorArithmetic.Pick, Estimate?> rebuild, Confidence[] known)
    {
        ScoreNode[] addends = [.. indicator.Parts.Append(indicator).SelectMany(Addends).Concat(indicator.Parts).Where(n => n.Score is not null)];
        Fit? FitWith(IndicatorArithmetic.Pick pick) => pick(indicator) is { } printed ? rebuild(pick)?.FitTo(printed) : null;
        var (fit, best) = Trials.Best([indicator, .. addends], FitWith);
        var figures = new Figures { { "stated", best(indicator)!.Value.ToString() }, { "recomputed", rebuild(best)!.Value.Value }, { "questions", addends.Count(a => Items.IsQuestion(a.Item)) } };
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. addends.SelectMany(a => a.Evidence("addend"))];
        if (fit is not null) return Say.Holds(Code, indicator.Subject, fit, figures, evidence);
        return Say.Fails(Code, indicator.Subject, Say.Capped(Severity.Error, known), figures, evidence,
            [indicator.Key(), .. addends.Select(a => a.Key())], OneDigit.Repair([indicator, .. addends], FitWith));
    }

    /// <summary>All questions are listed once, and the year has two EIT parts: the list is the mean of both, or one of them.</summary>
    private CheckResult OneList(ScoreNode indicator, QuestionList list, Printed stated, Confidence[] known)
    {
        Estimate? Rebuild(IndicatorArithmetic.Pick pick) => IndicatorArithmetic.OfOneList(list.Indicator, pick);
        Fit? FitWith(IndicatorArithmetic.Pick pick) => pick(indicator) is { } printed ? Rebuild(pick)?.FitTo(printed) : null;
        var (fit, best) = Trials.Best([indicator, .. list.Listed], FitWith);
        var mean = Rebuild(best)!.Value;
        var figures = new Figures { { "stated", stated.ToString() }, { "recomputed", mean.Value }, { "questions", list.Listed.Count }, { "first", list.Listed[0].Item }, { "last", list.Listed[^1].Item } };
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. list.Addends];
        if (fit is not null && list.Indicator.Part is null) return Say.Holds(Code, indicator.Subject, fit, figures, evidence);

        var other = list.OtherPart(stated);
        // A part that may be the end of the scale is shown as that: it is likelier than a hundredth beside it.
        figures.Add("other", other.Contains(100) ? 100 : other.Contains(0) ? 0 : (2 * stated.Number) - mean.Value);
        figures.Add("otherLow", other.Low);
        figures.Add("otherHigh", other.High);
        if (other.Low <= other.High)
            return Say.HoldsIf(Code, indicator.Subject, OtherEitPart, Severity.Info, null, figures, evidence);
        return Say.Fails(Code, indicator.Subject, Say.Capped(Severity.Error, known), figures, evidence,
            [indicator.Key(), .. list.Listed.Select(q => q.Key())], OneDigit.Repair([indicator, .. list.Listed], FitWith));
    }

    private CheckResult Partial(QuestionList list, Printed stated)
    {
        var figures = new Figures { { "stated", stated.ToString() }, { "listed", list.Count - list.Unlisted }, { "questions", list.Count } };
        if (list.NeededMean(stated) is { } needed) figures.Add("needed", needed.Value);
        return Say.CannotTell(Code, list.Indicator.Subject, "partial-list", figures, [.. list.Indicator.Evidence("stated"), .. list.Addends]);
    }

    private CheckResult PartialOit(CheckContext context, ScoreNode indicator, QuestionList list, Printed stated)
    {
        var recomputed = IndicatorArithmetic.OfSubIndicators(indicator, IndicatorArithmetic.AsPrinted, _ => 100m);
        if (recomputed is not { } estimate || list.Undecided.Count > 0) return Partial(list, stated);
        var figures = new Figures { { "stated", stated.ToString() }, { "recomputed", estimate.Value }, { "listed", list.Listed.Count }, { "questions", list.Count } };
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. list.Addends];
        var fits = indicator.Readings.Select(r => estimate.FitTo(r)).Where(f => f is not null).ToList();
        if (fits.Count == 0) return Say.CannotTell(Code, indicator.Subject, "partial-list", figures, evidence);
        var fit = fits.Min();
        // A report that says it lists the questions below the mark says of the others that they are above it, and those have 100.
        return SaysItListsTheLow(context, list)
            ? Say.Holds(Code, indicator.Subject, fit, figures, evidence)
            : Say.HoldsIf(Code, indicator.Subject, UnlistedAre100, Severity.Info, fit, figures, evidence);
    }

    // Questions, and sub-indicators that are stated: they are at odds with the rest as much as a question can be.
    private static IEnumerable<ScoreNode> Addends(ScoreNode node) =>
        node.Children.SelectMany(c => c.Children.Count == 0 ? [c] : c.Children.All(q => q.Score is not null) ? c.Children : c.Children.Append(c));

    private static bool SaysItListsTheLow(CheckContext context, QuestionList list) =>
        context.Facts.Claims.Any(c => c.Kind == Mapping.ClaimKind.Listing)
        && context.Book is { OitValues.Settles: true, PassMark: { Settles: true } mark }
        && list.Listed.All(q => q.Score!.Value.Number < mark.Value);

    internal static Confidence[] Knowledge(CodeBook book, Sourced<Aggregation> aggregation, ScoreNode indicator)
    {
        var rule = book.Indicator(Items.IndicatorNumber(indicator.Item) ?? 0);
        var formula = IndicatorArithmetic.IsOit(indicator) ? aggregation.Value.OitConfidence
            : string.Equals(rule?.Instrument, "EIT", StringComparison.Ordinal) ? aggregation.Value.EitConfidence
            : aggregation.Confidence;
        return [formula, RangeOf(book, indicator), .. rule?.SubIndicators.Select(s => s.Range) ?? []];
    }

    internal static Confidence RangeOf(CodeBook book, ScoreNode indicator) => book.Indicator(Items.IndicatorNumber(indicator.Item) ?? 0)?.Range ?? Confidence.Unknown;
}
