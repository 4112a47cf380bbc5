using System.Text.RegularExpressions;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>A reference to another item ("ตามข้อ 034").</summary>
/// <param name="Item">Its number or range, in Arabic digits.</param>
/// <param name="First">The first code as written.</param>
/// <param name="Last">The last code of a range, or null.</param>
/// <param name="Start">Where it begins, from 0.</param>
/// <param name="Length">Characters.</param>
internal sealed record StatedReference(string Item, string First, string? Last, int Start, int Length);

/// <summary>Finds references to items. "ข้อ ๕ ของระเบียบ…" is a section of a law and none.</summary>
internal static partial class ReferenceSentences
{
    private const int Around = 60;

    /// <summary>The references of a text, in order.</summary>
    public static IEnumerable<StatedReference> Find(string text)
    {
        foreach (Match m in Reference().Matches(text))
        {
            var first = m.Groups["first"].Value;
            // A letter or a zero before the number makes it a code; a bare number may be a section of a law.
            var marked = !ThaiDigits.IsDigit(first[0]) || ThaiDigits.Value(first[0]) == 0;
            if (!marked && IsOfLaw(text, m.Index, m.Index + m.Length)) continue;
            yield return new StatedReference(ThaiDigits.ToAscii(m.Groups["codes"].Value), first, m.Groups["range"].Success ? m.Groups["range"].Value : null, m.Index, m.Length);
        }
    }

    private static bool IsOfLaw(string text, int start, int end)
    {
        var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        return Law().IsMatch(text.AsSpan(Math.Max(line, start - Around), start - Math.Max(line, start - Around)))
            || OfLaw().IsMatch(text.AsSpan(end, Math.Min(Around, text.Length - end)));
    }

    [GeneratedRegex(@"(?:จาก|ตาม|ใน|ไว้ใน|ของ)\s*(?:หัว)?ข้อ\s*(?<codes>(?<first>[ioeIOE]?[0-9๐-๙]{1,3})(?:\s*[-–]\s*(?<range>[ioeIOE]?[0-9๐-๙]{1,3}))?)(?![0-9๐-๙./])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"ระเบียบ|ประกาศ|พ\.ร\.บ|พระราช|กฎกระทรวง|ข้อบังคับ|ข้อบัญญัติ|เทศบัญญัติ|หนังสือ|คำสั่ง|มาตรา", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Law();

    [GeneratedRegex(@"^\s*(?:\(?[0-9๐-๙]{1,2}\)|วรรค|แห่ง|(?:ของ|ตาม)\s*(?:ระเบียบ|ประกาศ|พ\.ร\.บ|พระราช|กฎ|ข้อบังคับ|ข้อบัญญัติ|เทศบัญญัติ|หนังสือ|คำสั่ง))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OfLaw();
}
