using ItaIngest.Checks;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>A check has a class, a line, a page and fixtures; none of them stands alone.</summary>
public sealed class RegisterCompletenessTests
{
    private static CheckRegister Register => SeedRun.Rules.Checks;

    [Fact]
    public void Every_check_has_its_line() => CheckFixture.Built.Should().OnlyContain(c => Register.Find(c) != null);

    [Fact]
    public void No_two_checks_share_a_code() => CheckFixture.Built.Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_check_has_its_page_and_every_page_its_check() => CheckPage.Codes.Should().BeEquivalentTo(CheckFixture.Built);

    [Fact]
    public void Every_check_has_its_fixtures_and_every_fixture_its_check() => CheckFixture.Folders.Should().BeEquivalentTo(CheckFixture.Built);

    [Fact]
    public void Every_check_has_a_case_that_fires_and_one_that_is_silent() =>
        CheckFixture.Built.Where(c => !Has(c, FixtureKind.Fires) || !Has(c, FixtureKind.Silent)).Should().BeEmpty();

    [Fact]
    public void A_check_that_cannot_always_tell_has_a_case_of_that_and_no_other_has() =>
        CheckFixture.Built.Where(c => Has(c, FixtureKind.CannotTell) == CheckPage.CanAlwaysTell(c)).Should().BeEmpty("its page says whether it can always tell");

    [Fact]
    public void What_lies_among_the_fixtures_is_one() =>
        CheckFixture.Folders.SelectMany(c => CheckFixture.StrayIn(c).Select(s => c + "/" + s)).Should().BeEmpty("a name begins with fires, silent or cannot-tell");

    [Fact]
    public void A_fixture_is_a_folder_for_the_checks_over_several_reports_and_a_file_for_the_others() =>
        CheckFixture.All.Where(f => Directory.Exists(f.FullPath) != CheckFixture.OfRelateStage.Contains(f.Code)).Should().BeEmpty();

    [Fact]
    public void A_check_whose_page_says_that_it_can_always_tell_never_gives_up() =>
        CheckFixture.All.SelectMany(f => FixtureRun.Of(f).Select(s => s.Result).Where(r => r.Verdict == Verdict.CannotTell && CheckPage.CanAlwaysTell(r.Code)).Select(r => $"{f.Code}/{f.Name}: {r.Code}"))
            .Should().BeEmpty();

    private static bool Has(string code, FixtureKind kind) => Directory.Exists(Path.Combine(CheckFixture.Root, code)) && CheckFixture.Of(code).Any(f => f.Kind == kind);
}
