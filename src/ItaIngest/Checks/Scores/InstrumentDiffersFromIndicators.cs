using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S011: a stated instrument score (or one of its part) against the mean of its indicators, and against its parts.</summary>
public sealed class InstrumentDiffersFromIndicators : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S011";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts.ScoreYear is { } year && context.Book is null
            && context.Scores.Stated.Any(n => n.Year == year && n.Score is not null && Items.InstrumentCode(n.Item) is not null))
            yield return Say.CannotTell(Code, new Subject("document", year), "no-book");

        foreach (var model in context.Model.Years)
        {
            foreach (var node in model.Graph.Instruments.SelectMany(i => i.Parts.Prepend(i)).Where(n => n.Score is not null))
            {
                foreach (var result in Checked(context, model, node)) yield return result;
            }
        }
    }

    private IEnumerable<CheckResult> Checked(CheckContext context, YearModel year, ScoreNode instrument)
    {
        if (year.Book.Aggregation is not { } aggregation)
        {
            yield return Say.CannotTell(Code, instrument.Subject, "formula-unknown");
            yield break;
        }

        var compared = year.Of(instrument).OfType<Equation>().Select(e => Comparison.Of(context.Model, e)).ToList();
        var figures = new Figures { { "stated", instrument.Score!.Value.ToString() } };
        if (!compared.Exists(c => c.Fit is null || c.Recomputed is not null))
            yield return Say.CannotTell(Code, instrument.Subject, "addends-not-stated", figures, [.. instrument.Evidence("stated")]);
        foreach (var comparison in compared.Where(c => c.Fit is null || c.Recomputed is not null)) yield return Told(context, aggregation, comparison);
    }

    private CheckResult Told(CheckContext context, Sourced<Aggregation> aggregation, Comparison comparison)
    {
        var instrument = comparison.Equation.Result;
        var figures = new Figures { { "stated", comparison.Stated.ToString() }, { "indicators", comparison.Addends.Count }, { "from", comparison.Equation.Name } };
        if (comparison.Recomputed is { } recomputed) figures.Add("recomputed", recomputed.Value);
        if (comparison.Needed is { } needed) figures.Add("needed", needed.Value);
        Evidence[] evidence = [.. instrument.Evidence("stated"), .. comparison.Addends.SelectMany(a => a.Evidence("addend"))];
        if (comparison.Fit is { } fit) return Say.Holds(Code, instrument.Subject, fit, figures, evidence);
        var repair = Mending.RepairOf(context, comparison.Equation, figures);
        return Say.Fails(Code, instrument.Subject, Say.Capped(Severity.Error, aggregation.Confidence), figures, evidence,
            [instrument.Key(), .. comparison.Addends.Select(a => a.Key())], repair);
    }
}
