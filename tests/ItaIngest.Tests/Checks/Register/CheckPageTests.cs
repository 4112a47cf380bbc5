using System.Text.RegularExpressions;
using ItaIngest.Tests.RealReports;
using ThaiNumerals;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>The pages are of one form, and say what the checks do: severity, examples and whether they can always tell.</summary>
public sealed partial class CheckPageTests
{
    private static readonly (string Thai, string English, FixtureKind Kind)[] Examples =
    [
        ("ตัวอย่างที่พบ", "Fires", FixtureKind.Fires), ("ตัวอย่างที่ไม่พบ", "Stays silent", FixtureKind.Silent), ("เมื่อตัดสินไม่ได้", "Cannot tell", FixtureKind.CannotTell),
    ];

    public static TheoryData<string> Codes => [.. CheckPage.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_its_title_and_nine_sections_in_both_languages_and_nothing_else(string code)
    {
        var check = SeedRun.Rules.Checks.Find(code);
        check.Should().NotBeNull($"{code} is registered");
        var lines = CheckPage.Text(code).Split('\n');
        lines[0].Should().Be($"# {code} · {check!.NameThai}");
        lines.Should().Contain($"## English · {check.Name}");
        CheckPage.Sections(code).Select(s => s.Heading).Should().Equal(CheckPage.Thai.Concat(CheckPage.English));
        lines.Count(l => l.Length > 0).Should().Be(2 + CheckPage.Thai.Length + CheckPage.English.Length, "a section is one paragraph");
        CheckPage.Text(code).Should().NotContainAny(["`", "|", "](", "<", "null", "rowspan"], "a page is read on a terminal, and by people who write no programs");
        CheckPage.Text(code).Should().EndWith("\n").And.NotContain("  ").And.NotContain("\r");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_tells_the_severities_of_the_register_the_usual_first(string code)
    {
        var registered = SeedRun.Rules.Checks.Find(code)!.UsualSeverity.Split('/');
        foreach (var text in (string[])[CheckPage.Section(code, "ความรุนแรง"), CheckPage.Section(code, "Severity")])
        {
            text.Should().StartWith(registered[0]);
            SeverityWord().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(registered);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Both_languages_say_alike_whether_the_check_can_always_tell(string code) =>
        CheckPage.Section(code, "เมื่อตัดสินไม่ได้").StartsWith("ตัดสินได้เสมอ", StringComparison.Ordinal).Should().Be(CheckPage.CanAlwaysTell(code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_figures_of_an_example_are_those_of_the_fixtures(string code)
    {
        foreach (var (thai, english, kind) in Examples)
        {
            var shown = string.Concat(CheckFixture.Of(code).Where(f => f.Kind == kind).Select(f => Content(f) + FixtureText.Of(f, FixtureRun.Of(f))));
            foreach (var heading in (string[])[thai, english])
                FiguresIn(CheckPage.Section(code, heading)).Except(FiguresIn(shown), StringComparer.Ordinal).Should().BeEmpty($"{heading} of {code} quotes its fixtures");
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_names_checks_that_exist(string code) =>
        Code().Matches(CheckPage.Text(code)).Select(m => m.Value).Should().OnlyContain(c => SeedRun.Rules.Checks.Find(c) != null);

    [Fact]
    public void No_finding_of_a_fixture_has_a_severity_that_the_register_does_not_know() =>
        CheckFixture.All.SelectMany(f => FixtureRun.Of(f).Select(s => s.Result).Where(r => r.IsFinding && !SeedRun.Rules.Checks.Find(r.Code)!.UsualSeverity.Split('/').Contains(r.Severity.ToString())).Select(r => $"{f.Code}/{f.Name}: {r.Code} {r.Severity}"))
            .Should().BeEmpty();

    private static string Content(CheckFixture fixture) => string.Concat((Directory.Exists(fixture.FullPath) ? Directory.GetFiles(fixture.FullPath) : [fixture.FullPath]).Where(f => Path.GetExtension(f) is ".txt" or ".html" or ".csv").Select(File.ReadAllText));

    private static IEnumerable<string> FiguresIn(string text) => Figure().Matches(ThaiDigits.ToAscii(text)).Select(m => m.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<![0-9.])[0-9]{1,3}\.[0-9]{1,2}(?![0-9.])", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Figure();

    [GeneratedRegex("Error|Warning|Info", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex SeverityWord();

    [GeneratedRegex("ITA-[A-Z][0-9]{3}", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Code();
}
