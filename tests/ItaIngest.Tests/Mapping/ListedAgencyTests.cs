using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>rules/agencies.tsv: an agency whose name is that of no place is known by the list, also where a sentence runs on behind it.</summary>
public sealed class ListedAgencyTests
{
    private const string Report = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\nอำเภอลอง จังหวัดแพร่\n\nตามที่ เทศบาลตำบลเวียงใหม่ยิ่งยงได้จัดทำรายงาน และเทศบาลตำบลเวียงใหม่ยิ่งยงประกาศผลแล้ว\n";

    [Fact]
    public void A_listed_agency_is_told_and_an_unlisted_one_is_not_guessed()
    {
        Name(SeedRun.Rules).Should().NotBe("เวียงใหม่ยิ่งยง", "nothing says where the name ends");
        var listed = SeedRun.Rules with
        {
            Places = SeedRun.Rules.Places with { Agencies = [new KnownAgency("เทศบาลตำบล", "เวียงใหม่ยิ่งยง", "ลอง", "แพร่", "test")] },
        };
        Name(listed).Should().Be("เวียงใหม่ยิ่งยง");
    }

    private static string? Name(RuleSet rules)
    {
        var bytes = Encoding.UTF8.GetBytes(Report);
        return new Pipeline(rules, ExtractorList.All(Limits.Default)).Run(new SourceFile("0", "a.txt", Documents.DocumentFormat.Text, bytes.Length), bytes, []).Facts!.Agency.Name;
    }
}
