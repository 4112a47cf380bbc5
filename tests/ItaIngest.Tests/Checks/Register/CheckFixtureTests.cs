using System.Text;
using ItaIngest.Checks;
using ItaIngest.Checks.Messages;

namespace ItaIngest.Tests.Checks.Register;

/// <summary>
/// Each report in fixtures/checks/CODE makes its check fire, stay silent or say that it cannot tell, as its name says; expected.txt beside
/// them holds every word of it. GOLDEN=write writes that anew; read the difference before you keep it.
/// </summary>
public sealed class CheckFixtureTests
{
    public static TheoryData<string, string> Fixtures
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var f in CheckFixture.All) data.Add(f.Code, f.Name);
            return data;
        }
    }

    public static TheoryData<string> Codes => [.. CheckFixture.Folders];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_check_says_of_a_fixture_what_its_name_says(string code, string name)
    {
        var fixture = CheckFixture.Of(code).Single(f => f.Name == name);
        var said = FixtureRun.Of(fixture).Select(s => s.Result).Where(r => r.Code == code).ToList();
        var findings = said.Where(r => r.IsFinding).ToList();
        switch (fixture.Kind)
        {
            case FixtureKind.Fires:
                findings.Should().NotBeEmpty();
                break;
            case FixtureKind.Silent:
                findings.Should().BeEmpty();
                if (said.Count > 0) said.Should().Contain(r => r.Verdict == Verdict.Holds, "what it only cannot tell is a fixture of its own");
                break;
            default:
                findings.Should().BeEmpty();
                said.Where(r => r.Verdict == Verdict.CannotTell).Should().NotBeEmpty().And.OnlyContain(r => r.Figures.ContainsKey("reason"));
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_a_check_says_is_as_it_was_read_and_kept(string code)
    {
        var text = string.Join('\n', CheckFixture.Of(code).Select(f => FixtureText.Of(f, FixtureRun.Of(f))));
        var golden = Path.Combine(CheckFixture.Root, code, CheckFixture.Expected);
        if (Goldens.AreWritten) File.WriteAllText(golden, text, new UTF8Encoding(false));
        File.Exists(golden).Should().BeTrue($"{code}/{CheckFixture.Expected} says what must come out (GOLDEN=write)");
        text.Split('\n').Should().Equal(File.ReadAllText(golden).Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_a_check_says_has_words_in_both_languages(string code)
    {
        foreach (var s in CheckFixture.Of(code).SelectMany(FixtureRun.Of))
        {
            // Without words of its own a result is told by its code and its fields.
            FindingMessages.Render(s.Result, MessageLanguage.Thai, s.Book).Should().NotContain("–\n").And.NotStartWith(s.Result.Code);
            FindingMessages.Render(s.Result, MessageLanguage.English, s.Book).Should().NotBeEmpty().And.NotStartWith(s.Result.Code);
        }
    }

    [Fact]
    public void What_is_expected_is_not_being_written() => Goldens.AreWritten.Should().BeFalse("GOLDEN=write writes what is expected; a run that counts compares");
}
