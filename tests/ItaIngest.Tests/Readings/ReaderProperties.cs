using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Readings.Steps;
using ThaiNumerals;

namespace ItaIngest.Tests.Readings;

/// <summary>Laws of reading that hold for any text. The seed is fixed, so that every run sees the same texts.</summary>
public sealed partial class ReaderProperties
{
    private const string Alphabet =
        "กคดนมรเเแไาำะ็่้๊๋์ํ๎ัิีึืฺุู  \u200B\u00A0\uFFFD\uF70A\uF70B\uF702\uF710\uF884\uF88B\uF71B\u0E84\u0E8A\u0EB0\u0EC8\u0EBB\u0301\u0334\u0E38๐๙0.…_5\nๅฤ\uFF29\uFF08\uFF11\uFF0E\u00D2\u00B9\u00AD" + "\uD83D\uDE00";

    private static readonly string[] Pieces =
    [
        "ถ ึง", "กรณ ีที่", "ปั ๊ม", "น้ํา", "นํ้า", "ด\uFFFDำ", "น\uFFFD้ำ", "เเ", "เก่ียว", "คະ", ".....", "๙๙.๓๔", "๑๐๐.๐๐", "๑๐๐.๓๓.๓๓", "ข้อ ๐๑๓",
        "i๗", " ", "  ", "่", "้", "ี", "ก", "\u200B", "ก\uF70A", "\uFEFF", "…", "พ.ศ. ๒๕๖๘", "\u0E8A", "\u0EA5\u0EB2\u0EA7",
        "น ำ", "นำ้", "นา\u0E4D", "กๅ", "ฤๅ", "\uFF29\uFF34\uFF21", "\uFF19\uFF19\uFF0E\uFF13\uFF14", "ÃÒÂ§Ò¹", "¹Ò", "òõöø", "_", "..", "ก็", "ที่", "ผ",
    ];

