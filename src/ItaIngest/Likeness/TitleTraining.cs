using System.Numerics;

namespace ItaIngest.Likeness;

/// <summary>
/// Learns to tell titles apart from copies of them in which letters were mistaken, lost and added, and pieces cut off or put before. Logistic
/// regression over all titles by stochastic steps; the same rules give the same model, byte for byte, on every machine.
/// </summary>
public static class TitleTraining
{
    private const int CopiesOfEach = 40;
    private const int Rounds = 6;
    private const float FirstStep = 4;
    private const ulong Seed = 2569;

    /// <summary>Trains a model; takes a few seconds.</summary>
    public static TitleModel Train(TitleSample sample)
    {
        var titles = sample.Keys.Count;
        var width = Widths.Padded(titles);
        var weights = new float[TitleFeatures.Count * width];
        var random = new TrainingRandom(Seed);
        (int Title, int[] Features)[] examples = [.. Copies(sample, random).Select(c => (c.Title, FeaturesOf(c.Spoilt)))];
        var sums = new float[width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples) Step(weights, width, titles, example, sums, FirstStep / (1 + round));
        }

        return Rounded(sample, weights, width);
    }

    /// <summary>What is learnt from: each title as it is and many copies as a reading program may have left them; the same each time.</summary>
    /// <returns>The title's key, and the key of the copy.</returns>
    public static IEnumerable<(string Key, string Spoilt)> Copies(TitleSample sample) => Copies(sample, new TrainingRandom(Seed)).Select(c => (sample.Keys[c.Title], c.Spoilt));

    private static IEnumerable<(int Title, string Spoilt)> Copies(TitleSample sample, TrainingRandom random)
    {
        var noise = new TitleNoise(sample.Confusions);
        for (var title = 0; title < sample.Keys.Count; title++)
        {
            yield return (title, sample.Keys[title]);
            for (var copy = 0; copy < CopiesOfEach; copy++) yield return (title, noise.Spoil(sample.Keys[title], random));
        }
    }

    private static int[] FeaturesOf(string key)
    {
        Span<int> features = stackalloc int[TitleFeatures.Count];
        return features[..TitleFeatures.Of(key, features)].ToArray();
    }

    private static void Step(float[] weights, int width, int titles, (int Title, int[] Features) example, float[] sums, float step)
    {
        if (example.Features.Length == 0) return;
        Array.Clear(sums);
        foreach (var f in example.Features) Widths.Add(sums, weights.AsSpan(f * width, width));
        var scale = 1 / Math.Sqrt(example.Features.Length);
        Softmax.Of(sums.AsSpan(0, titles), scale);
        sums[example.Title] -= 1;
        var factor = new Vector<float>(-step * (float)scale);
        for (var i = 0; i < width; i += Vector<float>.Count) (new Vector<float>(sums, i) * factor).CopyTo(sums, i);
        foreach (var f in example.Features) Widths.Add(weights.AsSpan(f * width, width), sums);
    }

    private static TitleModel Rounded(TitleSample sample, float[] weights, int width)
    {
        var largest = 0f;
        foreach (var w in weights) largest = Math.Max(largest, Math.Abs(w));
        var scale = largest / sbyte.MaxValue;
        var rounded = new sbyte[TitleFeatures.Count * sample.Keys.Count];
        for (var f = 0; f < TitleFeatures.Count; f++)
            for (var k = 0; k < sample.Keys.Count; k++) rounded[f * sample.Keys.Count + k] = scale == 0 ? (sbyte)0 : (sbyte)Math.Round(weights[f * width + k] / scale, MidpointRounding.ToEven);
        return new TitleModel(sample.Keys, sample.Hash, rounded, scale);
    }
}
