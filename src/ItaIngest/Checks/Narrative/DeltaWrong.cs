using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Narrative;

/// <summary>ITA-S030: a rise or fall that the report states, against the two scores that it states beside it. Prose uses printed values, so no rounding is allowed for.</summary>
public sealed class DeltaWrong : ICheck
{
    private const int MostAlternatives = 5;

    /// <inheritdoc/>
    public string Code => "ITA-S030";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var claim in context.Facts.Claims.Where(c => c.Kind == ClaimKind.Delta && c.Figures.ContainsKey("delta")).OrderBy(c => c.At, PlaceOrder.InDocument))
            yield return Checked(Delta.Of(claim, context.Facts.ScoreYear));
    }

    private CheckResult Checked(Delta claim)
    {
        if (claim is not { From: { } from, To: { } to, By: { } by })
            return Say.CannotTell(Code, claim.Subject, "figures-unreadable", null, claim.Evidence("stated"));
        var figures = new Figures { { "from", from.ToString() }, { "to", to.ToString() }, { "delta", by.ToString() }, { "recomputed", Math.Abs(to.Number - from.Number) }, { "direction", to.Number >= from.Number ? "up" : "down" } };
        if (claim.IsUp is { } up) figures.With("statedDirection", up ? "up" : "down");
        if (Agrees(from, to, by, claim.IsUp)) return Say.Holds(Code, claim.Subject, Fit.Exact, figures, claim.Evidence("stated"));
        return Say.Fails(Code, claim.Subject, Severity.Error, figures, claim.Evidence("defect"), claim.Keys, Repair(claim, from, to, by));
    }

    private static bool Agrees(Printed from, Printed to, Printed by, bool? isUp)
    {
        var rise = to.Number - from.Number;
        return isUp switch { true => rise == by.Number, false => -rise == Math.Abs(by.Number), null => Math.Abs(rise) == Math.Abs(by.Number) };
    }

    /// <summary>One misread digit in any of the three figures that makes them agree; a figure of prose is changed by a person only.</summary>
    private static Repair? Repair(Delta claim, Printed from, Printed to, Printed by)
    {
        var found = DigitConfusions.Of(from).Where(c => Agrees(c.Meant, to, by, claim.IsUp)).Select(c => (Name: "from", Old: from, c.Meant, c.Cost))
            .Concat(DigitConfusions.Of(to).Where(c => Agrees(from, c.Meant, by, claim.IsUp)).Select(c => (Name: "to", Old: to, c.Meant, c.Cost)))
            .Concat(DigitConfusions.Of(by).Where(c => Agrees(from, to, c.Meant, claim.IsUp)).Select(c => (Name: "delta", Old: by, c.Meant, c.Cost)))
            .OrderBy(c => c.Cost).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        // That the sum itself is wrong needs no misread digit, and is always possible.
        var recomputed = new Printed(Math.Abs(to.Number - from.Number), by.Decimals);
        if (found.Count == 0) return new Repair(claim.Target("delta"), by.ToString(), recomputed.ToString(), Safety.AskReviewer, 1, []);
        var (name, old, meant, cost) = found[0];
        return new Repair(claim.Target(name), old.ToString(), meant.ToString(), Safety.AskReviewer, cost,
            [.. found.Skip(1).Take(MostAlternatives).Select(c => $"{claim.Target(c.Name)}={c.Meant}"), $"{claim.Target("delta")}={recomputed}"]);
    }
}
