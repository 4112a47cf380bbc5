using ItaIngest.Likeness;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.Likeness;

/// <summary>Which of a few words a short text was meant to be, and when nobody can tell.</summary>
public sealed class VocabularyTests
{
    private static readonly Vocabulary Words = new(["คะแนน", "ลำดับ", "ระดับ"], new ConfusionDistance(SeedRun.Rules.Confusions));

    [Theory]
    [InlineData("คะแนน", "คะแนน")]
    [InlineData("คะแนบ", "คะแนน")]
    [InlineData("ลำคับ", "ลำดับ")]
    public void The_word_that_was_meant_is_told(string text, string word) => Words.Words[Nearest(text)!.Value.Word].Should().Be(word);

    [Theory]
    // Another word, and one that is no nearer to ลำดับ than to ระดับ.
    [InlineData("หมายเหตุ")]
    [InlineData("ดับ")]
    [InlineData("")]
    public void Nothing_is_told_where_none_is_near_or_two_are(string text) => Nearest(text).Should().BeNull();

    [Fact]
    public void What_is_written_right_is_certain() => Nearest("ระดับ").Should().Be(new NearWord(2, 0, float.PositiveInfinity));

    [Fact]
    public void Words_that_mean_the_same_need_no_margin()
    {
        var twins = new Vocabulary(["ข้อมูลx", "ข้อมูลy"], new ConfusionDistance(SeedRun.Rules.Confusions));
        twins.Nearest("ข้อมูลz", 0.3f, 2, 0.4f).Should().BeNull();
        twins.Nearest("ข้อมูลz", 0.3f, 2, 0.4f, (_, _) => true).Should().NotBeNull();
    }

    private static NearWord? Nearest(string text) => Words.Nearest(text, 0.28f, 2, 0.4f);
}
