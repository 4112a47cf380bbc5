using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Review;

/// <summary>A person who goes through the findings of one report, without a store.</summary>
internal sealed class Clearing
{
    private static readonly DateTimeOffset Start = new(2025, 5, 2, 9, 30, 0, TimeSpan.Zero);
    private readonly RuleSet rules;
    private readonly Settlement settlement;
    private readonly List<Decision> decisions = [];

    public Clearing(RuleSet rules, DocumentResult read)
    {
        (this.rules, Read, Result) = (rules, read, read);
        settlement = new Settlement(rules);
    }

    /// <summary>What came of the report before anybody decided.</summary>
    public DocumentResult Read { get; }

    /// <summary>What comes of it now.</summary>
    public DocumentResult Result { get; private set; }

    public IReadOnlyList<Decision> Decisions => decisions;

    public IReadOnlyList<CheckResult> Open => [.. Result.Results.Where(r => r.IsOpen)];

    public DocumentOnDesk Desk
    {
        get
        {
            var stored = new StoredDocument(DocumentId.Of(Result.Source), Result.Source, Result.Outcome, Result, null, [new StoredPath(Result.Source.Path, PathStatus.Present)]) { Decisions = [.. decisions] };
            return DocumentOnDesk.Of(stored, settlement, rules.Checks);
        }
    }

    /// <summary>Decides, as the review page does.</summary>
    public IReadOnlyList<Decision> Decide(Func<DocumentOnDesk, IReadOnlyList<DecisionDraft>> draft)
    {
        var desk = Desk;
        var signed = SignedDrafts.Of(settlement, desk, draft(desk), new Signature("ผู้ตรวจ"), Start.AddMinutes(decisions.Count));
        decisions.AddRange(signed.Decisions);
        Result = signed.Settled;
        return signed.Decisions;
    }

    /// <summary>Takes the first proposal, or lets stand what stands.</summary>
    public IReadOnlyList<Decision> PressOnce(CheckResult finding) => Decide(desk =>
    {
        var drafts = new FindingDrafts(desk, finding);
        return drafts.Accept() is { Count: > 0 } accepted ? accepted : drafts.Keep();
    });
}
