using ItaIngest.Decisions;

namespace ItaIngest.Checks;

/// <summary>Findings after people have answered some of them.</summary>
/// <param name="Results">What is left, in its order; what was answered withholds nothing and is Info.</param>
/// <param name="Suppressed">What a decision says is no finding.</param>
/// <param name="ToConfirm">Decisions that answer a finding which says something else now, or whose check was revised since.</param>
/// <param name="Unmatched">Decisions that no finding answers to: it is not raised any more.</param>
public sealed record Findings(IReadOnlyList<CheckResult> Results, IReadOnlyList<CheckResult> Suppressed, IReadOnlyList<Decision> ToConfirm, IReadOnlyList<Decision> Unmatched)
{
    /// <summary>
    /// Takes out the findings that people said are none, and marks those that they answered otherwise. A decision that does not say which
    /// finding it answers names it by its claim: by the subject (item and year), and by the code as its figure, or a figure that the
    /// finding is about, of the check that raised it (its version begins with the code) or of any.
    /// </summary>
    /// <param name="results">What the checks say.</param>
    /// <param name="decisions">Decisions that answer findings, oldest first; others do not matter.</param>
    /// <param name="versionOf">Code and revision of a check as it is now ("ITA-S010/1"); null: not compared.</param>
    public static Findings Answer(IReadOnlyList<CheckResult> results, IReadOnlyList<Decision> decisions, Func<string, string>? versionOf = null)
    {
        var answers = decisions.Where(d => d.Answers is not null || d.Ruling == Ruling.NotAFinding).ToList();
        if (answers.Count == 0) return new Findings(results, [], [], []);
        var matches = new FindingMatches(results, answers);
        var left = new List<(CheckResult Raw, CheckResult Result)>();
        var suppressed = new List<(CheckResult Raw, CheckResult Result)>();
        var toConfirm = new List<Decision>();
        foreach (var result in results)
        {
            if (matches.Of(result) is not { } match)
            {
                left.Add((result, result));
                continue;
            }

            var by = match.Decision;
            var isToConfirm = !match.SaysTheSame || (versionOf is not null && by.CheckVersion.Length > 0 && by.Answers is not null && !string.Equals(by.CheckVersion, versionOf(result.Code), StringComparison.Ordinal));
            if (isToConfirm) toConfirm.Add(by);
            var answered = result with { Severity = Severity.Info, Withholds = [], AnsweredBy = by.Id, IsToConfirm = isToConfirm };
            (by.Ruling == Ruling.NotAFinding ? suppressed : left).Add((result, answered));
        }

        return new Findings(Numbered(left, results, suppressed), Numbered(suppressed, results, suppressed), toConfirm, [.. answers.Where(d => !matches.Used.Contains(d))]);
    }

    /// <summary>How a decision names a finding of these results.</summary>
    /// <param name="results">All results of the document, or all of its relations.</param>
    /// <param name="finding">One of them.</param>
    public static AnsweredFinding KeyOf(IReadOnlyList<CheckResult> results, CheckResult finding)
    {
        var ordinal = finding.Ordinal ?? 1 + Math.Max(0, results.Where(r => r.IsFinding && r.Code == finding.Code && r.Subject == finding.Subject).ToList().FindIndex(r => ReferenceEquals(r, finding)));
        return new AnsweredFinding(finding.Code, finding.Subject.Item, finding.Subject.Year, finding.Subject.Part, ordinal, WhatIsSaid.By(finding));
    }

    // What is left of several alike keeps the number that it had among them: by it decisions and links name it.
    private static IReadOnlyList<CheckResult> Numbered(List<(CheckResult Raw, CheckResult Result)> some, IReadOnlyList<CheckResult> results, List<(CheckResult Raw, CheckResult Result)> suppressed)
    {
        var thinned = suppressed.Select(s => (s.Raw.Code, s.Raw.Subject)).ToHashSet();
        return [.. some.Select(s => s.Raw.IsFinding && thinned.Contains((s.Raw.Code, s.Raw.Subject)) ? s.Result with { Ordinal = KeyOf(results, s.Raw).Ordinal } : s.Result)];
    }
}
