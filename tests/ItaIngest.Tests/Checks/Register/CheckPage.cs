using System.Text.RegularExpressions;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>The page of a check, rules/checks/CODE.md: a title and nine sections in Thai, then the same in English.</summary>
internal static partial class CheckPage
{
    /// <summary>The sections in Thai, in their order.</summary>
    public static readonly string[] Thai = ["บอกอะไร", "ทำไมต้องรู้", "คำนวณอย่างไร", "ตัวอย่างที่พบ", "ตัวอย่างที่ไม่พบ", "เมื่อตัดสินไม่ได้", "ต้องทำอะไร", "ความรุนแรง", "ที่มาของกฎ"];

    /// <summary>The same in English.</summary>
    public static readonly string[] English = ["What it says", "Why it matters", "How it is computed", "Fires", "Stays silent", "Cannot tell", "What to do", "Severity", "Source of the rule"];

    private static string Folder => Path.Combine(Repository.Root, "rules", "checks");

    /// <summary>The codes that have a page.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    public static string Text(string code) => File.ReadAllText(Path.Combine(Folder, code + ".md"));

    /// <summary>The sections by their headings, in the order of the page; those of both languages.</summary>
    public static IReadOnlyList<(string Heading, string Text)> Sections(string code) =>
        [.. Section().Matches(Text(code)).Select(m => (m.Groups["heading"].Value.TrimEnd('.'), m.Groups["text"].Value))];

    /// <summary>A section.</summary>
    public static string Section(string code, string heading) => Sections(code).Single(s => s.Heading == heading).Text;

    /// <summary>Whether the page says that the check never ends undecided.</summary>
    public static bool CanAlwaysTell(string code) => Section(code, "Cannot tell").StartsWith("Can always tell", StringComparison.Ordinal);

    [GeneratedRegex(@"^\*\*(?<heading>[^*\n]+)\*\* (?<text>[^\n]+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline, 10_000)]
    private static partial Regex Section();
}
