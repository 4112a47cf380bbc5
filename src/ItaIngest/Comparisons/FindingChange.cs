using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>A finding of a document before and after. It is the same where its check, its subject and what it says are the same, wherever it stands.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Old">As it was; null where it was not there.</param>
/// <param name="New">As it is; null where it is not there any more.</param>
public sealed record FindingChange(FindingChangeKind Change, CheckResult? Old, CheckResult? New)
{
    /// <summary>Of either side: what a line about it tells.</summary>
    public CheckResult Known => New ?? Old ?? throw new InvalidOperationException("A change is of something.");

    /// <summary>
    /// The findings of two documents that are open (Warning or Error, unanswered) on either side, each once, the graver first. What is
    /// for information only is left out.
    /// </summary>
    public static IReadOnlyList<FindingChange> Of(StoredDocument? old, StoredDocument? now)
    {
        var pairs = Pairing.Of(Of(old), Of(now), f => (Key(f), f.IsOpen, f.Severity), f => Key(f));
        return
        [
            .. pairs.Where(p => p.Old is not null && p.New is not null)
                .Concat(Settled(pairs, wasOpen: true))
                .Concat(Settled(pairs, wasOpen: false))
                .Select(p => Between(p.Old, p.New))
                .OfType<FindingChange>()
                .OrderByDescending(c => (c.Old is { IsOpen: true } o ? o : c.Known).Severity)
                .ThenBy(c => c.Known.Code, StringComparer.Ordinal),
        ];
    }

    // An answer holds for a finding of the same check and subject though it says something else since: what is answered is not gone.
    private static IReadOnlyList<(CheckResult? Old, CheckResult? New)> Settled(IReadOnlyList<(CheckResult? Old, CheckResult? New)> pairs, bool wasOpen) => Pairing.Of(
        [.. pairs.Where(p => p.New is null).Select(p => p.Old!).Where(f => f.IsOpen == wasOpen)],
        [.. pairs.Where(p => p.Old is null).Select(p => p.New!).Where(f => f.IsOpen != wasOpen)],
        f => (f.Code, f.Subject));

    private static IReadOnlyList<CheckResult> Of(StoredDocument? document) => document is null
        ? []
        : [.. document.Results.Concat(document.Result?.Suppressed ?? []).Where(r => r.IsOpen || (r.IsFinding && r.AnsweredBy is not null))];

    private static FindingChange? Between(CheckResult? old, CheckResult? now) => (old, now) switch
    {
        ({ IsOpen: true }, { IsOpen: true }) => new(old.Severity == now.Severity ? FindingChangeKind.Same : FindingChangeKind.Regraded, old, now),
        ({ IsOpen: true }, null) => new(FindingChangeKind.Lost, old, now),
        ({ IsOpen: true }, _) => new(FindingChangeKind.Answered, old, now),
        (null, { IsOpen: true }) => new(FindingChangeKind.Gained, old, now),
        (_, { IsOpen: true }) => new(FindingChangeKind.Reopened, old, now),
        _ => null,
    };

    // Of a file that was not read the evidence is its name, which is no part of what is said.
    private static object Key(CheckResult finding) =>
        (finding.Code, finding.Subject, WhatIsSaid.By(finding.Code == FileRefused.Code ? finding with { Evidence = [] } : finding));
}

/// <summary>What became of a finding.</summary>
public enum FindingChangeKind
{
    /// <summary>Open on both sides.</summary>
    Same = 0,

    /// <summary>Open on both sides, of another severity.</summary>
    Regraded,

    /// <summary>Not there before.</summary>
    Gained,

    /// <summary>Not there any more.</summary>
    Lost,

    /// <summary>Still there, and a person has answered it.</summary>
    Answered,

    /// <summary>Was answered, and waits for an answer now.</summary>
    Reopened,
}
