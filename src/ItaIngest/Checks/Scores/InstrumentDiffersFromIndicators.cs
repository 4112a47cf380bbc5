using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S011: a stated instrument score (or one of its part) against the mean of its indicators.</summary>
public sealed class InstrumentDiffersFromIndicators : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S011";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts.ScoreYear is not { } year) yield break;
        if (context.Book is not { } book)
        {
            if (context.Scores.Stated.Any(n => n.Year == year && n.Score is not null && Items.InstrumentCode(n.Item) is not null))
                yield return Say.CannotTell(Code, new Subject("document", year), "no-book");
            yield break;
        }

        foreach (var node in context.Scores.Instruments.SelectMany(i => i.Parts.Prepend(i)).Where(n => n.Score is not null))
            yield return Checked(context, book, node);
    }

    private CheckResult Checked(CheckContext context, CodeBook book, ScoreNode instrument)
    {
        if (book.Aggregation is not { } aggregation) return Say.CannotTell(Code, instrument.Subject, "formula-unknown");
        var arithmetic = new OverallArithmetic(book, aggregation.Value, context.Scores);
        Estimate? Rebuild(IndicatorArithmetic.Pick pick) => arithmetic.FromIndicators(instrument, OverallArithmetic.Basis.Indicators, pick)
            ?? arithmetic.FromIndicators(instrument, OverallArithmetic.Basis.Questions, pick)
            ?? arithmetic.FromParts(instrument, pick);
        Fit? FitWith(IndicatorArithmetic.Pick pick) => pick(instrument) is { } printed ? Rebuild(pick)?.FitTo(printed) : null;
        var stated = instrument.Score!.Value;
        if (Rebuild(IndicatorArithmetic.AsPrinted) is null)
            return Say.CannotTell(Code, instrument.Subject, "addends-not-stated", new Figures { { "stated", stated.ToString() } }, [.. instrument.Evidence("stated")]);

        ScoreNode[] addends = [.. instrument.Children.Concat(instrument.Parts).Where(n => n.Score is not null)];
        var (fit, best) = Trials.Best([instrument, .. addends], FitWith);
        var figures = new Figures { { "stated", best(instrument)!.Value.ToString() }, { "recomputed", Rebuild(best)!.Value.Value }, { "indicators", instrument.Children.Count } };
        Evidence[] evidence = [.. instrument.Evidence("stated"), .. addends.SelectMany(a => a.Evidence("addend"))];
        if (fit is not null) return Say.Holds(Code, instrument.Subject, fit, figures, evidence);
        return Say.Fails(Code, instrument.Subject, Say.Capped(Severity.Error, aggregation.Confidence), figures, evidence,
            [instrument.Key(), .. addends.Select(a => a.Key())], OneDigit.Repair([instrument, .. addends], FitWith));
    }
}
