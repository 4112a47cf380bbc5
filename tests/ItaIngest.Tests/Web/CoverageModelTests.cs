using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Web.Pages.Coverage;

namespace ItaIngest.Tests.Web;

public sealed class CoverageModelTests
{
    private static readonly ReportHead[] Heads =
    [
        Head("a.txt", "หนึ่ง", "น่าน", 2568),
        Head("b.txt", "สอง", "ตาก", 2568),
        Head("c.txt", "หนึ่ง", "น่าน", 2567),
        Head("unread.pdf", null, null, null) with { Kind = null },
    ];

    private static readonly ExpectedAgency[] Expected =
    [
        new("เทศบาลตำบล", "หนึ่ง", "", "น่าน", 2568),
        new("เทศบาลตำบล", "สาม", "", "น่าน", 2568),
        new("เทศบาลตำบล", "สี่", "", "เลย", 2566),
    ];

    [Fact]
    public void Every_year_is_summed_the_latest_first_and_unread_files_are_nobodys()
    {
        var model = new CoverageModel(new CoverageAddress(), Expected, Heads);

        model.Years.Should().Equal(new CoverageYear(2568, 1, 1, 1), new CoverageYear(2567, 0, 0, 1), new CoverageYear(2566, 0, 1, 0));
        model.Sum.Should().Be(new CoverageYear(null, 1, 2, 2));
        model.Rows.Select(r => (r.Name, r.Year, r.State, string.Join(' ', r.Reports.Select(h => h.Path)))).Should().Equal(
            ("หนึ่ง", 2568, CoverageState.There, "a.txt"),
            ("สาม", 2568, CoverageState.Missing, ""),
            ("สอง", 2568, CoverageState.Unexpected, "b.txt"),
            ("หนึ่ง", 2567, CoverageState.Unexpected, "c.txt"),
            ("สี่", 2566, CoverageState.Missing, ""));
        (string.Join(' ', model.Choices.Years), string.Join(' ', model.Choices.Provinces)).Should().Be(("2568 2567 2566", "ตาก น่าน เลย"));
    }

    [Fact]
    public void A_year_a_province_and_a_state_choose_lines()
    {
        var model = new CoverageModel(new CoverageAddress(2568, "น่าน", CoverageState.Missing), Expected, Heads);

        model.Rows.Should().ContainSingle().Which.Name.Should().Be("สาม");
        model.Sum.Should().Be(new CoverageYear(2568, 1, 1, 0));
        model.Years.Should().Equal([new CoverageYear(2568, 1, 1, 0), new CoverageYear(2567, 0, 0, 1)], "the other years of the province can be chosen");
    }

    [Fact]
    public void Without_a_list_it_shows_who_is_there_and_nobody_as_missing()
    {
        var model = new CoverageModel(new CoverageAddress(Shows: CoverageState.Missing), [], Heads);

        model.HasList.Should().BeFalse();
        model.Rows.Select(r => r.Reports.Single().Path).Should().Equal("a.txt", "b.txt", "c.txt");
    }

    [Fact]
    public void Many_lines_are_told_in_pages()
    {
        var many = Enumerable.Range(0, 401).Select(i => new ExpectedAgency("เทศบาลตำบล", $"ที่ {i}", "", "", 2568)).ToList();

        var model = new CoverageModel(new CoverageAddress(Page: 3), many, []);

        (model.Total, model.Pages).Should().Be((401, 3));
        model.Rows.Should().ContainSingle().Which.Name.Should().Be("ที่ 400");
    }

    private static ReportHead Head(string path, string? name, string? province, int? year) =>
        new(path, path, ReportKind.Analysis, new Agency(name is null ? null : "เทศบาลตำบล", name, null, province, []), year, year, Outcome.Clean, 0, 0);
}
