namespace ItaIngest.Noise.Made;

/// <summary>How a report writes what it says.</summary>
/// <param name="ThaiDigits">Thai digits; else Arabic ones.</param>
/// <param name="WordBeforeCode">"ข้อ i7" instead of "i7".</param>
/// <param name="CodeWithTitle">Code and title stand in one cell.</param>
/// <param name="SubIndicatorHeadings">The tables of OIT questions stand under their sub-indicators.</param>
/// <param name="Instruments">A table states the scores of the instruments.</param>
/// <param name="Disclosures">A table states which OIT items are published.</param>
/// <param name="Sentence">Which of the sentences states the overall score.</param>
internal sealed record ReportStyle(
    bool ThaiDigits,
    bool WordBeforeCode,
    bool CodeWithTitle,
    bool SubIndicatorHeadings,
    bool Instruments,
    bool Disclosures,
    int Sentence)
{
    /// <summary>A style by chance.</summary>
    public static ReportStyle Of(Chance chance) => new(
        chance.Between(0, 1) < 0.7,
        chance.Below(3) == 0,
        chance.Below(3) == 0,
        chance.Below(2) == 0,
        chance.Below(3) == 0,
        chance.Below(3) == 0,
        chance.Below(3));

    /// <summary>A text with its digits as this report writes them.</summary>
    public string Written(string text) => ThaiDigits ? ThaiNumerals.ThaiDigits.ToThai(text) : text;

    /// <summary>A number without decimals.</summary>
    public string Number(int number) => Written(number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A score with two decimals.</summary>
    public string Score(decimal score) => Written(score.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A question's code.</summary>
    public string Code(string code) => (WordBeforeCode ? "ข้อ " : "") + code[0] + Written(code[1..]);
}
