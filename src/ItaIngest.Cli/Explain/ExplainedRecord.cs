using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Show;
using ItaIngest.Cli.Wording;
using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Explain;

/// <summary>A value's way back to its cell as a short story: what the report says, where it stands, how it was read, what the checks and people say, and what the dataset has.</summary>
/// <param name="words">The language.</param>
/// <param name="rules">The books, for titles.</param>
/// <param name="document">The document that states it.</param>
internal sealed class ExplainedRecord(Words words, RuleSet rules, StoredDocument document)
{
    /// <summary>Tells it; false when the document states no such value.</summary>
    /// <param name="record">Which value.</param>
    /// <param name="source">Where the file came from, or null.</param>
    /// <param name="toLookAt">Decisions of the document that need a look.</param>
    public bool Write(RecordName record, SourceEntry? source, IReadOnlyList<DecisionToLookAt> toLookAt)
    {
        if (document.Result is not { Facts: { } facts } result) return false;
        var stated = facts.Observations.Where(record.Names).ToList();
        var disclosed = facts.Disclosures.Where(d => record.Names(d.Item, facts.ScoreYear ?? facts.ReportYear)).ToList();
        if (stated.Count == 0 && disclosed.Count == 0)
        {
            Terminal.Mention(words.ItemsThere(facts.Observations.Select(o => o.Item).Concat(facts.Disclosures.Select(d => d.Item)).Distinct(StringComparer.Ordinal)));
            return false;
        }

        foreach (var observation in stated) Write(result, facts.Agency, observation, source);
        foreach (var disclosure in disclosed) Write(result, facts, disclosure, source);
        WriteChecks([.. document.Results.Where(r => stated.Any(r.Concerns) || disclosed.Exists(d => Concerns(r, d)))]);
        WriteDecisions(record, toLookAt);
        WriteStatus(facts, stated, disclosed);
        return true;
    }

    private void Write(DocumentResult result, Agency agency, Observation o, SourceEntry? source)
    {
        Terminal.Say(words.StoryOfValue(o.Figure, ItemOf(o.Item, o.Year), o.Year, Plain.Line(words.Agency(agency)), Plain.Line(o.Value)) + $" ({words.Standing(o.Standing)})");
        WritePlace(result, o.At, o.Raw, o.ItemRaw, source);
        foreach (var copy in o.Copies) Terminal.Say($"  {words.StoryAgain(words.Place(copy.At), Plain.Line(copy.Value))}");
    }

    private void Write(DocumentResult result, ReportFacts facts, Disclosure d, SourceEntry? source)
    {
        var year = facts.ScoreYear ?? facts.ReportYear;
        Terminal.Say(words.StoryOfDisclosure(ItemOf(d.Item, year), year, Plain.Line(words.Agency(facts.Agency)), words.Done(d.Done)));
        WritePlace(result, d.At, d.Text, d.ItemRaw, source);
    }

    private void WritePlace(DocumentResult result, Documents.Place at, string raw, string itemRaw, SourceEntry? source)
    {
        Terminal.Say($"  {words.StoryPlace(Plain.Line(document.Path), words.Place(at), Plain.Line(raw), Plain.Line(itemRaw))}");
        Terminal.Say($"  {words.StoryFile(document.Id, source is null ? null : Plain.Line(source.Url), source?.RetrievedOn)}");
        var steps = result.Readings?.Readings().FirstOrDefault(r => r.At.Whole() == at.Whole())?.Steps ?? [];
        Terminal.Say($"  {words.StoryRead(steps.Count)}");
        foreach (var step in steps) Terminal.Say($"    {words.Step(step.Rule)}: \"{Plain.Line(step.Before)}\" -> \"{Plain.Line(step.After)}\"");
    }

    private void WriteChecks(IReadOnlyList<CheckResult> checks)
    {
        Title(words.ChecksTitle);
        foreach (var check in checks)
        {
            if (check.IsFinding) FindingText.Write(check, words);
            else Terminal.Say($"  {check.Code} {words.Verdict(check.Verdict)}{Why(check)}");
        }

        if (checks.Count == 0) Terminal.Say("  " + words.None);
    }

