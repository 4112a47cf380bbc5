using System.Numerics;

namespace ItaIngest.Likeness;

/// <summary>
/// Learns to tell titles apart from copies of them in which letters were mistaken, lost and added, and pieces cut off or put before. Logistic
/// regression over all titles by stochastic steps; the same rules give the same model, byte for byte, on every machine.
/// </summary>
public static class TitleTraining
{
    private const int Copies = 40;
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
        var examples = Examples(sample, random);
        var sums = new float[width];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            foreach (var example in examples) Step(weights, width, titles, example, sums, FirstStep / (1 + round));
        }

        return Rounded(sample, weights, width);
    }

    private static (int Title, int[] Features)[] Examples(TitleSample sample, TrainingRandom random)
    {
        var noise = new TitleNoise(sample.Confusions);
        var examples = new List<(int, int[])>();
        for (var title = 0; title < sample.Keys.Count; title++)
        {
            examples.Add((title, FeaturesOf(sample.Keys[title])));
            for (var copy = 0; copy < Copies; copy++) examples.Add((title, FeaturesOf(noise.Spoil(sample.Keys[title], random))));
        }

        return [.. examples];
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
