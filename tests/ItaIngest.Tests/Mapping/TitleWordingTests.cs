using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Mapping;

/// <summary>What stands in a title for a fixed phrase of the book's title.</summary>
public sealed class TitleWordingTests
{
    private const string Book = "ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ มากน้อยเพียงใด";

    private static readonly TitleWording Wording = new(SeedRun.Rules.Phrases, new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ ไม่นานเกินไป", "ไม่นานเกินไป")]
    [InlineData("ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ มากน้อยเพียงไร", "มากน้อยเพียงไร")]
    public void Other_words_for_a_fixed_phrase_are_told(string title, string from) =>
        Replaced(title).Should().ContainSingle().Which.Should().Be((from, "มากน้อยเพียงใด"));

    [Theory]
    [InlineData(Book)]
    // Spaces are nothing, and what is left out is a shorter wording.
    [InlineData("ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณมากน้อยเพียงใด")]
    [InlineData("ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ")]
    public void The_phrase_itself_and_a_shorter_title_are_not(string title) => Replaced(title).Should().BeEmpty();

    private static List<(string From, string To)> Replaced(string title) => [.. Wording.Replaced(title, ComparisonKey.Of(Book))];
}