    private void WriteDecisions(RecordName record, IReadOnlyList<DecisionToLookAt> toLookAt)
    {
        Title(words.DecisionsTitle);
        var standing = StandingDecisions.Of(document.Decisions);
        var decided = document.Decisions.Where(d => IsAbout(record, d)).OrderBy(d => d.At).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
        foreach (var decision in decided) Write(decision, StateOf(decision, standing, toLookAt));
        if (decided.Count == 0) Terminal.Say("  " + words.None);
    }

    private void WriteStatus(ReportFacts facts, IReadOnlyList<Observation> stated, IReadOnlyList<Disclosure> disclosed)
    {
        Title(words.InDatasetTitle);
        var statuses = new ValueStatuses(document.Results);
        foreach (var o in stated) Say(RecordName.Of(document.Id, o) + (o.Figure == Figure.Score ? "" : $" ({words.Figure(o.Figure)})"), statuses.Of(o));
        foreach (var d in disclosed) Say(d.Item, statuses.Of(d, facts.ScoreYear ?? facts.ReportYear));

        void Say(string name, ValueStatus status)
        {
            var code = ValueStatuses.CodeOf(status);
            Terminal.Say($"  {name}: {code.Word} · {words.Choose(code.Thai, code.English)}");
        }
    }

    private static void Title(string title)
    {
        Terminal.Say();
        Terminal.Say(title);
    }

    private string ItemOf(string item, int? year)
    {
        var title = ItemDescription.Of(item, rules.Book(year)).Title;
        return words.Item(item) + (title.Length > 0 ? $" {title}" : "");
    }

    private void Write(Decision d, string? state)
    {
        var value = d.Ruling == Ruling.Undo || d.Value is null ? Plain.Line(d.Before) : d.Before.Length == 0 ? Plain.Line(d.Value) : $"{Plain.Line(d.Before)} -> {Plain.Line(d.Value)}";
        var why = Plain.Line(words.Reason(d.Reason)) + (d.Comment is { } comment ? "; " + Plain.Line(comment) : "");
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  {d.At:yyyy-MM-dd} {Plain.Line(d.Reviewer)}: {words.Ruling(d.Ruling)} {value} ({why}){(state is null ? "" : $" [{state}]")}"));
    }

    private string? StateOf(Decision decision, StandingDecisions standing, IReadOnlyList<DecisionToLookAt> toLookAt) =>
        standing.Undone.Any(d => d.Id == decision.Id) ? words.DecisionUndone
        : standing.Superseded.Any(d => d.Id == decision.Id) ? words.DecisionSuperseded
        : toLookAt.FirstOrDefault(l => l.Decision.Id == decision.Id)?.State switch
        {
            DecisionState.ToConfirm => words.DecisionToConfirm,
            DecisionState.Unmatched => words.DecisionUnmatched,
            _ => null,
        };

    /// <summary>A decision names what was read; one that made it this item is about it as well.</summary>
    private static bool IsAbout(RecordName record, Decision decision) =>
        record.Names(decision.Claim.Item, decision.Claim.Year) || (decision.Claim.Figure == "item" && decision.Value is { } item && record.Names(item, decision.Claim.Year));

    private static bool Concerns(CheckResult check, Disclosure d) =>
        string.Equals(check.Subject.Item, d.Item, StringComparison.Ordinal) || check.Evidence.Any(e => e.At.Document is null && e.At.Whole() == d.At.Whole());

    private string Why(CheckResult check) => check.Verdict switch
    {
        Verdict.CannotTell => ": " + Plain.Line(words.Finding(check)),
        _ when check.Figures.TryGetValue("stated", out var stated) && check.Figures.TryGetValue("recomputed", out var recomputed) => ": " + words.Recomputed(Plain.Line(stated), Plain.Line(recomputed)),
        _ => "",
    };
}
