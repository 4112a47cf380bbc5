namespace ItaIngest.Tests.Checks.Register;

/// <summary>The page of a check, rules/checks/CODE.md.</summary>
internal static class CheckPage
{
    /// <summary>The codes that have a page.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Repository.Root, "rules", "checks");

    public static string Text(string code) => File.ReadAllText(Path.Combine(Folder, code + ".md"));

    /// <summary>Whether the page says that the check never ends undecided.</summary>
    public static bool CanAlwaysTell(string code) => Text(code).Contains("**Cannot tell.** Can always tell", StringComparison.Ordinal);
}
