using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Likeness;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Likeness;

/// <summary>Titles told by the trained model and by likeness alone.</summary>
public sealed class TitleClassifierTests(ITestOutputHelper output)
{
    private static readonly TitleSample Sample = TitleSample.Of(SeedRun.Rules);
    private static readonly TitleModel Model = TitleModel.Read(SeedRun.Rules.TitleModel.Span, Sample) ?? throw new InvalidOperationException("rules/titles.model is not of these rules: ita rules train.");
    private static readonly string[] Keys = [.. SeedRun.Rules.Book(2566)!.Questions.SelectMany(TitleSample.KeysOf)];

    [Fact]
    public void The_model_that_is_shipped_is_what_training_gives()
    {
        var trained = TitleTraining.Train(Sample).ToBytes();

        output.WriteLine($"{Sample.Keys.Count} titles, {trained.Length} bytes");
        SeedRun.Rules.TitleModel.Span.SequenceEqual(trained).Should().BeTrue("`ita rules train` makes rules/titles.model from the books and confusions as they are");
    }

    [Fact]
    public void A_model_of_other_rules_is_not_read()
    {
        var book = SeedRun.Rules.Book(2566)!;
        var other = SeedRun.Rules with { Books = new Dictionary<int, CodeBook> { [2566] = book } };

        TitleModel.Read(SeedRun.Rules.TitleModel.Span, TitleSample.Of(other)).Should().BeNull();
        new TitleClassifiers(other).IsTrained.Should().BeFalse();
        new TitleClassifiers(other).Of(Keys).Should().BeOfType<GramTitles>("titles that nothing was trained on are told by their likeness");
        new TitleClassifiers(SeedRun.Rules).Of(Keys).Should().BeOfType<TrainedTitles>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(47)]
    [InlineData(100)]
    public void A_file_that_was_cut_off_is_no_model(int length) => TitleModel.Read(SeedRun.Rules.TitleModel.Span[..length], Sample).Should().BeNull();

    [Theory]
    [InlineData("ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณมากน้อยเพียงใด", "i8")]
    [InlineData("ท่านเคยเข้าไปมีส่วนร่วนในกระบวกรงบประมาณ", "i8")]
    [InlineData("มาตรการส่งเสริมคุณธรมและความโปร่งใสภายในหน่วยงาน", "o42")]
    [InlineData("การดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งภายในหน่วยงาน", "o43")]
    [InlineData("รายงานผลตานนโยบายNoGiftPolicy", "o33")]
    public void A_spoilt_title_is_still_told(string title, string code)
    {
        var book = SeedRun.Rules.Book(2566)!;
        foreach (var classifier in (ITitleClassifier[])[new TrainedTitles(Model, Keys), new GramTitles()])
        {
            var probabilities = Classify(classifier, TitleKey.Of(title));
            var best = Keys[Array.IndexOf(probabilities, probabilities.Max())];
            TitleSample.KeysOf(book.Question(code)!).Should().Contain(best, classifier.GetType().Name);
        }
    }

    [Fact]
    public void Probabilities_make_one() => Prop.ForAll(Gen.Elements(Keys).SelectMany(k => Gen.Choose(0, k.Length).Select(n => k[..n] + "กขค")).ToArbitrary(), key =>
        new ITitleClassifier[] { new TrainedTitles(Model, Keys), new GramTitles() }.All(c => Classify(c, key) is var p && Math.Abs(p.Sum() - 1) < 1e-3 && p.All(x => x is >= 0 and <= 1)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(2566, 19));

    private static float[] Classify(ITitleClassifier classifier, string key)
    {
        var (likeness, probabilities) = (new float[Keys.Length], new float[Keys.Length]);
        new GramIndex(Keys).Dice(key, likeness);
        classifier.Classify(key, likeness, probabilities);
        return probabilities;
    }
}
