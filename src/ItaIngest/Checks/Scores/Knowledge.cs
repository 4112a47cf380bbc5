using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Scores;

/// <summary>How well the rules are known that a score is built by.</summary>
internal static class Knowledge
{
    /// <summary>Of an indicator or sub-indicator: the formula, and which questions belong to it.</summary>
    public static Confidence[] Of(CodeBook book, ScoreNode node)
    {
        if (book.Aggregation is not { } aggregation) return [Confidence.Unknown];
        var rule = RuleOf(book, node);
        var formula = rule?.Instrument switch
        {
            "OIT" => aggregation.Value.OitConfidence,
            "EIT" => aggregation.Value.EitConfidence,
            _ => aggregation.Confidence,
        };
        return [formula, rule?.Range ?? Confidence.Unknown, .. rule?.SubIndicators.Select(s => s.Range) ?? []];
    }

    /// <summary>Which questions belong to an indicator.</summary>
    public static Confidence RangeOf(CodeBook book, ScoreNode indicator) => RuleOf(book, indicator)?.Range ?? Confidence.Unknown;

    private static Indicator? RuleOf(CodeBook book, ScoreNode node) =>
        Items.IndicatorNumber(node.Item) is { } number ? book.Indicator(number)
        : Items.SubIndicatorCode(node.Item) is { } sub ? book.Indicators.FirstOrDefault(i => i.SubIndicators.Any(s => string.Equals(s.Code, sub, StringComparison.Ordinal)))
        : null;
}
