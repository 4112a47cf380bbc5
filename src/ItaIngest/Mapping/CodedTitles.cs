using ItaIngest.Documents;
using ItaIngest.Likeness;

namespace ItaIngest.Mapping;

/// <summary>A title that stands beside a code, wherever in the report.</summary>
/// <param name="Item">The question that the row was settled on.</param>
/// <param name="Title">As read.</param>
/// <param name="Key">Its comparison key.</param>
/// <param name="At">Where the code stands.</param>
internal sealed record CodedTitle(string Item, string Title, string Key, Place At);

/// <summary>
/// Holds the titles of a whole report against one another, over all its tables: two titles under one code, and one title under two codes
/// that the book cannot tell apart. What a book's title contradicts was remarked on in its row and does not come here.
/// </summary>
internal static class CodedTitles
{
    // Measured on the titles of all books: no two questions of a year are alike by .85, and what OCR makes of one title stays above .76.
    private const double Same = 0.76;
    private const double OneTitle = 0.88;
    private const double Different = 0.5;
    private const double Within = 0.7;

    // A short title of which two or three letters were mistaken has few grams left, and still most of its letters.
    private const double SameLetters = 0.6;

    // A shorter text says too little to be called another title.
    private const int ShortestKey = 16;

    // Of one code no report has more; and of codes without a title in the book there are some 50 a year, twice or three times listed.
    private const int MostTitles = 6;
    private const int MostCompared = 200;

    private const int Shown = 120;

    private sealed record Seen(CodedTitle Title, GramSet Grams);

    public static void Remark(IReadOnlyList<CodedTitle> titles, BookItems items, FactsBuilder facts)
    {
        var seen = titles.Where(t => t.Key.Length >= ShortestKey && !IsIndicator(t.Key, items)).Select(t => new Seen(t, GramSet.Of(t.Key))).ToList();
        foreach (var code in seen.GroupBy(s => s.Title.Item, StringComparer.Ordinal)) UnderOneCode([.. code], items.Question(code.Key), facts);
        UnderTwoCodes([.. seen.Where(s => items.Question(s.Title.Item) is { TitleKeys.Count: 0 }).Take(MostCompared)], items, facts);
    }

    private static void UnderOneCode(IReadOnlyList<Seen> titles, AlignmentItem? question, FactsBuilder facts)
    {
        if (titles.Count < 2) return;
        GramSet[] known = question is null ? [] : [.. question.TitleKeys.Select(k => GramSet.Of(k))];
        bool Fits(Seen title) => known.Any(k => k.Dice(title.Grams) >= Same);
        // The one that the book knows comes first and is the right one; without it the first is only the first.
        var first = titles.FirstOrDefault(Fits);
        if (known.Length > 0 && first is null) return;
        var others = new List<Seen>();
        foreach (var title in titles)
        {
            if (ReferenceEquals(title, first ?? titles[0]) || others.Count >= MostTitles || Fits(title)) continue;
            if (others.Append(first ?? titles[0]).All(o => AreDifferent(o, title)) && known.All(k => AreDifferent(k, title.Grams))) others.Add(title);
        }

        foreach (var other in others)
        {
            facts.Remark(RemarkKind.CodeWithTwoTitles, other.Title.Item, Text(other.Title), first is null ? "" : Text(first.Title), true,
                other.Title.At, (first ?? titles[0]).Title.At);
        }
    }

    private static void UnderTwoCodes(IReadOnlyList<Seen> titles, BookItems items, FactsBuilder facts)
    {
        var told = new HashSet<(string, string)>();
        for (var i = 1; i < titles.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (titles[j], titles[i]);
                if (a.Title.Item[0] != b.Title.Item[0] || string.Equals(a.Title.Item, b.Title.Item, StringComparison.Ordinal)) continue;
                if (!a.Grams.IsAlike(b.Grams, OneTitle)) continue;
                var codes = ItemRows.Join(items, a.Title.Item, b.Title.Item);
                if (told.Add((codes, codes))) facts.Remark(RemarkKind.TitleWithTwoCodes, codes, Text(b.Title), codes, false, a.Title.At, b.Title.At);
            }
        }
    }

    private static bool AreDifferent(Seen a, Seen b) => AreDifferent(a.Grams, b.Grams) && TextSimilarity.EditRatio(a.Title.Key, b.Title.Key) < SameLetters;

    private static bool AreDifferent(GramSet a, GramSet b) => a.Dice(b) < Different && a.Containment(b) < Within;

    // "หัวข้อ" beside the codes names the indicator of all its rows; it is the title of none of them.
    private static bool IsIndicator(string key, BookItems items) =>
        items.Indicators.Any(i => i.TitleKeys.Any(k => key.Contains(k, StringComparison.Ordinal) && key.Length < k.Length + ShortestKey));

    private static string Text(CodedTitle title) => title.Title.Length > Shown ? title.Title[..Shown] : title.Title;
}
