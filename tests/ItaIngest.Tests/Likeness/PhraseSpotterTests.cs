using ItaIngest.Likeness;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Likeness;

/// <summary>Misread phrases within longer texts, and what is none.</summary>
public sealed class PhraseSpotterTests
{
    private static readonly string[] Phrases = ["คุณธรรมและความโปร่งใส", "อยู่ในระดับ", "ข้อ"];
    private static readonly PhraseSpotter Spotter = new(Phrases, new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("ผลการประเมินคุณธรรมและความโปร่งไสของเทศบาล", "คุณธรรมและความโปร่งไส", 0)]
    [InlineData("คุณธรรมและดวามโปร่งใส", "คุณธรรมและดวามโปร่งใส", 0)]
    [InlineData("มีผล อยู่โนระดับ ดี", "อยู่โนระดับ", 1)]
    // A space that was put in, and a mark that was lost.
    [InlineData("คุณธรรมและ ความโปรงใส", "คุณธรรมและ ความโปรงใส", 0)]
    public void A_misread_phrase_is_found_where_it_stands(string text, string stretch, int phrase)
    {
        var found = Spotter.Find(text).Should().ContainSingle().Subject;
        (text.Substring(found.Start, found.Length), found.Phrase).Should().Be((stretch, phrase));
        found.Distance.Should().BePositive();
    }

    [Theory]
    [InlineData("ผลการประเมินคุณธรรมและความโปร่งใส อยู่ในระดับ ดี")]
    // With a digit in it, another wording, too short for a misreading to be told, and nothing at all.
    [InlineData("คุณธรรมและความ1ปร่งใส")]
    [InlineData("คุณธรรมกับความสุจริต")]
    [InlineData("ขอ")]
    [InlineData("")]
    public void What_is_written_right_or_is_another_wording_is_not(string text) => Spotter.Find(text).Should().BeEmpty();

    [Fact]
    public void Each_of_several_is_told_in_order()
    {
        const string Text = "คุณธรรมและความโปร่งไส อยู่โนระดับ";
        Spotter.Find(Text).Select(f => (f.Phrase, f.Start)).Should().Equal((0, 0), (1, Text.IndexOf("อยู่", StringComparison.Ordinal)));
    }
}
