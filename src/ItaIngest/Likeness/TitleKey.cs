using System.Text.RegularExpressions;
using ItaIngest.Readings;

namespace ItaIngest.Likeness;

/// <summary>The form in which titles of questions are compared.</summary>
public static partial class TitleKey
{
    /// <summary>Years move from year to year in titles of plans and reports; they and the word for them are no part of what a title says.</summary>
    public static string Of(string title) => ComparisonKey.Of(MayNameYear(title) ? YearInTitle().Replace(title, " ") : title);

    // Each way of the pattern holds one of the two, and most titles neither.
    private static bool MayNameYear(string title) => title.Contains("ปี", StringComparison.Ordinal) || title.Contains('ศ', StringComparison.Ordinal);

    [GeneratedRegex(@"(?:ประจำปี(?:งบประมาณ)?|ปีงบประมาณ|(?<![ก-๙])ปี)\s*(?:พ\.\s*ศ\.)?\s*(?:[2๒][5๕][0-9๐-๙]{2})?|พ\.\s*ศ\.\s*[2๒][5๕][0-9๐-๙]{2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex YearInTitle();
}
