using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Relations;

/// <summary>Measures by their titles, and by their numbers where titles were shortened.</summary>
internal static class MeasureMatch
{
    /// <summary>Titles as alike as this are of one measure, whatever their numbers.</summary>
    private const double Alike = 0.7;

    /// <summary>With the same number so much is enough.</summary>
    private const double AlikeWithNumber = 0.4;

    /// <summary>Measures that are looked at: a plan has some tens.</summary>
    private const int Most = 200;

    /// <summary>Those of a plan that a report does not tell of, in order.</summary>
    public static IReadOnlyList<Measure> Absent(IReadOnlyList<Measure> announced, IReadOnlyList<Measure> reported)
    {
        List<(string Key, string Number)> told = [.. reported.Take(Most).Select(m => (ComparisonKey.Of(m.Title), ComparisonKey.Of(m.Number)))];
        return [.. announced.Take(Most).Where(m => !told.Exists(t => IsSame(ComparisonKey.Of(m.Title), ComparisonKey.Of(m.Number), t)))];
    }

    private static bool IsSame(string title, string number, (string Key, string Number) told)
    {
        var needed = number.Length > 0 && string.Equals(number, told.Number, StringComparison.Ordinal) ? AlikeWithNumber : Alike;
        return TextSimilarity.Dice(title, told.Key) >= needed;
    }
}
