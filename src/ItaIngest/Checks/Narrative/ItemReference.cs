using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Narrative;

/// <summary>A reference to one item, with the row that it stands in and the words beside it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Item">The item that it names.</param>
/// <param name="Row">The item of the row that it stands in, or null.</param>
/// <param name="Words">The words beside it, as a key.</param>
internal sealed record ItemReference(Claim Claim, string Item, string? Row, string Words)
{
    private const int WordsBefore = 110;
    private const double Named = 0.7;
    private const double Hinted = 0.6;
    private const double Margin = 0.1;
    private const double SameTitle = 0.8;
    private const int Common = 14;

    private static readonly string[] OfReports = ["รายงาน", "การดำเนินการ", "ความก้าวหน้า", "สรุปผล"];

    /// <summary>The reference of a claim; null where it is not certain that it names an item, or which.</summary>
    public static ItemReference? Of(Claim claim, CheckContext context, CodeBook book)
    {
        var number = claim.Figures["item"];
        if (CodeReadings.AtStart("ข้อ " + number, bare: true) is not { } code) return null;
        var row = RowOf(claim, context);
        // A bare number is a code only in a row of items, and not where one digit may number a list.
        var isBare = char.IsAsciiDigit(number[0]) && number[0] != '0';
        if (isBare && (row is null || number.Length < 2)) return null;
        var known = code.Costs.Keys.Where(k => row is null || !isBare || k[0] == row[0]).Where(k => k.Length == number.TrimStart('0', 'i', 'e', 'o', 'I', 'E', 'O').Length + 1).ToList();
        return known.Count == 1 ? new ItemReference(claim, known[0], row, WordsBeside(claim)) : null;
    }

    /// <summary>Whether it names what it is about: what the words or the row say, or its own row.</summary>
    public bool IsRight(CodeBook book)
    {
        if (string.Equals(Item, Row, StringComparison.Ordinal) || Related(Row, book).Contains(Item, StringComparer.Ordinal)) return true;
        return book.Question(Item) is { } question && Likeness(question, Words) >= Hinted && (ByWords(book) is not { } words || string.Equals(words, Item, StringComparison.Ordinal));
    }

    /// <summary>The item whose title stands in the words; null where none does, or several do.</summary>
    public string? ByWords(CodeBook book)
    {
        var found = book.Questions.Where(q => q.Code[0] == Item[0] && !string.Equals(q.Code, Row, StringComparison.Ordinal))
            .Select(q => (q.Code, Likeness: Likeness(q, Words))).OrderByDescending(q => q.Likeness).Take(2).ToList();
        return found.Count > 0 && found[0].Likeness >= Named && (found.Count == 1 || found[0].Likeness - found[1].Likeness >= Margin) ? found[0].Code : null;
    }

    /// <summary>What a report on something refers to: the plan, policy or assessment before it in its sub-indicator whose title it shares; null where there is none.</summary>
    public static string? RelatedTo(string? row, CodeBook book) => Related(row, book) is [var first, ..] ? first : null;

    /// <summary>Whether two titles are of the same thing; words come and go from year to year.</summary>
    public static bool IsSameTitle(string title, string other)
    {
        var (a, b) = (BookItems.TitleKey(title), BookItems.TitleKey(other));
        return TextSimilarity.Dice(a, b) >= SameTitle || (Math.Min(a.Length, b.Length) >= Common && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)));
    }

    // Those that are no reports themselves first, then those that share most.
    private static List<string> Related(string? row, CodeBook book)
    {
        if (row is null || book.Question(row)?.Title?.Value is not { } title || !OfReports.Any(w => title.StartsWith(w, StringComparison.Ordinal))) return [];
        var questions = book.IndicatorOf(row)?.SubIndicators.FirstOrDefault(s => s.Questions.Any(q => string.Equals(q, row, StringComparison.Ordinal)))?.Questions;
        if (questions is null) return [];
        var key = BookItems.TitleKey(title);
        return
        [
            .. questions.TakeWhile(q => !string.Equals(q, row, StringComparison.Ordinal))
                .Select(q => (Code: q, Title: book.Question(q)?.Title?.Value)).Where(q => q.Title is not null)
                .Select(q => (q.Code, IsReport: OfReports.Any(w => q.Title!.StartsWith(w, StringComparison.Ordinal)), Shared: LongestCommon(BookItems.TitleKey(q.Title!), key)))
                .Where(q => q.Shared >= Common).OrderBy(q => q.IsReport).ThenByDescending(q => q.Shared).Select(q => q.Code),
        ];
    }

    private static double Likeness(Question question, string words) =>
        question.Title is null ? 0 : question.Variants.Prepend(question.Title.Value).Select(BookItems.TitleKey).Where(k => k.Length >= 8).Select(k => TextSimilarity.Containment(k, words)).DefaultIfEmpty().Max();

    private static string WordsBeside(Claim claim)
    {
        var written = claim.Figures["written"];
        var at = claim.Text.IndexOf(written, StringComparison.Ordinal);
        if (at < 0) return ComparisonKey.Of(claim.Text);
        // A title in brackets behind is the reference's own; other words behind begin something else.
        var behind = claim.Text[(at + written.Length)..].TrimStart();
        var bracket = behind.StartsWith('(') && behind.IndexOf(')', StringComparison.Ordinal) is > 0 and var end ? behind[1..end] : "";
        return ComparisonKey.Of(bracket.Length > 0 ? bracket : claim.Text[Math.Max(0, at - WordsBefore)..at]);
    }

    private static string? RowOf(Claim claim, CheckContext context)
    {
        if (claim.At.Table is null) return null;
        var items = context.Facts.Disclosures.Where(d => PlaceOrder.SameRow(d.At, claim.At)).Select(d => d.Item)
            .Concat(context.ObservationsAt(claim.At).Select(o => o.Item)).Where(Items.IsQuestion).Distinct(StringComparer.Ordinal).ToList();
        if (items.Count == 0) items = [.. context.Facts.Measures.Where(m => PlaceOrder.SameRow(m.At, claim.At)).SelectMany(m => m.Items).Where(Items.IsQuestion).Distinct(StringComparer.Ordinal)];
        return items.Count == 1 ? items[0] : null;
    }

    private static int LongestCommon(string a, string b)
    {
        var row = new int[b.Length + 1];
        var longest = 0;
        foreach (var c in a)
        {
            for (var j = b.Length; j > 0; j--)
            {
                row[j] = c == b[j - 1] ? row[j - 1] + 1 : 0;
                longest = Math.Max(longest, row[j]);
            }
        }

        return longest;
    }
}
