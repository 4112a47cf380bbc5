using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Narrative;

/// <summary>A reference to one item, with the row that it stands in and the words beside it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Item">The item that it names.</param>
/// <param name="Row">The item of the row that it stands in, or null.</param>
/// <param name="WordRuns">The words beside it, by their runs of three letters.</param>
internal sealed record ItemReference(Claim Claim, string Item, string? Row, Lazy<HashSet<ulong>> WordRuns)
{
    private const int WordsBefore = 110;
    private const double Named = 0.7;
    private const double Hinted = 0.6;
    private const double Margin = 0.1;
    private const double SameTitle = 0.8;
    private const int Common = 14;

    private static readonly string[] OfReports = ["รายงาน", "การดำเนินการ", "ความก้าวหน้า", "สรุปผล"];

    private HashSet<ulong> Words => WordRuns.Value;

    /// <summary>The reference of a claim; null where it is not certain that it names an item, or which.</summary>
    public static ItemReference? Of(Claim claim, CheckContext context)
    {
        var number = claim.Figures["item"];
        if (CodeReadings.AtStart("ข้อ " + number, bare: true) is not { } code) return null;
        var row = RowOf(claim, context);
        // A bare number is a code only in a row of items, and not where one digit may number a list.
        var isBare = char.IsAsciiDigit(number[0]) && number[0] != '0';
        if (isBare && (row is null || number.Length < 2)) return null;
        var known = code.Costs.Keys.Where(k => row is null || !isBare || k[0] == row[0]).Where(k => k.Length == number.TrimStart('0', 'i', 'e', 'o', 'I', 'E', 'O').Length + 1).ToList();
        return known.Count == 1 ? new ItemReference(claim, known[0], row, new(() => TitleKeys.Runs(WordsBeside(claim)))) : null;
    }

    /// <summary>Whether the words beside it are about it, though not only.</summary>
    public bool IsHinted(TitleKeys titles) => titles.Book.Question(Item) is { } question && titles.Likeness(question, Words) >= Hinted;

    /// <summary>The item whose title stands in the words; null where none does, or several do.</summary>
    public string? ByWords(TitleKeys titles)
    {
        (string? Code, double Likeness) best = default, next = default;
        foreach (var question in titles.Book.Questions.Where(q => q.Code[0] == Item[0] && !string.Equals(q.Code, Row, StringComparison.Ordinal)))
        {
            var likeness = titles.Likeness(question, Words);
            if (likeness > best.Likeness) (best, next) = ((question.Code, likeness), best);
            else if (likeness > next.Likeness) next = (question.Code, likeness);
        }

        return best.Likeness >= Named && best.Likeness - next.Likeness >= Margin ? best.Code : null;
    }

    /// <summary>What a report on something refers to: the plans, policies and assessments before it in its sub-indicator whose titles it shares; those that are no reports themselves first, then those that share most.</summary>
    public IReadOnlyList<string> Related(TitleKeys titles)
    {
        var book = titles.Book;
        if (Row is not { } row || book.Question(row)?.Title?.Value is not { } title || !IsReport(title)) return [];
        var questions = book.IndicatorOf(row)?.SubIndicators.FirstOrDefault(s => s.Questions.Contains(row, StringComparer.Ordinal))?.Questions;
        if (questions is null) return [];
        var key = titles.Of(row);
        return
        [
            .. questions.TakeWhile(q => !string.Equals(q, row, StringComparison.Ordinal))
                .Select(q => (Code: q, IsReport: IsReport(book.Question(q)?.Title?.Value ?? ""), Shared: LongestCommon(titles.Of(q), key)))
                .Where(q => q.Shared >= Common).OrderBy(q => q.IsReport).ThenByDescending(q => q.Shared).Select(q => q.Code),
        ];
    }

    /// <summary>Whether two keys of titles are of the same thing; words come and go from year to year.</summary>
    public static bool IsSameTitle(string key, string other) =>
        key.Length > 0 && other.Length > 0 && ((Math.Min(key.Length, other.Length) >= Common && (key.Contains(other, StringComparison.Ordinal) || other.Contains(key, StringComparison.Ordinal))) || TextSimilarity.Dice(key, other) >= SameTitle);

    private static bool IsReport(string title) => OfReports.Any(w => title.StartsWith(w, StringComparison.Ordinal));

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
