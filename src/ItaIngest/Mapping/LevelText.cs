using System.Text.RegularExpressions;
using ItaIngest.Readings;

namespace ItaIngest.Mapping;

/// <summary>A level or a word of passing as it is written in a cell or sentence.</summary>
internal static partial class LevelText
{
    // Longest first: "ผ่าน" begins three of them.
    private static readonly string[] Levels = ["ต้องปรับปรุงโดยด่วน", "ผ่านดีเยี่ยม", "ต้องปรับปรุง", "ผ่านดี"];

    /// <summary>Reads a cell: "ผ่านเกณฑ์" and "ไม่ผ่าน" are words of passing, "AA" and "ผ่านดี" levels.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="asLevel">The cell can hold only a level: "ผ่าน" is one since 2566.</param>
    public static (Figure Figure, string Value)? Read(string text, bool asLevel = false)
    {
        var key = ComparisonKey.Of(text);
        if (key.StartsWith("ระดับ", StringComparison.Ordinal)) key = key["ระดับ".Length..];
        if (key.StartsWith("ไม่ผ่าน", StringComparison.Ordinal)) return (Figure.Pass, "fail");
        if (Levels.FirstOrDefault(l => key.StartsWith(l, StringComparison.Ordinal)) is { } level && key.Length <= level.Length + 12) return (Figure.Level, level);
        if (asLevel && key is "ผ่าน") return (Figure.Level, key);
        if (key is "ผ่าน" or "ผ่านเกณฑ์" or "ผ่านเกณฑ์การประเมิน") return (Figure.Pass, "pass");
        return Letter().Match(text.Trim()) is { Success: true } m ? (Figure.Level, m.Groups["level"].Value.ToUpperInvariant()) : null;
    }

    /// <summary>A level in a sentence behind the word ระดับ, with its place; null where none is named.</summary>
    public static (string Value, int Start, int Length)? Find(string text)
    {
        foreach (Match m in InSentence().Matches(text))
        {
            var value = m.Groups["level"];
            return (value.Value.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal), value.Index, value.Length);
        }

        return null;
    }

    [GeneratedRegex(@"^(?:ระดับ\s*)?(?<level>AA|[A-F])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Letter();

    [GeneratedRegex(@"ระดับ(?:ผลการประเมิน|คะแนน|คุณธรรม)?\s*(?:อยู่ที่|อยู่ใน|ที่ได้|คือ|:)?\s*(?:ระดับ)?\s*[“""‘']?(?<level>ต้องปรับปรุงโดยด่วน|ผ่าน ?ดีเยี่ยม|ต้องปรับปรุง|ผ่าน ?ดี|ผ่าน(?!เกณฑ์)|AA|[A-F](?![A-Za-z]))", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex InSentence();
}
