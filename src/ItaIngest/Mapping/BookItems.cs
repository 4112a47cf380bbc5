using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>The items of a code book in the form that alignments need; made once for a document.</summary>
internal sealed partial class BookItems
{
    public BookItems(CodeBook book)
    {
        Book = book;
        Questions = [.. book.Indicators.SelectMany(i => i.Questions.Select(q => new AlignmentItem(
            q.Code,
            q.Title is null ? [] : [.. q.Variants.Prepend(q.Title.Value).Select(TitleKey).Where(k => k.Length > 0)],
            q.Title?.Settles ?? false,
            i.Number,
            i.Instrument)))];
        Indicators = [.. book.Indicators.Select(i => new AlignmentItem(
            Of(i.Number),
            [.. i.Variants.Prepend(i.Title.Value).Select(ComparisonKey.Of)],
            true,
            i.Number,
            i.Instrument))];
    }

    public CodeBook Book { get; }

    public IReadOnlyList<AlignmentItem> Questions { get; }

    public IReadOnlyList<AlignmentItem> Indicators { get; }

    /// <summary>"indicator:6".</summary>
    public static string Of(int indicator) => "indicator:" + indicator.ToString(CultureInfo.InvariantCulture);

    /// <summary>The question of a code, or null.</summary>
    public AlignmentItem? Question(string code) => Questions.FirstOrDefault(q => string.Equals(q.Code, code, StringComparison.Ordinal));

    /// <summary>Years move from year to year in titles of plans and reports; they and the word for them are no part of what a title says.</summary>
    public static string TitleKey(string title) => ComparisonKey.Of(YearInTitle().Replace(title, " "));

    /// <summary>
    /// What a title alone can tell: the one question that has it, when the book's title settles; else every question of the
    /// same indicator whose title is not known to be another.
    /// </summary>
    public IReadOnlyList<AlignmentItem> ByTitle(string titleKey, int? indicator)
    {
        var scored = Questions
            .Where(q => q.TitleKeys.Count > 0 && (indicator is null || q.Indicator == indicator))
            .Select(q => (Item: q, Similarity: q.TitleKeys.Max(k => Math.Max(TextSimilarity.Dice(k, titleKey), k.Length >= 25 ? TextSimilarity.Containment(k, titleKey) - 0.05 : 0))))
            .OrderByDescending(x => x.Similarity).ToArray();
        if (scored.Length == 0 || scored[0].Similarity < 0.75) return [];
        // Titles of plans and of the reports on them are much alike; one that is written out in full is no other.
        var isExact = scored[0].Similarity >= 1 && (scored.Length == 1 || scored[1].Similarity < 1);
        if (!isExact && scored.Length > 1 && scored[0].Similarity - scored[1].Similarity < 0.15)
            return [.. scored.Where(x => scored[0].Similarity - x.Similarity < 0.15).Select(x => x.Item)];
        var best = scored[0].Item;
        return best.TitleSettles ? [best] : [.. Questions.Where(q => q.Indicator == best.Indicator && !q.TitleSettles)];
    }

    [GeneratedRegex(@"(?:ประจำปี(?:งบประมาณ)?|ปีงบประมาณ|(?<![ก-๙])ปี)\s*(?:พ\.\s*ศ\.)?\s*(?:[2๒][5๕][0-9๐-๙]{2})?|พ\.\s*ศ\.\s*[2๒][5๕][0-9๐-๙]{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearInTitle();
}
