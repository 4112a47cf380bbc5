using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>
/// ITA-S021: one score three times among the questions of an indicator, or in two years for different items. It may be right, and mostly is:
/// about one report of seven has one. Only a second sign makes more of it. Full and empty scores repeat as a matter of course and are not
/// looked at. Can always tell.
/// </summary>
public sealed class SuspiciousRepeatedValue : ICheck
{
    /// <summary>The indicator cannot be what is stated with these scores.</summary>
    public const string ImpossibleSum = "impossible-sum";

    /// <summary>Two rows have the same words beside the same score.</summary>
    public const string WholeRow = "whole-row";

    /// <summary>The indicator's mean is not what is stated, and would be with another number of one of these rows.</summary>
    public const string OtherNumber = "other-number-of-the-row";

    private const int Suspicious = 3;

    // Fewer letters are a column that many rows share (an office, a word of passing).
    private const int ShortestWords = 30;

    /// <inheritdoc/>
    public string Code => "ITA-S021";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context) => InIndicators(context).Concat(AcrossYears(context));

    private IEnumerable<CheckResult> InIndicators(CheckContext context)
    {
        foreach (var indicator in context.Scores.Indicators.SelectMany(i => i.Parts.Prepend(i)))
        {
            var questions = QuestionList.Questions(indicator);
            if (questions.Count == 0 || questions[0].Item[0] == 'o') continue;
            var scored = questions.Where(q => q.Score is not null).Concat(indicator.Part is null ? context.Scores.UndecidedAmong(questions) : []);
            foreach (var same in scored.GroupBy(q => q.Score!.Value.Number).Where(g => g.Key is not (0m or 100m) && g.Count() >= Suspicious))
                yield return Told(context, indicator, [.. same]);
        }
    }

    private CheckResult Told(CheckContext context, ScoreNode indicator, IReadOnlyList<ScoreNode> same)
    {
        var figures = new Figures { { "value", same[0].Score!.Value.ToString() }, { "times", same.Count }, { "items", string.Join(',', same.Select(q => q.Item)) } };
        Repair? repair = null;
        if (IsImpossible(context, indicator)) figures.With("sign", ImpossibleSum);
        else if (SameRow(context, same)) figures.With("sign", WholeRow);
        else if (Mending(context, indicator, same) is var (question, other))
        {
            figures.With("sign", OtherNumber).With("item", question.Item).With("other", other.ToString());
            repair = new Repair(question.Key(), question.Score!.Value.ToString(), other.ToString(), Safety.AskReviewer, 1, []);
        }

        return Say.Fails(Code, indicator.Subject, figures.Named.ContainsKey("sign") ? Severity.Warning : Severity.Info, figures, [.. same.SelectMany(q => q.Evidence("defect"))], [], repair);
    }

    /// <summary>Whether the indicator cannot have the score that is stated while its questions have theirs.</summary>
    private static bool IsImpossible(CheckContext context, ScoreNode indicator) =>
        indicator.Score is not null && PartialSumImpossible.IsImpossible(context, indicator);

    /// <summary>Two rows of one table with the same words, under two codes.</summary>
    private static bool SameRow(CheckContext context, IReadOnlyList<ScoreNode> same)
    {
        var seen = new HashSet<(int?, string)>();
        foreach (var question in same)
        {
            var at = question.Scores[0].At;
            var cells = TableRows.Of(context.Document, at);
            // The code stands in a cell of its own or before the title; behind its last digit the words begin.
            var words = ComparisonKey.Of(string.Concat(cells.Where(c => c.At.Column != at.Column).Select(c => WithoutCode(c.Text))));
            if (words.Length >= ShortestWords && !seen.Add((at.Table, words))) return true;
        }

        return false;
    }

    private static string WithoutCode(string text) => CodeReadings.AtStart(text, bare: true) is { } code ? text[(code.Start + code.Length)..] : text;

    /// <summary>The question whose row holds another number with which the mean is what is stated, when with its score it is not; one such only.</summary>
    private static (ScoreNode Question, Printed Other)? Mending(CheckContext context, ScoreNode indicator, IReadOnlyList<ScoreNode> same)
    {
        // One part of two may have any mean: only what the questions alone make is held against it.
        var model = context.Model;
        if (indicator.Readings.Count != 1 || model.Year(indicator.Year)?.Of(indicator).OfType<Equation>().FirstOrDefault(e => e is { Name: "questions", IsOpen: false }) is not { } equation || model.Holds(equation)) return null;
        var mending = new List<(ScoreNode, Printed)>();
        foreach (var question in same)
        {
            foreach (var number in NumbersBeside(context, question))
            {
                if (FitsWith(model, equation, question, number)) mending.Add((question, number));
            }
        }

        return mending is [var only] ? only : null;
    }

    private static bool FitsWith(ScoreModel model, Equation equation, ScoreNode question, Printed number) =>
        model.VariableOf(question) is { } variable && model.With(variable, number, a => equation.Fit(a)) == Fit.Exact;

    private static IEnumerable<Printed> NumbersBeside(CheckContext context, ScoreNode question)
    {
        var at = question.Scores[0].At;
        return TableRows.Of(context.Document, at)
            .Where(c => c.At.Column != at.Column)
            .Select(c => FigureText.Read(c.Text))
            .Where(n => n is { Decimals: Printed.Usual, Value: >= 0 and <= 100 } && n.Value.Value != question.Score!.Value.Number)
            .Select(n => Printed.Of(n!.Value.Value, n.Value.Decimals))
            .Distinct();
    }

    private IEnumerable<CheckResult> AcrossYears(CheckContext context)
    {
        var scored = context.Scores.Stated.Concat(context.Scores.Undecided).Where(n => n.Score is { } s && s.Number is not (0m or 100m) && s.Decimals >= Printed.Usual);
        foreach (var same in scored.GroupBy(n => n.Score!.Value.Number).OrderBy(g => g.Key))
        {
            if (same.DistinctBy(n => n.Year).Count() < 2 || same.Select(n => n.Item).Distinct(StringComparer.Ordinal).Count() < 2) continue;
            var figures = new Figures
            {
                { "value", same.First().Score!.Value.ToString() },
                { "times", same.Count() },
                { "items", string.Join(',', same.Select(n => FormattableString.Invariant($"{n.Item}@{n.Year}"))) },
            };
            yield return Say.Fails(Code, new Subject("document"), Severity.Info, figures, [.. same.SelectMany(n => n.Evidence("defect"))], []);
        }
    }
}
