using System.Globalization;
using ItaIngest.Rules;

namespace ItaIngest.Datasets;

/// <summary>What an item of the assessment is, as its year's book has it.</summary>
/// <param name="Instrument">"IIT", "EIT", "OIT"; empty for the overall score, and where it cannot be told.</param>
/// <param name="Level">One of <see cref="DatasetCodes.Levels"/>; empty while undecided.</param>
/// <param name="Title">Thai title, or empty where the book has none.</param>
public sealed record ItemDescription(string Instrument, string Level, string Title)
{
    private static readonly ItemDescription None = new("", "", "");

    /// <summary>Describes an item.</summary>
    /// <param name="item">As in observations.</param>
    /// <param name="book">The year's book, or null.</param>
    public static ItemDescription Of(string item, CodeBook? book)
    {
        if (item.Contains('|', StringComparison.Ordinal)) return None;
        if (item is "overall") return new ItemDescription("", "overall", "");
        var colon = item.IndexOf(':', StringComparison.Ordinal);
        var name = item[(colon + 1)..];
        return (colon < 0 ? "" : item[..colon]) switch
        {
            "instrument" => OfInstrument(name, book),
            "indicator" => OfIndicator(name, book),
            "sub" => OfSubIndicator(name, book),
            "" when item.Length > 1 => OfQuestion(item, book),
            _ => None,
        };
    }

    private static ItemDescription OfInstrument(string code, CodeBook? book) =>
        new(code, "instrument", book?.Instruments.FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.Ordinal))?.Title.Value ?? "");

    private static ItemDescription OfIndicator(string number, CodeBook? book)
    {
        var indicator = book?.Indicators.FirstOrDefault(i => string.Equals(i.Number.ToString(CultureInfo.InvariantCulture), number, StringComparison.Ordinal));
        return new ItemDescription(indicator?.Instrument ?? "", "indicator", indicator?.Title.Value ?? "");
    }

    private static ItemDescription OfSubIndicator(string code, CodeBook? book)
    {
        foreach (var indicator in book?.Indicators ?? [])
        {
            foreach (var sub in indicator.SubIndicators)
            {
                if (string.Equals(sub.Code, code, StringComparison.Ordinal)) return new ItemDescription(indicator.Instrument, "sub_indicator", sub.Title?.Value ?? "");
            }
        }

        return new ItemDescription("", "sub_indicator", "");
    }

    private static ItemDescription OfQuestion(string code, CodeBook? book)
    {
        var instrument = code[0] switch
        {
            'i' => "IIT",
            'e' => "EIT",
            'o' => "OIT",
            _ => null,
        };
        if (instrument is null) return None;
        var question = book?.Questions.FirstOrDefault(q => string.Equals(q.Code, code, StringComparison.Ordinal));
        return new ItemDescription(instrument, "question", question?.Title?.Value ?? "");
    }
}
