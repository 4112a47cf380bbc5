using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Narrative;

/// <summary>A row that tells what was done about an item or a measure.</summary>
/// <param name="Item">What it is about: an item, or the row itself where it names none.</param>
/// <param name="Titles">Its own title and those that the book has for it.</param>
/// <param name="Text">What it tells, without the boxes of a form.</param>
/// <param name="At">Where.</param>
internal sealed record ToldRow(string Item, IReadOnlyList<string> Titles, string Text, Place At)
{
    private static readonly string[] States = ["ยังไม่ได้ดำเนินการ", "ดำเนินการ"];

    /// <summary>Rows of the OIT items with their state.</summary>
    public static IReadOnlyList<ToldRow> OfDisclosures(CheckContext context) =>
    [
        .. context.Facts.Disclosures.Select(d => new ToldRow(
            d.Item,
            [.. Items.Candidates(d.Item).SelectMany(c => BookTitles(context, c)).Append(d.Title).Where(t => t.Length > 0)],
            WithoutBoxes(d.Text),
            d.At)),
    ];

    /// <summary>Rows that tell the results of measures. What is planned may rightly serve several questions, so plans are not among them.</summary>
    public static IReadOnlyList<ToldRow> OfResults(CheckContext context) =>
    [
        .. context.Facts.Measures.Where(m => m.Result.Length > 0).Select((m, k) => new ToldRow(
            m.Items.Count == 1 ? m.Items[0] : FormattableString.Invariant($"row:{k + 1}"),
            [.. m.Items.SelectMany(i => BookTitles(context, i)).Append(m.Title).Where(t => t.Length > 0)],
            WithoutBoxes(m.Result),
            m.At)),
    ];

    /// <summary>The book by which the items are numbered: that of the scores' year, or of the report's where it states none.</summary>
    public static CodeBook? Book(CheckContext context) => context.Book ?? context.Rules.Book(context.Facts.ReportYear);

    private static IEnumerable<string> BookTitles(CheckContext context, string item)
    {
        var book = Book(context);
        if (Items.IndicatorNumber(item) is { } number && book?.Indicator(number) is { } indicator) return [indicator.Title.Value];
        return book?.Question(item) is { Title: { } title } question ? question.Variants.Prepend(title.Value) : [];
    }

    private static string WithoutBoxes(string text)
    {
        var box = text.LastIndexOfAny(['☐', '☑']);
        var told = box < 0 ? text : text[(box + 1)..].TrimStart();
        foreach (var state in States)
            if (told.StartsWith(state, StringComparison.Ordinal)) told = told[state.Length..];
        return told.Trim(' ', '\n', '-', '–', '•', '/', ':');
    }
}
