using System.Text;
using System.Text.Json;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>Every fault of fixtures/rules/faults.json, made in the small rules beside it, is said with file, line and what is allowed.</summary>
public sealed class RuleSetLoaderTests : IDisposable
{
    private static readonly string Small = Path.Combine(Repository.Root, "fixtures", "rules", "small");
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly List<FaultCase> Cases = JsonSerializer.Deserialize<List<FaultCase>>(File.ReadAllText(Path.Combine(Repository.Root, "fixtures", "rules", "faults.json")), Options)!;

    private readonly TemporaryFolder folder = new();

    public RuleSetLoaderTests()
    {
        foreach (var file in Directory.GetFiles(Small, "*", SearchOption.AllDirectories))
        {
            var target = folder.At(Path.GetRelativePath(Small, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public static TheoryData<string> Names => [.. Cases.Select(c => c.Name)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_small_rules_are_right()
    {
        RuleSetLoader.Check(folder.Root).Should().BeEmpty();
        var book = RuleSetLoader.Load(folder.Root).Books[2599];
        book.Indicators[8].SubIndicators[0].Questions.Should().Equal("o1", "o2");
        book.Indicators[8].SubIndicators[0].Title.Should().BeNull();
        book.Question("i5")!.Title.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_said_with_its_place_and_what_is_allowed(string name)
    {
        var fault = Cases.Single(c => c.Name == name);
        var path = folder.At(fault.File);
        var before = File.ReadAllText(path);
        var after = fault.Find is null ? fault.Replace : ReplaceFirst(before, fault.Find, fault.Replace);
        after.Should().NotBe(before, "the case changes something");
        File.WriteAllText(path, after);

        var problems = RuleSetLoader.Check(folder.Root);
        problems.Select(p => p.ToString()).Should().Equal(fault.Says);
        problems.Should().NotBeEmpty().And.OnlyContain(p => p.WhatThai.Length > 0 && p.AllowedThai.Length > 0);
        problems.Should().OnlyContain(p => p.Line == 0 || p.Line <= after.Split('\n', StringSplitOptions.None).Length);

        var load = () => RuleSetLoader.Load(folder.Root);
        load.Should().Throw<RuleBookException>().Which.Problems.Should().Equal(problems);
    }

    [Fact]
    public void Thai_is_said_in_Thai()
    {
        Change("books/2599.json", "\"weak\": [],", "\"weak\": [], \"colour\": \"red\",");
        RuleSetLoader.Check(folder.Root).Single().WhatThai.Should().Be("ไม่รู้จักคีย์ \"colour\"");
    }

    [Theory]
    [InlineData("places.tsv")]
    [InlineData("agencies.tsv")]
    [InlineData("checks.tsv")]
    [InlineData("schemes.json")]
    [InlineData("phrases.json")]
    [InlineData("confusions.tsv")]
    public void A_missing_file_is_said(string file)
    {
        File.Delete(folder.At(file));
        RuleSetLoader.Check(folder.Root).Select(p => p.ToString()).Should().Equal($"{file}:0: {file} is missing; allowed: the file must stand in the rules directory");
    }

    [Fact]
    public void Missing_books_are_said()
    {
        Directory.Delete(folder.At("books"), true);
        RuleSetLoader.Check(folder.Root).Single().File.Should().Be("books");
    }

    [Fact]
    public void A_missing_directory_is_said()
    {
        var nowhere = folder.At("nowhere");
        RuleSetLoader.Check(nowhere).Single().What.Should().Be($"there is no rules directory {nowhere}");
        var load = () => RuleSetLoader.Load(nowhere);
        load.Should().Throw<RuleBookException>();
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_said_with_its_line()
    {
        var path = folder.At("places.tsv");
        File.WriteAllBytes(path, [.. File.ReadAllBytes(path), 0xA1, 0xD2, 0x0A]);
        var problem = RuleSetLoader.Check(folder.Root).Single();
        problem.File.Should().Be("places.tsv");
        problem.Line.Should().Be(5);
        problem.Allowed.Should().Be("UTF-8");
    }

    [Fact]
    public void A_file_of_another_kind_is_not_read_whole()
    {
        File.WriteAllBytes(folder.At("places.tsv"), new byte[(16 << 20) + 1]);
        RuleSetLoader.Check(folder.Root).Single().Allowed.Should().Be("at most 16777216 bytes");
    }

    [Fact]
    public void A_directory_under_a_file_name_is_said()
    {
        File.Delete(folder.At("checks.tsv"));
        Directory.CreateDirectory(folder.At("checks.tsv"));
        RuleSetLoader.Check(folder.Root).Should().ContainSingle(p => p.File == "checks.tsv");
    }

    [Fact]
    public void Every_fault_of_a_folder_is_said_in_order_of_files_and_lines()
    {
        Change("books/2599.json", "\"number\": 7", "\"number\": 17");
        Change("books/2599.json", "\"weak\": [],", "\"weak\": [], \"colour\": \"red\",");
        Change("places.tsv", "ตำบลสอง", "ตำบลหนึ่ง");
        RuleSetLoader.Check(folder.Root).Select(p => (p.File, p.Line)).Should().Equal(("books/2599.json", 5), ("books/2599.json", 27), ("places.tsv", 4));
    }

    [Fact]
    public void Newlines_and_a_byte_order_mark_change_nothing_and_no_revision()
    {
        var revision = RuleSetLoader.Load(folder.Root).Revision;
        foreach (var file in Directory.GetFiles(folder.Root, "*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal);
            File.WriteAllText(file, text, new UTF8Encoding(true));
        }

        RuleSetLoader.Load(folder.Root).Revision.Should().Be(revision);
    }

    [Theory]
    [InlineData("books/2599.json", "ข้อ e2", "ข้อ e2 ใหม่")]
    [InlineData("places.tsv", "ตำบลสอง", "ตำบลสาม")]
    [InlineData("agencies.tsv", "สมมุติ", "สมมติ")]
    [InlineData("checks.tsv", "another", "any other")]
    [InlineData("schemes.json", "แบบอื่น", "แบบนั้น")]
    [InlineData("phrases.json", "เป้าหมาย", "จุดหมาย")]
    [InlineData("confusions.tsv", "0.20", "0.21")]
    public void Any_other_change_changes_the_revision(string file, string find, string replace)
    {
        var revision = RuleSetLoader.Load(folder.Root).Revision;
        Change(file, find, replace);
        RuleSetLoader.Load(folder.Root).Revision.Should().NotBe(revision);
    }

    private void Change(string file, string find, string replace)
    {
        var path = folder.At(file);
        File.WriteAllText(path, ReplaceFirst(File.ReadAllText(path), find, replace));
    }

    private static string ReplaceFirst(string text, string find, string replace)
    {
        var at = text.IndexOf(find, StringComparison.Ordinal);
        at.Should().BeGreaterThanOrEqualTo(0, $"the fixture contains {find}");
        return string.Concat(text.AsSpan(0, at), replace, text.AsSpan(at + find.Length));
    }

    private sealed record FaultCase(string Name, string File, string? Find, string Replace, IReadOnlyList<string> Says);
}
