using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>ITA-S012: the overall score against its weighted instruments, from the lowest level that the report states.</summary>
public sealed class OverallDiffersFromInstruments : ICheck
{
    private static readonly OverallArithmetic.Basis[] FromBelow = [OverallArithmetic.Basis.Questions, OverallArithmetic.Basis.Indicators, OverallArithmetic.Basis.Instruments];

    /// <inheritdoc/>
    public string Code => "ITA-S012";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Facts.ScoreYear is not { } year) yield break;
        if (context.Scores.Node(Items.Overall) is not { Score: not null } overall) yield break;
        yield return context.Book is not { } book ? Say.CannotTell(Code, new Subject(Items.Overall, year), "no-book")
            : book.Aggregation is not { } aggregation ? Say.CannotTell(Code, overall.Subject, "formula-unknown")
            : Checked(overall, new OverallArithmetic(book, aggregation.Value, context.Scores), aggregation.Confidence);
    }

    /// <summary>How well an overall score fits with a pick, over every level that it can be rebuilt from.</summary>
    internal static (Fit? Fit, OverallArithmetic.Basis Basis)? FitOf(ScoreNode overall, OverallArithmetic arithmetic, IndicatorArithmetic.Pick pick)
    {
        if (pick(overall) is not { } stated) return null;
        (Fit? Fit, OverallArithmetic.Basis Basis)? best = null;
        foreach (var basis in FromBelow.Where(arithmetic.Has))
        {
            if (arithmetic.Overall(basis, pick) is not { } rebuilt) continue;
            var fit = rebuilt.FitTo(stated);
            if (best is null || (fit is { } better && (best.Value.Fit is not { } known || better < known))) best = (fit, basis);
        }

        return best;
    }

    private CheckResult Checked(ScoreNode overall, OverallArithmetic arithmetic, Rules.Confidence chain)
    {
        if (FitOf(overall, arithmetic, IndicatorArithmetic.AsPrinted) is not { } first)
            return Say.CannotTell(Code, overall.Subject, "addends-not-stated", new Figures { { "stated", overall.Score!.Value.ToString() } }, [.. overall.Evidence("stated")]);

        ScoreNode[] involved = [overall, .. FromBelow.Where(arithmetic.Has).SelectMany(arithmetic.Addends).Distinct()];
        Fit? FitWith(IndicatorArithmetic.Pick pick) => FitOf(overall, arithmetic, pick)?.Fit;
        var (fit, best) = Trials.Best(involved, FitWith);
        var basis = FitOf(overall, arithmetic, best)?.Basis ?? first.Basis;
        ScoreNode[] addends = [.. arithmetic.Addends(basis)];
        var figures = new Figures
        {
            { "stated", best(overall)!.Value.ToString() },
            { "recomputed", arithmetic.Overall(basis, best)!.Value.Value },
            { "basis", Word(basis, arithmetic) },
        };
        Evidence[] evidence = [.. overall.Evidence("stated"), .. addends.SelectMany(a => a.Evidence("addend"))];
        if (fit is not null) return Say.Holds(Code, overall.Subject, fit, figures, evidence);

        // An indicator that its own questions confirm is not in doubt; what is only stated is.
        var doubtful = addends.Where(a => !Items.IsQuestion(a.Item));
        return Say.Fails(Code, overall.Subject, Say.Capped(Severity.Error, [chain, .. arithmetic.Weights]), figures, evidence,
            [overall.Key(), .. doubtful.Select(a => a.Key())], OneDigit.Repair([overall, .. addends], FitWith));
    }

    private static string Word(OverallArithmetic.Basis basis, OverallArithmetic arithmetic) => basis switch
    {
        OverallArithmetic.Basis.Questions => arithmetic.IsAllFromQuestions ? "questions" : "questions-and-indicators",
        OverallArithmetic.Basis.Indicators => "indicators",
        _ => "instruments",
    };
}
