using System.Globalization;
using ItaIngest.Likeness;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>The items of a code book in the form that the mapping needs; made once for a year.</summary>
internal sealed class BookItems
{
    // A title stands within a longer text only where it is long enough to be told from any other.
    private const int LongTitle = 25;
    private const double Within = 0.8;
    private const double Apart = 0.15;

    // What a title alone must be before it is taken for one question, and before that question is thought of.
    private const float Certain = 0.95f;
    private const float Possible = 0.05f;

    private readonly GramIndex titles;
    private readonly GramIndex indicatorTitles;
    private readonly Dictionary<string, AlignmentItem> byCode;
    private readonly RecentAnswers<(AlignmentItem Item, double Similarity)?> likeIndicators;

    public BookItems(CodeBook book, TitleClassifiers classifiers, TitleWording wording, ConfusionDistance distance)
    {
        (Book, Wording) = (book, wording);
        Questions = [.. book.Indicators.SelectMany(i => i.Questions.Select(q => (Indicator: i, Question: q))).Select((x, number) => new AlignmentItem(
            number,
            x.Question.Code,
            TitleSample.KeysOf(x.Question),
            x.Question.Title?.Settles ?? false,
            x.Indicator.Number,
            x.Indicator.Instrument))];
        Indicators = [.. book.Indicators.Select((i, number) => new AlignmentItem(
            number,
            Of(i.Number),
            [.. i.Variants.Prepend(i.Title.Value).Select(ComparisonKey.Of)],
            true,
            i.Number,
            i.Instrument))];
        byCode = Questions.ToDictionary(q => q.Code, StringComparer.Ordinal);
        titles = new GramIndex([.. Questions.Select(q => q.TitleKeys.Count > 0 ? q.TitleKeys[0] : "")]);
        indicatorTitles = new GramIndex([.. Indicators.SelectMany(i => i.TitleKeys)]);
        Titles = new TitleReader([.. Questions.Select(q => q.TitleKeys)], classifiers.Of);
        Alignment = new RowAlignment(distance);
        likeIndicators = new RecentAnswers<(AlignmentItem Item, double Similarity)?>(MostLike);
    }

    public CodeBook Book { get; }

    public IReadOnlyList<AlignmentItem> Questions { get; }

    public IReadOnlyList<AlignmentItem> Indicators { get; }

    /// <summary>Reads titles against the questions.</summary>
    public TitleReader Titles { get; }

    /// <summary>Tells the phrases of a title that something else stands for.</summary>
    public TitleWording Wording { get; }

    public RowAlignment Alignment { get; }

    /// <summary>"indicator:6".</summary>
    public static string Of(int indicator) => "indicator:" + indicator.ToString(CultureInfo.InvariantCulture);

    /// <summary>The question of a code, or null.</summary>
    public AlignmentItem? Question(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The indicator whose title a key is most like, 0 to 1; null where it is like none at all.</summary>
    public (AlignmentItem Item, double Similarity)? IndicatorLike(string key) => likeIndicators.To(key);

    private (AlignmentItem Item, double Similarity)? MostLike(string key)
    {
        Span<float> likeness = stackalloc float[indicatorTitles.Keys.Count];
        indicatorTitles.Dice(key, likeness);
        (AlignmentItem Item, double Similarity)? best = null;
        var k = 0;
        foreach (var indicator in Indicators)
        {
            for (var of = 0; of < indicator.TitleKeys.Count; of++, k++)
                if (likeness[k] > (best?.Similarity ?? 0)) best = (indicator, likeness[k]);
        }

        return best;
    }

    /// <summary>
    /// What a title alone can tell: the one question that has it, when the book's title settles; else every question of the
    /// same indicator whose title is not known to be another.
    /// </summary>
    public IReadOnlyList<AlignmentItem> ByTitle(string titleKey, int? indicator)
    {
        var found = Titles.Read(titleKey) is { None: < 0.5f } title ? Probable(title, indicator) : [];
        if (found.Count == 0) found = Contained(titleKey, indicator);
        return found is [var best] && !best.TitleSettles ? [.. Questions.Where(q => q.Indicator == best.Indicator && !q.TitleSettles)] : found;
    }

    private List<AlignmentItem> Probable(TitleReading title, int? indicator)
    {
        var possible = Questions.Where(q => indicator is null || q.Indicator == indicator).Where(q => title.Probability[q.Number] > 0).ToList();
        var all = possible.Sum(q => title.Probability[q.Number]);
        // Under this heading stands another question of the same words, or none.
        if (all < 0.5f) return [];
        var certain = possible.Find(q => title.Probability[q.Number] >= Certain * all);
        return certain is not null ? [certain] : [.. possible.Where(q => title.Probability[q.Number] >= Possible * all)];
    }

    // A title inside a sentence.
    private List<AlignmentItem> Contained(string text, int? indicator)
    {
        var likeness = new float[titles.Keys.Count];
        titles.Containment(text, likeness);
        var scored = Questions.Where(q => titles.Keys[q.Number].Length >= LongTitle && (indicator is null || q.Indicator == indicator) && likeness[q.Number] >= Within - Apart)
            .Select(q => (Item: q, Likeness: likeness[q.Number])).OrderByDescending(x => x.Likeness).ToList();
        return scored.Count == 0 || scored[0].Likeness < Within ? [] : [.. scored.Where(x => scored[0].Likeness - x.Likeness < Apart).Select(x => x.Item)];
    }
}
