namespace ThaiNumerals.Tests;

public class DocumentNumbersTests
{
    [Theory]
    [InlineData("ชย ๗๙๙๐๑/๑๙๖", "ชย", "ชัยภูมิ", "79901", false, "196", ParseFlags.ThaiDigits)]
    [InlineData("ที่ ชย 79901/196", "ชย", "ชัยภูมิ", "79901", false, "196", ParseFlags.None)]
    [InlineData("มท ๐๘๐๘.๒/ว ๑๒๓", "มท", null, "0808.2", true, "123", ParseFlags.ThaiDigits)]
    [InlineData("ชร 5๒001/ว45", "ชร", "เชียงราย", "52001", true, "45", ParseFlags.ThaiDigits | ParseFlags.MixedScript)]
    public void One_number_is_read(string text, string letters, string? province, string office, bool circular, string serial, ParseFlags flags)
    {
        DocumentNumbers.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(new DocumentNumber(letters, province, office, circular, serial));
        r.Flags.Should().Be(flags);
    }

    [Theory]
    [InlineData("")]
    [InlineData("79901/196")]
    [InlineData("ชย 79901")]
    [InlineData("ชย 79901/")]
    [InlineData("ช 1/2")]
    [InlineData("ชย 799011111/1")]
    public void Others_are_not(string text) => DocumentNumbers.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Numbers_are_found_in_running_text()
    {
        var found = DocumentNumbers.FindAll("ตามหนังสือ ที่ ชย ๗๙๙๐๑/๑๙๖ ลงวันที่ 1 ต.ค. 65");
        found.Should().ContainSingle().Which.Raw.Should().Be("ชย ๗๙๙๐๑/๑๙๖");
    }

    [Fact]
    public void There_are_77_provinces_with_a_code_each()
    {
        ProvinceCodes.All.Should().HaveCount(77);
        ProvinceCodes.All.Select(p => p.Code).Should().OnlyHaveUniqueItems();
        ProvinceCodes.All.Select(p => p.Name).Should().OnlyHaveUniqueItems();
    }
}
