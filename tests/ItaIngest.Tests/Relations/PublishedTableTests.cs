using ItaIngest.Records;
using ItaIngest.Relations;

namespace ItaIngest.Tests.Relations;

public sealed class PublishedTableTests
{
    [Theory]
    [InlineData("type,name,district,province,year,overall,level", "")]
    [InlineData("Agency Type,Agency name,District,Province,Fiscal year (BE),Overall score,Rating,IIT", "")]
    [InlineData("ประเภทหน่วยงาน,ชื่อหน่วยงาน,อำเภอ,จังหวัด,ปีงบประมาณ พ.ศ.,คะแนน ITA,ระดับผลการประเมิน", "")]
    [InlineData("name,overall", "year")]
    [InlineData("project,budget", "name, year, overall")]
    public void Columns_are_told_by_their_headers(string headers, string missing) =>
        string.Join(", ", PublishedTable.Of(headers.Split(',')).Missing).Should().Be(missing);

    [Theory]
    [InlineData("เทศบาลตำบล", "ตัวอย่าง", "เทศบาลตำบล", "ตัวอย่าง")]
    [InlineData("ทต.", "ตัวอย่าง", "เทศบาลตำบล", "ตัวอย่าง")]
    [InlineData("", "อบต.ตัวอย่าง", "องค์การบริหารส่วนตำบล", "ตัวอย่าง")]
    [InlineData("", "เทศบาลตำบล ตัวอย่าง", "เทศบาลตำบล", "ตัวอย่าง")]
    [InlineData("เทศบาลตำบล", "เทศบาลตำบลตัวอย่าง", "เทศบาลตำบล", "ตัวอย่าง")]
    [InlineData("มหาวิทยาลัย", "มหาวิทยาลัยตัวอย่าง", "มหาวิทยาลัย", "ตัวอย่าง")]
    [InlineData("", "ตัวอย่าง", "", "ตัวอย่าง")]
    public void Type_and_name_are_parted(string type, string name, string expectedType, string expectedName)
    {
        var row = Read($"{type}|{name}|อำเภอเมือง|จ.ตัวอย่าง|๒๕๖๘|๙๓.๕|ผ่านดี")!;
        (row.Type, row.Name, row.District, row.Province, row.Year, row.Overall, row.Level).Should().Be((expectedType, expectedName, "เมือง", "ตัวอย่าง", 2568, "93.5", "ผ่านดี"));
    }

    [Theory]
    [InlineData("2568", 2568)]
    [InlineData("2025", 2568)]
    [InlineData("๒๕๖๘", 2568)]
    public void Years_are_of_either_era(string year, int expected) => Read($"|ตัวอย่าง|||{year}|90|")!.Year.Should().Be(expected);

    [Theory]
    [InlineData("|||ตัวอย่าง|2568|90|", "name")]
    [InlineData("|ตัวอย่าง|||68|90|", "year")]
    [InlineData("|ตัวอย่าง|||2568|ดี|", "overall")]
    [InlineData("|ตัวอย่าง|||2568|100.01|", "overall")]
    [InlineData("|ตัวอย่าง|||2568|-1|", "overall")]
    public void What_is_wrong_is_told_by_its_column(string row, string column)
    {
        var told = new List<string>();
        Read(row, told).Should().BeNull();
        told.Should().Equal(column);
    }

    [Fact]
    public void An_agency_without_a_score_publishes_nothing()
    {
        var told = new List<string>();
        Read("|ตัวอย่าง|||2568|-|", told).Should().BeNull();
        told.Should().BeEmpty();
    }

    private static PublishedScore? Read(string row, List<string>? told = null)
    {
        var cells = row.Split('|');
        return PublishedTable.Of(["type", "name", "district", "province", "year", "overall", "level"])
            .Read("list.csv", 2, i => i < cells.Length ? cells[i] : "", (column, _) => (told ?? []).Add(column));
    }
}
