using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>An item of one year that continues in the next: the same title, on its own on both sides.</summary>
/// <param name="Year">Fiscal year (BE).</param>
/// <param name="Item">Item of that year.</param>
/// <param name="NextYear">The year after.</param>
/// <param name="NextItem">Item of the year after.</param>
/// <param name="Level">"question" or "indicator".</param>
/// <param name="Title">The title that they share.</param>
/// <param name="Confidence">The lesser confidence of the two titles.</param>
internal sealed record ItemLink(int Year, string Item, int NextYear, string NextItem, string Level, string Title, Confidence Confidence)
{
    /// <summary>The links that follow from the books. A title that stands twice in a year links nothing; one that is not known neither.</summary>
    public static IEnumerable<ItemLink> Of(RuleSet rules)
    {
        foreach (var book in rules.Books.Values.OrderBy(b => b.Year))
        {
            if (!rules.Books.TryGetValue(book.Year + 1, out var next)) continue;
            foreach (var link in Between(book, next, "indicator", Indicators)) yield return link;
            foreach (var link in Between(book, next, "question", Questions)) yield return link;
        }
    }

    private static IEnumerable<ItemLink> Between(CodeBook book, CodeBook next, string level, Func<CodeBook, IEnumerable<(string Item, string Instrument, Sourced<string> Title)>> items)
    {
        var following = Unique(items(next));
        foreach (var (key, (item, title)) in Unique(items(book)))
        {
            if (following.TryGetValue(key, out var other))
            {
                yield return new ItemLink(book.Year, item, next.Year, other.Item, level, title.Value, (Confidence)Math.Min((int)title.Confidence, (int)other.Title.Confidence));
            }
        }
    }

    /// <summary>By instrument and title, in the order of the book; only what stands once.</summary>
    private static Dictionary<(string, string), (string Item, Sourced<string> Title)> Unique(IEnumerable<(string Item, string Instrument, Sourced<string> Title)> items) =>
        items.Where(i => i.Title.Confidence > Confidence.Unknown && i.Title.Value.Length > 0)
            .GroupBy(i => (i.Instrument, i.Title.Value))
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => (g.First().Item, g.First().Title));

    private static IEnumerable<(string, string, Sourced<string>)> Indicators(CodeBook book) =>
        book.Indicators.Select(i => (string.Create(System.Globalization.CultureInfo.InvariantCulture, $"indicator:{i.Number}"), i.Instrument, i.Title));

    private static IEnumerable<(string, string, Sourced<string>)> Questions(CodeBook book) =>
        from indicator in book.Indicators
        from question in indicator.Questions
        where question.Title is not null
        select (question.Code, indicator.Instrument, question.Title);
}
