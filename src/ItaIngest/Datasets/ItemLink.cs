using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>
/// An item of one year that continues in the next: the same instrument or the overall score, or an item whose title alone on both sides
/// is the same or a known variant. A code is no link: i7 of one year asks another question than i7 of the next.
/// </summary>
/// <param name="From">The item of the one year.</param>
/// <param name="To">The item of the year after.</param>
/// <param name="Basis">What it rests on: <see cref="SameCode"/>, <see cref="SameTitle"/>, <see cref="KnownVariant"/>.</param>
internal sealed record ItemLink(BookItem From, BookItem To, string Basis)
{
    public const string SameCode = "same_code";
    public const string SameTitle = "same_title";
    public const string KnownVariant = "known_variant";

    /// <summary>The lesser confidence of the two titles; of the overall score, which has none, proved.</summary>
    public Confidence Confidence => From.Level == "overall" ? Confidence.Proved : (Confidence)Math.Min((int)From.Title!.Confidence, (int)To.Title!.Confidence);

    /// <summary>Whether a score is made of as much in both years: false where anything that is known differs, null where nothing known differs and something is unknown.</summary>
    public bool? HasSameComposition
    {
        get
        {
            if (From.Composition.Count != To.Composition.Count) return false;
            var pairs = From.Composition.Zip(To.Composition).ToList();
            if (pairs.Exists(p => p.First is not null && p.Second is not null && !string.Equals(p.First, p.Second, StringComparison.Ordinal))) return false;
            return pairs.Count == 0 || pairs.Exists(p => p.First is null || p.Second is null) ? null : true;
        }
    }

    /// <summary>The links that follow from the books, in the order of years and books. A title that stands twice in a year links nothing; one that is not known neither.</summary>
    public static IEnumerable<ItemLink> Of(RuleSet rules)
    {
        foreach (var book in rules.Books.Values.OrderBy(b => b.Year))
        {
            if (!rules.Books.TryGetValue(book.Year + 1, out var next)) continue;
            foreach (var link in Between(BookItem.Of(book).ToList(), BookItem.Of(next).ToList())) yield return link;
        }
    }

    /// <summary>
    /// The series that each item belongs to: the year and item that it goes back to by links from year to year, "2565:i7". Items of one series
    /// may be set beside each other over the years.
    /// </summary>
    public static IReadOnlyDictionary<(int Year, string Item), string> Series(RuleSet rules)
    {
        var before = Of(rules).ToDictionary(l => (l.To.Year, l.To.Item), l => (l.From.Year, l.From.Item));
        var series = new Dictionary<(int Year, string Item), string>();
        foreach (var item in rules.Books.Values.OrderBy(b => b.Year).SelectMany(BookItem.Of))
        {
            series[(item.Year, item.Item)] = before.TryGetValue((item.Year, item.Item), out var earlier)
                ? series[earlier]
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{item.Year}:{item.Item}");
        }

        return series;
    }

    private static IEnumerable<ItemLink> Between(IReadOnlyList<BookItem> items, IReadOnlyList<BookItem> next)
    {
        var names = Names(items);
        var namesOfNext = Names(next);
        foreach (var item in items)
        {
            if (item.Level is "overall" or "instrument")
            {
                if (next.FirstOrDefault(n => string.Equals(n.Item, item.Item, StringComparison.Ordinal)) is { } same) yield return new ItemLink(item, same, SameCode);
                continue;
            }

            // What bears any of its names, on either side: one item alone each, or nothing can be said.
            var following = Bearers(item, namesOfNext);
            if (following.Count != 1 || Bearers(following[0], names).Count != 1) continue;
            yield return new ItemLink(item, following[0], string.Equals(item.Title!.Value, following[0].Title!.Value, StringComparison.Ordinal) ? SameTitle : KnownVariant);
        }
    }

    /// <summary>Items by instrument, level and each of their names.</summary>
    private static ILookup<(string Instrument, string Level, string Name), BookItem> Names(IEnumerable<BookItem> items) =>
        items.SelectMany(i => NamesOf(i).Select(name => (i, name))).ToLookup(p => (p.i.Instrument, p.i.Level, p.name), p => p.i);

    private static List<BookItem> Bearers(BookItem item, ILookup<(string Instrument, string Level, string Name), BookItem> names) =>
        [.. NamesOf(item).SelectMany(name => names[(item.Instrument, item.Level, name)]).Distinct()];

    private static IEnumerable<string> NamesOf(BookItem item) =>
        item.Title is { Confidence: > Confidence.Unknown, Value.Length: > 0 } title ? item.Variants.Prepend(title.Value).Distinct(StringComparer.Ordinal) : [];
}
