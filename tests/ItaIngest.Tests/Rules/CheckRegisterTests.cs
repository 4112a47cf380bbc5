using System.Globalization;
using System.Reflection;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>The register, the pages and the classes of the checks belong together.</summary>
public sealed class CheckRegisterTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "rules");
    private static readonly CheckRegister Register = CheckRegister.Load(Folder);

    private static readonly string[] ThaiParts = ["บอกอะไร", "คำนวณอย่างไร", "ตัวอย่างที่พบ", "ตัวอย่างที่ไม่พบ", "เมื่อตัดสินไม่ได้", "ต้องทำอะไร"];
    private static readonly string[] EnglishParts = ["What it says", "How it is computed", "Fires", "Stays silent", "Cannot tell", "What to do", "Source of the rule"];

    public static TheoryData<string> Pages => [.. Directory.GetFiles(Path.Combine(Folder, "checks")).Select(f => Path.GetFileName(f))];

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

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_what_a_person_needs_in_both_languages(string file)
    {
        var code = Path.GetFileNameWithoutExtension(file);
        var check = Register.Find(code);
        check.Should().NotBeNull($"{code} is registered");
        var text = File.ReadAllText(Path.Combine(Folder, "checks", file));
        var lines = text.TrimEnd('\n').Split('\n');
        lines.Length.Should().BeInRange(15, 35);
        lines[0].Should().Be($"# {code} · {check!.NameThai}");
        lines.Should().Contain($"## English · {check.Name}");
        ThaiParts.Select(p => text.IndexOf($"**{p}** ", StringComparison.Ordinal)).Should().BeInAscendingOrder().And.OnlyContain(i => i > 0);
        EnglishParts.Select(p => text.IndexOf($"**{p}.** ", StringComparison.Ordinal)).Should().BeInAscendingOrder().And.OnlyContain(i => i > 0);
        text.IndexOf("**ต้องทำอะไร**", StringComparison.Ordinal).Should().BeLessThan(text.IndexOf("## English", StringComparison.Ordinal), "Thai comes first");
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

    [Fact]
    public void Every_check_that_is_built_is_registered_and_has_a_page()
    {
        // By reflection over the interface's name: as long as no check is built there is nothing to compare.
        foreach (var type in typeof(RuleSet).Assembly.GetTypes().Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.Name is "ICheck" or "IRelation")))
        {
            var check = Activator.CreateInstance(type)!;
            var code = (string)type.GetProperty("Code", BindingFlags.Public | BindingFlags.Instance)!.GetValue(check, BindingFlags.Default, null, null, CultureInfo.InvariantCulture)!;
            Register.Find(code).Should().NotBeNull($"{type.Name} says {code}");
            File.Exists(Path.Combine(Folder, "checks", $"{code}.md")).Should().BeTrue($"{type.Name} needs rules/checks/{code}.md");
        }
    }
}
