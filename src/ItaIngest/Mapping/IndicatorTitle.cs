using System.Globalization;
using System.Text.RegularExpressions;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>An indicator as a cell names it: "๑๐. การป้องกันการทุจริต หมายถึง …", "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน".</summary>
/// <param name="Number">As written, or null.</param>
/// <param name="SubIndicator">"9.1" where a sub-indicator is named, else null.</param>
/// <param name="Title">Its title as read, without number and explanation.</param>
internal sealed partial record IndicatorTitle(int? Number, string? SubIndicator, string Title)
{
    public static IndicatorTitle Read(string text)
    {
        var match = Lead().Match(text);
        var written = match.Success && match.Groups["number"].Success ? ThaiDigits.ToAscii(match.Groups["number"].Value) : null;
        var title = match.Success ? text[(match.Index + match.Length)..] : text;
        var end = End().Match(title);
        if (end.Success && end.Index > 0) title = title[..end.Index];
        int? number = written is null ? null : int.Parse(written.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return new IndicatorTitle(number, written is not null && written.Contains('.', StringComparison.Ordinal) ? written : null, title.Trim(' ', '\n', ':', '-'));
    }

    /// <summary>The title without its number and explanation.</summary>
    public static string Bare(string text) => Read(text).Title;

    /// <summary>The indicator whose title this is, with the similarity; null where none resembles it.</summary>
    public (AlignmentItem Item, double Similarity)? Find(BookItems items)
    {
        var key = ComparisonKey.Of(Title);
        return key.Length >= 4 && items.IndicatorLike(key) is { Similarity: >= 0.6 } best ? best : null;
    }

    [GeneratedRegex(@"^\s*(?:ตัวชี้วัด(?:(?:ย่อย)?ที่)?\s*)?(?<number>(?:10|๑๐|[1-9๑-๙])(?:\.[1-9๑-๙])?)?\s*[.)]?\s*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"หมายถึง|คะแนน|ผลการประเมิน|\n|\(", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex End();
}
