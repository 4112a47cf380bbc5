using ItaIngest.Checks;
using ItaIngest.Mapping;
using ThaiNumerals;

namespace ItaIngest.Tests.Corpus;

/// <summary>Holds a result against its truth. Each difference is a line that names the item, what is expected and what is seen.</summary>
internal static class TruthComparison
{
    public static IReadOnlyList<string> Differences(CorpusTruth truth, DocumentResult result)
    {
        var facts = result.Facts!;
        List<string> found = [];
        Same(found, "outcome", truth.Outcome, Word(result.Outcome));
        Same(found, "format", truth.Format, Word(result.Source.Format));
        Same(found, "kind", truth.Kind, Word(facts.Kind));
        if (truth.ReportYear is { } report) Same(found, "reportYear", report, facts.ReportYear);
        if (truth.ScoreYear is { } score) Same(found, "scoreYear", score, facts.ScoreYear);
        if (truth.PlanYear is { } plan) Same(found, "planYear", plan, facts.PlanYear);
        var agency = truth.Agency!;
        Same(found, "agency.type", agency.Type, facts.Agency.Type);
        Same(found, "agency.name", agency.Name, facts.Agency.Name);
        Same(found, "agency.district", agency.District, facts.Agency.District);
        Same(found, "agency.province", agency.Province, facts.Agency.Province);
        Observations(found, truth, facts);
        Disclosures(found, truth, facts);
        if (truth.Measures is { } measures) Measures(found, measures, facts);
        Findings(found, truth, result.Results);
        return found;
    }

    private static void Observations(List<string> found, CorpusTruth truth, ReportFacts facts)
    {
        // A score cell that is no number is a finding, whether or not it stands among the observations.
        var seen = facts.Observations
            .Where(o => o.Figure is Figure.Level or Figure.Pass || o is { Figure: Figure.Score, Number: not null })
            .SelectMany(o => o.Copies.Select(c => c.Value).Prepend(o.Value), (o, v) => new TruthObservation(o.Item, o.Year, Word(o.Figure), ThaiDigits.ToAscii(v), o.Part))
            .Distinct().ToList();
        var missing = new List<TruthObservation>();
        foreach (var expected in truth.Observations)
        {
            var at = seen.FindIndex(s => s with { Item = "" } == expected with { Item = "", MayBeHeld = false, Optional = false }
                && (string.Equals(s.Item, expected.Item, StringComparison.Ordinal) || (expected.MayBeHeld && s.Item.Split('|').Contains(expected.Item, StringComparer.Ordinal))));
            if (at >= 0) seen.RemoveAt(at);
            else if (!expected.Optional) missing.Add(expected);
        }

        foreach (var m in missing)
        {
            var instead = seen.Where(s => string.Equals(s.Item, m.Item, StringComparison.Ordinal) && string.Equals(s.Figure, m.Figure, StringComparison.Ordinal)).Select(Show);
            found.Add($"{m.Item}: expected {Show(m)}, seen {Or(string.Join("; ", instead), "nothing")}");
        }

        found.AddRange(seen.Select(s => $"{s.Item}: expected no such statement, seen {Show(s)}"));
    }

    private static void Disclosures(List<string> found, CorpusTruth truth, ReportFacts facts)
    {
        var expected = truth.Disclosures.Select(d => $"{d.Item} {Word(d.Done)}").ToList();
        var seen = facts.Disclosures.Select(d => $"{d.Item} {Word(d.Done)}").ToList();
        foreach (var line in Without(expected, seen)) found.Add($"disclosure: expected {line}, seen {Or(string.Join("; ", seen.Where(s => SameItem(s, line))), "nothing")}");
        foreach (var line in Without(seen, expected)) found.Add($"disclosure: expected no such row, seen {line}");
    }

