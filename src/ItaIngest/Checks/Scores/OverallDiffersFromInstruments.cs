using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S012: the overall score against its weighted instruments, each from the nearest scores that the report states.</summary>
public sealed class OverallDiffersFromInstruments : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S012";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is null && context.Facts.ScoreYear is { } year && context.Scores.Stated.Any(n => n.Item is Items.Overall && n.Year == year && n.Score is not null))
            yield return Say.CannotTell(Code, new Subject(Items.Overall, year), "no-book");

        foreach (var model in context.Model.Years)
        {
            if (model.Graph.Overall is not { Score: { } stated } overall) continue;
            if (model.Book.Aggregation is not { } aggregation)
                yield return Say.CannotTell(Code, overall.Subject, "formula-unknown");
            else if (model.Of(overall).OfType<Equation>().FirstOrDefault() is { } equation)
                yield return Checked(context, model, aggregation.Confidence, Comparison.Of(context.Model, equation));
            else
                yield return Say.CannotTell(Code, overall.Subject, "addends-not-stated", new Figures { { "stated", stated.ToString() } }, [.. overall.Evidence("stated")]);
        }
    }

    private CheckResult Checked(CheckContext context, YearModel year, Confidence chain, Comparison comparison)
    {
        var overall = comparison.Equation.Result;
        var figures = new Figures { { "stated", comparison.Stated.ToString() } };
        if (comparison.Recomputed is { } recomputed) figures.Add("recomputed", recomputed.Value);
        figures.With("basis", Basis(comparison));
        Evidence[] evidence = [.. overall.Evidence("stated"), .. comparison.Addends.SelectMany(a => a.Evidence("addend"))];
        if (comparison is { Fit: not null, Recomputed: null }) return Say.CannotTell(Code, overall.Subject, "addends-not-stated", figures, [.. overall.Evidence("stated")]);
        if (comparison.Fit is { } fit) return Say.Holds(Code, overall.Subject, fit, figures, evidence);
        if (comparison.Needed is { } needed) figures.Add("needed", needed.Value);
        var repair = Mending.RepairOf(context, comparison.Equation, figures);
        // An indicator that its own questions confirm is not in doubt; what is only stated is.
        var doubtful = comparison.Addends.Where(a => !Items.IsQuestion(a.Item) && !IsConfirmed(context, year, a));
        return Say.Fails(Code, overall.Subject, Say.Capped(Severity.Error, [chain, .. Weights(year.Book)]), figures, evidence, [overall.Key(), .. doubtful.Select(a => a.Key())], repair);
    }

    private static bool IsConfirmed(CheckContext context, YearModel year, ScoreNode addend) =>
        year.Of(addend).OfType<Equation>().Any(e => !e.IsOpen && context.Model.Holds(e));

    private static string Basis(Comparison comparison) =>
        comparison.Addends.All(a => Items.IsQuestion(a.Item)) ? "questions"
        : comparison.Addends.Any(a => Items.IsQuestion(a.Item)) ? "questions-and-indicators"
        : comparison.Addends.Any(a => Items.IndicatorNumber(a.Item) is not null) ? "indicators"
        : "instruments";

    private static Confidence[] Weights(CodeBook book) =>
        [.. book.Instruments.Select(i => i.Weight?.Confidence ?? (i.Parts.Count > 0 ? i.Parts.Min(p => p.Weight?.Confidence ?? Confidence.Unknown) : Confidence.Unknown))];
}
