using ItaIngest.Decisions;

namespace ItaIngest.Checks;

/// <summary>Findings after a person has said which of them are none.</summary>
/// <param name="Results">What is left, in its order.</param>
/// <param name="Suppressed">What a decision says is no finding.</param>
/// <param name="Unmatched">Decisions that no finding answers to: it is not raised any more.</param>
public sealed record Findings(IReadOnlyList<CheckResult> Results, IReadOnlyList<CheckResult> Suppressed, IReadOnlyList<Decision> Unmatched)
{
    /// <summary>
    /// Takes out the findings that people said are none. A decision names one by its subject (item and year) and either by its code as
    /// the claim's figure, or by a figure that it is about, of the check that raised it (its version begins with the code) or of any.
    /// Of several findings of one check about one subject it means the one with its raw text, else the one of its ordinal.
    /// </summary>
    public static Findings Suppress(IReadOnlyList<CheckResult> results, IReadOnlyList<Decision> decisions)
    {
        var notFindings = decisions.Where(d => d.Ruling == Ruling.NotAFinding).ToList();
        if (notFindings.Count == 0) return new Findings(results, [], []);
        var used = new HashSet<Decision>(ReferenceEqualityComparer.Instance);
        var left = new List<CheckResult>();
        var suppressed = new List<CheckResult>();
        var alike = results.Where(r => r.IsFinding).ToLookup(r => (r.Code, r.Subject));
        foreach (var result in results)
        {
            var by = result.IsFinding ? notFindings.Where(d => Means(d, result) && IsTheOne(d.Claim, result, [.. alike[(result.Code, result.Subject)]])).ToList() : [];
            used.UnionWith(by);
            (by.Count > 0 ? suppressed : left).Add(result);
        }

        return new Findings(left, suppressed, [.. notFindings.Where(d => !used.Contains(d))]);
    }

    private static bool Means(Decision decision, CheckResult result)
    {
        var claim = decision.Claim;
        if (!string.Equals(claim.Item, result.Subject.Item, StringComparison.Ordinal) || claim.Year != result.Subject.Year) return false;
        if (string.Equals(claim.Figure, result.Code, StringComparison.Ordinal)) return true;
        if (decision.CheckVersion.Length > 0) return decision.CheckVersion.StartsWith(result.Code, StringComparison.Ordinal);
        return IsAbout(result, claim.Figure);
    }

    private static bool IsTheOne(DecidedClaim claim, CheckResult result, IReadOnlyList<CheckResult> alike)
    {
        if (alike.Count == 1) return true;
        if (claim.Raw.Length > 0 && alike.Any(a => HasText(a, claim.Raw))) return HasText(result, claim.Raw);
        return claim.Ordinal >= 1 && claim.Ordinal <= alike.Count && ReferenceEquals(alike[claim.Ordinal - 1], result);
    }

    private static bool HasText(CheckResult result, string text) => result.Evidence.Any(e => string.Equals(e.Text, text, StringComparison.Ordinal));

    private static bool IsAbout(CheckResult result, string figure)
    {
        var end = "/" + figure;
        return result.Withholds.Any(w => w.EndsWith(end, StringComparison.Ordinal)) || (result.Repair?.Target.EndsWith(end, StringComparison.Ordinal) ?? false);
    }
}
