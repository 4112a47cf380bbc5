using System.Globalization;
using ItaIngest.Comparisons;
using ItaIngest.Datasets;
using ItaIngest.Records;

namespace ItaIngest.Cli.Wording;

// What differs between two databases.
internal sealed partial class English
{
    public override string OldStore => "Old";

    public override string NewStore => "New";

    public override string ReadBy(string program, string rules) => $"read by ita {program}, rules {rules}";

    public override string NotComparable(StoreException problem) => problem.Problem switch
    {
        StoreProblem.NotFound => $"There is no database at \"{problem.Location}\". Name two databases that ita ingest has written.",
        StoreProblem.NotADatabase or StoreProblem.OtherDatabase => $"\"{problem.Location}\" is not a database of this program. Name two databases that ita ingest has written.",
        StoreProblem.NotWritable => $"\"{problem.Location}\" cannot be read ({problem.Detail}). Ask for the right to, or copy it to a place where you have it.",
        _ => Store(problem),
    };

    public override string DocumentGained(bool wasForgotten) => wasForgotten ? "new; was taken out before" : "new";

    public override string DocumentLost(bool isForgotten) => isForgotten ? "gone; taken out with ita forget" : "gone";

    public override string DocumentMoved => "moved";

    public override string StatesAndFindings(int values, int findings) => $"{Count(values, "value", "values")}, {Count(findings, "open finding", "open findings")}";

    public override string OtherContent => "The file has other content.";

    public override string FileMissing(bool isMissing) => isMissing ? "The file was not there any more at the last ingest; what it said is still in the dataset." : "The file is there again.";

    public override string CopyGained(string path) => $"also at {path} now";

    public override string CopyLost(string path) => $"no longer also at {path}";

    public override string DecisionsSince(int gained, int lost) => string.Join(", ", new[] { gained > 0 ? Count(gained, "new decision", "new decisions") : "", lost > 0 ? $"{Count(lost, "decision is", "decisions are")} not there any more" : "" }.Where(t => t.Length > 0));

    public override string Gained => "gained";

    public override string Lost => "lost";

    public override string Changed => "changed";

    public override string ValueName(ComparedValue value)
    {
        var name = Item(value.Item) + (value.Part is { } part ? $" ({part})" : "");
        if (value.Year is { } year) name += string.Create(CultureInfo.InvariantCulture, $", {year}");
        return $"{name}, {(value.Figure is { } figure ? Figure(figure) : "published")}:";
    }

    public override string ValueText(ComparedValue value) => value.Figure is null ? Done(value.IsDone) : value.Value;

    public override string Status(ValueStatus status) => ValueStatuses.Word(status);

    public override string FindingChange(FindingChangeKind change) => change switch
    {
        FindingChangeKind.Same => "still open",
        FindingChangeKind.Regraded => "another severity",
        FindingChangeKind.Gained => "found",
        FindingChangeKind.Lost => "not found any more",
        FindingChangeKind.Answered => "answered",
        FindingChangeKind.Reopened => "open again",
        _ => change.ToString(),
    };

    public override string MoreDifferences(int more) => string.Create(CultureInfo.InvariantCulture, $"… and {more} more; --all shows them");

    public override string MoreDocuments(int more) => $"… and {Count(more, "more document differs; --all shows it", "more documents differ; --all shows them")}";

    public override IEnumerable<string> Compared(ComparisonSummary summary)
    {
        var d = summary.Documents;
        if (summary.IsSame) yield return "No document, value, finding or decision differs.";
        yield return string.Create(CultureInfo.InvariantCulture, $"Documents: {d.Same} the same, {d.Changed} changed, {d.Gained} gained, {d.Lost} lost, {d.Moved} moved");
        yield return "Values: " + Values(summary.Values);
        if (Detail(summary.Values) is { Length: > 0 } ofValues) yield return "  " + ofValues;
        if (summary.Disclosures != ValueCounts.None) yield return "Published items: " + Values(summary.Disclosures);
        if (Detail(summary.Disclosures) is { Length: > 0 } ofItems) yield return "  " + ofItems;
        yield return "Open findings: " + Findings(summary.Findings, isWhole: true);
        foreach (var (code, counts) in summary.Checks) yield return $"  {code} {Findings(counts, isWhole: false)}";
        if (summary.DecisionsGained + summary.DecisionsLost > 0) yield return string.Create(CultureInfo.InvariantCulture, $"Decisions: {summary.DecisionsGained} new, {summary.DecisionsLost} gone");
    }

    private static string Values(ValueCounts v) => string.Create(CultureInfo.InvariantCulture, $"{v.Same} the same, {v.Changed} changed, {v.Gained} gained, {v.Lost} lost");

    private static string Detail(ValueCounts v) => Those(
        ("another value", v.OtherValue), ("another item or year", v.OtherName), ("released (held before, may be used now)", v.Released), ("newly held", v.NewlyHeld), ("only another mark or standing", v.OtherMark));

    private static string Findings(FindingChangeCounts f, bool isWhole) => isWhole
        ? string.Create(CultureInfo.InvariantCulture, $"{f.Same + f.Regraded} the same, {f.Gained + f.Reopened} gained, {f.Lost + f.Answered} gone") + (f.Answered > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({f.Answered} answered)") : "")
        : Those(("found", f.Gained), ("open again", f.Reopened), ("not found any more", f.Lost), ("answered", f.Answered), ("another severity", f.Regraded));

    private static string Those(params IEnumerable<(string What, int Count)> counts) =>
        string.Join(", ", counts.Where(c => c.Count > 0).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.What}: {c.Count}")));

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
