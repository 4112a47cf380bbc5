using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>Remarks on an indicator's title: another wording of the same, or one that its number contradicts.</summary>
internal static class IndicatorRemarks
{
    private const double SameTitle = 0.8;
    private const double OneOrTwoLetters = 0.9;

    /// <summary>Remarks on a title with its number; one without a number is held only against the wording.</summary>
    public static void On(IndicatorTitle title, BookItems items, Place at, FactsBuilder facts)
    {
        if (title.SubIndicator is not null || title.Title.Length == 0) return;
        var key = ComparisonKey.Of(title.Title);
        var named = title.Number is { } n ? items.Indicators.FirstOrDefault(i => i.Indicator == n) : title.Find(items) is { Similarity: >= SameTitle } found ? found.Item : null;
        if (named is null) return;
        var item = named.Code;
        var book = items.Book.Indicator(named.Indicator!.Value)!.Title.Value;
        // Behind the title the sentence may go on, so it need only begin with one that is known.
        if (key.StartsWith(named.TitleKeys[0], StringComparison.Ordinal)) return;
        if (named.TitleKeys.FirstOrDefault(k => key.StartsWith(k, StringComparison.Ordinal)) is { } variant)
        {
            facts.Remark(RemarkKind.IndicatorTitleVariant, item, title.Title.Length > variant.Length + 20 ? title.Title[..variant.Length] : title.Title, book, true, at);
            return;
        }

        var near = named.TitleKeys.Max(k => TextSimilarity.EditRatio(key.Length > k.Length ? key[..k.Length] : key, k));
        if (near >= OneOrTwoLetters) facts.Remark(RemarkKind.IndicatorTitleVariant, item, title.Title, book, true, at);
        else if (title.Number is not null && (near >= 0.5 || title.Find(items) is { Similarity: >= SameTitle })) facts.Remark(RemarkKind.IndicatorTitleWrong, item, title.Title, book, false, at);
    }
}
