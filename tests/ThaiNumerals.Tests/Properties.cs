using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ThaiNumerals.Tests;

/// <summary>Laws that hold for any input. The seed is fixed, so that every run sees the same inputs.</summary>
public class Properties
{
    private const string Alphabet =
        "0123456789๐๑๒๓๔๕๖๗๘๙.,..  -–/()%\n\u200B\uFF11\uFF0E\u0ED5\u17E5กขคงพศมียเตธสนอว่้็ราำึลัป" + "iOo\uD83D\uDE00";

    private static readonly string[] Pieces =
    [
        "ร้อยละ", "พ.ศ.", "ค.ศ.", "ปีงบประมาณ", "ปี", "ต.ค.", "มี.ค", "ตุลาคม", "กันยายน", "ถึง", "ระหว่าง", "และ", "ขึ้นไป",
        "ไม่น้อยกว่า", "ต่ำกว่า", "ไตรมาส", "รอบ", "เดือนแรก", "วันที่", "ครั้งที่", "เศษ", "ส่วน", "ล้าน", "สิบ", "เอ็ด", "ยี่", "จุด",
        "บาท", "สตางค์", "ชย", "๒๕๖๖", "65", "๙๙.๓๔", "1", ".....", " - ", "–", " ", "ก.", "(", ")", "/", ",",
    ];

    private static readonly Gen<string> Wild = Gen.Choose(0, 0xFFFF).Select(n => (char)n).ArrayOf().Select(c => new string(c));
    private static readonly Gen<string> Near = Gen.Elements(Alphabet.ToCharArray()).ArrayOf().Select(c => new string(c));
    private static readonly Gen<string> Words = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(Wild, Near, Words).ToArbitrary();

    private static readonly Arbitrary<BigInteger> AnyWhole = Gen.OneOf(
            Gen.Choose(-2000, 2000).Select(n => new BigInteger(n)),
            Gen.Choose(0, 999_999).ArrayOf().Where(a => a.Length < 12).Select(a => a.Aggregate(BigInteger.Zero, (n, g) => (n * 1_000_000) + g)))
        .ToArbitrary();

    private static readonly Arbitrary<decimal> AnyDecimal =
        (from number in Gen.Choose(-99_999_999, 99_999_999) from scale in Gen.Choose(0, 6) select new decimal(Math.Abs(number), 0, 0, number < 0, (byte)scale))
        .ToArbitrary();

    [Fact]
    public void Digit_conversion_equals_a_naive_one() => Holds(AnyText, text =>
        string.Equals(ThaiDigits.ToAscii(text), Naive(text, '0'), StringComparison.Ordinal)
        && string.Equals(ThaiDigits.ToThai(text), Naive(text, '๐'), StringComparison.Ordinal)
        && string.Equals(ThaiDigits.ToAscii(ThaiDigits.ToThai(text)), Naive(text, '0'), StringComparison.Ordinal));

    [Fact]
    public void Conversion_into_memory_equals_conversion_to_text() => Holds(AnyText, text =>
    {
        var buffer = new char[text.Length];
        return ThaiDigits.TryToAscii(text, buffer, out var written) && written == text.Length
            && string.Equals(new string(buffer), ThaiDigits.ToAscii(text), StringComparison.Ordinal);
    });

    [Fact]
    public void A_written_decimal_is_read_back() => Holds(AnyDecimal, number =>
    {
        var written = new WrittenDecimal(number, number.Scale);
        return ThaiDecimal.TryParse(ThaiDigits.ToThai(written.ToString()), out var r)
            && r.Value == written && r.Value.Value.Scale == number.Scale && (r.Flags & ~ParseFlags.ThaiDigits) == ParseFlags.None;
    });

    [Fact]
    public void Number_words_are_read_back_by_both_conventions() => Holds(AnyWhole, number =>
        Enum.GetValues<EtMode>().All(mode => ThaiNumberWords.TryParse(ThaiNumberWords.Spell(number, mode), out var r)
            && r.Value == number && r.Flags == ParseFlags.None));

    [Fact]
    public void Decimals_in_words_are_read_back() => Holds(AnyDecimal, number =>
        ThaiNumberWords.TryParseDecimal(ThaiNumberWords.SpellDecimal(number), out var r) && r.Value == new WrittenDecimal(number, number.Scale));

    [Fact]
    public void Baht_text_is_read_back() => Holds(AnyDecimal, number =>
        BahtText.TryParse(BahtText.Spell(number), out var r) && r.Value == decimal.Round(number, 2, MidpointRounding.AwayFromZero));

