using System.Globalization;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Checks.Narrative;

/// <summary>Where a document names a year. The facts say which year; a person wants to see the line.</summary>
internal static class YearWitnesses
{
    /// <summary>Paragraphs, then cells, that write the year; the beginning of the document where none does.</summary>
    public static IEnumerable<Evidence> Of(ReadDocument document, int year)
    {
        var digits = year.ToString(CultureInfo.InvariantCulture);
        var found = Texts.TextRuns.Readings(document)
            .Where(r => ThaiDigits.ToAscii(r.Text).Contains(digits, StringComparison.Ordinal))
            .Select(r => new Evidence(r.At, Shortened(r.Text, digits), "witness"));
        return found.DefaultIfEmpty(new Evidence(Texts.TextRuns.Beginning(document), digits, "witness"));
    }

    private static string Shortened(string text, string digits)
    {
        const int around = 60;
        var at = ThaiDigits.ToAscii(text).IndexOf(digits, StringComparison.Ordinal);
        var start = Math.Max(0, at - around);
        return text[start..Math.Min(text.Length, at + around)];
    }
}
