using System.Text.RegularExpressions;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Mapping;

/// <summary>The list behind a count: "คือ การปฏิบัติหน้าที่ และการใช้อำนาจ", "ได้แก่ i3, i4 และ i9". One of which anything is not understood is not read at all.</summary>
internal static partial class ItemLists
{
    private const int Longest = 900;

    /// <summary>The items of the list that a text begins with, indicators by number, questions as written; empty where it begins with none, or where something of it is not understood.</summary>
    /// <param name="text">What stands behind the count.</param>
    /// <param name="items">The items of the book.</param>
    /// <param name="indicators">Whether indicators are listed, else questions.</param>
    public static IReadOnlyList<string> Read(string text, BookItems items, bool indicators)
    {
        if (Lead().Match(text) is not { Success: true } lead) return [];
        var list = text[(lead.Index + lead.Length)..];
        if (list.Length > Longest) return [];
        if (End().Match(list) is { Success: true } end) list = list[..end.Index];
        if (Open().IsMatch(list)) return [];
        return indicators ? Indicators(list, items) : Questions(list, items);
    }

    private static List<string> Indicators(string list, BookItems items)
    {
        var found = new List<string>();
        var rest = ComparisonKey.Of(Score().Replace(list, " "));
        foreach (var (key, code) in items.Indicators.SelectMany(i => i.TitleKeys.Select(k => (Key: k, i.Code))).OrderByDescending(k => k.Key.Length))
        {
            var at = rest.IndexOf(key, StringComparison.Ordinal);
            if (at < 0) continue;
            if (!found.Contains(code, StringComparer.Ordinal)) found.Add(code);
            rest = rest.Replace(key, "|", StringComparison.Ordinal);
        }

        // Without titles the numbers are the list; beside titles they are its order, or their scores.
        if (found.Count == 0)
            foreach (Match m in Number().Matches(list))
                if (items.Indicators.FirstOrDefault(i => string.Equals(i.Code, "indicator:" + ThaiDigits.ToAscii(m.Value), StringComparison.Ordinal)) is { } named && !found.Contains(named.Code, StringComparer.Ordinal)) found.Add(named.Code);
                else return [];
        return Joint().IsMatch(rest) ? [.. found.Order(Items.Order)] : [];
    }

    private static List<string> Questions(string list, BookItems items)
    {
        var found = new List<string>();
        foreach (Match m in Code().Matches(list))
        {
            var code = char.ToLowerInvariant(m.Groups["letter"].Value[0]) + ThaiDigits.ToAscii(m.Groups["number"].Value).TrimStart('0');
            if (items.Question(code) is null) return [];
            if (!found.Contains(code, StringComparer.Ordinal)) found.Add(code);
        }

        return Joint().IsMatch(ComparisonKey.Of(Code().Replace(Score().Replace(list, " "), " "))) ? found : [];
    }

    [GeneratedRegex(@"^\s*(?:ที่[^\n]{0,60}?)?\s*(?:คือ|ได้แก่|ประกอบด้วย|:)\s*:?", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\n\s*\n|\s(?:ส่วน|สำหรับ|ทั้งนี้|โดย|ซึ่ง|อย่างไรก็ตาม|ในขณะที่|แต่|รองลงมา|และมี|และไม่ผ่าน|และผ่าน|ผ่านเกณฑ์|ไม่ผ่านเกณฑ์|ตัวชี้วัดที่ไม่ผ่าน|ตัวชี้วัดที่ผ่าน|จึง|ควร|คิดเป็น)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex End();

    [GeneratedRegex(@"เป็นต้น|เช่น|อาทิ|ฯลฯ|อื่น|ถึง|[0-9๐-๙]\s*[-–]\s*[ieoIEO]?[0-9๐-๙]", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Open();

    [GeneratedRegex(@"[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}(?![0-9๐-๙])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Score();

    [GeneratedRegex(@"[0-9๐-๙]{1,2}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![A-Za-z])(?<letter>[ieoIEO])\s?(?<number>[0-9๐-๙]{1,2})(?![0-9๐-๙])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();

    // What may stand between the items of a list.
    [GeneratedRegex(@"^(?:\||[0-9๐-๙]|ตัวชี้วัดที่|ตัวชี้วัด|ข้อ|ด้าน|เรื่อง|ประเด็น|และ|กับ|ได้|คะแนน|เฉลี่ย|ร้อยละ|เท่ากับ|ตามลำดับ|ดังนี้)*$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Joint();
}
