using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Narrative;

/// <summary>ITA-S031: a rise or fall is told without its number. Can always tell.</summary>
public sealed class DeltaNotQuantified : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S031";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var claim in context.Facts.Claims.Where(c => c.Kind == ClaimKind.Delta && !c.Figures.ContainsKey("delta") && !c.Figures.ContainsKey("ratio")).OrderBy(c => c.At, PlaceOrder.InDocument))
        {
            var delta = Delta.Of(claim, context.Facts.ScoreYear);
            var figures = new Figures();
            if (delta is { From: { } from, To: { } to })
            {
                figures.With("from", from.ToString()).With("to", to.ToString());
                figures.Add("recomputed", Math.Abs(to.Number - from.Number));
                figures.With("direction", to.Number >= from.Number ? "up" : "down");
            }

            if (delta.IsUp is { } up) figures.With("statedDirection", up ? "up" : "down");
            yield return Say.Fails(Code, delta.Subject, Severity.Info, figures, delta.Evidence("defect"), []);
        }
    }
}
