using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Scores;

/// <summary>A printed score against what it is built from, with the readings that fit best where copies differ.</summary>
/// <param name="Equation">How it is built.</param>
/// <param name="Fit">How it comes out; null where it does not.</param>
/// <param name="Stated">The printed score.</param>
/// <param name="Recomputed">What it is recomputed as; null where something is left open.</param>
/// <param name="Needed">What is left open must be so much on average; null where nothing is.</param>
internal sealed record Comparison(Equation Equation, Fit? Fit, Printed Stated, Estimate? Recomputed, Estimate? Needed)
{
    /// <summary>The scores that it is built from, those that are printed.</summary>
    public required IReadOnlyList<ScoreNode> Addends { get; init; }

    /// <summary>Compares.</summary>
    public static Comparison Of(ScoreModel model, Equation equation)
    {
        Comparison? best = null;
        model.AnyReading(equation, a =>
        {
            var fit = equation.Fit(a);
            if (best is null || (fit is { } better && (best.Fit is not { } known || better < known)))
                best = new Comparison(equation, fit, a[equation.ResultVariable], equation.Recomputed(a), equation.Needed(a)) { Addends = AddendsOf(model, equation) };
            return fit == ItaIngest.Scores.Fit.Exact;
        });
        return best!;
    }

    private static IReadOnlyList<ScoreNode> AddendsOf(ScoreModel model, Equation equation) =>
        [.. equation.Addends.ToArray().Distinct().Select(v => model.Variables[v].Node).OfType<ScoreNode>()];
}
