using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Repairs;
using ItaIngest.Rules;

namespace ItaIngest;

/// <summary>
/// What follows from what was read and what people decided: map, decide, repair, check. Pure: the same reading, decisions and rules give
/// the same result, in a batch that has the file and on the review page that has not.
/// </summary>
public sealed class Settlement(RuleSet rules)
{
    private readonly Mapper mapper = new(rules);
    private readonly Decider decider = new();
    private readonly Repairer repairer = new(rules);
    private readonly SchemeTeller schemes = new(rules.Schemes);
    private readonly Checker checker = new(rules);

    /// <summary>The result of a document.</summary>
    /// <param name="extraction">What was seen; of a stored result, as it stands there.</param>
    /// <param name="readings">How it was read; null for a file that was not.</param>
    /// <param name="decisions">All decisions about its path.</param>
    /// <param name="entering">Told the name of each stage as it begins: "map", "decide", "repair", "check".</param>
    public DocumentResult Settle(Extraction extraction, ReadDocument? readings, IReadOnlyList<Decision> decisions, Action<string>? entering = null)
    {
        var standing = StandingDecisions.Of(decisions);
        if (readings is null) return Refused(extraction, null, standing);
        (extraction, readings) = Unrefused(extraction, readings);
        if (OtherScheme(readings, standing) is { } refusal)
        {
            var refused = extraction with { Status = ExtractionStatus.Refused, Refusal = refusal.Why, Notes = [.. extraction.Notes, .. refusal.Notes] };
            return Refused(refused, readings with { Extraction = refused }, standing);
        }

        entering?.Invoke("map");
        var mapped = mapper.Map(readings);
        entering?.Invoke("decide");
        var settled = decider.Settle(extraction.Source.Path, mapped, decisions, extraction.Source.Id);
        entering?.Invoke("repair");
        var facts = repairer.Repair(settled.Facts);
        entering?.Invoke("check");
        var findings = Findings.Answer(checker.Check(readings, facts), settled.AboutFindings, rules.Checks.VersionOf);
        return new DocumentResult(extraction, readings, facts, findings.Results)
        {
            Suppressed = findings.Suppressed,
            DecisionsToConfirm = Distinct(settled.ToConfirm, findings.ToConfirm),
            DecisionsUnmatched = settled.Unmatched,
        };
    }

    /// <summary>What the mapper makes of a document: what claims are named by. Null for a file that was not read, or is of another assessment.</summary>
    public ReportFacts? Mapped(DocumentResult result) => result is { Facts: not null, Readings: { } readings } ? mapper.Map(readings) : null;

    private DocumentResult Refused(Extraction extraction, ReadDocument? readings, StandingDecisions standing)
    {
        var findings = Findings.Answer(FileRefused.Of(extraction), standing.Answers, rules.Checks.VersionOf);
        var path = extraction.Source.Path;
        return new DocumentResult(extraction, readings, null, findings.Results)
        {
            Suppressed = findings.Suppressed,
            DecisionsToConfirm = findings.ToConfirm,
            DecisionsUnmatched = [.. standing.Values.Where(d => d.Claim.Figure != ReportEdits.SchemeFigure || d.Claim.Report != path)],
        };
    }

    /// <summary>A file that was refused as of another assessment was read whole, and is told anew.</summary>
    private static (Extraction Extraction, ReadDocument Readings) Unrefused(Extraction extraction, ReadDocument readings)
    {
        if (extraction.Refusal is null) return (extraction, readings);
        var notes = extraction.Notes.Where(n => n.Code != OtherSchemeNote).ToList();
        extraction = extraction with { Status = Extraction.StatusOf(notes), Refusal = null, Notes = notes };
        return (extraction, readings with { Extraction = extraction });
    }

    private const string OtherSchemeNote = "other-scheme";

    /// <summary>A person's word counts; without one the marks of the text do.</summary>
    private (Refusal Why, IReadOnlyList<Note> Notes)? OtherScheme(ReadDocument readings, StandingDecisions standing)
    {
        if (standing.Values.LastOrDefault(d => d.Claim.Figure == ReportEdits.SchemeFigure) is { Ruling: Ruling.Replace or Ruling.AcceptRepair, Value: { Length: > 0 } named })
            return named == ReportEdits.OwnScheme ? null : (new Refusal(RefusalReason.OtherScheme, named), []);
        if (schemes.Tell(readings) is not { Certain: true } other) return null;
        var marks = string.Join(", ", other.Marks.Select(m => m.Name));
        var first = other.Marks.SelectMany(m => m.Texts).Select(t => t.At).FirstOrDefault();
        return (new Refusal(RefusalReason.OtherScheme, other.Scheme.Code), [new Note(NoteKind.Info, OtherSchemeNote, other.Scheme.Code + "|" + marks, first)]);
    }

    private static IReadOnlyList<Decision> Distinct(params IReadOnlyList<Decision>[] some) => [.. some.SelectMany(d => d).DistinctBy(d => d.Id, StringComparer.Ordinal)];
}
