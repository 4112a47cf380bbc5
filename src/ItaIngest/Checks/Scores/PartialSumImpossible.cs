using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

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
        foreach (var year in context.Model.Years)
        {
            foreach (var node in year.Graph.Indicators.SelectMany(i => i.Parts.Prepend(i).Concat(i.Children)))
            {
                foreach (var constraint in year.Of(node).Where(c => !context.Model.Holds(c)))
                {
                    if (constraint is Reachable) yield return Oit(context, year, node, constraint);
                    else if (constraint is Equation { IsOpen: true, Name: "questions" } equation) yield return OfMeans(context, year, equation, equation);
                }
            }

            if (year.EitLists is not { } lists || context.Model.AnyReading(lists, lists.AreMeans)) continue;
            foreach (var list in lists.Lists.Where(l => l.AsMean.IsOpen && !context.Model.AnyReading(l.AsMean, l.AsMean.Holds)))
                yield return OfMeans(context, year, list.AsMean, lists);
        }
    }

    /// <summary>Whether the list of an indicator cannot be a part of it by the plain rule.</summary>
    internal static bool IsImpossible(CheckContext context, ScoreNode indicator) =>
        context.Model.Years.Any(y => y.Of(indicator).Any(c => c is Equation { IsOpen: true } or Reachable && !context.Model.Holds(c))
            || (y.EitLists?.Lists.FirstOrDefault(l => ReferenceEquals(l.AsMean.Result, indicator))?.AsMean is { IsOpen: true } mean && !context.Model.AnyReading(mean, mean.Holds)));

    private CheckResult OfMeans(CheckContext context, YearModel year, Equation equation, Constraint broken)
    {
        var indicator = equation.Result;
        var list = QuestionList.Of(year.Graph, indicator);
        var comparison = Comparison.Of(context.Model, equation);
        var figures = new Figures
        {
            { "stated", comparison.Stated.ToString() },
            { "listed", list.Count - list.Unlisted },
            { "unlisted", list.Unlisted },
            { "questions", list.Count },
            { "listedSum", list.All.Sum(n => n.Score!.Value.Number) },
            { "needed", comparison.Needed!.Value.Value },
        };
        // Not impossible in itself: the report says that what it leaves out is above the mark.
        if (comparison.Needed.Value.Range.Meets(ScoreFormulas.Possible) && year.Book.PassMark is { } mark) figures.Add("mark", mark.Value);
        Evidence[] evidence = [.. indicator.Evidence("stated"), .. list.All.SelectMany(n => n.Evidence("addend"))];
        if (broken is EitLists lists && context.Model.AnyReading(lists, lists.AreOnePart))
        {
            Interval[] open = [.. Enumerable.Repeat(ScoreFormulas.Possible, Math.Max(list.Unlisted, 0))];
            var other = ScoreFormulas.OtherPart(comparison.Stated.Interval, ScoreFormulas.Mean([.. list.All.Select(n => n.Score!.Value.Interval), .. open]));
            figures.Add("otherLow", other.Low);
            figures.Add("otherHigh", other.High);
            // One choice for the whole instrument: the lists of the other indicators are then of that part too.
            if (lists.Lists.Count > 1) figures.With("also", string.Join('|', lists.Lists.Where(l => l.AsMean != equation).Select(l => l.AsMean.Result.Item)));
            return Say.HoldsIf(Code, indicator.Subject, ListedAreOneEitPart, Severity.Warning, null, figures, evidence);
        }

        var severity = Say.Capped(Severity.Error, Knowledge.Of(year.Book, indicator));
        if (figures.Named.ContainsKey("mark")) severity = Severity.Warning;
        var repair = Mending.RepairOf(context, broken, figures);
        return Say.Fails(Code, indicator.Subject, severity, figures, evidence, [indicator.Key(), .. list.All.Select(n => n.Key())], repair);
    }

    private CheckResult Oit(CheckContext context, YearModel year, ScoreNode node, Constraint broken)
    {
        var listed = broken.Variables.Where(v => !ReferenceEquals(context.Model.Variables[v].Node, node)).Select(v => context.Model.Variables[v].Node!).Distinct().ToList();
        var questions = QuestionList.Questions(node);
        var figures = new Figures { { "stated", node.Score!.Value.ToString() }, { "listed", listed.Count }, { "questions", questions.Count > 0 ? questions.Count : node.Children.Count } };
        var repair = Mending.RepairOf(context, broken, figures);
        return Say.Fails(Code, node.Subject, Say.Capped(Severity.Error, [.. Knowledge.Of(year.Book, node), year.Book.OitValues!.Confidence]), figures,
            [.. node.Evidence("stated"), .. listed.SelectMany(n => n.Evidence("addend"))], [node.Key(), .. listed.Select(n => n.Key())], repair);
    }
}
