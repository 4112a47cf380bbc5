using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Relations;

/// <summary>Whether a code means the same in two years. A table of two years has one column of codes, and that is of the report's year.</summary>
internal static class Numbering
{
    /// <summary>How well it is known that an item of one year is the item of the same code in another; <see cref="Confidence.Unknown"/> where it is not, or not the same.</summary>
    public static Confidence SameItem(RuleSet rules, string item, int? year, int otherYear)
    {
        // The overall score, the three instruments and the ten indicators are those of every year.
        if (item is Items.Overall || Items.InstrumentCode(item) is not null || Items.IndicatorNumber(item) is not null) return Confidence.Sourced;
        if (year is not { } own || rules.Book(own) is not { } one || rules.Book(otherYear) is not { } other) return Confidence.Unknown;
        return Items.SubIndicatorCode(item) is { } sub ? SameSubIndicator(one, other, sub) : SameQuestion(one, other, item);
    }

    private static Confidence SameSubIndicator(CodeBook one, CodeBook other, string code) =>
        (Find(one, code), Find(other, code)) is ({ } a, { } b) && a.Questions.SequenceEqual(b.Questions, StringComparer.Ordinal) ? Least(a.Range, b.Range) : Confidence.Unknown;

    private static SubIndicator? Find(CodeBook book, string code) =>
        book.Indicators.SelectMany(i => i.SubIndicators).FirstOrDefault(s => string.Equals(s.Code, code, StringComparison.Ordinal));

    private static Confidence SameQuestion(CodeBook one, CodeBook other, string code)
    {
        if (one.Question(code) is not { } a || other.Question(code) is not { } b) return Confidence.Unknown;
        if (a.Title is { } titleA && b.Title is { } titleB)
            return string.Equals(ComparisonKey.Of(titleA.Value), ComparisonKey.Of(titleB.Value), StringComparison.Ordinal) ? Least(titleA.Confidence, titleB.Confidence) : Confidence.Unknown;
        // Without both titles: the same list of codes says that the numbering did not move, but not that no question was exchanged.
        return Codes(one, code).SequenceEqual(Codes(other, code), StringComparer.Ordinal) ? Confidence.Inferred : Confidence.Unknown;
    }

    private static IEnumerable<string> Codes(CodeBook book, string code) => book.Questions.Select(q => q.Code).Where(c => c[0] == code[0]);

    private static Confidence Least(Confidence a, Confidence b) => a < b ? a : b;
}
