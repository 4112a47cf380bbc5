using ItaIngest.Datasets;
using ItaIngest.Mapping;

namespace ItaIngest.Comparisons;

/// <summary>A value of a document before and after.</summary>
/// <param name="Old">As it was; null of one that was gained.</param>
/// <param name="New">As it is; null of one that was lost.</param>
public sealed record ValueChange(ComparedValue? Old, ComparedValue? New)
{
    /// <summary>Of either side: what a line about it begins with.</summary>
    public ComparedValue Known => New ?? Old ?? throw new InvalidOperationException("A change is of something.");

    /// <summary>Nothing but perhaps its place is another.</summary>
    public bool IsSame => IsBoth && !HasOtherName && !HasOtherValue && Old!.Status == New!.Status && Old.Standing == New.Standing;

    /// <summary>It goes by another item or year: what was undecided was decided, or the year of the report was.</summary>
    public bool HasOtherName => IsBoth && (Old!.Item != New!.Item || Old.Year != New.Year);

    /// <summary>It says something else.</summary>
    public bool HasOtherValue => IsBoth && Old!.Value != New!.Value;

    /// <summary>It was held and may be used now.</summary>
    public bool IsReleased => IsBoth && Old!.Status == ValueStatus.Held && New!.Status != ValueStatus.Held;

    /// <summary>It could be used and is held now.</summary>
    public bool IsNewlyHeld => IsBoth && Old!.Status != ValueStatus.Held && New!.Status == ValueStatus.Held;

    private bool IsBoth => Old is not null && New is not null;

    /// <summary>
    /// All values of two documents, each once, by item. Those of one name (item, year, part, figure) belong together: what says the same
    /// first, then in the order in which they stand.
    /// </summary>
    public static IReadOnlyList<ValueChange> Of(IReadOnlyList<ComparedValue> old, IReadOnlyList<ComparedValue> now)
    {
        var pairs = Pairing.Of(
            old,
            now,
            v => (v.Item, v.Year, v.Part, v.Figure, v.Value, v.Status, v.Standing),
            v => (v.Item, v.Year, v.Part, v.Figure, v.Value),
            v => (v.Item, v.Year, v.Part, v.Figure));
        return
        [
            .. Renamed(pairs).Select(p => new ValueChange(p.Old, p.New))
                .OrderBy(c => c.Known.Figure is null)
                .ThenBy(c => c.Known.Item, Items.Order)
                .ThenBy(c => c.Known.Year)
                .ThenBy(c => c.Known.Figure)
                .ThenBy(c => c.Known.Part, StringComparer.Ordinal),
        ];
    }

    // What was decided about an item or a year is no value lost and another gained: the same text bears another name. Only where it is certain which.
    private static IEnumerable<(ComparedValue? Old, ComparedValue? New)> Renamed(IReadOnlyList<(ComparedValue? Old, ComparedValue? New)> pairs)
    {
        var gained = pairs.Where(p => p.Old is null).Select(p => p.New!).ToLookup(Text);
        var lost = pairs.Where(p => p.New is null).Select(p => p.Old!).ToLookup(Text);
        var named = new Dictionary<ComparedValue, ComparedValue>(ReferenceEqualityComparer.Instance);
        foreach (var old in lost.SelectMany(l => l))
        {
            if (Only(gained[Text(old)].Where(n => MayBe(old, n))) is { } one && Only(lost[Text(old)].Where(o => MayBe(o, one))) is not null) named[old] = one;
        }

        var taken = named.Values.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var pair in pairs)
        {
            if (pair is { Old: { } old, New: null } && named.TryGetValue(old, out var now)) yield return (old, now);
            else if (pair is not { Old: null, New: { } alone } || !taken.Contains(alone)) yield return pair;
        }
    }

    private static object Text(ComparedValue value) => (value.Part, value.Figure, value.Value, value.Raw);

    private static ComparedValue? Only(IEnumerable<ComparedValue> some) => some.Take(2).ToList() is [var one] ? one : null;

    private static bool MayBe(ComparedValue a, ComparedValue b) =>
        (a.Year == b.Year || (a.IsOwnYear && b.IsOwnYear)) && (a.Item == b.Item || Items.Candidates(a.Item).Intersect(Items.Candidates(b.Item), StringComparer.Ordinal).Any());
}
