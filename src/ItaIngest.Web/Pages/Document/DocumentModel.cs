using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Rules;

namespace ItaIngest.Web.Pages.Document;

/// <summary>What the screen of a document shows.</summary>
public sealed class DocumentModel
{
    /// <summary>Who else has it open, by name.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Gathers it.</summary>
    public DocumentModel(DocumentAddress address, DocumentOnDesk desk, RuleSet rules, IReadOnlyList<DecisionToLookAt> toLookAt, InboxDocument? next, int left, DecisionEffect? effect, DocumentOnDesk? decidedIn = null)
    {
        (Address, Desk, Rules, ToLookAt, Next, Left, Effect, DecidedIn) = (address, desk, rules, toLookAt, next, left, effect, decidedIn ?? desk);
        Book = rules.Book(desk.Facts?.ScoreYear);
        var open = Working = WorkingOf(desk, address.List.Filter);
        // Nothing chosen is the first that waits.
        var chosen = address.Finding ?? (address.Value is null && address.Spot is null && open.Count > 0 ? open[0].Id : null);
        if (chosen is not null && desk.Finding(chosen) is { } finding)
        {
            Finding = new FindingModel(chosen, finding, desk);
            Places = InOrder(finding, address.Place);
        }

        Scores = desk.Facts is { } facts ? ScoreTree.Of(desk.Stored.Results, facts, rules) : new ScoreTree(null, [], []);
        if (address.Value is { } key && Find(key) is { } observation)
        {
            Value = new ValueModel(key, observation, desk);
            Places = [observation.At, .. observation.Copies.Select(c => c.At)];
        }

        if (desk.Stored.Result?.Extraction is not { } extraction) return;
        if (address.Spot is { } spot && SourceModel.At(extraction, spot) is { } there)
        {
            Spot = new SpotModel(spot, there.At, there.Text, desk);
            Places = [there.At];
        }

        Source = new SourceModel(extraction, Places, address.Page, address.Whole);
    }

    public DocumentAddress Address { get; }

    public DocumentOnDesk Desk { get; }

    public RuleSet Rules { get; }

    /// <summary>The book of the scores' year, for titles.</summary>
    public CodeBook? Book { get; }

    /// <summary>Decisions that are to be confirmed, or whose claim is gone.</summary>
    public IReadOnlyList<DecisionToLookAt> ToLookAt { get; }

    /// <summary>The next document of the list, or null.</summary>
    public InboxDocument? Next { get; }

    /// <summary>Open findings that are left in the list.</summary>
    public int Left { get; }

    /// <summary>What the decision changed that was just made.</summary>
    public DecisionEffect? Effect { get; }

    /// <summary>The document that it was decided in: this one, or the one that was finished before it.</summary>
    public DocumentOnDesk DecidedIn { get; }

    /// <summary>The finding that is looked at, or null.</summary>
    public FindingModel? Finding { get; }

    /// <summary>The value that is looked at, or null.</summary>
    public ValueModel? Value { get; }

    /// <summary>The cell or paragraph that is looked at, or null.</summary>
    public SpotModel? Spot { get; }

    /// <summary>The places that are marked in the source.</summary>
    public IReadOnlyList<Place> Places { get; } = [];

    /// <summary>The source; null of a file in which the program failed.</summary>
    public SourceModel? Source { get; }

    /// <summary>The scores.</summary>
    public ScoreTree Scores { get; }

    /// <summary>Open findings of the kind that the list is of: the ones that are gone through.</summary>
    public IReadOnlyList<(string Id, CheckResult Result)> Working { get; }

    /// <summary>Open findings of a document of the severity and check that a list is of.</summary>
    public static IReadOnlyList<(string Id, CheckResult Result)> WorkingOf(DocumentOnDesk desk, InboxFilter filter) =>
        [.. desk.Open.Where(f => (filter.Code is null || f.Result.Code == filter.Code) && (filter.Severity is null || f.Result.Severity == filter.Severity))];

    /// <summary>Address of an open finding before or behind the one that is looked at; null at the ends.</summary>
    /// <param name="step">1 or -1.</param>
    public string? Neighbour(int step)
    {
        var open = Working;
        var at = open.ToList().FindIndex(f => f.Id == Finding?.Id);
        var to = at < 0 ? (step > 0 ? 0 : -1) : at + step;
        if (to >= 0 && to < open.Count) return (Address.Plain with { Finding = open[to].Id }).ToString();
        return step > 0 && Next is { } next ? new DocumentAddress(next.Document) { List = Address.List, AsGrid = Address.AsGrid }.ToString() : null;
    }

