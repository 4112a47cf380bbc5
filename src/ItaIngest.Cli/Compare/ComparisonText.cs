using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Comparisons;

namespace ItaIngest.Cli.Compare;

/// <summary>A comparison for a person: each document that differs while it goes by, and the counts at the end, where they stand nearest to the prompt.</summary>
/// <param name="words">The language.</param>
/// <param name="isWhole">Every difference, however many.</param>
internal sealed class ComparisonText(Words words, bool isWhole)
{
    /// <summary>Documents that are told one by one.</summary>
    private const int Documents = 25;

    /// <summary>Values of a document that are told one by one, and as many findings.</summary>
    private const int Lines = 10;

    private int told;
    private int left;

    /// <summary>Writes what differs in a document; nothing of one that is the same.</summary>
    public void Write(DocumentComparison document)
    {
        if (document.Change == DocumentChange.Same) return;
        if (!isWhole && told == Documents)
        {
            left++;
            return;
        }

        told++;
        Terminal.Say(Title(document));
        foreach (var fact in Facts(document)) Terminal.Say("  " + Plain.Line(fact));
        // Of a document that came or went as a whole its values say nothing new.
        if (!isWhole && document.Change is DocumentChange.Gained or DocumentChange.Lost) return;
        Write([.. document.Values.Where(v => !v.IsSame).OrderBy(v => v.Old is null ? 1 : v.New is null ? 2 : 0)], Line);
        Write([.. document.Findings.Where(f => f.Change != FindingChangeKind.Same)], Line);
    }

    /// <summary>Writes what was compared, and how much differs.</summary>
    public void Write(ComparedStore old, ComparedStore now, ComparisonSummary summary)
    {
        if (left > 0) Terminal.Say(words.MoreDocuments(left));
        if (told > 0) Terminal.Say();
        Terminal.Say($"{words.OldStore}: {Store(old)}");
        Terminal.Say($"{words.NewStore}: {Store(now)}");
        foreach (var line in words.Compared(summary)) Terminal.Say(line);
        if (summary.Findings.Gained + summary.Findings.Reopened > 0) Terminal.Say(words.Next("ita findings" + Surroundings.NamingDatabase(now.Database), words.NextFindings));
    }

    private void Write<T>(IReadOnlyList<T> differences, Func<T, string> line)
    {
        var shown = isWhole ? differences.Count : Math.Min(Lines, differences.Count);
        foreach (var difference in differences.Take(shown)) Terminal.Say("  " + Plain.Line(line(difference)));
        if (differences.Count > shown) Terminal.Say("  " + words.MoreDifferences(differences.Count - shown));
    }

    private string Store(ComparedStore store) => Plain.Line(store.Database)
        + (store is { Program: { } program, RulesRevision: { } rules } ? $" ({words.ReadBy(Plain.Line(Short(program)), Plain.Line(rules[..Math.Min(12, rules.Length)]))})" : "");

    /// <summary>Behind the '+' stands the whole hash of a revision; its beginning tells two apart.</summary>
    private static string Short(string program) => program[..Math.Min(program.Length, program.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? plus + 9 : program.Length)];

    private string Title(DocumentComparison d)
    {
        var path = Plain.Line(d is { Change: DocumentChange.Moved } ? $"{d.Old!.Path} -> {d.New!.Path}" : (d.New ?? d.Old!).Path);
        return d.Change switch
        {
            DocumentChange.Gained => $"{path} · {words.DocumentGained(d.IsForgotten)} · {Size(d)}",
            DocumentChange.Lost => $"{path} · {words.DocumentLost(d.IsForgotten)} · {Size(d)}",
            DocumentChange.Moved => $"{path} · {words.DocumentMoved}",
            _ => path,
        };
    }

    private string Size(DocumentComparison d) => words.StatesAndFindings(d.Values.Count(v => v.Known.Figure is not null), d.Findings.Count);

    private IEnumerable<string> Facts(DocumentComparison d)
    {
        if (d is { Old: { } old, New: { } now })
        {
            if (d.HasOtherContent) yield return words.OtherContent;
            if (old.Outcome != now.Outcome) yield return Fact(words.OutcomeColumn, words.Outcome(old.Outcome), words.Outcome(now.Outcome));
            if (old.IsMissing != now.IsMissing) yield return words.FileMissing(now.IsMissing);
            if (old.Kind != now.Kind) yield return Fact(words.KindLabel, old.Kind is { } was ? words.Kind(was) : words.Unknown, now.Kind is { } kind ? words.Kind(kind) : words.Unknown);
            if (old.Agency != now.Agency) yield return Fact(words.AgencyLabel, Or(old.Agency), Or(now.Agency));
            var (before, after) = (words.Years(old.ScoreYear, old.ReportYear, old.PlanYear), words.Years(now.ScoreYear, now.ReportYear, now.PlanYear));
            if (before != after) yield return Fact(words.YearsLabel, before, after);
        }

        foreach (var path in d.CopiesGained) yield return words.CopyGained(path);
        foreach (var path in d.CopiesLost) yield return words.CopyLost(path);
        if (d.DecisionsGained + d.DecisionsLost > 0) yield return words.DecisionsSince(d.DecisionsGained, d.DecisionsLost);
    }

    private string Line(ValueChange change) => change switch
    {
        { Old: null, New: { } gained } => $"{words.Gained}: {words.ValueName(gained)} {Value(gained)} ({words.Status(gained.Status)})",
        { Old: { } lost, New: null } => $"{words.Lost}: {words.ValueName(lost)} {Value(lost)} ({words.Status(lost.Status)})",
        { Old: { } old, New: { } now } => $"{words.Changed}: {string.Join(" · ", Changed(change, old, now))}",
        _ => "",
    };

    private IEnumerable<string> Changed(ValueChange change, ComparedValue old, ComparedValue now)
    {
        var name = change.HasOtherName ? $"{words.ValueName(old)} -> {words.ValueName(now)}" : words.ValueName(now);
        yield return $"{name} {(change.HasOtherValue ? $"{Value(old)} -> " : "")}{Value(now)}";
        if (old.Status != now.Status) yield return $"{words.Status(old.Status)} -> {words.Status(now.Status)}";
        if (old.Standing is { } was && now.Standing is { } standing && was != standing) yield return $"{words.Standing(was)} -> {words.Standing(standing)}";
    }

    private string Line(FindingChange change)
    {
        // One that was answered is for information only now; what it was says more.
        var finding = change.Change == FindingChangeKind.Answered ? change.Old! : change.Known;
        var severity = change is { Change: FindingChangeKind.Regraded, Old: { } old } ? $"{words.Severity(old.Severity)} -> {words.Severity(finding.Severity)}" : words.Severity(finding.Severity);
        return $"{words.FindingChange(change.Change)}: {finding.Code} [{severity}] {words.Finding(finding)}";
    }

    private string Value(ComparedValue value) => words.ValueText(value) is { Length: > 0 } text ? text : words.Unknown;

    private string Or(string text) => text.Length > 0 ? text : words.Unknown;

    private static string Fact(string label, string old, string now) => $"{label}: {old} -> {now}";
}
