using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Pdf.Objects;

namespace ItaIngest.Tests.Pdf.Objects;

public sealed class LexerTests
{
    [Theory]
    [InlineData("0.12", 0.12)]
    [InlineData("97.505", 97.505)]
    [InlineData("-.002", -0.002)]
    [InlineData("+17.", 17)]
    [InlineData("--5", -5)]
    [InlineData("0.00-35", 0)]
    [InlineData("-", 0)]
    [InlineData("1e3", 1000)]
    [InlineData("1.5E-2", 0.015)]
    [InlineData("12345678901234567890123", 12345678901234567890123d)]
    [InlineData("0.3333333333333333333333333333333333", 1 / 3d)]
    [InlineData("0.0000000000000000000000000000000000000001", 1e-40)]
    public void A_number_is_what_is_written(string text, double value)
    {
        var lexer = new Lexer(Encoding.Latin1.GetBytes(text));
        lexer.Next().Should().Be(TokenKind.Number);
        lexer.Number.Should().BeApproximately(value, Math.Abs(value) * 1e-15);
        lexer.Next().Should().Be(TokenKind.End);
    }

    [Fact]
    public void Decimals_are_the_nearest_double() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(97, 505), Prop.ForAll(Gen.Choose(-100_000_000, 100_000_000).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (digits, decimals) =>
    {
        var text = (digits / (decimal)Math.Pow(10, decimals)).ToString(CultureInfo.InvariantCulture);
        var lexer = new Lexer(Encoding.Latin1.GetBytes(text));
        lexer.Next();
        lexer.Number.Should().Be(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
    }));

    [Theory]
    [InlineData("1.5Td", "1.5|Td")]
    [InlineData("12 0R", "12|0|R")]
    [InlineData("1.2.3", "1.2|0.3")]
    [InlineData("true/Name[(a(b)\\)c)]<</K<0aF>>>", "true|/Name|[|(a(b)\\)c)|]|<<|/K|<0aF>|>>")]
    [InlineData("a%comment\rb%", "a|b")]
    [InlineData("(never closed", "(never closed)")]
    [InlineData("<41", "<41>")]
    [InlineData("T*'\"", "T*'\"")]
    public void Text_is_cut_into_tokens(string text, string tokens)
    {
        var lexer = new Lexer(Encoding.Latin1.GetBytes(text));
        var found = new List<string>();
        while (lexer.Next() is var kind and not TokenKind.End)
        {
            var slice = Encoding.Latin1.GetString(lexer.Slice);
            found.Add(kind switch
            {
                TokenKind.Number => lexer.Number.ToString(CultureInfo.InvariantCulture),
                TokenKind.Name => "/" + slice,
                TokenKind.LiteralString => $"({slice})",
                TokenKind.HexString => $"<{slice}>",
                TokenKind.ArrayBegin => "[",
                TokenKind.ArrayEnd => "]",
                TokenKind.DictionaryBegin => "<<",
                TokenKind.DictionaryEnd => ">>",
                _ => slice,
            });
        }

        string.Join('|', found).Should().Be(tokens);
    }

    [Theory]
    [InlineData("a\\nb\\\\\\(\\)", "a\nb\\()")]
    [InlineData("\\101\\7x\\400", "A\u0007x\0")]
    [InlineData("one\\\r\ntwo\r\nthree\\", "onetwo\nthree")]
    public void Escapes_are_resolved(string slice, string text)
    {
        var into = new byte[slice.Length];
        var length = Lexer.Unescape(Encoding.Latin1.GetBytes(slice), into);
        Encoding.Latin1.GetString(into, 0, length).Should().Be(text);
    }

    [Fact]
    public void Every_token_goes_on() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithReplay(11, 13), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        var lexer = new Lexer(bytes);
        for (var before = -1; lexer.Next() != TokenKind.End; before = lexer.Position) lexer.Position.Should().BeGreaterThan(before);
    }));
}
