namespace ItaIngest.Comparisons;

/// <summary>How much differs between two stores.</summary>
/// <param name="Documents">Documents.</param>
/// <param name="Values">Figures: scores, levels, pass words, weights, targets.</param>
/// <param name="Disclosures">States of OIT items.</param>
/// <param name="Findings">Findings that are open on either side.</param>
/// <param name="Checks">The same of each check by which one differs, by code.</param>
/// <param name="DecisionsGained">Decisions about documents of both sides that were not there before.</param>
/// <param name="DecisionsLost">Those that are not there any more.</param>
public sealed record ComparisonSummary(
    DocumentCounts Documents, ValueCounts Values, ValueCounts Disclosures, FindingChangeCounts Findings, IReadOnlyList<KeyValuePair<string, FindingChangeCounts>> Checks, int DecisionsGained, int DecisionsLost)
{
    /// <summary>Nothing differs.</summary>
    public bool IsSame => Documents.Differing == 0;
}

/// <summary>Documents by what became of them.</summary>
public sealed record DocumentCounts(int Same, int Changed, int Gained, int Lost, int Moved)
{
    /// <summary>All that are not the same.</summary>
    public int Differing => Changed + Gained + Lost + Moved;
}

/// <summary>Values by what became of them. The old side had Same + Changed + Lost, the new one has Same + Changed + Gained.</summary>
/// <param name="Same">Nothing but perhaps their place is another.</param>
/// <param name="Changed">There on both sides, and something differs; of these are the others, and one may be in several of them.</param>
/// <param name="Gained">Not there before.</param>
/// <param name="Lost">Not there any more.</param>
/// <param name="OtherValue">They say something else.</param>
/// <param name="OtherName">They go by another item or year.</param>
/// <param name="Released">They were held and may be used now.</param>
/// <param name="NewlyHeld">They could be used and are held now.</param>
/// <param name="OtherMark">Nothing of these: only their mark (clean, flagged) or their standing is another.</param>
public sealed record ValueCounts(int Same, int Changed, int Gained, int Lost, int OtherValue, int OtherName, int Released, int NewlyHeld, int OtherMark)
{
    /// <summary>None.</summary>
    public static ValueCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>With one more.</summary>
    public ValueCounts With(ValueChange change) => change switch
    {
        { Old: null } => this with { Gained = Gained + 1 },
        { New: null } => this with { Lost = Lost + 1 },
        { IsSame: true } => this with { Same = Same + 1 },
        _ => this with
        {
            Changed = Changed + 1,
            OtherValue = OtherValue + (change.HasOtherValue ? 1 : 0),
            OtherName = OtherName + (change.HasOtherName ? 1 : 0),
            Released = Released + (change.IsReleased ? 1 : 0),
            NewlyHeld = NewlyHeld + (change.IsNewlyHeld ? 1 : 0),
            OtherMark = OtherMark + (change is { HasOtherValue: false, HasOtherName: false, IsReleased: false, IsNewlyHeld: false } ? 1 : 0),
        },
    };

    /// <summary>The values of a document.</summary>
    public static ValueCounts Of(IEnumerable<ValueChange> changes) => changes.Aggregate(None, (counts, change) => counts.With(change));

    public static ValueCounts operator +(ValueCounts a, ValueCounts b) => new(
        a.Same + b.Same, a.Changed + b.Changed, a.Gained + b.Gained, a.Lost + b.Lost, a.OtherValue + b.OtherValue, a.OtherName + b.OtherName, a.Released + b.Released, a.NewlyHeld + b.NewlyHeld, a.OtherMark + b.OtherMark);
}

/// <summary>Findings by what became of them. Open on the old side were Same + Regraded + Lost + Answered, on the new one are Same + Regraded + Gained + Reopened.</summary>
public sealed record FindingChangeCounts(int Same, int Regraded, int Gained, int Lost, int Answered, int Reopened)
{
    /// <summary>None.</summary>
    public static FindingChangeCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>All that are not the same.</summary>
    public int Differing => Regraded + Gained + Lost + Answered + Reopened;

    /// <summary>With one more.</summary>
    public FindingChangeCounts With(FindingChangeKind change) => change switch
    {
        FindingChangeKind.Regraded => this with { Regraded = Regraded + 1 },
        FindingChangeKind.Gained => this with { Gained = Gained + 1 },
        FindingChangeKind.Lost => this with { Lost = Lost + 1 },
        FindingChangeKind.Answered => this with { Answered = Answered + 1 },
        FindingChangeKind.Reopened => this with { Reopened = Reopened + 1 },
        _ => this with { Same = Same + 1 },
    };
}

/// <summary>Counts while documents go by.</summary>
public sealed class ComparisonTally
{
    private readonly Dictionary<DocumentChange, int> documents = [];
    private readonly SortedDictionary<string, FindingChangeCounts> checks = new(StringComparer.Ordinal);
    private ValueCounts values = ValueCounts.None;
    private ValueCounts disclosures = ValueCounts.None;
    private FindingChangeCounts findings = FindingChangeCounts.None;
    private int decisionsGained;
    private int decisionsLost;

    /// <summary>All that went by.</summary>
    public ComparisonSummary Summary => new(
        new DocumentCounts(Of(DocumentChange.Same), Of(DocumentChange.Changed), Of(DocumentChange.Gained), Of(DocumentChange.Lost), Of(DocumentChange.Moved)),
        values,
        disclosures,
        findings,
        [.. checks.Where(c => c.Value.Differing > 0)],
        decisionsGained,
        decisionsLost);

    /// <summary>One more document.</summary>
    public void Add(DocumentComparison document)
    {
        documents[document.Change] = Of(document.Change) + 1;
        values += ValueCounts.Of(document.Values.Where(v => v.Known.Figure is not null));
        disclosures += ValueCounts.Of(document.Values.Where(v => v.Known.Figure is null));
        foreach (var finding in document.Findings)
        {
            findings = findings.With(finding.Change);
            checks[finding.Known.Code] = checks.GetValueOrDefault(finding.Known.Code, FindingChangeCounts.None).With(finding.Change);
        }

        decisionsGained += document.DecisionsGained;
        decisionsLost += document.DecisionsLost;
    }

    private int Of(DocumentChange change) => documents.GetValueOrDefault(change);
}
