using System.Text;
using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Tests.Readings;

/// <summary>Each rule of reading on a text before and after: fixtures/read/steps.tsv.</summary>
public sealed class ReaderStepTests
{
    public static TheoryData<string, string, string, string> Steps
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var row in TableFixture.Read("steps.tsv")) data.Add(row[0], row[1], row[2], row[3]);
            return data;
        }
    }

    public static TheoryData<string, string, string> Glyphs
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var row in TableFixture.Read("private-use.tsv")) data.Add(row[0], row[1], row[2]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_text_is_read_by_the_rules_that_it_needs(string rules, string raw, string text, string why)
    {
        var reading = Reader.Read(new Place(), raw);
        reading.Text.Should().Be(text, why);
        string.Join(' ', reading.Steps.Select(s => s.Rule).Distinct()).Should().Be(rules, why);
        reading.Raw.Should().Be(raw);
        Replay.Of(reading).Should().Be(text);
    }

    [Theory]
    [MemberData(nameof(Glyphs))]
    public void Every_glyph_of_a_Thai_font_is_its_letter(string set, string glyph, string letter)
    {
        var (from, to) = (Code(glyph), Code(letter));
        var reading = Reader.Read(new Place(), "ก" + from);
        reading.Steps.Should().ContainSingle(set).Which.Should().Be(new ReadingStep("pua", from.ToString(), to.ToString(), 2));
        reading.Text.Should().Be(("ก" + to).Normalize(NormalizationForm.FormC));
    }

    [Fact]
    public void All_glyphs_are_held_to_the_table() => TableFixture.Read("private-use.tsv").Should().HaveCount(54);

    [Fact]
    public void Every_certain_Lao_letter_is_the_Thai_letter_at_its_place()
    {
        const string uncertain = "\u0E8A\u0E8D\u0EA2\u0EBB\u0EBC\u0EBD\u0EDC\u0EDD";
        var certain = "ກຂຄງຈດຕຖທນບປຜຝພຟມຣລວສຫອຮຯະ" + "\u0EB1\u0EB2\u0EB3\u0EB4\u0EB5\u0EB6\u0EB7\u0EB8\u0EB9" + "ເແໂໃໄໆ" + "\u0EC8\u0EC9\u0ECA\u0ECB\u0ECC\u0ECD";
        foreach (var letter in certain) Reader.Read(new Place(), "ก" + letter).Text.Should().Be("ก" + (char)(letter - 0x80));
        foreach (var letter in uncertain) Reader.Read(new Place(), "ก" + letter).Text.Should().Be("ก" + letter);
        for (var digit = '\u0ED0'; digit <= '\u0ED9'; digit++) Reader.Read(new Place(), "ก" + digit).Text.Should().Be("ก" + digit);
    }

    [Fact]
    public void A_step_says_where_it_stood_in_the_text_it_was_given()
    {
        var reading = Reader.Read(new Place(), "ถ ึงเเละ");
        reading.Steps.Should().Equal(new ReadingStep("split-mark", " ", "", 2), new ReadingStep("double-e", "เเ", "แ", 4));
    }

    private static char Code(string written) => (char)Convert.ToInt32(written[2..], 16);
}
