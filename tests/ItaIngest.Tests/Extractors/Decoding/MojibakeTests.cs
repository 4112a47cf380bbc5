using System.Text;
using ItaIngest.Extractors.Decoding;

namespace ItaIngest.Tests.Extractors.Decoding;

public sealed class MojibakeTests
{
    private const string Line = "รายงานผลการประเมินคุณธรรมและความโปร่งใส ITA ปี ๒๕๖๗";

    private static readonly Encoding Thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Fact]
    public void The_three_kinds_are_told()
    {
        Mojibake.KindOf(Western.GetString(Thai.GetBytes(Line))).Should().Be("tis-620-as-windows-1252");
        Mojibake.KindOf(Western.GetString(Encoding.UTF8.GetBytes(Line))).Should().Be("utf-8-as-windows-1252");
        Mojibake.KindOf(Thai.GetString(Encoding.UTF8.GetBytes(Line))).Should().Be("utf-8-as-windows-874");
    }

    [Theory]
    [InlineData(Line)]
    [InlineData("เธอเนื่องด้วยเน้นเนื้อหาเนิ่น ๆ")]
    [InlineData("Évaluation préliminaire déjà réalisée à l'été, très bien notée")]
    [InlineData("ราคา £5 – ¥10 © 2567 «ร่าง»")]
    [InlineData("")]
    public void Sound_text_is_not_suspected(string line) => Mojibake.KindOf(line).Should().BeNull();
}
