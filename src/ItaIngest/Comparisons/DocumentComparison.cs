using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>A document before and after, with all its values and open findings, the same ones among them.</summary>
/// <param name="Old">As it was; null of one that was gained.</param>
/// <param name="New">As it is; null of one that was lost.</param>
/// <param name="Values">Every value of either side once.</param>
/// <param name="Findings">Every finding that is open on either side once.</param>
public sealed record DocumentComparison(ComparedDocument? Old, ComparedDocument? New, IReadOnlyList<ValueChange> Values, IReadOnlyList<FindingChange> Findings)
{
    /// <summary>Decisions about it that were not there before.</summary>
    public int DecisionsGained { get; init; }

    /// <summary>Decisions about it that are not there any more.</summary>
    public int DecisionsLost { get; init; }

    /// <summary>Other paths under which the same content lies now, where nothing was before.</summary>
    public IReadOnlyList<string> CopiesGained { get; init; } = [];

    /// <summary>Other paths under which the same content lay, where nothing is any more.</summary>
    public IReadOnlyList<string> CopiesLost { get; init; } = [];

    /// <summary>Of one that was gained or lost: the other side knows its path, as taken out with <c>ita forget</c>.</summary>
    public bool IsForgotten { get; init; }

    /// <summary>What became of the document as a whole.</summary>
    public DocumentChange Change =>
        Old is null ? DocumentChange.Gained
        : New is null ? DocumentChange.Lost
        : Old.Path != New.Path ? DocumentChange.Moved
        : IsSame ? DocumentChange.Same
        : DocumentChange.Changed;

    /// <summary>Other bytes stand under the path.</summary>
    public bool HasOtherContent => Old is not null && New is not null && Old.Document != New.Document;

    private bool IsSame =>
        Old == New && DecisionsGained + DecisionsLost + CopiesGained.Count + CopiesLost.Count == 0
        && Values.All(v => v.IsSame) && Findings.All(f => f.Change == FindingChangeKind.Same);

    /// <summary>Compares a document, by one of its paths, with what it is now; one of the two may be null.</summary>
    internal static DocumentComparison Of(StoredDocument? old, string? oldPath, StoredDocument? now, string? newPath) => new(
        old is null ? null : ComparedDocument.Of(old, oldPath!),
        now is null ? null : ComparedDocument.Of(now, newPath!),
        ValueChange.Of(ComparedValue.Of(old), ComparedValue.Of(now)),
        FindingChange.Of(old, now))
    {
        DecisionsGained = Without(now, old),
        DecisionsLost = Without(old, now),
    };

    private static int Without(StoredDocument? some, StoredDocument? others) =>
        some is null || others is null ? 0 : some.Decisions.Select(d => d.Id).Except(others.Decisions.Select(d => d.Id), StringComparer.Ordinal).Count();
}

/// <summary>What became of a document.</summary>
public enum DocumentChange
{
    /// <summary>Nothing that is compared differs.</summary>
    Same = 0,

    /// <summary>There on both sides, and something of it differs.</summary>
    Changed,

    /// <summary>Not there before.</summary>
    Gained,

    /// <summary>Not there any more.</summary>
    Lost,

    /// <summary>The same content at another path, the old one gone; more of it may differ.</summary>
    Moved,
}
