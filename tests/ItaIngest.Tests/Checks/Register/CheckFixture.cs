using ItaIngest.Checks;
using ItaIngest.Checks.Files;
using ItaIngest.Relations;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>What a check must say of a fixture.</summary>
public enum FixtureKind
{
    /// <summary>It has a finding.</summary>
    Fires = 0,

    /// <summary>It has none; what it judged holds.</summary>
    Silent,

    /// <summary>It says that it cannot tell, and why.</summary>
    CannotTell,
}

/// <summary>A small report in fixtures/checks/CODE: "fires.txt", "silent-two-parts.html", "cannot-tell.txt"; of a check of the relate stage, a folder of reports.</summary>
/// <param name="Code">The check that it is for.</param>
/// <param name="Name">Name of the file or folder.</param>
/// <param name="Kind">What its name says that must come out.</param>
public sealed record CheckFixture(string Code, string Name, FixtureKind Kind)
{
    /// <summary>The golden beside the fixtures of a check.</summary>
    public const string Expected = "expected.txt";

    private static readonly (string Word, FixtureKind Kind)[] Words = [("fires", FixtureKind.Fires), ("silent", FixtureKind.Silent), ("cannot-tell", FixtureKind.CannotTell)];

    /// <summary>The checks that look at several reports at once: each of their fixtures is a folder.</summary>
    public static IReadOnlySet<string> OfRelateStage { get; } = Relater.All.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every check that gives results: those that the checker runs, the relations between documents, and the refusal that the pipeline alone tells.</summary>
    public static IReadOnlyList<string> Built { get; } = [FileRefused.Code, .. Checker.All.Select(c => c.Code), .. Relater.All.Select(r => r.Code)];

    /// <summary>fixtures/checks.</summary>
    public static string Root { get; } = Path.Combine(Repository.Root, "fixtures", "checks");

    /// <summary>The codes that have a folder of fixtures.</summary>
    public static IReadOnlyList<string> Folders { get; } = [.. Directory.GetDirectories(Root).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    /// <summary>All fixtures, by code and name.</summary>
    public static IReadOnlyList<CheckFixture> All { get; } = [.. Folders.SelectMany(Of)];

    /// <summary>Where it lies.</summary>
    public string FullPath => Path.Combine(Root, Code, Name);

    /// <summary>The fixtures of a check, in the order of their names.</summary>
    public static IEnumerable<CheckFixture> Of(string code) =>
        from path in Directory.GetFileSystemEntries(Path.Combine(Root, code)).Order(StringComparer.Ordinal)
        let name = Path.GetFileName(path)
        from word in Words
        where Tells(name, word.Word)
        select new CheckFixture(code, name, word.Kind);

    /// <summary>What lies in the folder of a check and is neither a fixture nor the golden.</summary>
    public static IEnumerable<string> StrayIn(string code) =>
        Directory.GetFileSystemEntries(Path.Combine(Root, code)).Select(p => Path.GetFileName(p)).Where(n => n != Expected && !Words.Any(w => Tells(n, w.Word)));

    private static bool Tells(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || name[word.Length] is '.' or '-');
}
