using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Tests.Records;

public sealed class ExpectedCoverageTests
{
    [Fact]
    public void An_agency_is_there_by_type_name_year_and_the_places_that_both_state()
    {
        ExpectedAgency[] expected =
        [
            new("เทศบาลตำบล", "หนึ่ง", "ปัว", "น่าน", 2568),
            new("เทศบาลตำบล", "หนึ่ง", "เมือง", "ตาก", 2568),
            new("เทศบาลเมือง", "หนึ่ง", "", "", 2568),
            new("เทศบาลตำบล", "สอง", "", "", null),
        ];
        CoveredReport[] there =
        [
            Report("a.txt", "เทศบาลตำบล", "หนึ่ง", "ปัว", "น่าน", 2568),
            Report("b.txt", "เทศบาลตำบล", "หนึ่ง", null, "น่าน", 2568),
            Report("c.txt", "เทศบาลตำบล", "หนึ่ง", "ปัว", "น่าน", 2567),
            Report("d.txt", "เทศบาลตำบล", "สอง", "ปัว", "น่าน", 2567),
            Report("e.txt", null, "หนึ่ง", null, null, 2568),
            Report("f.txt", "เทศบาลตำบล", "หนึ่ง", null, null, null),
        ];

        var coverage = ExpectedCoverage.Of(expected, there);

        coverage.Lines.Select(l => (l.Agency, l.Year, Paths: string.Join(' ', l.Paths))).Should().Equal(
            (expected[3], 2567, "d.txt"),
            (expected[0], 2568, "a.txt b.txt"),
            (expected[1], 2568, ""),
            (expected[2], 2568, ""),
            (expected[3], 2568, ""));
        coverage.Unexpected.Select(r => r.Path).Should().Equal("c.txt", "e.txt", "f.txt");
    }

    [Fact]
    public void An_agency_without_a_year_is_expected_once_where_no_year_is_known()
    {
        ExpectedAgency expected = new("เทศบาลตำบล", "หนึ่ง", "", "", null);

        ExpectedCoverage.Of([expected], []).Lines.Should().ContainSingle().Which.Should().BeEquivalentTo(new CoverageLine(expected, null, []));
        ExpectedCoverage.Of([expected], [Report("a.txt", "เทศบาลตำบล", "หนึ่ง", null, null, null)]).Lines.Should().ContainSingle().Which.Paths.Should().Equal("a.txt");
    }

    private static CoveredReport Report(string path, string? type, string? name, string? district, string? province, int? year) =>
        new(path, new Agency(type, name, district, province, []), year);
}
