using System.Globalization;

namespace ThaiNumerals.Tests;

public class ThaiDatesTests
{
    private const ParseFlags Thai = ParseFlags.ThaiDigits;

    [Theory]
    [InlineData("๓๐ กันยายน ๒๕๖๖", "2023-09-30", DatePrecision.Day, Thai)]
    [InlineData("วันที่ 1 ตุลาคม พ.ศ. 2565", "2022-10-01", DatePrecision.Day, ParseFlags.None)]
    [InlineData("1 ต.ค. 65", "2022-10-01", DatePrecision.Day, ParseFlags.TwoDigitYear)]
    [InlineData("1 ต.ค 65", "2022-10-01", DatePrecision.Day, ParseFlags.TwoDigitYear | ParseFlags.Repaired)]
    [InlineData("1 ตค 65", "2022-10-01", DatePrecision.Day, ParseFlags.TwoDigitYear | ParseFlags.Repaired)]
    [InlineData("31 มี. ค. 2566", "2023-03-31", DatePrecision.Day, ParseFlags.Repaired)]
    [InlineData("30 กันยายน 2023", "2023-09-30", DatePrecision.Day, ParseFlags.None)]
    [InlineData("30 กันยายน ค.ศ. 2023", "2023-09-30", DatePrecision.Day, ParseFlags.None)]
    [InlineData("๑ ตุลา คม ๒๕๖๘", "2025-10-01", DatePrecision.Day, Thai | ParseFlags.Repaired)]
    [InlineData("1 กรกฏาคม 2566", "2023-07-01", DatePrecision.Day, ParseFlags.Repaired)]
    [InlineData("29 กุมภาพันธ์ 2567", "2024-02-29", DatePrecision.Day, ParseFlags.None)]
    [InlineData("29 กุมภาพันธ์ 2568", "2025-02-01", DatePrecision.Month, ParseFlags.OutOfRange | ParseFlags.Ambiguous)]
    [InlineData("เดือนตุลาคม 2565", "2022-10-01", DatePrecision.Month, ParseFlags.None)]
    [InlineData("ก.ย. 66", "2023-09-01", DatePrecision.Month, ParseFlags.TwoDigitYear)]
    [InlineData("พ.ศ. 2566", "2023-01-01", DatePrecision.Year, ParseFlags.None)]
    [InlineData("1/10/2565", "2022-10-01", DatePrecision.Day, ParseFlags.None)]
    [InlineData("1.10.65", "2022-10-01", DatePrecision.Day, ParseFlags.TwoDigitYear)]
    [InlineData("2022-10-01", "2022-10-01", DatePrecision.Day, ParseFlags.None)]
    [InlineData("24 มิถุนายน 2475", "1932-06-24", DatePrecision.Day, ParseFlags.OldNewYear)]
    [InlineData("15 มกราคม 2475", "1933-01-15", DatePrecision.Day, ParseFlags.OldNewYear | ParseFlags.Ambiguous)]
    [InlineData("1 มกราคม 2484", "1941-01-01", DatePrecision.Day, ParseFlags.None)]
    [InlineData("1 ตุลาคม พ.ศ. 2868", "2325-10-01", DatePrecision.Day, ParseFlags.OutOfRange)]
    public void One_date_is_read(string text, string date, DatePrecision precision, ParseFlags flags)
    {
        ThaiDates.TryParse(text, out var r).Should().BeTrue();
        r.Value.Should().Be(new ThaiDate(Day(date), precision));
        r.Flags.Should().Be(flags);
        r.Raw.Should().Be(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 ต.ค.")]
    [InlineData("32 มกราคม 2566")]
    [InlineData("13/13/2566")]
    [InlineData("1-10-65")]
    [InlineData("1 ต.คน 65")]
    [InlineData("65")]
    [InlineData("วันนี้ 1 ต.ค. 65")]
    [InlineData("1 ต.ค. 65 ครับ")]
    public void What_is_no_date_is_not_read(string text) => ThaiDates.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("ม.ค.", 1)]
    [InlineData("ก.พ.", 2)]
    [InlineData("มี.ค.", 3)]
    [InlineData("เม.ย.", 4)]
    [InlineData("พ.ค.", 5)]
    [InlineData("มิ.ย.", 6)]
    [InlineData("ก.ค.", 7)]
    [InlineData("ส.ค.", 8)]
    [InlineData("ก.ย.", 9)]
    [InlineData("ต.ค.", 10)]
    [InlineData("พ.ย.", 11)]
    [InlineData("ธ.ค.", 12)]
    [InlineData("มกราคม", 1)]
    [InlineData("กุมภาพันธ์", 2)]
    [InlineData("มีนาคม", 3)]
    [InlineData("เมษายน", 4)]
    [InlineData("พฤษภาคม", 5)]
    [InlineData("มิถุนายน", 6)]
    [InlineData("กรกฎาคม", 7)]
    [InlineData("สิงหาคม", 8)]
    [InlineData("กันยายน", 9)]
    [InlineData("ตุลาคม", 10)]
    [InlineData("พฤศจิกายน", 11)]
    [InlineData("ธันวาคม", 12)]
    public void Every_month_is_known(string name, int month)
    {
        ThaiDates.TryParse($"15 {name} 2566", out var r).Should().BeTrue();
        r.Value.Date.Should().Be(new DateOnly(2023, month, 15));
        r.Flags.Should().Be(ParseFlags.None);
    }

    [Theory]
    [InlineData("เมื่อวันที่ 30 กันยายน 2566 และ 1 ต.ค. 66 ครับ", "2023-09-30|2023-10-01")]
    [InlineData("คณะ อ.ก.พ. 2566", "")]
    [InlineData("ตุลาคม 15 คน", "")]
    [InlineData("1 ต.ค. 65 วันที่ 2", "2022-10-01")]
    [InlineData("ตุลาคม 35 คน", "")]
    [InlineData("1.10.65", "2022-10-01")]
    [InlineData("31 เมษายน 2566", "2023-04-01")]
    public void Dates_are_found(string text, string expected) =>
        string.Join('|', ThaiDates.FindAll(text).Select(d => d.Value.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))).Should().Be(expected);

