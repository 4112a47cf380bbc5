using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>Headings that are misread, run into one another or are not there.</summary>
public sealed class HeadingRemarksTests
{
    private static readonly ConfusionDistance Distance = new(SeedRun.Rules.Confusions);
    private static readonly BookItems Items2566 = new(SeedRun.Rules.Book(2566)!, new TitleClassifiers(SeedRun.Rules), new TitleWording(SeedRun.Rules.Phrases, Distance), Distance);

    private readonly FactsBuilder facts = new();
    private readonly HeadingRemarks remarks;

    public HeadingRemarksTests() => remarks = new HeadingRemarks(SeedRun.Rules.Phrases, Items2566, facts);

    [Fact]
    public void Letters_of_an_instrument_that_are_misread_are_told()
    {
        On("ผลการประเมินแบบวัด IIIT รายข้อ");
        facts.Remarks.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = RemarkKind.HeadingMangled, From = "IIIT", To = "IIT" });
    }

    [Fact]
    public void Two_headings_in_one_line_are_told()
    {
        On("ตัวชี้วัดย่อยที่ ๙.๒ การบริหารงานการดำเนินงาน");
        facts.Remarks.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = RemarkKind.HeadingMerged, To = "การบริหารงาน" });
    }

    [Theory]
    [InlineData("ผลการประเมินแบบวัด IIT รายข้อ")]
    [InlineData("ตัวชี้วัดย่อยที่ ๙.๒ การบริหารงาน")]
    [InlineData("")]
    public void What_is_written_right_is_not(string text)
    {
        On(text);
        facts.Remarks.Should().BeEmpty();
    }

    [Fact]
    public void An_instrument_without_a_heading_is_told_where_the_others_have_theirs()
    {
        On("แบบวัด IIT");
        Row("IIT", 7, line: 5);
        remarks.Finish();
        facts.Remarks.Should().BeEmpty("no other heading is there to compare with");

        On("แบบวัด OIT");
        remarks.Finish();
        facts.Remarks.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Kind = RemarkKind.HeadingMissing, Item = "instrument:EIT", Places = new[] { new Place { Line = 5 } } });
    }

    [Fact]
    public void Rows_under_their_own_heading_say_nothing()
    {
        On("แบบวัด IIT");
        On("แบบวัด OIT");
        Row("IIT", 1, line: 5);
        Row(null, 7, line: 6);
        remarks.Finish();
        facts.Remarks.Should().BeEmpty();
    }

    private void On(string text) => remarks.On(new Reading(new Place { Line = 1 }, text, text, null, []));

    private void Row(string? under, int indicator, int line) => remarks.OnRow(under, SeedRun.Rules.Book(2566)!.Indicator(indicator)!, new Place { Line = line });
}