    private static void Measures(List<string> found, TruthMeasures expected, ReportFacts facts)
    {
        Same(found, "measures", expected.Count, facts.Measures.Count);
        for (var i = 0; i < Math.Min(expected.Titles.Count, facts.Measures.Count); i++)
        {
            var seen = facts.Measures[i].Title;
            if (!Plain(seen).StartsWith(Plain(expected.Titles[i]), StringComparison.Ordinal))
                found.Add($"measure {i + 1}: expected \"{expected.Titles[i]}\", seen \"{(seen.Length > 80 ? seen[..80] : seen)}\"");
        }
    }

    private static void Findings(List<string> found, CorpusTruth truth, IReadOnlyList<CheckResult> results)
    {
        var findings = results.Where(r => r.IsFinding).ToList();
        foreach (var expected in truth.Findings)
        {
            if (findings.Any(f => Is(f, expected) && Severe(f, expected))) continue;
            var same = results.Where(r => string.Equals(r.Code, expected.Code, StringComparison.Ordinal)).Select(Show);
            found.Add($"finding: expected {expected.Code} {expected.Item} {expected.Severity}, seen {Or(string.Join("; ", same), "nothing of this code")}");
        }

        foreach (var forbidden in truth.MustNotFind)
        {
            foreach (var f in findings.Where(f => Is(f, forbidden) && Severe(f, forbidden))) found.Add($"false alarm: expected no {forbidden.Code} {forbidden.Item}, seen {Show(f)}");
        }

        foreach (var f in findings.Where(f => f.Severity == Severity.Error && !truth.Findings.Concat(truth.MayFind).Any(e => Is(f, e))))
            found.Add($"false alarm: expected no such Error, seen {Show(f)}");
    }

    private static bool Is(CheckResult result, TruthFinding expected) =>
        string.Equals(result.Code, expected.Code, StringComparison.Ordinal)
        && (expected.Item is null || result.Subject.Item.Split('|').Contains(expected.Item, StringComparer.Ordinal) || NamesAsWritten(result, expected.Item));

    // A code that its year does not have is no item: the finding names the table, and the code as it is written.
    private static bool NamesAsWritten(CheckResult result, string item) =>
        result.Figures.TryGetValue("from", out var from) && string.Equals(ThaiDigits.ToAscii(from), item, StringComparison.Ordinal);

    private static bool Severe(CheckResult result, TruthFinding expected) =>
        expected.Severity is null || expected.Severity.Split('|').Contains(Word(result.Severity), StringComparer.OrdinalIgnoreCase);

    private static void Same<T>(List<string> found, string name, T expected, T seen)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, seen)) found.Add($"{name}: expected {Show(expected)}, seen {Show(seen)}");
    }

    private static IEnumerable<string> Without(IEnumerable<string> all, IReadOnlyList<string> taken)
    {
        var rest = taken.ToList();
        return all.Where(a => !rest.Remove(a));
    }

    private static bool SameItem(string a, string b) => string.Equals(a.Split(' ')[0], b.Split(' ')[0], StringComparison.Ordinal);

    // Spaces and the number before a title are no part of it.
    private static string Plain(string title) =>
        string.Concat(ThaiDigits.ToAscii(title).Where(c => !char.IsWhiteSpace(c))).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ')', '(', '-', '•');

    private static string Show(TruthObservation o) => $"{o.Figure} {o.Value} of {o.Item}@{o.Year}{(o.Part is null ? "" : " " + o.Part)}";

    private static string Show(CheckResult r) =>
        $"{r.Code} {r.Verdict} {r.Severity} {r.Subject.Item}@{r.Subject.Year} {r.Hypothesis} ({string.Join(", ", r.Figures.Select(f => f.Key + "=" + f.Value))})";

    private static string Show<T>(T value) => value is null ? "nothing" : FormattableString.Invariant($"{value}");

    private static string Or(string text, string other) => text.Length > 0 ? text : other;

    private static string Word(bool? done) => done switch { true => "done", false => "not done", null => "not told" };

    private static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
