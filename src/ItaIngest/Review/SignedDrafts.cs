using ItaIngest.Checks;
using ItaIngest.Decisions;

namespace ItaIngest.Review;

/// <summary>Drafts with a name and a time under them, and what follows from them.</summary>
/// <param name="Decisions">The decisions.</param>
/// <param name="Settled">The document with all its decisions, these among them.</param>
public sealed record SignedDrafts(IReadOnlyList<Decision> Decisions, DocumentResult Settled)
{
    /// <summary>A finding that has been named anew says the same the next time; more often than this it cannot change.</summary>
    private const int MostTimes = 3;

    /// <summary>
    /// Signs drafts about a document that was read, or was refused. A decision may itself change what its finding says: a value that a
    /// person lets stand is held back no more, and no other reading of it is proposed. So a finding is named by what it says once it has
    /// been decided; else each such decision would come up to be confirmed at once.
    /// </summary>
    public static SignedDrafts Of(Settlement settlement, DocumentOnDesk desk, IReadOnlyList<DecisionDraft> drafts, Signature by, DateTimeOffset at)
    {
        var read = desk.Stored.Result ?? throw new ArgumentException("Nothing came of the document.", nameof(desk));
        var left = MostTimes;
        while (true)
        {
            Decision[] decisions = [.. drafts.Select(d => d.Sign(by, at))];
            var settled = settlement.Settle(read.Extraction, read.Readings, [.. desk.Stored.Decisions, .. decisions]);
            var renamed = Renamed(decisions, settled);
            if (renamed.Count == 0 || left-- == 0) return new SignedDrafts(decisions, settled);
            drafts = [.. drafts.Select(d => d.Answers is { } finding && renamed.TryGetValue(finding, out var now) ? d with { Answers = now } : d)];
        }
    }

    private static Dictionary<AnsweredFinding, AnsweredFinding> Renamed(IReadOnlyList<Decision> decisions, DocumentResult settled)
    {
        var renamed = new Dictionary<AnsweredFinding, AnsweredFinding>();
        foreach (var decision in decisions)
        {
            if (decision.Answers is not { } finding || settled.Results.FirstOrDefault(r => r.IsToConfirm && r.AnsweredBy == decision.Id) is not { } answered) continue;
            if (Findings.KeyOf(settled.Results, answered) is var now && now != finding) renamed[finding] = now;
        }

        return renamed;
    }
}
