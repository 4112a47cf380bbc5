using System.Globalization;

namespace ThaiNumerals.Tests;

public class ThaiRangesTests
{
    private const ParseFlags Thai = ParseFlags.ThaiDigits;

    [Theory]
    [InlineData("๘๕.๐๐ - ๑๐๐", "[85.00,100]", Thai)]
    [InlineData("85-100", "[85,100]", ParseFlags.None)]
    [InlineData("85 – 94.99 คะแนน", "[85,94.99]", ParseFlags.None)]
    [InlineData("85 ถึง 100", "[85,100]", ParseFlags.None)]
    [InlineData("85 – ถึง 100", "[85,100]", ParseFlags.Repaired)]
    [InlineData("85 จนถึง 100", "[85,100]", ParseFlags.None)]
    [InlineData("85~100", "[85,100]", ParseFlags.None)]
    [InlineData("ระหว่าง 50 และ 64", "[50,64]", ParseFlags.None)]
    [InlineData("ระหว่าง 50 ถึง 64", "[50,64]", ParseFlags.None)]
    [InlineData("85 คะแนน ถึง 100 คะแนน", "[85,100]", ParseFlags.None)]
    [InlineData("ร้อยละ 50 ถึงร้อยละ 70", "[50,70]", ParseFlags.None)]
    [InlineData("๘๕ คะแนนขึ้นไป", "[85,)", Thai)]
    [InlineData("ตั้งแต่ 85 ขึ้นไป", "[85,)", ParseFlags.None)]
    [InlineData("ไม่น้อยกว่าร้อยละ ๘๔", "[84,)", Thai)]
    [InlineData("น้อยกว่า 50", "(,50)", ParseFlags.None)]
    [InlineData("ต่ำกว่า ๕๐ คะแนน", "(,50)", Thai)]
    [InlineData("ต่ํากว่า 50", "(,50)", ParseFlags.None)]
    [InlineData("ไม่ถึง 50", "(,50)", ParseFlags.None)]
    [InlineData("ไม่เกิน 5", "(,5]", ParseFlags.None)]
    [InlineData("มากกว่า 5", "(5,)", ParseFlags.None)]
    [InlineData("มากกว่าหรือเท่ากับ 5", "[5,)", ParseFlags.None)]
    [InlineData("≥ 85", "[85,)", ParseFlags.None)]
    [InlineData("> 85", "(85,)", ParseFlags.None)]
    [InlineData("มากกว่า 50 แต่ไม่เกิน 70", "(50,70]", ParseFlags.None)]
    [InlineData("100 - 85", "[100,85]", ParseFlags.Ambiguous)]
    [InlineData("ต่ำกว่า 85 ขึ้นไป", "(,85)", ParseFlags.Ambiguous)]
    public void One_range_is_read(string text, string expected, ParseFlags flags)
    {
        ThaiRanges.TryParse(text, out var r).Should().BeTrue();
        Show(r.Value).Should().Be(expected);
        r.Flags.Should().Be(flags);
        r.Raw.Should().Be(text.Substring(r.Span.Start, r.Span.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("85")]
    [InlineData("1-2-3")]
    [InlineData("i7-95.20")]
    [InlineData("044-123456")]
    [InlineData("50 และ 64")]
    [InlineData("1/10/65-31/3/66")]
    [InlineData("ผล 85-100 นั้น")]
    [InlineData("<p>๓. ส่งเสริม")]
    [InlineData("๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙")]
    [InlineData("1 - 31 มี.ค. 66")]
    public void What_is_no_range_is_not_read(string text) => ThaiRanges.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Ranges_are_found_in_running_text()
    {
        var found = ThaiRanges.FindAll("ผ่านเกณฑ์ (๘๕ คะแนนขึ้นไป) ไม่น้อยกว่าร้อยละ ๘๔ ส่วน ๕๐.๐๐–๖๔.๙๙ ต้องปรับปรุง");
        found.Select(f => Show(f.Value)).Should().Equal("[85,)", "[84,)", "[50.00,64.99]");
        found[0].Raw.Should().Be("๘๕ คะแนนขึ้นไป");
    }

    [Fact]
    public void Bounds_count_as_written()
    {
        new NumberRange(85, 100, true, true).Contains(85).Should().BeTrue();
        new NumberRange(null, 85, false, false).Contains(85).Should().BeFalse();
        new NumberRange(85, null, true, false).Contains(1000).Should().BeTrue();
    }

    private static string Show(NumberRange range) =>
        string.Create(CultureInfo.InvariantCulture, $"{(range.LowIncluded ? '[' : '(')}{range.Low},{range.High}{(range.HighIncluded ? ']' : ')')}");
}