    private Observation? Find(string key) => Desk.Facts?.Observations.FirstOrDefault(o => ObservationKey.Of(o) == key);

    private static IReadOnlyList<Place> InOrder(CheckResult finding, int place)
    {
        var places = finding.Evidence.Where(e => e.At.Document is null).Select(e => e.At).ToList();
        var chosen = place > 0 && place <= finding.Evidence.Count ? finding.Evidence[place - 1].At : null;
        // What is at fault is looked at before what bears witness.
        chosen ??= finding.Evidence.Where(e => e.At.Document is null).OrderBy(e => e.Role switch { "defect" => 0, "stated" => 1, _ => 2 }).Select(e => e.At).FirstOrDefault();
        return chosen is null || chosen.Document is not null ? places : [chosen, .. places.Where(p => p != chosen)];
    }
}

/// <summary>A finding with what can be said to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Result">The finding.</param>
/// <param name="Proposals">What can be accepted, the likeliest first.</param>
/// <param name="Value">The claim that another value would be given to; null where the finding is about no value.</param>
/// <param name="Answer">The decision that answers it, or null.</param>
public sealed record FindingModel(string Id, CheckResult Result, IReadOnlyList<Proposal> Proposals, DecidedClaim? Value, Decision? Answer)
{
    /// <summary>A finding of a document.</summary>
    public FindingModel(string id, CheckResult result, DocumentOnDesk desk)
        : this(id, result, new FindingDrafts(desk, result), desk)
    {
    }

    private FindingModel(string id, CheckResult result, FindingDrafts drafts, DocumentOnDesk desk)
        : this(id, result, drafts.Proposals, drafts.Value, desk.Stored.Decisions.LastOrDefault(d => d.Id == result.AnsweredBy))
    {
    }
}

/// <summary>A value with its way back to the cell.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Observation">As it stands, settled.</param>
/// <param name="Claim">The claim of its statement; null for a value that a person added.</param>
/// <param name="ItemClaim">The claim of its item; null for a value that a person added.</param>
/// <param name="YearClaim">The claim of its year; null for a value that a person added.</param>
/// <param name="Readings">How its cell was read.</param>
/// <param name="Results">What checks say of it.</param>
public sealed record ValueModel(
    string Key,
    Observation Observation,
    DecidedClaim? Claim,
    DecidedClaim? ItemClaim,
    DecidedClaim? YearClaim,
    IReadOnlyList<Reading> Readings,
    IReadOnlyList<CheckResult> Results)
{
    /// <summary>A value of a document.</summary>
    public ValueModel(string key, Observation o, DocumentOnDesk desk)
        : this(key, o, Stated(o, desk)?.Claim, null, null, SpotModel.ReadingsAt(o.At, desk), [.. desk.Stored.Results.Where(r => r.Concerns(o))])
    {
        if (Stated(o, desk) is not { } stated || desk.Claims is not { } claims) return;
        ItemClaim = claims.ItemOf(stated.Observation);
        YearClaim = claims.YearOf(stated.Observation);
    }

    private static StatedClaim? Stated(Observation o, DocumentOnDesk desk) => desk.Claims?.At(o.At, o.Figure);
}

/// <summary>A cell or paragraph: what stands there, how it was read, and what was taken from it.</summary>
/// <param name="Spot">Which.</param>
/// <param name="At">Its place.</param>
/// <param name="Raw">Its text as extracted.</param>
/// <param name="Readings">How it was read.</param>
/// <param name="Observations">Values that were taken from it or from its row.</param>
public sealed record SpotModel(SourceSpot Spot, Place At, string Raw, IReadOnlyList<Reading> Readings, IReadOnlyList<Observation> Observations)
{
    /// <summary>A spot of a document.</summary>
    public SpotModel(SourceSpot spot, Place at, string raw, DocumentOnDesk desk)
        : this(spot, at, raw, ReadingsAt(at, desk), [.. (desk.Facts?.Observations ?? []).Where(o => IsHere(o, at))])
    {
    }

    /// <summary>How the cell or paragraph of a place was read.</summary>
    public static IReadOnlyList<Reading> ReadingsAt(Place at, DocumentOnDesk desk) =>
        [.. (desk.Stored.Result?.Readings?.Readings() ?? []).Where(r => r.At.Whole() == at.Whole())];

    private static bool IsHere(Observation o, Place at) => o.At.Whole() == at.Whole() || o.Copies.Any(c => c.At.Whole() == at.Whole()) || (at.Table is not null && PlaceOrder.SameRow(o.At, at));
}