    [Theory]
    [InlineData("1 ต.ค 65 - 31 มี.ค. 66", "2022-10-01", "2023-03-31", ParseFlags.TwoDigitYear | ParseFlags.Repaired)]
    [InlineData("(1 ต.ค. 65 – 31 มี.ค. 66)", "2022-10-01", "2023-03-31", ParseFlags.TwoDigitYear)]
    [InlineData("๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙", "2025-10-01", "2026-09-30", Thai)]
    [InlineData("ต.ค. 65 - ก.ย. 66", "2022-10-01", "2023-09-30", ParseFlags.TwoDigitYear)]
    [InlineData("ต.ค. 65 ถึง ก.ย. 66", "2022-10-01", "2023-09-30", ParseFlags.TwoDigitYear)]
    [InlineData("ตุลาคม ๒๕๖๕ – กันยายน ๒๕๖๖", "2022-10-01", "2023-09-30", Thai)]
    [InlineData("ตุลาคม 2565 – ถึง กันยายน 2566", "2022-10-01", "2023-09-30", ParseFlags.Repaired)]
    [InlineData("ตั้งแต่วันที่ 1 ตุลาคม 2565 จนถึงวันที่ 30 กันยายน 2566", "2022-10-01", "2023-09-30", ParseFlags.None)]
    [InlineData("ระหว่างเดือนมกราคม และ มีนาคม 2566", "2023-01-01", "2023-03-31", ParseFlags.None)]
    [InlineData("1 - 31 มีนาคม 2566", "2023-03-01", "2023-03-31", ParseFlags.None)]
    [InlineData("1 มกราคม - 31 มีนาคม 2566", "2023-01-01", "2023-03-31", ParseFlags.None)]
    [InlineData("ต.ค. - มี.ค. 2566", "2022-10-01", "2023-03-31", ParseFlags.Ambiguous)]
    [InlineData("1/10/2565-31/3/2566", "2022-10-01", "2023-03-31", ParseFlags.None)]
    [InlineData("2566-2570", "2023-01-01", "2027-12-31", ParseFlags.Ambiguous)]
    [InlineData("พ.ศ. 2566 - พ.ศ. 2570", "2023-01-01", "2027-12-31", ParseFlags.Ambiguous)]
    [InlineData("ปีงบประมาณ พ.ศ. 2566-2570", "2022-10-01", "2027-09-30", ParseFlags.None)]
    [InlineData("ภายในเดือนมีนาคม 2566", null, "2023-03-31", ParseFlags.None)]
    [InlineData("ตั้งแต่ 1 ต.ค. 2565 เป็นต้นไป", "2022-10-01", null, ParseFlags.None)]
    [InlineData("ธ.ค. 2565", "2022-12-01", "2022-12-31", ParseFlags.None)]
    [InlineData("31 มีนาคม 2566 - 1 มกราคม 2566", "2023-03-31", "2023-01-01", ParseFlags.OutOfRange | ParseFlags.Ambiguous)]
    [InlineData("ไตรมาส 2 ปีงบประมาณ พ.ศ. 2566", "2023-01-01", "2023-03-31", ParseFlags.None)]
    [InlineData("ปีงบประมาณ 2566 ในไตรมาส 2", "2023-01-01", "2023-03-31", ParseFlags.Ambiguous)]
    [InlineData("ปีงบประมาณ 2566 รอบ 6 เดือน", "2022-10-01", "2023-09-30", ParseFlags.Ambiguous)]
    [InlineData("ตลอดปีงบประมาณ 2566", "2022-10-01", "2023-09-30", ParseFlags.None)]
    public void A_period_is_found(string text, string? from, string? to, ParseFlags flags)
    {
        ThaiDates.TryFindPeriod(text, out var r).Should().BeTrue();
        r.Value.Should().Be(new DatePeriod(from is null ? null : Day(from), to is null ? null : Day(to)));
        r.Flags.Should().Be(flags);
        r.Raw.Should().Be(text.Substring(r.Span.Start, r.Span.Length));
    }

    [Theory]
    [InlineData("เมื่อวันที่ 30 กันยายน 2566")]
    [InlineData("รอบ 6 เดือน")]
    [InlineData("ปีงบประมาณ พ.ศ. 0001")]
    [InlineData("ไตรมาส 2")]
    [InlineData("๘๕.๐๐ - ๑๐๐")]
    [InlineData("ข้อ 1 - 5")]
    [InlineData("")]
    public void Where_there_is_no_period_none_is_found(string text) => ThaiDates.TryFindPeriod(text, out _).Should().BeFalse();

    [Fact]
    public void Several_periods_are_found_in_order()
    {
        var found = ThaiDates.FindPeriods("รอบแรก 1 ต.ค. 65 - 31 มี.ค. 66 รอบหลัง 1 เม.ย. 66 - 30 ก.ย. 66");
        found.Should().HaveCount(2);
        found[1].Raw.Should().Be("1 เม.ย. 66 - 30 ก.ย. 66");
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
