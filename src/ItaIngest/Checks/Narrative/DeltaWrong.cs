using ItaIngest.Checks.Scores;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Narrative;

/// <summary>ITA-S030: a rise or fall that the report states, against the two scores that it states beside it. Prose uses printed values, so no rounding is allowed for.</summary>
public sealed class DeltaWrong : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-S030";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var claim in context.Facts.Claims.Where(c => c.Kind == ClaimKind.Delta && c.Figures.ContainsKey("delta")).OrderBy(c => c.At, PlaceOrder.InDocument))
            yield return Checked(context, Delta.Of(claim, context.Facts.ScoreYear));
    }

    private CheckResult Checked(CheckContext context, Delta claim)
    {
        if (claim is not { From: { } from, To: { } to, By: { } by })
            return Say.CannotTell(Code, claim.Subject, "figures-unreadable", null, claim.Evidence("stated"));
        var figures = new Figures { { "from", from.ToString() }, { "to", to.ToString() }, { "delta", by.ToString() }, { "recomputed", Math.Abs(to.Number - from.Number) }, { "direction", to.Number >= from.Number ? "up" : "down" } };
        if (claim.IsUp is { } up) figures.With("statedDirection", up ? "up" : "down");
        var constraint = context.Model.Constraints.OfType<StatedDifference>().FirstOrDefault(d => ReferenceEquals(d.Claimed.Claim, claim.Claim));
        if (constraint is null) return Say.CannotTell(Code, claim.Subject, "figures-unreadable", null, claim.Evidence("stated"));
        // Beside it the score may be stated otherwise: then that is a finding of its own, and one of them agrees.
        if (context.Model.Holds(constraint)) return Say.Holds(Code, claim.Subject, Fit.Exact, figures, claim.Evidence("stated"));
        return Say.Fails(Code, claim.Subject, Severity.Error, figures, claim.Evidence("defect"), claim.Keys, Repair(context, constraint, claim, from, to, by, figures));
    }

    /// <summary>One misread digit in any of the three figures that makes them agree, and all else that they take part in; a figure of prose is changed by a person only.</summary>
    private static Repair Repair(CheckContext context, StatedDifference broken, Delta claim, Printed from, Printed to, Printed by, Figures figures)
    {
        // That the sum itself is wrong needs no misread digit, and is always possible.
        var recomputed = $"{claim.Target("delta")}={new Printed(Math.Abs(to.Number - from.Number), by.Decimals)}";
        return Mending.RepairOf(context, broken, figures) is { } found
            ? found with { Alternatives = found.Safety == Safety.Safe || found.Alternatives.Contains(recomputed, StringComparer.Ordinal) ? found.Alternatives : [.. found.Alternatives, recomputed] }
            : new Repair(claim.Target("delta"), by.ToString(), new Printed(Math.Abs(to.Number - from.Number), by.Decimals).ToString(), Safety.AskReviewer, 1, []);
    }
}