    [Fact]
    public void A_day_in_full_is_read_back() => Holds(Gen.Choose(0, 60_000).Select(n => new DateOnly(1941, 1, 1).AddDays(n)).ToArbitrary(), day =>
    {
        string[] months = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];
        var text = string.Create(CultureInfo.InvariantCulture, $"{day.Day} {months[day.Month - 1]} {day.Year + 543}");
        return ThaiDates.TryParse(ThaiDigits.ToThai(text), out var r) && r.Value == new ThaiDate(day, DatePrecision.Day);
    });

    [Fact]
    public void A_fiscal_year_is_its_quarters_and_its_halves() => Holds(Gen.Choose(2400, 2700).ToArbitrary(), year =>
    {
        var whole = FiscalYears.Period(year);
        var parts = Enumerable.Range(1, 4).Select(q => FiscalYears.Quarter(year, q)).ToList();
        return parts[0].From == whole.From && parts[3].To == whole.To
            && Enumerable.Range(0, 3).All(i => parts[i].To!.Value.AddDays(1) == parts[i + 1].From)
            && FiscalYears.Half(year, 1).To == parts[1].To && FiscalYears.Half(year, 2).From == parts[2].From
            && FiscalYears.Of(whole) == year;
    });

    [Fact]
    public void No_text_makes_a_parser_fail_and_raw_is_the_text_at_the_span() => Holds(AnyText, text =>
        Everything(text).All(found => string.Equals(found.Raw, text.Substring(found.Span.Start, found.Span.Length), StringComparison.Ordinal)), 5000);

    [Fact]
    public void Found_numbers_stand_in_order_and_apart() => Holds(AnyText, text =>
    {
        var end = 0;
        foreach (var found in ThaiDecimal.FindAll(text))
        {
            if (found.Span.Start < end)
                return false;
            end = found.Span.End;
        }

        return true;
    });

    [Fact]
    public void Every_found_number_without_flags_parses_alone_to_the_same() => Holds(AnyText, text =>
        ThaiDecimal.FindAll(text).Where(f => (f.Flags & ~ParseFlags.ThaiDigits) == ParseFlags.None)
            .All(f => ThaiDecimal.TryParse(f.Raw, out var alone) && alone.Value == f.Value && alone.Flags == f.Flags));

    /// <summary>Everything that any parser reads in a text.</summary>
    internal static IEnumerable<(string Raw, TextSpan Span)> Everything(string text)
    {
        var all = new List<(string, TextSpan)>();
        void Add<T>(bool read, Parsed<T> parsed)
        {
            if (read)
                all.Add((parsed.Raw, parsed.Span));
        }

        void AddAll<T>(IReadOnlyList<Parsed<T>> found) => all.AddRange(found.Select(f => (f.Raw, f.Span)));

        Add(ThaiDecimal.TryParse(text, out var number), number);
        AddAll(ThaiDecimal.FindAll(text));
        AddAll(ThaiDecimal.FindMalformed(text));
        Add(ThaiPercent.TryParse(text, out var percent), percent);
        AddAll(ThaiPercent.FindAll(text));
        Add(ThaiRanges.TryParse(text, out var range), range);
        AddAll(ThaiRanges.FindAll(text));
        Add(ThaiYears.TryParse(text, out var year), year);
        AddAll(ThaiYears.FindAll(text));
        AddAll(ThaiYears.FindFiscal(text));
        Add(ThaiDates.TryParse(text, out var date), date);
        AddAll(ThaiDates.FindAll(text));
        Add(ThaiDates.TryFindPeriod(text, out var period), period);
        AddAll(ThaiDates.FindPeriods(text));
        Add(ThaiQuarters.TryParse(text, out var quarter), quarter);
        AddAll(ThaiQuarters.FindAll(text));
        Add(ThaiPoints.TryParse(text, out var points), points);
        AddAll(ThaiPoints.FindAll(text));
        AddAll(ListLabels.FindSequence(text));
        Add(ListLabels.TryReadStart(text, out var label), label);
        Add(ListLabels.TryReadStart(text, new LabelHint(true, [1]), out var hinted), hinted);
        Add(ThaiNumberWords.TryParse(text, out var words), words);
        Add(ThaiNumberWords.TryParseDecimal(text, out var wordDecimal), wordDecimal);
        Add(BahtText.TryParse(text, out var baht), baht);
        Add(ThaiOrdinals.TryParse(text, out var ordinal), ordinal);
        AddAll(ThaiOrdinals.FindAll(text));
        Add(ThaiFractions.TryParse(text, out var fraction), fraction);
        Add(DocumentNumbers.TryParse(text, out var document), document);
        AddAll(DocumentNumbers.FindAll(text));
        return all;
    }

    private static string Naive(string text, char zero)
    {
        string[] scripts = ["0123456789", "๐๑๒๓๔๕๖๗๘๙", "０１２３４５６７８９", "໐໑໒໓໔໕໖໗໘໙", "០១២៣៤៥៦៧៨៩"];
        var result = new StringBuilder();
        foreach (var c in text)
        {
            var script = Array.Find(scripts, s => s.Contains(c, StringComparison.Ordinal));
            result.Append(script is null ? c : (char)(zero + script.IndexOf(c, StringComparison.Ordinal)));
        }

        return result.ToString();
    }

    private static void Holds<T>(Arbitrary<T> inputs, Func<T, bool> law, int times = 1000) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(2566, 97), Prop.ForAll(inputs, law));
}
