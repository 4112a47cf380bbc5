using System.Text;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>
/// Each fixtures/map/YEAR/NAME.txt against NAME.facts.txt, and against NAME.findings.txt where there is one. GOLDEN=write
/// writes them anew; look at the difference before you keep it.
/// </summary>
public sealed class MapFixtureTests
{
    private const string Facts = ".facts.txt";
    private const string Findings = ".findings.txt";

    public static TheoryData<string> Names => [.. Files().Where(f => !IsGolden(f)).Select(Name)];

    private static string Folder => Path.Combine(Repository.Root, "fixtures", "map");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_gives_the_facts_that_stand_beside_it(string name)
    {
        var result = SeedRun.OfBytes(name + ".txt", File.ReadAllBytes(Path.Combine(Folder, name + ".txt")), Documents.DocumentFormat.Text);
        result.Facts.Should().NotBeNull("the report is not refused");
        Compare(name + Facts, FactsText.Of(result.Facts!), required: true);
        Compare(name + Findings, FactsText.Of(result.Results), required: false);
    }

    [Fact]
    public void Nothing_expected_stands_without_its_report() =>
        Files().Where(IsGolden).Select(f => Name(f).Replace(".facts", "", StringComparison.Ordinal).Replace(".findings", "", StringComparison.Ordinal)).Except(Files().Where(f => !IsGolden(f)).Select(Name)).Should().BeEmpty();

    [Fact]
    public void What_is_expected_is_not_being_written() => Goldens.AreWritten.Should().BeFalse("GOLDEN=write writes what is expected; a run that counts compares");

    private static void Compare(string name, string text, bool required)
    {
        var path = Path.Combine(Folder, name);
        if (!required && !File.Exists(path)) return;
        if (Goldens.AreWritten) File.WriteAllText(path, text, new UTF8Encoding(false));
        File.Exists(path).Should().BeTrue($"{name} says what must come out (GOLDEN=write)");
        text.Should().Be(File.ReadAllText(path), $"{name} says what must come out (GOLDEN=write)");
    }

    private static IEnumerable<string> Files() => Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static bool IsGolden(string path) => path.EndsWith(Facts, StringComparison.Ordinal) || path.EndsWith(Findings, StringComparison.Ordinal);

    private static string Name(string path) => Path.GetRelativePath(Folder, path)[..^4].Replace('\\', '/');
}
