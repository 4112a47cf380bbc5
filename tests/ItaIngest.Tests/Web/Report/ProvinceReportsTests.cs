using ItaIngest.Mapping;
using ItaIngest.Records;
using ItaIngest.Web.Pages.Report;

namespace ItaIngest.Tests.Web.Report;

public sealed class ProvinceReportsTests
{
    [Fact]
    public void A_report_that_says_less_of_its_place_is_of_the_agency_that_it_can_be()
    {
        var provinces = ProvinceReports.Of([Head("a", "ปัว", "น่าน"), Head("b", null, "น่าน"), Head("c", null, null)]);

        provinces.Should().ContainSingle().Which.Should().Match<ProvinceReports>(p => p.Province == "น่าน" && p.Agencies.Count == 1 && p.Documents.Count == 3);
        provinces[0].Agencies[0].Documents.Select(d => d.Document).Should().Equal("a", "b", "c");
    }

    [Fact]
    public void One_that_can_be_of_several_stays_by_itself_and_comes_last()
    {
        var provinces = ProvinceReports.Of([Head("a", "ปัว", "น่าน"), Head("b", "ปัว", "ตาก"), Head("c", null, null), Head("d", null, null) with { Agency = new Agency(null, null, null, "ตาก", []) }]);

        provinces.Select(p => (p.Province, string.Join(' ', p.Agencies.Select(a => a.Documents[0].Document)), string.Join(' ', p.Documents.Select(d => d.Document)))).Should().Equal(("ตาก", "b", "b d"), ("น่าน", "a", "a"), ("", "c", "c"));
        ProvinceReports.Whole(provinces).Should().Match<ProvinceReports>(w => w.Province == null && w.Agencies.Count == 3);
        ProvinceReports.Whole(provinces).Documents.Select(d => d.Document).Should().Equal("a", "b", "c", "d");
    }

    private static ReportHead Head(string id, string? district, string? province) =>
        new(id, id + ".txt", ReportKind.Analysis, new Agency("เทศบาลตำบล", "หนึ่ง", district, province, []), 2568, 2568, ItaIngest.Outcome.Clean, 0, 0);
}
