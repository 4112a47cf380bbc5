using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Mapping;

public sealed class SchemeTellerTests
{
    private static readonly SchemeRules Rules = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules")).Schemes;
    private static readonly SchemeTeller Teller = new(Rules);

    public static TheoryData<string> Schemes => [.. Rules.Schemes.Select(s => s.Code)];

    [Theory]
    [MemberData(nameof(Schemes))]
    public void A_report_of_another_scheme_is_told_by_its_marks(string scheme)
    {
        var verdict = Teller.Tell(Lines($"{scheme}.txt"));
        verdict!.Scheme.Code.Should().Be(scheme);
        verdict.Certain.Should().BeTrue();
        verdict.Marks.Should().Contain(m => m.Kind == MarkKind.List);
        verdict.Marks.SelectMany(m => m.Texts).Should().OnlyContain(t => t.At.Line > 0 && t.Text.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Half_of_its_list_is_not_enough(string scheme)
    {
        var list = Teller.Tell(Lines($"{scheme}.txt"))!.Marks.Where(m => m.Kind == MarkKind.List).ToList();
        var seen = list.SelectMany(m => m.Texts.Skip(1)).Select(t => t.At.Line).ToHashSet();
        Teller.Tell(Lines($"{scheme}.txt").Where(t => !seen.Contains(t.At.Line)))?.Certain.Should().NotBe(true);
    }

    [Theory]
    [MemberData(nameof(Schemes))]
    public void Its_list_alone_is_not_enough(string scheme)
    {
        var other = Rules.Schemes.Single(s => s.Code == scheme).Marks.Where(m => m.Kind != MarkKind.List).ToList();
        var texts = Lines($"{scheme}.txt").Where(t => !other.Exists(m => m.Pattern.IsIn(t.Text)));
        Teller.Tell(texts)?.Certain.Should().NotBe(true);
    }

    [Fact]
    public void A_report_that_mentions_all_of_them_in_passing_is_not_one_of_them() =>
        Teller.Tell(Lines("in-passing.txt"))?.Certain.Should().NotBe(true);

    [Fact]
    public void A_report_with_both_assessments_is_for_a_person_to_look_at()
    {
        var verdict = Teller.Tell(Lines("both.txt"));
        verdict!.Scheme.Code.Should().Be("lpa");
        verdict.Certain.Should().BeFalse();
    }

    [Fact]
    public void A_document_is_read_by_paragraphs_and_table_rows()
    {
        var at = new Place { Table = 1, Row = 1, Column = 1 };
        var rows = new[] { ("MOIT 1", "กำหนดมาตรการ กลไก"), ("MOIT ๒", "เผยแพร่"), ("MOIT 3", "รายงาน"), ("MOIT 4", "แผน") };
        var cells = rows.SelectMany((r, i) => new[] { Cell(i + 1, 1, r.Item1), Cell(i + 1, 2, r.Item2) }).ToList();
        var table = new Table(at, 4, 2, cells, [new TablePart(at, 1, 4, [])]);
        var paragraph = new Paragraph(new Place { Line = 1 }, "แบบของสำนักงานปลัดกระทรวงสาธารณสุข");
        var source = new SourceFile(new string('0', 64), "a.txt", ItaIngest.Documents.DocumentFormat.Text, 1);
        var document = new Reader().Read(new Extraction(source, ExtractionStatus.Complete, [paragraph, table], [], Residue.None));
        var verdict = Teller.Tell(document)!;
        verdict.Scheme.Code.Should().Be("moit");
        verdict.Certain.Should().BeTrue();
        verdict.Marks.Single(m => m.Name == "moit-codes").Texts.Select(t => t.At.Row).Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public void Nothing_is_told_of_nothing()
    {
        Teller.Tell([]).Should().BeNull();
        new SchemeTeller(SchemeRules.None).Tell(Lines("lpa.txt")).Should().BeNull();
    }

    [SharedFact]
    public void None_of_the_five_real_reports_is_refused()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Shared!, "seeds"), "*.txt"))
        {
            var verdict = Teller.Tell(Lines(file));
            (verdict?.Certain ?? false).Should().BeFalse($"{Path.GetFileName(file)}: {verdict?.Scheme.Code} {string.Join(' ', verdict?.Marks.Select(m => m.Name) ?? [])}");
        }
    }

    private static Cell Cell(int row, int column, string text) => new(new Place { Table = 1, Row = row, Column = column }, row, column, 1, 1, text);

    private static IEnumerable<(string Text, Place At)> Lines(string file) =>
        File.ReadAllLines(Path.Combine(Repository.Root, "fixtures", "rules", "schemes", file)).Select((t, i) => (t, new Place { Line = i + 1 }));
}
