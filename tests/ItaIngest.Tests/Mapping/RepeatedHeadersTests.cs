using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>A header that a table repeats with a letter otherwise is told, though joining left it out.</summary>
public sealed class RepeatedHeadersTests
{
    [Theory]
    [InlineData("ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต | ตัวชี้วัดที่ ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "HeadingMangled")]
    [InlineData("ส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน | ส่งเสริมคุณธรรมและความโปร่งภายในหน่วยงาน", "HeaderMangled")]
    [InlineData("ข้อความ | ข้อคำถาม", null)]
    [InlineData("ผลการดำเนินการ | หมายเหตุ", null)]
    [InlineData("ผลการดำเนินการ", null)]
    public void A_repeated_header_that_differs_is_told(string detail, string? kind)
    {
        var facts = new FactsBuilder();
        RepeatedHeaders.Remark([new Note(NoteKind.Info, "repeated-header-differs", detail, new Place { Line = 21, Table = 1 }), new Note(NoteKind.Info, "repeated-header-dropped", detail, new Place { Line = 21, Table = 1 })], new HeaderVocabulary(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions)), facts);
        facts.Remarks.Select(r => r.Kind.ToString()).Should().Equal(kind is null ? [] : [kind]);
    }
}
