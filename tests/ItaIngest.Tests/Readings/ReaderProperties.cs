using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ThaiNumerals;

namespace ItaIngest.Tests.Readings;

/// <summary>Laws of reading that hold for any text. The seed is fixed, so that every run sees the same texts.</summary>
public sealed partial class ReaderProperties
{
    private const string Alphabet =
        "กคดนมรเเแไาำะ็่้๊๋์ํ๎ัิีึืฺุู  \u200B\u00A0\uFFFD\uF70A\uF70B\uF702\uF710\uF884\uF88B\uF71B\u0E84\u0E8A\u0EB0\u0EC8\u0EBB\u0301\u0334\u0E38๐๙0.…_5\n" + "\uD83D\uDE00";

    private static readonly string[] Pieces =
    [
        "ถ ึง", "กรณ ีที่", "ปั ๊ม", "น้ํา", "นํ้า", "ด\uFFFDำ", "น\uFFFD้ำ", "เเ", "เก่ียว", "คະ", ".....", "๙๙.๓๔", "๑๐๐.๐๐", "๑๐๐.๓๓.๓๓", "ข้อ ๐๑๓",
        "i๗", " ", "  ", "่", "้", "ี", "ก", "\u200B", "ก\uF70A", "\uFEFF", "…", "พ.ศ. ๒๕๖๘", "\u0E8A", "\u0EA5\u0EB2\u0EA7",
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
    public void Digits_stay_as_they_are_and_in_order() => Holds(AnyText, text => Digits(Read(text).Text) == Digits(text));

    [Fact]
    public void Points_of_numbers_stay_with_their_digits() => Holds(AnyText, text => Numeric(Read(text).Text) == Numeric(text));

    [Fact]
    public void No_mark_is_deleted_but_one_that_stands_there_twice() => Holds(AnyText, text =>
    {
        // ํ goes into ำ; what glyphs and Lao letters become is counted by what they become.
        var reading = Read(text);
        var lost = reading.Steps.Where(s => s.Rule is not ("pua" or "lao" or "sara-am")).SelectMany(s => Marks(s.Before).GroupBy(c => c).Where(g => g.Count() > Marks(s.After).Count(c => c == g.Key)).Select(g => (s, Mark: g.Key)));
        return lost.All(l => l.s.Rule == "mark-order" && l.s.After.Contains(l.Mark, StringComparison.Ordinal));
    });

    [Fact]
    public void Letters_are_neither_made_nor_lost() => Holds(AnyText, text =>
        Read(text).Steps.All(s => s.Rule is "pua" or "lao" or "nfc" or "sara-am" or "double-e" || Consonants(s.Before) == Consonants(s.After)));

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

    private static string Consonants(string text) => string.Concat(text.Where(ThaiLetters.IsConsonant));

    private static IEnumerable<char> Marks(string text) => text.Where(ThaiLetters.IsMark);

    private static void Holds(Arbitrary<string> texts, Func<string, bool> law) =>
        Prop.ForAll(texts, law).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(60).WithReplay(2566, 43));

    [GeneratedRegex("(?:…|_|\\.){3,}|[._]*…[._…]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Leader();
}
