using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Rules;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>Under which heading something stands.</summary>
/// <param name="Instrument">"IIT", "EIT", "OIT", or null.</param>
/// <param name="Indicator">Number, or null.</param>
/// <param name="SubIndicator">"9.1", or null.</param>
/// <param name="Part">"EIT1", "EIT2", or null.</param>
internal sealed record Heading(string? Instrument, int? Indicator, string? SubIndicator, string? Part)
{
    public static Heading None { get; } = new(null, null, null, null);
}

/// <summary>Follows the headings of a report: which indicator and instrument a table or sentence stands under.</summary>
internal static partial class Headings
{
    /// <summary>The heading that a text sets, given the one before; the same one when the text is no heading.</summary>
    public static Heading After(Heading before, string text, CodeBook book)
    {
        if (text.Length == 0) return before;
        var match = Indicator().Match(text);
        if (match.Success && match.Index <= 60 && IsHeadingLead(text.AsSpan(0, match.Index)))
        {
            var written = ThaiDigits.ToAscii(match.Groups["number"].Value);
            var dot = written.IndexOf('.', StringComparison.Ordinal);
            var number = int.Parse(dot < 0 ? written : written[..dot], NumberStyles.None, CultureInfo.InvariantCulture);
            if (book.Indicator(number) is { } indicator)
            {
                var part = TableHeader.PartIn(text) ?? (string.Equals(before.Instrument, indicator.Instrument, StringComparison.Ordinal) ? before.Part : null);
                return new Heading(indicator.Instrument, number, dot < 0 ? null : written, part);
            }
        }

        if (text.Length <= 160 && InstrumentIn(text) is { } instrument) return new Heading(instrument, null, null, TableHeader.PartIn(text));
        return before;
    }

    /// <summary>The one instrument that a text names by its letters, or null when it names none or several.</summary>
    public static string? InstrumentIn(string text)
    {
        string? found = null;
        // Most cells and lines hold no letter of these names.
        if (!text.AsSpan().ContainsAny('T', 't')) return null;
        foreach (Match m in Instrument().Matches(text))
        {
            var name = m.Value.ToUpperInvariant();
            if (name.StartsWith("II", StringComparison.Ordinal)) name = "IIT";
            if (found is not null && !string.Equals(found, name, StringComparison.Ordinal)) return null;
            found = name;
        }

        return found;
    }

    /// <summary>The first name of an instrument that is not written as it ought to be ("IIIT"), where it stands, and what was meant; null where there is none.</summary>
    public static (int Start, int Length, string Instrument)? MisreadInstrument(string text)
    {
        foreach (Match m in Instrument().Matches(text))
            if (m.Length != 3) return (m.Index, m.Length, "IIT");
        return null;
    }

    /// <summary>Where a text names instruments by their letters, from 0.</summary>
    public static IEnumerable<int> InstrumentsIn(string text) => Instrument().Matches(text).Select(m => m.Index);

    /// <summary>The indicator that a text names ("ตัวชี้วัดที่ ๖ …") at its beginning, or null.</summary>
    public static string? IndicatorNumber(string text)
    {
        var match = Indicator().Match(text);
        return match.Success && IsHeadingLead(text.AsSpan(0, match.Index)) ? ThaiDigits.ToAscii(match.Groups["number"].Value) : null;
    }

    /// <summary>A heading from the word ตัวชี้วัด on.</summary>
    public static string FromIndicator(string text) => Indicator().Match(text) is { Success: true } m ? text[m.Index..] : text;

    // What may stand before the word in a heading: a number, marks, the tool that it belongs to; not a sentence.
    private static bool IsHeadingLead(ReadOnlySpan<char> lead)
    {
        var text = lead.Trim();
        return text.Length <= 10 || text.IndexOf("เครื่องมือ", StringComparison.Ordinal) >= 0 || text.IndexOf("แบบวัด", StringComparison.Ordinal) >= 0;
    }

    [GeneratedRegex(@"ตัวชี้วัด(?:ย่อย)?ที่\s*(?<number>(?:10|๑๐|[1-9๑-๙])(?:\.[0-9๐-๙])?)(?![0-9๐-๙])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Indicator();

    [GeneratedRegex(@"(?<![A-Za-z])(?:II+T|EIT|OIT)(?![A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Instrument();
}
