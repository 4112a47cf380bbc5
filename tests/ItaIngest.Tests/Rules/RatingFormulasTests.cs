using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

public sealed class RatingFormulasTests
{
    private static readonly RuleSet Rules = RuleSetLoader.Load(Path.Combine(Repository.Root, "rules"));

    [Theory]
    [InlineData("95.00", "AA")]
    [InlineData("94.99", "A")]
    [InlineData("85.00", "A")]
    [InlineData("84.99", "B")]
    [InlineData("50.00", "E")]
    [InlineData("49.99", "F")]
    [InlineData("0.00", "F")]
    public void Letters_need_the_overall_score_only(string overall, string label) => Labels(2564, overall).Should().Equal(label);

    [Theory]
    [InlineData("99.34", "99.91 95.76 100 100", "ผ่านดีเยี่ยม")]
    [InlineData("95.81", "96 94.99 97 96", "ผ่านดี")]
    [InlineData("96.00", "84.99 100 100 100", "ผ่าน")]
    [InlineData("85.00", "85 85 85 85", "ผ่านดี")]
    [InlineData("84.99", "99 99 99 70", "ต้องปรับปรุง")]
    [InlineData("69.99", "", "ต้องปรับปรุงโดยด่วน")]
    public void Pass_words_need_the_instruments_too(string overall, string instruments, string label) =>
        Labels(2566, overall, [.. instruments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => (decimal?)PublishedResult.Number(s))]).Should().Equal(label);

    [Fact]
    public void Where_an_instrument_is_unknown_only_one_of_some_can_be_said()
    {
        Labels(2566, "95.81").Should().Equal("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน");
        Labels(2566, "93.03").Should().Equal("ผ่านดี", "ผ่าน");
        Labels(2566, "95.81", 96m, 94m, null, 97m).Should().Equal("ผ่านดี", "ผ่าน");
        Labels(2566, "95.81", 96m, 84m, null, 97m).Should().Equal("ผ่าน");
    }

    [Theory]
    [InlineData("84.995")]
    [InlineData("100.01")]
    [InlineData("-1")]
    public void A_score_on_no_band_has_no_level(string overall) => Labels(2564, overall).Should().BeEmpty();

    private static IEnumerable<string> Labels(int year, string overall, params decimal?[] instruments) =>
        RatingFormulas.Possible(Rules.Books[year].Ratings!.Value, PublishedResult.Number(overall), PublishedResult.Ranges(instruments)).Select(b => b.Label);
}