    private static readonly Gen<string> Wild = Gen.Choose(0, 0xFFFF).Select(n => (char)n).ArrayOf().Select(c => new string(c));
    private static readonly Gen<string> Near = Gen.Elements(Alphabet.ToCharArray()).ArrayOf().Select(c => new string(c));
    private static readonly Gen<string> Words = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);
    private static readonly Arbitrary<string> AnyText = Gen.OneOf(Wild, Near, Words).ToArbitrary();

    [Fact]
    public void Any_text_is_read() => Holds(AnyText, text => Read(text).Raw == text);

    [Fact]
    public void The_steps_lead_from_the_raw_text_to_the_text() => Holds(AnyText, text =>
    {
        var reading = Read(text);
        return Replay.Of(reading) == reading.Text && (reading.Steps.Count > 0 || reading.Text == text);
    });

    [Fact]
    public void Reading_what_was_read_changes_nothing() => Holds(AnyText, text => Read(Read(text).Text).Steps.Count == 0);

    [Fact]
    public void Digits_stay_as_they_are_and_in_order() => Holds(AnyText, text => WithoutRecoding(text, Digits));

    [Fact]
    public void Points_of_numbers_stay_with_their_digits() => Holds(AnyText, text => WithoutRecoding(text, Numeric));

    [Fact]
    public void No_mark_is_deleted_but_one_that_stands_there_twice() => Holds(AnyText, text =>
    {
        // ํ goes into ำ; what glyphs and Lao letters become is counted by what they become.
        var reading = Read(text);
        var lost = reading.Steps.Where(s => s.Rule is not ("tis-620" or "pua" or "lao" or "sara-am")).SelectMany(s => Marks(s.Before).GroupBy(c => c).Where(g => g.Count() > Marks(s.After).Count(c => c == g.Key)).Select(g => (s, Mark: g.Key)));
        return lost.All(l => l.s.Rule == "mark-order" && l.s.After.Contains(l.Mark, StringComparison.Ordinal));
    });

    [Fact]
    public void Letters_are_neither_made_nor_lost() => Holds(AnyText, text =>
        Read(text).Steps.All(s => s.Rule is "tis-620" or "pua" or "lao" or "nfc" or "sara-am" or "double-e" || Consonants(s.Before) == Consonants(s.After)));

    [Fact]
    public void No_step_of_a_rule_for_text_has_a_digit_in_it() => Holds(AnyText, text =>
        Read(text).Steps.All(s => s.Rule is "tis-620" or "nfc" || (!s.Before.Any(ThaiDigits.IsAnyDigit) && !s.After.Any(ThaiDigits.IsAnyDigit))));

    [Fact]
    public void Looking_first_whether_there_is_anything_to_do_changes_nothing() => Holds(AnyText, text =>
    {
        var (quick, slow) = (Read(text), Reader.ReadRuleByRule(new Place(), text, TextRule.All));
        return quick.Text == slow.Text && quick.Steps.SequenceEqual(slow.Steps) && Equals(quick.Value, slow.Value);
    });

    [Fact]
    public void A_stretch_of_the_text_stands_in_the_raw_text_where_its_place_says() => Holds(AnyText, text =>
    {
        var reading = Read(text);
        var end = 0;
        for (var i = 0; i < reading.Text.Length; i++)
        {
            var at = reading.PlaceOf(i, 1);
            // In order, within the text, and the same character where no step touched it.
            if (at.Start < 1 || at.Start - 1 + at.Length > text.Length || at.Start + at.Length - 1 < end) return false;
            end = at.Start!.Value + at.Length!.Value - 1;
            if (reading.Steps.Count == 0 && (at.Start != i + 1 || at.Length != 1)) return false;
        }

        return reading.PlaceOf(0, reading.Text.Length).Length <= text.Length;
    });

    [Theory]
    [InlineData("ก ่")]
    [InlineData("\uF70A\u0EB2")]
    [InlineData("\u0EB2")]
    [InlineData("\uF70A")]
    [InlineData("่")]
    [InlineData("ํ")]
    [InlineData("ํ่")]
    [InlineData("\uFFFD")]
    [InlineData("เ")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("\u200B")]
    [InlineData("\u0301")]
    [InlineData("ก่ี้ ุ")]
    [InlineData("กๅ")]
    [InlineData("น ำ")]
    [InlineData("นำ้")]
    [InlineData("ํ ")]
    [InlineData("ÃÒÂ§")]
    [InlineData("Ò")]
    [InlineData("\uFF29")]
    [InlineData("..")]
    [InlineData("๙")]
    public void Reading_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
        // A quadratic rule would need hours.
        Read(text).Raw.Should().HaveLength(text.Length);
    }

    private static Reading Read(string text) => Reader.Read(new Place(), text);

    private static string Digits(string text) => string.Concat(text.Where(ThaiDigits.IsAnyDigit));

    /// <summary>Digits and points, without the dots that fill the blanks of a form.</summary>
    private static string Numeric(string text)
    {
        var seen = string.Concat(text.Where(c => c is not ('\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD')));
        return string.Concat(Leader().Replace(seen, "").Where(c => c == '.' || ThaiDigits.IsAnyDigit(c)));
    }

    // Bytes that were decoded wrongly may be digits; every other text keeps its own.
    private static bool WithoutRecoding(string text, Func<string, string> numbers) =>
        Read(text) is var reading && (reading.Steps.Any(s => s.Rule == "tis-620") || numbers(reading.Text) == numbers(text));

    private static string Consonants(string text) => string.Concat(text.Where(ThaiLetters.IsConsonant));

    private static IEnumerable<char> Marks(string text) => text.Where(ThaiLetters.IsMark);

    private static void Holds(Arbitrary<string> texts, Func<string, bool> law) =>
        Prop.ForAll(texts, law).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60).WithReplay(2566, 43));

    [GeneratedRegex("(?:…|_|\\.){3,}|[._]*…[._…]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leader();
}
