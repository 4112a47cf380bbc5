using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>The register of checks, as it is loaded. That class, line, page and fixtures belong together: Checks/Register.</summary>
public sealed class CheckRegisterTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "rules");
    private static readonly CheckRegister Register = CheckRegister.Load(Folder);

    [Fact]
    public void A_check_is_found_by_its_code()
    {
        var check = Register.Find("ITA-S010")!;
        check.Name.Should().Be("question-mean-differs-from-indicator");
        check.NameThai.Should().NotBeEmpty();
        check.UsualSeverity.Should().StartWith("Error");
        check.Revision.Should().BePositive();
        Register.Find("ITA-S999").Should().BeNull();
    }

    [Fact]
    public void The_register_is_that_of_the_rules() => RuleSetLoader.Load(Folder).Checks.Checks.Should().Equal(Register.Checks);

    [Fact]
    public void The_first_register_keeps_its_numbers()
    {
        // Codes that stand in stored findings and in decisions of people: what they mean must not move.
        (string Code, string Name)[] first =
        [
            ("ITA-T001", "foreign-script"), ("ITA-M001", "code-mangled"), ("ITA-M003", "code-mismatch"), ("ITA-S010", "question-mean-differs-from-indicator"),
            ("ITA-S013", "partial-sum-impossible"), ("ITA-S020", "restated-value-differs"), ("ITA-S030", "delta-wrong"), ("ITA-R001", "rating-scale-wrong-year"),
            ("ITA-R004", "rating-scale-row-wrong"), ("ITA-A001", "agency-name-mismatch"), ("ITA-N005", "copy-paste-content"),
        ];
        foreach (var (code, name) in first) Register.Find(code)!.Name.Should().Be(name);
    }

    [Fact]
    public void The_checks_of_the_first_part_have_their_pages()
    {
        string[] codes =
        [
            "S001", "S002", "S010", "S011", "S012", "S013", "S020", "S030", "S040", "S041", "R001", "R002", "R003", "M001", "M002", "M003", "M004", "M005", "M006",
            "M008", "M009", "M010", "M011", "A001", "A002", "A003", "A004", "A006", "T001", "X001", "X002",
        ];
        codes.Should().OnlyContain(c => File.Exists(Path.Combine(Folder, "checks", $"ITA-{c}.md")));
    }
}
