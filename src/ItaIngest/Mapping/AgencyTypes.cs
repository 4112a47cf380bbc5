using System.Text.RegularExpressions;

namespace ItaIngest.Mapping;

/// <summary>The type words by which agencies are named, with their abbreviations.</summary>
internal static partial class AgencyTypes
{
    /// <summary>Types whose name is that of a place.</summary>
    private static readonly Dictionary<string, string> Full = new(StringComparer.Ordinal)
    {
        ["เทศบาลนคร"] = "เทศบาลนคร",
        ["ทน."] = "เทศบาลนคร",
        ["เทศบาลเมือง"] = "เทศบาลเมือง",
        ["ทม."] = "เทศบาลเมือง",
        ["เทศบาลตำบล"] = "เทศบาลตำบล",
        ["ทต."] = "เทศบาลตำบล",
        ["องค์การบริหารส่วนตำบล"] = "องค์การบริหารส่วนตำบล",
        ["อบต."] = "องค์การบริหารส่วนตำบล",
        ["องค์การบริหารส่วนจังหวัด"] = "องค์การบริหารส่วนจังหวัด",
        ["อบจ."] = "องค์การบริหารส่วนจังหวัด",
    };

    /// <summary>Types of other agencies; their name is told by the spaces around it.</summary>
    public static IReadOnlyList<string> Others { get; } = ["กรุงเทพมหานคร", "เมืองพัทยา", "มหาวิทยาลัย", "สำนักงานคณะกรรมการ", "กรม", "การไฟฟ้า", "การประปา", "สถาบัน", "จังหวัด"];

    /// <summary>The full type of a type word as written ("อบต." and "เทศบาล ตำบล" included), or null.</summary>
    public static string? FullOf(string written) => Full.GetValueOrDefault(string.Concat(written.Where(c => c != ' ')));

    /// <summary>An agency as a list has it, in type and name: the type in a column of its own or before the name, in full or short.</summary>
    public static (string Type, string Name) Part(string type, string name)
    {
        if (type is "-") type = "";
        var full = FullOf(type) ?? type;
        if (Find(name).FirstOrDefault() is { Index: 0 } m && m.Length < name.Length && FullOf(m.Value) is { } written && (full.Length == 0 || string.Equals(full, written, StringComparison.Ordinal)))
            return (written, name[m.Length..].Trim());
        var prefix = full.Length > 0 ? full : Others.FirstOrDefault(o => name.StartsWith(o, StringComparison.Ordinal)) ?? "";
        return prefix.Length > 0 && name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) ? (prefix, name[prefix.Length..].Trim()) : (full, name);
    }

    /// <summary>Every mention of a type whose name is that of a place.</summary>
    public static IEnumerable<Match> Find(string text) => PlaceType().Matches(text);

    [GeneratedRegex(@"เทศบาล ?(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน ?(?:ตำบล|จังหวัด)|(?<![ก-๙])(?:อบต\.|อบจ\.|ทต\.|ทม\.|ทน\.)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlaceType();
}
