namespace ThaiNumerals.Tests;

public class ThaiYearsTests
{
    [Theory]
    [InlineData("๒๕๖๘", 2568, ParseFlags.ThaiDigits)]
    [InlineData("2568", 2568, ParseFlags.None)]
    [InlineData("พ.ศ. 2568", 2568, ParseFlags.None)]
    [InlineData("พ.ศ.2568", 2568, ParseFlags.None)]
    [InlineData("พ.ศ 2568", 2568, ParseFlags.Repaired)]
    [InlineData("พ. ศ. 2568", 2568, ParseFlags.Repaired)]
    [InlineData("พศ 2568", 2568, ParseFlags.Repaired)]
    [InlineData("ปี๒๕๖๘", 2568, ParseFlags.ThaiDigits)]
    [InlineData("ปีงบประมาณ พ.ศ. 2568", 2568, ParseFlags.None)]
    [InlineData("ประจำปีงบประมาณ 2568", 2568, ParseFlags.None)]
    [InlineData("ค.ศ. 2025", 2568, ParseFlags.None)]
    [InlineData("2025", 2568, ParseFlags.Unmarked)]
    [InlineData("65", 2565, ParseFlags.TwoDigitYear)]
    [InlineData("๒5๖8", 2568, ParseFlags.ThaiDigits | ParseFlags.MixedScript)]
    [InlineData("พ.ศ. 2868", 2868, ParseFlags.OutOfRange)]
    [InlineData("พ.ศ. 2025", 2025, ParseFlags.OutOfRange)]
    public void One_year_is_read(string text, int year, ParseFlags flags)
    {
        ThaiYears.TryParse(text, out var r).Should().BeTrue();
        r.Value.BuddhistEra.Should().Be(year);
        r.Flags.Should().Be(flags);
        r.Raw.Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2868")]
    [InlineData("256")]
    [InlineData("25688")]
    [InlineData("เพศ 2568")]
    [InlineData("12")]
    [InlineData("จำนวน 2568")]
    [InlineData("2568 บาท")]
    public void What_is_no_year_is_not_read(string text) => ThaiYears.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("ITA ปี พ.ศ. ๒๕๖๗ และ ๒๕๖๘", "2567|2568")]
    [InlineData("ITA2566", "2566")]
    [InlineData("งบ 2500 บาท", "")]
    [InlineData("2,566 และ 2566.50", "")]
    [InlineData("2566,2567", "2566|2567")]
    [InlineData("ค.ศ. 2020 - 2023", "2563|2566")]
    [InlineData("ในปี 2023", "")]
    [InlineData("โทร 25661234", "")]
    [InlineData("30 กันยายน 2566", "2566")]
    [InlineData("ที่ 123/2566", "2566")]
    [InlineData("2566 รายงานผล", "2566")]
    [InlineData("2566 ราย", "")]
    [InlineData("2566 วันที่", "2566")]
    public void Years_are_found(string text, string expected) =>
        string.Join('|', ThaiYears.FindAll(text).Select(y => y.Value.BuddhistEra)).Should().Be(expected);

    [Theory]
    [InlineData("ผล 2566", true)]
    [InlineData("ปี 2566", false)]
    [InlineData("พ.ศ. 2566", false)]
    [InlineData("30 กันยายน 2566", false)]
    [InlineData("1 ต.ค. 2566", false)]
    public void A_year_by_its_value_alone_is_flagged(string text, bool unmarked) =>
        ThaiYears.FindAll(text)[0].Has(ParseFlags.Unmarked).Should().Be(unmarked);

    [Theory]
    [InlineData("ประจำปีงบประมาณ พ.ศ. 2566", "2566")]
    [InlineData("ปีงบประมาณ๒๕๖๖", "2566")]
    [InlineData("ปี งบประมาณ พ.ศ.๒๕๖๖", "2566")]
    [InlineData("ปีงบประมาณ พ.ศ. 2566 และ 2567", "2566|2567")]
    [InlineData("ปีงบประมาณ 2566 - พ.ศ. 2567", "2566|2567")]
    [InlineData("ปีงบประมาณ พ.ศ. 2566 และ พ.ศ. 2567", "2566|2567")]
    [InlineData("ปีงบประมาณ 2566 และปี 2567", "2566")]
    [InlineData("งบประมาณ พ.ศ. 2566", "2566")]
    [InlineData("งบประมาณ 2566", "")]
    [InlineData("ปีงบ 65", "2565")]
    [InlineData("ปี พ.ศ. 2566", "")]
    [InlineData("ตั้งแต่ 2560 ในปีงบประมาณ", "")]
    public void Fiscal_years_are_found(string text, string expected) =>
        string.Join('|', ThaiYears.FindFiscal(text).Select(y => y.Value.BuddhistEra)).Should().Be(expected);

    [Fact]
    public void Two_digits_of_a_fiscal_year_are_flagged() =>
        ThaiYears.FindFiscal("ปีงบประมาณ 66").Should().ContainSingle().Which.Flags.Should().Be(ParseFlags.TwoDigitYear);

    [Fact]
    public void The_span_takes_in_the_mark()
    {
        var year = ThaiYears.FindAll("การประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ของ")[0];
        year.Raw.Should().Be("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
        year.Span.Should().Be(new TextSpan(11, year.Raw.Length));
        year.Value.CommonEra.Should().Be(2025);
    }
}
