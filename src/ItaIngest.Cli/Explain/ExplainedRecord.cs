using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Show;
using ItaIngest.Cli.Wording;
using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Cli.Explain;

/// <summary>A value's way back to its cell: raw text, steps, checks, decisions.</summary>
internal sealed class ExplainedRecord(Words words)
{
    /// <summary>Writes it; false when the document states no such value.</summary>
    public bool Write(StoredDocument document, RecordName record, IReadOnlyList<DecisionToLookAt> toLookAt)
    {
        if (document.Result is not { Facts: { } facts } result) return false;
        var stated = facts.Observations.Where(o => Names(record, o.Item, o.Year)).ToList();
        if (stated.Count == 0)
        {
            Terminal.Mention(words.ItemsThere(facts.Observations.Select(o => o.Item).Distinct(StringComparer.Ordinal)));
            return false;
        }

        foreach (var observation in stated) Write(document, result, observation);
        Terminal.Say();
        Terminal.Say(words.ChecksTitle);
        var results = document.Results.Where(r => stated.Any(r.Concerns)).ToList();
        foreach (var check in results)
        {
            if (check.IsFinding) FindingText.Write(check, words);
            else Terminal.Say($"  {check.Code} {words.Verdict(check.Verdict)}{Why(check)}");
        }

        if (results.Count == 0) Terminal.Say("  " + words.None);
        Terminal.Say();
        Terminal.Say(words.DecisionsTitle);
        var standing = StandingDecisions.Of(document.Decisions);
        var decided = document.Decisions.Where(d => IsAbout(record, d)).OrderBy(d => d.At).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
        foreach (var decision in decided) Write(decision, StateOf(decision, standing, toLookAt));
        if (decided.Count == 0) Terminal.Say("  " + words.None);
        return true;
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
        Names(record, decision.Claim.Item, decision.Claim.Year) || (decision.Claim.Figure == "item" && decision.Value is { } item && Names(record, item, decision.Claim.Year));

    private void Write(StoredDocument document, DocumentResult result, Observation o)
    {
        Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{Plain.Line(document.Path)}#{o.Item}@{o.Year} {words.Figure(o.Figure)}"));
        Terminal.Say($"  {words.Stated}: {Plain.Line(o.Value)} ({words.Standing(o.Standing)})");
        Terminal.Say($"  {words.StoodAs}: {Plain.Line(o.ItemRaw)} {Plain.Line(o.Raw)} [{words.Place(o.At)}]");
        var steps = result.Readings?.Readings().FirstOrDefault(r => r.At.Whole() == o.At.Whole())?.Steps ?? [];
        Terminal.Say($"  {words.StepsTitle}: {(steps.Count == 0 ? words.ShowNothingChanged : "")}");
        foreach (var step in steps) Terminal.Say($"    {step.Rule}: \"{Plain.Line(step.Before)}\" -> \"{Plain.Line(step.After)}\"");
        foreach (var copy in o.Copies) Terminal.Say($"  {words.CopiesTitle}: {Plain.Line(copy.Value)} [{words.Place(copy.At)}]");
    }

    private static bool Names(RecordName record, string item, int? year) =>
        (record.Year is null || record.Year == year) && item.Split('|').Append(item).Contains(record.Item, StringComparer.Ordinal);

    private string Why(CheckResult check) => check.Verdict switch
    {
        Verdict.CannotTell => ": " + Plain.Line(words.Finding(check)),
        _ when check.Figures.TryGetValue("stated", out var stated) && check.Figures.TryGetValue("recomputed", out var recomputed) => ": " + words.Recomputed(Plain.Line(stated), Plain.Line(recomputed)),
        _ => "",
    };
}
