using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Likeness;

namespace ItaIngest.Tests.Likeness;

/// <summary>The index gives the same figures as comparing one text after the other.</summary>
public sealed class GramIndexTests
{
    private static readonly Arbitrary<(string[] Known, string Text)> Texts =
        (from known in Gen.Elements("กขคก".ToCharArray()).ArrayOf().Select(c => new string(c)).NonEmptyListOf()
         from text in Gen.Elements("กขคง".ToCharArray()).ArrayOf()
         select (known.Take(6).ToArray(), new string(text))).ToArbitrary();

    [Fact]
    public void Dice_is_that_of_each_pair() => Prop.ForAll(Texts, t => Figures(t, (i, k, f) => i.Dice(k, f)).Zip(t.Known, (f, k) => Math.Abs(f - TextSimilarity.Dice(k, t.Text)) < 1e-6).All(x => x))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2566, 23));

    [Fact]
    public void Only_a_text_itself_is_wholly_alike() => Prop.ForAll(Texts, t => Figures(t, (i, k, f) => i.Dice(k, f)).Zip(t.Known, (f, k) => f < 1 || k.Length == t.Text.Length).All(x => x))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(2566, 29));

    [Theory]
    [InlineData("กขคงจ", "กขคงจ", 1)]
    [InlineData("กขคงจ", "ฟฟฟฟฟ", 0)]
    [InlineData("กขคงจฉช", "ดดดกขคงจฉชดดด", 0.6)]
    public void Containment_is_the_share_of_the_known_text(string known, string text, double least) =>
        Figures(([known], text), (i, k, f) => i.Containment(k, f))[0].Should().BeGreaterThanOrEqualTo((float)least);

    private static float[] Figures((string[] Known, string Text) t, Action<GramIndex, string, float[]> fill)
    {
        var figures = new float[t.Known.Length];
        fill(new GramIndex(t.Known), t.Text, figures);
        return figures;
    }
}
