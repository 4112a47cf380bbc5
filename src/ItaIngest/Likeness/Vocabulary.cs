using System.Runtime.InteropServices;
using ItaIngest.Readings;

namespace ItaIngest.Likeness;

/// <summary>A few words, and which of them a short text was meant to be. For headers, labels and names; longer texts are searched by <see cref="PhraseSpotter"/>.</summary>
public sealed class Vocabulary
{
    private readonly ConfusionDistance distance;
    private readonly string[] keys;
    private readonly float[] weights;
    private readonly Dictionary<string, int> exact = new(StringComparer.Ordinal);

    /// <summary>Words in the order of preference: of two that are as near the first is taken.</summary>
    public Vocabulary(IReadOnlyList<string> words, ConfusionDistance distance)
    {
        this.distance = distance;
        Words = words;
        keys = [.. words.Select(ComparisonKey.Of)];
        weights = [.. keys.Select(ConfusionDistance.Weight)];
        for (var w = 0; w < keys.Length; w++) exact.TryAdd(keys[w], w);
    }

    /// <summary>The words.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The word that a whole text is, misread by at most a share of its letters; null where none is near, or two are as near.</summary>
    /// <param name="key">The text's key.</param>
    /// <param name="most">The most that may be misread, whatever the word's weight: more is another word.</param>
    /// <param name="share">The most that may be misread, as a share of the word's weight (letters count 1, marks half).</param>
    /// <param name="margin">By how much every other word must be further.</param>
    /// <param name="alike">Words that mean the same need no margin; null where all are different.</param>
    public NearWord? Nearest(string key, float share, float most, float margin, Func<int, int, bool>? alike = null)
    {
        if (exact.TryGetValue(key, out var same)) return new NearWord(same, 0, float.PositiveInfinity);
        var best = -1;
        var (least, next) = (float.PositiveInfinity, float.PositiveInfinity);
        var costs = new float[keys.Length];
        for (var w = 0; w < keys.Length; w++)
        {
            costs[w] = Math.Abs(keys[w].Length - key.Length) > Limit(w, share, most) + margin + 2 ? float.PositiveInfinity : distance.Of(keys[w], key, Limit(w, share, most) + margin);
            if (costs[w] >= least) continue;
            (best, least) = (w, costs[w]);
        }

        if (best < 0 || least > Limit(best, share, most)) return null;
        for (var w = 0; w < keys.Length; w++)
            if (w != best && (alike is null || !alike(w, best))) next = Math.Min(next, costs[w]);
        return next - least >= margin ? new NearWord(best, least, next - least) : null;
    }

    private float Limit(int word, float share, float most) => Math.Min(most, weights[word] * share);
}

/// <summary>A word that a text is near to.</summary>
/// <param name="Word">Its number in the vocabulary.</param>
/// <param name="Distance">How much was misread; 0: nothing.</param>
/// <param name="Margin">By how much the next one is further.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NearWord(int Word, float Distance, float Margin);
