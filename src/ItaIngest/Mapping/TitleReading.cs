using ItaIngest.Likeness;
using ItaIngest.Rules;

namespace ItaIngest.Mapping;

/// <summary>What a title may be: how probable and how alike each question of the book is to it.</summary>
/// <param name="Key">The title's key.</param>
/// <param name="Probability">By the question's number in <see cref="BookItems.Questions"/>; 0 where its title is unknown.</param>
/// <param name="Likeness">The same way; 0 where its title is unknown.</param>
/// <param name="None">How probable it is that it is none of the titles that the book knows; with the others it makes 1.</param>
internal sealed record TitleReading(string Key, float[] Probability, float[] Likeness, float None)
{
    /// <summary>The number of the question that it is most probably, and how probably; null where nothing resembles it.</summary>
    public (int Question, float Probability)? Best
    {
        get
        {
            var best = -1;
            for (var q = 0; q < Probability.Length; q++)
                if (Probability[q] > 0 && (best < 0 || Probability[q] > Probability[best])) best = q;
            return best < 0 ? null : (best, Probability[best]);
        }
    }
}

/// <summary>Reads titles against the questions of one book: which one it is, if it is one at all.</summary>
internal sealed class TitleReader
{
    private const int ShortestKey = 4;

    // Measured on the titles of all books: with one letter in twenty mistaken nearly all stay above .6; the title of a question that the book
    // does not know comes out as high as .75 beside its neighbour (a plan and the report on it). So where there are such questions, more is asked.
    private const double Middle = 0.56;
    private const double MiddleBesideUnknown = 0.7;
    private const double Width = 0.04;

    private readonly GramIndex index;
    private readonly ITitleClassifier classifier;
    private readonly int[] questions;
    private readonly int count;
    private readonly double middle;
    private readonly RecentAnswers<TitleReading?> known;

    /// <summary>A reader of the titles of some questions.</summary>
    /// <param name="keys">The keys of each question's title and variants, by the question's number; none where its title is unknown.</param>
    /// <param name="classifierOf">Gives the classifier of a list of titles.</param>
    public TitleReader(IReadOnlyList<IReadOnlyList<string>> keys, Func<IReadOnlyList<string>, ITitleClassifier> classifierOf)
    {
        index = new GramIndex([.. keys.SelectMany(k => k)]);
        classifier = classifierOf(index.Keys);
        questions = [.. keys.SelectMany((k, q) => k.Select(_ => q))];
        count = keys.Count;
        middle = keys.Any(k => k.Count == 0) ? MiddleBesideUnknown : Middle;
        known = new RecentAnswers<TitleReading?>(ReadAnew, most: 1_024);
    }

    /// <summary>Reads a title; null where it is too short to tell anything.</summary>
    public TitleReading? Read(string key) => known.To(key);

    private TitleReading? ReadAnew(string key)
    {
        if (key.Length < ShortestKey || questions.Length == 0) return null;
        var (likeness, probabilities) = (new float[questions.Length], new float[questions.Length]);
        index.Dice(key, likeness);
        var best = likeness.Max();
        // What is written out in full is that title, whatever else it resembles.
        if (best >= 1) Written(likeness, probabilities);
        else if (best > 0) classifier.Classify(key, likeness, probabilities);
        var isKnown = best >= 1 ? 1 : best <= 0 ? 0 : 1 / (1 + Math.Exp((middle - best) / Width));
        var (alike, probable) = (new float[count], new float[count]);
        for (var k = 0; k < questions.Length; k++)
        {
            alike[questions[k]] = Math.Max(alike[questions[k]], likeness[k]);
            probable[questions[k]] += probabilities[k] * (float)isKnown;
        }

        return new TitleReading(key, probable, alike, 1 - (float)isKnown);
    }

    private static void Written(float[] likeness, float[] probabilities)
    {
        var times = likeness.Count(l => l >= 1);
        for (var k = 0; k < likeness.Length; k++) probabilities[k] = likeness[k] >= 1 ? 1f / times : 0;
    }
}
