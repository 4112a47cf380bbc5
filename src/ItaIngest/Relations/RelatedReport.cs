using ItaIngest.Checks;
using ItaIngest.Datasets;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Relations;

/// <summary>A document as relations look at it: what it says, and what its own checks say of that.</summary>
public sealed class RelatedReport
{
    private readonly Dictionary<(string Item, int Year, string? Part, Figure Figure), Observation> stated = [];

    private RelatedReport(StoredDocument stored, ReportFacts facts, ReportKey key)
    {
        (Id, Path, Facts, Key) = (stored.Id, stored.Path, facts, key);
        Rank = DocumentRank.Of(stored.Outcome, facts);
        Own = new ValueStatuses(stored.Result!.Results);
        Answers = StandingDecisions.Of(stored.Decisions).Answers;
        foreach (var o in facts.Observations.Where(o => !o.IsUndecided)) stated.TryAdd((o.Item, o.Year, o.Part, o.Figure), o);
    }

    /// <summary>Id of the document.</summary>
    public string Id { get; }

    /// <summary>The first of its paths.</summary>
    public string Path { get; }

    /// <summary>What it says.</summary>
    public ReportFacts Facts { get; }

    /// <summary>Which report it is.</summary>
    public ReportKey Key { get; }

    /// <summary>The year whose scores it reports.</summary>
    public int? ScoreYear => Facts.ScoreYear ?? Facts.ReportYear;

    /// <summary>Every figure that it states of an item that is certain, once.</summary>
    public IEnumerable<Observation> Stated => stated.Values.OrderBy(o => o.Item, Items.Order).ThenBy(o => o.Year).ThenBy(o => o.Part, StringComparer.Ordinal).ThenBy(o => o.Figure);

    /// <summary>What its own checks say of its values.</summary>
    internal ValueStatuses Own { get; }

    internal DocumentRank Rank { get; }

    /// <summary>Decisions about it that answer findings; some may answer those of relations.</summary>
    internal IReadOnlyList<Decision> Answers { get; }

    /// <summary>A report with an agency; null for any other document.</summary>
    public static RelatedReport? Of(StoredDocument stored) =>
        stored.Result?.Facts is { Agency.Name.Length: > 0 } facts && ReportKey.Of(stored.Id, facts) is { } key ? new RelatedReport(stored, facts, key) : null;

    /// <summary>What it states of the same figure; null where it does not.</summary>
    public Observation? Same(Observation o) => stated.GetValueOrDefault((o.Item, o.Year, o.Part, o.Figure));

    /// <summary>Whether the sums of its own scores confirm one of them; that a level fits it proves nothing.</summary>
    internal bool Proves(Observation o) => o.Figure == Figure.Score && Own.ConfirmedBy(o).Any(c => c is "ITA-S010" or "ITA-S011" or "ITA-S012");

    /// <summary>A statement of this document as evidence for a result of this document.</summary>
    internal static Evidence Here(Observation o) => new(o.At with { Document = null }, Text(o), "stated");

    /// <summary>A statement of this document as evidence for a result of another one.</summary>
    internal Evidence There(Observation o) => new(o.At with { Document = Id }, Text(o), "other");

    /// <summary>The document as a whole.</summary>
    internal Evidence Whole(bool here) => new(new Place { Document = here ? null : Id }, Path, here ? "stated" : "other");

    private static string Text(Observation o) => o.Raw.Length > 0 ? o.Raw : o.Value;
}
