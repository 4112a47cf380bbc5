using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Tests.Readings;

/// <summary>Tables of fixtures/read: TAB between columns, a header, \uXXXX for what cannot be seen.</summary>
internal static partial class TableFixture
{
    public static IReadOnlyList<string[]> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "fixtures", "read", name)).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t').Select(Unescaped).ToArray())];

    public static string Unescaped(string text) =>
        Escape().Replace(text, m => m.Value == @"\n" ? "\n" : ((char)int.Parse(m.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u[0-9A-F]{4}|\\n", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();
}
