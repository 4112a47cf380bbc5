namespace ThaiNumerals.Tests;

public class FiscalYearsTests
{
    [Fact]
    public void A_fiscal_year_runs_from_October_to_September() =>
        FiscalYears.Period(2569).Should().Be(new DatePeriod(new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30)));

    [Theory]
    [InlineData(2022, 9, 30, 2565, 4)]
    [InlineData(2022, 10, 1, 2566, 1)]
    [InlineData(2022, 12, 31, 2566, 1)]
    [InlineData(2023, 1, 1, 2566, 2)]
    [InlineData(2023, 4, 1, 2566, 3)]
    [InlineData(2023, 7, 1, 2566, 4)]
    public void A_day_lies_in_a_year_and_quarter(int year, int month, int day, int fiscal, int quarter)
    {
        var date = new DateOnly(year, month, day);
        FiscalYears.Of(date).Should().Be(fiscal);
        FiscalYears.QuarterOf(date).Should().Be(quarter);
        FiscalYears.Quarter(fiscal, quarter).Contains(date).Should().BeTrue();
    }

    [Fact]
    public void A_period_may_be_a_fiscal_year()
    {
        ThaiDates.TryFindPeriod("๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙", out var r).Should().BeTrue();
        FiscalYears.Of(r.Value).Should().Be(2569);
        FiscalYears.Of(new DatePeriod(new DateOnly(2025, 10, 1), new DateOnly(2026, 3, 31))).Should().BeNull();
        FiscalYears.Of(new DatePeriod(null, new DateOnly(2026, 9, 30))).Should().BeNull();
    }

    [Fact]
    public void A_fifth_quarter_is_refused() =>
        FluentActions.Invoking(() => FiscalYears.Quarter(2566, 5)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("ไตรมาส ๑", 1, 3, null, ParseFlags.ThaiDigits)]
    [InlineData("ไตรมาสที่ 4", 4, 3, null, ParseFlags.None)]
    [InlineData("ไตรมาสสาม", 3, 3, null, ParseFlags.None)]
    [InlineData("ไตรมาส 2/2566", 2, 3, 2566, ParseFlags.Ambiguous)]
    [InlineData("ไตรมาส 2 ปีงบประมาณ พ.ศ. 2566", 2, 3, 2566, ParseFlags.None)]
    [InlineData("รอบ ๖ เดือนแรก", 1, 6, null, ParseFlags.ThaiDigits)]
    [InlineData("รอบ 6 เดือนหลัง ของปีงบประมาณ 2566", 2, 6, 2566, ParseFlags.None)]
    [InlineData("หกเดือนแรก", 1, 6, null, ParseFlags.None)]
    [InlineData("ครึ่งปีหลัง", 2, 6, null, ParseFlags.None)]
    public void Quarters_and_halves_are_read(string text, int part, int months, int? year, ParseFlags flags)
    {
        ThaiQuarters.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(new ThaiQuarter(part, months, year is { } y ? new ThaiYear(y) : null, part));
        r.Flags.Should().Be(flags);
    }

    [Fact]
    public void A_quarter_that_may_be_the_next_label_is_flagged() =>
        ThaiQuarters.FindAll("ในไตรมาส ๓. จัดประชุม")[0].Flags.Should().Be(ParseFlags.ThaiDigits | ParseFlags.Ambiguous);

    [Theory]
    [InlineData("ไตรมาส 1 - 2 ปีงบประมาณ 2566", "2022-10-01", "2023-03-31")]
    [InlineData("ไตรมาสที่ ๑ ถึงไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๖", "2022-10-01", "2023-09-30")]
    [InlineData("ไตรมาส 3 และ 4/2566", "2023-04-01", "2023-09-30")]
    public void Quarters_may_follow_one_another(string text, string from, string to)
    {
        ThaiQuarters.TryParse(text, out var r).Should().BeTrue();
        r.Value.Period.Should().Be(new DatePeriod(
            DateOnly.ParseExact(from, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.ParseExact(to, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("ไตรมาส 5")]
    [InlineData("ไตรมาส 1.5")]
    [InlineData("รอบ 6 เดือน")]
    [InlineData("รายไตรมาส ๓")]
    [InlineData("")]
    public void Others_are_not(string text) => ThaiQuarters.TryParse(text, out _).Should().BeFalse();
}
