using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Pdf.Fonts;

namespace ItaIngest.Tests.Pdf.Fonts;

public class ToUnicodeMapTests
{
    [Theory]
    [InlineData("1 beginbfchar <01> <0E01> endbfchar", 1, "ก")]
    [InlineData("1 beginbfchar <0102> <0E19 0E49> endbfchar", 0x102, "น้")]
    [InlineData("1 beginbfchar <01> <D83DDE00> endbfchar", 1, "😀")]
    [InlineData("1 beginbfchar <01> /kokaithai endbfchar", 1, "ก")]
    [InlineData("1 beginbfchar (A) (\\016\\001) endbfchar", 0x41, "ก")]
    [InlineData("1 beginbfrange <10> <12> <0E01> endbfrange", 0x12, "ฃ")]
    [InlineData("1 beginbfrange <10> <12> [<0E01> <0E02> <00660069>] endbfrange", 0x12, "fi")]
    [InlineData("1 beginbfrange <10> <12> <00660069> endbfrange", 0x12, "fk")]
    [InlineData("2 beginbfrange <10> <12> <0041> <11> <11> <005A> endbfrange", 0x11, "Z")]
    [InlineData("1 beginbfrange <10> <12> <0041> 1 beginbfchar <20> <0042> endbfchar", 0x20, "B")]
    [InlineData("1 beginbfrange <10> <12> [<0041> <0042> 1 beginbfchar <20> <0043> endbfchar", 0x20, "C")]
    [InlineData("1 beginbfchar <1> <41> endbfchar", 1, "A")]
    [InlineData("1 beginbfchar <041> <041> endbfchar", 0x41, "A")]
    [InlineData("beginbfrange <0000> <FFFF> <0000> endbfrange", 0xE01, "ก")]
    public void Texts_of_codes_are_read(string map, int code, string text) => Read(map).Find((uint)code).Should().Be(text);

    [Theory]
    [InlineData("1 beginbfchar <01> <0000> endbfchar", 1)]
    [InlineData("1 beginbfchar <01> <FFFD> endbfchar", 1)]
    [InlineData("1 beginbfchar <01> <D800> endbfchar", 1)]
    [InlineData("1 beginbfchar <01> <0003> endbfchar", 1)]
    [InlineData("1 beginbfchar <01> <> endbfchar", 1)]
    [InlineData("1 beginbfrange <12> <10> <0041> endbfrange", 0x11)]
    [InlineData("beginbfrange <0000> <FFFF> <0000> endbfrange", 0xD801)]
    [InlineData("1 beginbfrange <10> <11> [<0041> <0042> <0043>] endbfrange", 0x12)]
    public void What_means_nothing_is_left_out(string map, int code) => Read(map).Find((uint)code).Should().BeNull();

    [Fact]
    public void A_range_of_four_billion_codes_is_not_written_out()
    {
        var map = Read("1 beginbfrange <00000000> <FFFFFFFF> <0000> endbfrange");

        map.Count.Should().Be(1);
        map.Find(0x41).Should().Be("A");
        map.Find(0xFFFFFFFF).Should().BeNull();
    }

    [Fact]
    public void Many_ranges_end_at_a_limit()
    {
        var text = new StringBuilder("beginbfrange\n");
        for (var i = 0; i < 5000; i++) text.Append("<00000000> <000007FF> <0041>\n<").Append((i * 2000).ToString("X8")).Append("> <").Append(((i * 2000) + 1999).ToString("X8")).Append("> <0041>\n<0> <FFFFFFF> <0>\n");

        var map = Read(text.ToString());

        map.IsCut.Should().BeTrue();
        map.Count.Should().BeLessThanOrEqualTo(CodeMap.MaximumSingles + CodeMap.MaximumRanges);
    }

    [Fact]
    public void The_same_code_gives_the_same_string()
    {
        var map = Read("2 beginbfchar <01> <0E01> <02> <00660069> endbfchar");

        map.Find(1).Should().BeSameAs(map.Find(1));
        map.Find(2).Should().BeSameAs(map.Find(2));
    }

    [Fact]
    public void Whatever_stands_in_it_reading_ends_within_limits()
    {
        var words = Gen.Elements("beginbfchar", "endbfchar", "beginbfrange", "endbfrange", "<00>", "<FFFFFFFF>", "<0E01>", "<D83D>", "[", "]", "/space", "(a", ")", "<<", ">>", "<", ">", "12", "begincidrange", "begincodespacerange", "usecmap", "%\n", "\\", "<0123456789ABCDEF0>");
        var property = Prop.ForAll(Arb.From(Gen.ArrayOf(words)), Arb.From(Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value))), (pieces, noise) =>
        {
            var text = Encoding.Latin1.GetBytes(string.Join(' ', pieces)).Concat(noise).Concat(Encoding.Latin1.GetBytes(string.Join(' ', pieces.Reverse()))).ToArray();
            var map = CMapParser.ReadToUnicode(text);
            var cmap = new CMap();
            CMapParser.Read(text, cmap, static _ => { });
            for (uint code = 0; code < 300; code++) _ = map.Find(code)?.Length + cmap.Cid(code);
            return map.Count <= CodeMap.MaximumSingles + CodeMap.MaximumRanges && (noise.Length == 0 || cmap.Spaces.Read(noise, 0).Length >= 1);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20251120, 1), property);
    }

    private static ToUnicodeMap Read(string map) => CMapParser.ReadToUnicode(Encoding.Latin1.GetBytes(map));
}
