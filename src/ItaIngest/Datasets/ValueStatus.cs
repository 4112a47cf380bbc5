using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Datasets;

/// <summary>Whether a value may be used.</summary>
public enum ValueStatus
{
    /// <summary>No finding names it.</summary>
    Clean = 0,

    /// <summary>Repaired, or explained but at odds.</summary>
    Flagged,

    /// <summary>Undecided: its value stays empty.</summary>
    Held,
}

/// <summary>What the checks of one document say of each of its values.</summary>
public sealed class ValueStatuses
{
    private static readonly Code IsClean = new("clean", "ใช้ได้ ไม่มีข้อสังเกต", "usable, no finding names it");
    private static readonly Code IsFlagged = new("flagged", "ใช้ได้ แต่มีข้อสังเกต: ซ่อมแล้ว หรืออธิบายได้แต่ยังไม่ตรงกันสนิท", "usable, with something to know: repaired, or explained but at odds");
    private static readonly Code IsHeld = new("held", "รอคนตัดสิน ค่าจึงว่างไว้", "held until a person decides; its value stays empty");

    private readonly HashSet<string> withheld = new(StringComparer.Ordinal);
    private readonly HashSet<string> questioned = new(StringComparer.Ordinal);
    private readonly HashSet<(string Item, int Year)> named = [];
    private readonly HashSet<Place> questionedAt = [];
    private readonly Dictionary<(string Item, int Year), SortedSet<string>> confirmed = [];
    private readonly Dictionary<Place, SortedSet<string>> confirmedAt = [];
    private readonly bool wholeHeld;
    private readonly bool wholeFlagged;

    /// <summary>Gathers what the results say.</summary>
    public ValueStatuses(IReadOnlyList<CheckResult> results)
    {
        foreach (var result in results)
        {
            if (result.Verdict == Verdict.Holds) Confirm(result);
            if (!result.IsFinding || result.Severity < Severity.Warning) continue;
            (result.Severity == Severity.Error ? withheld : questioned).UnionWith(result.Withholds);
            if (result.Subject.Year is { } year) named.Add((result.Subject.Item, year));
            // A sum that does not come out questions every score of it.
            if (result.Code.StartsWith("ITA-S", StringComparison.Ordinal)) questionedAt.UnionWith(result.Evidence.Where(e => e.Role is "addend" or "stated").Select(e => Plain(e.At)));
            if (result.Severity != Severity.Error) continue;
            // Whose report it is, or of which year, is undecided: that touches every value of it. A warning says that it was settled.
            wholeHeld |= result.Withholds.Any(IsWhole);
            wholeFlagged |= IsWhole(result.Subject.Item);
        }
    }

    /// <summary>Whether a value may be used. What is no number, or could be of several items, is held whatever the checks say.</summary>
    public ValueStatus Of(Observation observation)
    {
        var isNumeric = observation.Figure is Figure.Score or Figure.Weight or Figure.Target;
        if (observation.IsUndecided || wholeHeld || IsIn(withheld, observation) || (isNumeric && observation.Number is null)) return ValueStatus.Held;
        return wholeFlagged || IsIn(questioned, observation) || named.Contains((observation.Item, observation.Year)) || questionedAt.Contains(Plain(observation.At))
            ? ValueStatus.Flagged
            : ValueStatus.Clean;
    }

    /// <summary>Whether the state of an OIT item may be used; findings name it "o13@2568/disclosure".</summary>
    public ValueStatus Of(Disclosure disclosure, int? year)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{disclosure.Item}@{year}/disclosure");
        if (disclosure.Item.Contains('|', StringComparison.Ordinal) || wholeHeld || withheld.Contains(key)) return ValueStatus.Held;
        return wholeFlagged || questioned.Contains(key) ? ValueStatus.Flagged : ValueStatus.Clean;
    }

    /// <summary>The word for a status: "clean", "flagged", "held".</summary>
    public static string Word(ValueStatus status) => CodeOf(status).Word;

    /// <summary>The word for a status and what it means.</summary>
    public static Code CodeOf(ValueStatus status) => status switch
    {
        ValueStatus.Clean => IsClean,
        ValueStatus.Flagged => IsFlagged,
        _ => IsHeld,
    };

    /// <summary>Codes of the checks that hold and name this value: as their subject, or as an addend at its place.</summary>
    public IReadOnlyList<string> ConfirmedBy(Observation observation)
    {
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        if (confirmed.TryGetValue((observation.Item, observation.Year), out var bySubject)) codes.UnionWith(bySubject);
        if (confirmedAt.TryGetValue(Plain(observation.At), out var byPlace)) codes.UnionWith(byPlace);
        return [.. codes];
    }

    /// <summary>What is said of an item is said of all its parts; what is said of a part, of that part alone.</summary>
    private static bool IsIn(HashSet<string> keys, Observation o) =>
        keys.Contains(ObservationKey.Of(o)) || (o.Part is not null && keys.Contains(ObservationKey.Of(o.Item, null, o.Year, o.Figure)));

    private static bool IsWhole(string subject) => subject is "agency" or "document" or "year";

    private static Place Plain(Place place) => place with { Document = null };

    private void Confirm(CheckResult result)
    {
        if (result.Subject.Year is { } year) Add(confirmed, (result.Subject.Item, year), result.Code);
        foreach (var evidence in result.Evidence)
        {
            if (evidence.Role is "addend") Add(confirmedAt, Plain(evidence.At), result.Code);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, SortedSet<string>> codes, TKey key, string code)
        where TKey : notnull
    {
        if (!codes.TryGetValue(key, out var set)) codes[key] = set = new SortedSet<string>(StringComparer.Ordinal);
        set.Add(code);
    }
}
