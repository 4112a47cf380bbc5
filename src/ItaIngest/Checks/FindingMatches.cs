using ItaIngest.Decisions;

namespace ItaIngest.Checks;

/// <summary>Which decision answers which finding.</summary>
internal sealed class FindingMatches
{
    private readonly Dictionary<CheckResult, AnswerMatch> matches = new(ReferenceEqualityComparer.Instance);

    public FindingMatches(IReadOnlyList<CheckResult> results, IReadOnlyList<Decision> answers)
    {
        var alike = results.Where(r => r.IsFinding).GroupBy(r => (r.Code, r.Subject)).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var named in answers.Where(d => d.Answers is not null).GroupBy(d => (d.Answers!.Code, new Subject(d.Answers.Item, d.Answers.Year, d.Answers.Part))))
        {
            if (alike.TryGetValue(named.Key, out var there)) Match([.. named], there);
        }

        foreach (var decision in answers.Where(d => d.Answers is null))
        {
            foreach (var (_, there) in alike)
            {
                foreach (var result in there.Where(r => Means(decision, r) && IsTheOne(decision.Claim, r, there))) Take(decision, result, saysTheSame: true);
            }
        }
    }

    /// <summary>Decisions that found their finding.</summary>
    public HashSet<Decision> Used { get; } = new(ReferenceEqualityComparer.Instance);

    public AnswerMatch? Of(CheckResult result) => matches.GetValueOrDefault(result);

    // First what says the same as when it was decided; then, where one decision and one finding are left, these belong together though it says something else.
    private void Match(List<Decision> decisions, List<CheckResult> there)
    {
        var open = decisions.OrderBy(d => d.Answers!.Ordinal).ToList();
        foreach (var decision in open.ToList())
        {
            var same = there.Where(r => !matches.ContainsKey(r) && WhatIsSaid.By(r) == decision.Answers!.Said).ToList();
            if (same.Count == 0) continue;
            var at = decision.Answers!.Ordinal - 1;
            Take(decision, at >= 0 && at < there.Count && same.Contains(there[at]) ? there[at] : same[0], saysTheSame: true);
            open.Remove(decision);
        }

        var left = there.Where(r => !matches.ContainsKey(r)).ToList();
        // Earlier answers to what one finding said before: the last of them counts.
        if (left is [var only] && open.Count > 0 && there.Count == 1) Take(open.OrderBy(d => d.At).Last(), only, saysTheSame: false);
        else if (left is [var one] && open is [var decision]) Take(decision, one, saysTheSame: false);
    }

    private void Take(Decision decision, CheckResult result, bool saysTheSame)
    {
        matches[result] = new AnswerMatch(decision, saysTheSame);
        Used.Add(decision);
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

/// <summary>The decision that answers a finding.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="SaysTheSame">The finding says what it said when it was decided.</param>
internal sealed record AnswerMatch(Decision Decision, bool SaysTheSame);
