using ItaIngest.Likeness;
using ItaIngest.MicrosoftMl;
using ItaIngest.Rules;
using ItaIngest.Tests.RealReports;

namespace ItaIngest.Tests.DesignCard;

/// <summary>ML.NET's classifier does behind the same seam what ours does; where it is less sure, a test says so by name.</summary>
public sealed class MlNetTitlesTests
{
    private static readonly Lazy<Func<IReadOnlyList<string>, ITitleClassifier?>> Learnt = new(() => MlNetClassifiers.Of(SeedRun.Rules));

    private static readonly string[] Keys =
        [.. SeedRun.Rules.Book(2568)!.Questions.SelectMany(TitleSample.KeysOf).GroupBy(k => k).Where(g => g.Count() == 1).Select(g => g.Key)];

    [Fact]
    public void Probabilities_make_one_and_titles_as_they_are_written_are_told()
    {
        var classifier = Learnt.Value(Keys)!;
        foreach (var key in Keys)
        {
            var probabilities = Tell(classifier, key);
            probabilities.Sum().Should().BeApproximately(1, 1e-3f);
            Array.IndexOf(probabilities, probabilities.Max()).Should().Be(Array.IndexOf(Keys, key), key);
        }
    }

    [Fact]
    public void Of_spoilt_titles_no_more_are_told_wrong_than_one_in_a_thousand()
    {
        var classifier = Learnt.Value(Keys)!;
        var (decided, wrong, told) = (0, 0, 0);
        foreach (var (title, spoilt) in TitleTraining.Copies(TitleSample.Of(SeedRun.Rules)).Where(c => Keys.Contains(c.Key)))
        {
            var probabilities = Tell(classifier, spoilt);
            told++;
            if (probabilities.Max() < 0.98f) continue;
            decided++;
            if (Keys[Array.IndexOf(probabilities, probabilities.Max())] != title) wrong++;
        }

        decided.Should().BeGreaterThan(told * 8 / 10);
        (wrong * 1000).Should().BeLessThanOrEqualTo(decided);
    }

    [Fact]
    public void Other_than_ours_it_abstains_from_more_titles()
    {
        var (own, mlnet) = (new TitleClassifiers(SeedRun.Rules).Of(Keys), Learnt.Value(Keys)!);
        string[] spoilt = [.. TitleTraining.Copies(TitleSample.Of(SeedRun.Rules)).Where(c => Keys.Contains(c.Key)).Select(c => c.Spoilt)];

        spoilt.Count(s => Tell(mlnet, s).Max() < 0.98f).Should().BeGreaterThan(spoilt.Count(s => Tell(own, s).Max() < 0.98f));
    }

    [Fact]
    public void Titles_that_were_not_learnt_are_left_to_others() => Learnt.Value(["a title of nowhere"]).Should().BeNull();

    [Fact]
    public async Task Many_threads_get_the_same_answer()
    {
        var classifier = Learnt.Value(Keys)!;
        var alone = Tell(classifier, Keys[3]);

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Tell(classifier, Keys[3]))));

        all.Should().OnlyContain(p => p.SequenceEqual(alone));
    }

    [Fact]
    public void A_model_that_was_kept_is_read_and_not_learnt_again()
    {
        using var folder = new TemporaryFolder();
        var said = 0;
        var few = SeedRun.Rules with { Books = SeedRun.Rules.Books.Where(b => b.Key == 2568).ToDictionary(b => b.Key, b => b.Value) };
        MlNetClassifiers.Of(few, _ => said++, folder.Root);
        var file = Directory.GetFiles(folder.Root).Should().ContainSingle().Subject;
        var first = Tell(MlNetClassifiers.Of(few, _ => said++, folder.Root)(Keys)!, Keys[5]);
        said.Should().Be(1);

        File.WriteAllBytes(file, File.ReadAllBytes(file)[..1000]);
        var again = Tell(MlNetClassifiers.Of(few, _ => said++, folder.Root)(Keys)!, Keys[5]);

        said.Should().Be(2, "a file that is spoilt is learnt anew");
        again.Should().Equal(first, "the same sample gives the same model");
    }

    private static float[] Tell(ITitleClassifier classifier, string key)
    {
        var (likeness, probabilities) = (new float[Keys.Length], new float[Keys.Length]);
        new GramIndex(Keys).Dice(key, likeness);
        classifier.Classify(key, likeness, probabilities);
        return probabilities;
    }
}
