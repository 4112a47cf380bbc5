using System.Text.Json;

namespace ItaIngest.Tests.Architecture;

/// <summary>No package that is used, by whatever way it comes in, has a vulnerability that is known of and not explained.</summary>
public sealed class AdvisoriesTests
{
    private static readonly Advisory Known = new("Some.Package", "GHSA-1", "", ">= 7.0.0, < 8.0.1", "it hurts", "https://example.org");

    [Fact]
    public void No_package_of_a_lock_file_has_a_known_vulnerability()
    {
        var packages = LockFiles().SelectMany(Packages).Distinct().ToList();

        packages.Should().Contain(p => p.Package == "AngleSharp").And.Contain(p => p.Package == "SQLitePCLRaw.lib.e_sqlite3");
        Advisories.Read().Problems(packages).Should().BeEmpty();
    }

    [Theory]
    [InlineData("6.9.9", false)]
    [InlineData("7.0.0", true)]
    [InlineData("8.0.0", true)]
    [InlineData("8.0.1", false)]
    [InlineData("8.0.0.1", true)]
    [InlineData("8.0.10", false)]
    [InlineData("8.0.1-preview.2", false)]
    public void An_advisory_is_about_the_versions_between_its_bounds(string version, bool expected)
    {
        Known.IsAbout("some.package", version).Should().Be(expected);
        Known.IsAbout("other.package", version).Should().BeFalse();
    }

    [Fact]
    public void A_vulnerable_package_is_told_unless_an_exception_says_why_it_does_no_harm()
    {
        (string, string)[] packages = [("Some.Package", "8.0.0")];
        var exception = new AcceptedAdvisory("GHSA-1", "The part of it that is vulnerable is never called from here.");

        new Advisories("", "", [Known], []).Problems(packages).Should().ContainSingle().Which.Should().Contain("GHSA-1");
        new Advisories("", "", [Known], [exception]).Problems(packages).Should().BeEmpty();
        new Advisories("", "", [Known], [exception with { Why = "fine" }]).Problems(packages).Should().ContainSingle().Which.Should().Contain("without a reason");
        new Advisories("", "", [Known], [exception]).Problems([("Some.Package", "9.0.0")]).Should().ContainSingle().Which.Should().Contain("nothing needs it");
    }

    private static IEnumerable<string> LockFiles() =>
        new[] { "src", "tests" }.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Repository.Root, f), "packages.lock.json", SearchOption.AllDirectories));

    private static IEnumerable<(string Package, string Version)> Packages(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
                .Where(p => p.Value.TryGetProperty("resolved", out _))
                .Select(p => (p.Name, p.Value.GetProperty("resolved").GetString()!)),
        ];
    }
}
