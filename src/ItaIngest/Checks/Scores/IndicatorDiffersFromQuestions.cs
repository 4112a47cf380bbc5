using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

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
        if (context.Book is null && context.Facts.ScoreYear is { } year && context.Scores.Stated.Any(n => n.Scores.Count > 0))
            yield return Say.CannotTell(Code, new Subject("document", year), "no-book");

        foreach (var model in context.Model.Years)
        {
            foreach (var indicator in model.Graph.Indicators)
            {
                foreach (var node in indicator.Parts.Prepend(indicator))
                {
                    foreach (var result in OfIndicator(context, model, node)) yield return result;
                }

                foreach (var sub in indicator.Children.Where(c => c.Children.Count > 0 && c.Score is not null))
                    yield return OfSubIndicator(context, model, sub);
            }
        }
    }

    private IEnumerable<CheckResult> OfIndicator(CheckContext context, YearModel year, ScoreNode indicator)
    {
        var list = QuestionList.Of(year.Graph, indicator);
        if (indicator.Score is not { } stated)
        {
            if (!list.IsEmpty && indicator.Part is null) yield return Say.CannotTell(Code, indicator.Subject, "indicator-not-stated");
            yield break;
        }

        if (year.Book.Aggregation is null)
        {
            yield return Say.CannotTell(Code, indicator.Subject, "formula-unknown");
            yield break;
        }

        if (list.Count == 0 || Knowledge.RangeOf(year.Book, indicator) == Confidence.Unknown)
        {
            yield return Say.CannotTell(Code, indicator.Subject, "questions-unknown");
            yield break;
        }

        var told = 0;
        foreach (var constraint in year.Of(indicator))
        {
            if (Told(context, year, indicator, list, constraint) is not { } result) continue;
            told++;
            yield return result;
        }

        if (year.EitLists is { } lists && lists.Lists.FirstOrDefault(l => ReferenceEquals(l.AsMean.Result, indicator)) is { } own)
        {
            told++;
            yield return OfUnnamedList(context, year, list, own, lists);
        }

        if (told > 0 || year.Of(indicator).Count > 0) yield break;
        // A part that is an addend of its indicator is compared there.
        if (list.IsEmpty && indicator.Part is not null) yield break;
        yield return list.IsEmpty ? Say.CannotTell(Code, indicator.Subject, "no-questions") : Partial(list, stated, null);
    }

    private CheckResult? Told(CheckContext context, YearModel year, ScoreNode indicator, QuestionList list, Constraint constraint) => constraint switch
    {
        Equation { IsOpen: false } equation => Compared(context, year, equation),
        // One part is known and the other is not: what it would have to be.
        Equation { Name: "parts" } equation => OfOnePart(context, year, indicator, equation),
        Equation equation => Partial(list, indicator.Score!.Value, Comparison.Of(context.Model, equation).Needed),
        Reachable when list.IsEmpty => Say.CannotTell(Code, indicator.Subject, "no-questions"),
        Reachable => PartialOit(context, year, indicator, list),
        _ => null,
    };

    private CheckResult OfSubIndicator(CheckContext context, YearModel year, ScoreNode sub)
    {
        if (year.Book.Aggregation is null) return Say.CannotTell(Code, sub.Subject, "formula-unknown");
        if (year.Of(sub).OfType<Equation>().FirstOrDefault() is { } equation) return Compared(context, year, equation);
        var listed = sub.Children.Count(q => q.Score is not null);
        return listed > 0
            ? Say.CannotTell(Code, sub.Subject, "partial-list", new Figures { { "stated", sub.Score!.Value.ToString() }, { "listed", listed }, { "questions", sub.Children.Count } }, [.. sub.Evidence("stated")])
            : Say.CannotTell(Code, sub.Subject, "no-questions");
    }

    /// <summary>Everything is there: it holds or it fails.</summary>
    private CheckResult Compared(CheckContext context, YearModel year, Equation equation)
    {
        var comparison = Comparison.Of(context.Model, equation);
        var figures = new Figures { { "stated", comparison.Stated.ToString() }, { "recomputed", comparison.Recomputed!.Value.Value }, { "questions", comparison.Addends.Count(a => Items.IsQuestion(a.Item)) } };
        if (!comparison.Addends.Any(a => Items.IsQuestion(a.Item))) figures.With("from", equation.Name is "parts" ? "parts" : "sub-indicators");
        return Verdict(context, year, equation, comparison, figures, equation);
    }

    private CheckResult Verdict(CheckContext context, YearModel year, Equation equation, Comparison comparison, Figures figures, Constraint broken)
    {
        var node = equation.Result;
        Evidence[] evidence = [.. node.Evidence("stated"), .. comparison.Addends.SelectMany(a => a.Evidence("addend"))];
        if (comparison.Fit is { } fit) return Say.Holds(Code, node.Subject, fit, figures, evidence);
        var repair = Mending.RepairOf(context, broken, figures);
        return Say.Fails(Code, node.Subject, Say.Capped(Severity.Error, Knowledge.Of(year.Book, node)), figures, evidence,
            [node.Key(), .. comparison.Addends.Select(a => a.Key())], repair);
    }

    /// <summary>
    /// The questions are listed once, and the year has two EIT parts: the list is the mean of both, or one of them, and so are the
    /// lists of the other indicators.
    /// </summary>
    private CheckResult OfUnnamedList(CheckContext context, YearModel year, QuestionList list, EitList own, EitLists lists)
    {
        var model = context.Model;
        var comparison = Comparison.Of(model, own.AsMean);
        // A score that no scale has stands in a complete list, and gives no mean.
        if (!list.IsComplete || comparison.Recomputed is not { } mean) return Partial(list, comparison.Stated, comparison.Needed);
        var figures = new Figures { { "stated", comparison.Stated.ToString() }, { "recomputed", mean.Value }, { "questions", list.All.Count() }, { "first", list.All.First().Item }, { "last", list.All.Last().Item } };
        if (model.AnyReading(lists, lists.AreMeans)) return Verdict(context, year, own.AsMean, comparison, figures, lists);

        var other = ScoreFormulas.OtherPart(comparison.Stated.Interval, mean.Range);
        // A part that may be the end of the scale is shown as that: it is likelier than a hundredth beside it.
        figures.Add("other", other.Contains(100) ? 100 : other.Contains(0) ? 0 : (2 * comparison.Stated.Number) - mean.Value);
        figures.Add("otherLow", other.Low);
        figures.Add("otherHigh", other.High);
        Evidence[] evidence = [.. own.AsMean.Result.Evidence("stated"), .. comparison.Addends.SelectMany(a => a.Evidence("addend"))];
        return model.AnyReading(lists, lists.AreOnePart)
            ? Say.HoldsIf(Code, own.AsMean.Result.Subject, OtherEitPart, Severity.Info, null, figures, evidence)
            : Verdict(context, year, own.AsMean, comparison, figures, lists);
    }

    private CheckResult? OfOnePart(CheckContext context, YearModel year, ScoreNode indicator, Equation equation)
    {
        var comparison = Comparison.Of(context.Model, equation);
        var figures = new Figures { { "stated", comparison.Stated.ToString() } };
        var other = comparison.Needed!.Value;
        figures.Add("other", other.Range.Contains(100) ? 100 : other.Range.Contains(0) ? 0 : other.Value);
        figures.Add("otherLow", other.Range.Low);
        figures.Add("otherHigh", other.Range.High);
        figures.Add("recomputed", (2 * comparison.Stated.Number) - other.Value);
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. comparison.Addends.SelectMany(a => a.Evidence("addend"))];
        if (comparison.Fit is not null) return Say.HoldsIf(Code, indicator.Subject, OtherEitPart, Severity.Info, null, figures, evidence);
        var repair = Mending.RepairOf(context, equation, figures);
        return Say.Fails(Code, indicator.Subject, Say.Capped(Severity.Error, Knowledge.Of(year.Book, indicator)), figures, evidence, [indicator.Key(), .. comparison.Addends.Select(a => a.Key())], repair);
    }

    private CheckResult Partial(QuestionList list, Printed stated, Estimate? needed)
    {
        var figures = new Figures { { "stated", stated.ToString() }, { "listed", list.Count - list.Unlisted }, { "questions", list.Count } };
        if (needed is { } mean) figures.Add("needed", mean.Value);
        return Say.CannotTell(Code, list.Indicator.Subject, "partial-list", figures, [.. list.Indicator.Evidence("stated"), .. list.All.SelectMany(n => n.Evidence("addend"))]);
    }

    private CheckResult PartialOit(CheckContext context, YearModel year, ScoreNode indicator, QuestionList list)
    {
        if (list.Undecided.Count > 0) return Partial(list, indicator.Score!.Value, null);
        // Sub-indicators as their questions make them, those that are not listed taken for full.
        var recomputed = Estimate.Mean([.. indicator.Children.Select(WithUnlistedFull)]);
        var figures = new Figures { { "stated", indicator.Score!.Value.ToString() }, { "recomputed", recomputed.Value }, { "listed", list.Listed.Count }, { "questions", list.Count } };
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. list.All.SelectMany(n => n.Evidence("addend"))];
        var fits = indicator.Readings.Select(r => recomputed.FitTo(r)).Where(f => f is not null).ToList();
        if (fits.Count == 0) return Say.CannotTell(Code, indicator.Subject, "partial-list", figures, evidence);
        var fit = fits.Min();
        // A report that says it lists the questions below the mark says of the others that they are above it, and those have 100.
        return SaysItListsTheLow(context, year, list)
            ? Say.Holds(Code, indicator.Subject, fit, figures, evidence)
            : Say.HoldsIf(Code, indicator.Subject, UnlistedAre100, Severity.Info, fit, figures, evidence);
    }

    private static Estimate WithUnlistedFull(ScoreNode sub) =>
        sub.Score is { } stated && sub.Children.Any(q => q.Score is null)
            ? Estimate.Of(stated)
            : Estimate.Mean([.. sub.Children.Select(q => Estimate.Exactly(q.Score?.Number ?? 100m))]);

    private static bool SaysItListsTheLow(CheckContext context, YearModel year, QuestionList list) =>
        context.Facts.Claims.Any(c => c.Kind == ClaimKind.Listing)
        && year.Book is { OitValues.Settles: true, PassMark: { Settles: true } mark }
        && list.Listed.All(q => q.Score!.Value.Number < mark.Value);
}
