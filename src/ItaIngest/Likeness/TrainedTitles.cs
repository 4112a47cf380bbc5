using System.Numerics;
using ItaIngest.Rules;

namespace ItaIngest.Likeness;

/// <summary>
/// Tells titles by weights that were learnt, beside their likeness: the letters in which titles differ count more than those that all of them
/// share. Both together are wrong less often than either alone (benchmark "titles").
/// </summary>
public sealed class TrainedTitles : ITitleClassifier
{
    // What a likeness of 1 counts beside the sum of weights.
    private const float Likeness = 25;

    private readonly float[] weights;
    private readonly int width;

    /// <summary>A classifier of some of the titles of a model.</summary>
    /// <exception cref="KeyNotFoundException">The model does not know one of them (<see cref="TitleModel.Knows"/>).</exception>
    public TrainedTitles(TitleModel model, IReadOnlyList<string> keys)
    {
        width = Widths.Padded(keys.Count);
        weights = model.WeightsOf(keys, width);
    }

    /// <inheritdoc/>
    public void Classify(string key, ReadOnlySpan<float> likeness, Span<float> probabilities)
    {
        Span<float> sums = stackalloc float[width];
        sums.Clear();
        Span<int> features = stackalloc int[TitleFeatures.Count];
        var count = TitleFeatures.Of(key, features);
        foreach (var f in features[..count]) Widths.Add(sums, weights.AsSpan(f * width, width));
        var scale = (float)(1 / Math.Sqrt(count));
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] = sums[i] * scale + likeness[i] * Likeness;
        Softmax.Of(probabilities, 1);
    }
}

/// <summary>Rows of numbers in the widths that processors add at once. Only whole rows are added, so the sums are the same on every processor.</summary>
internal static class Widths
{
    // The widest vectors there are hold 16 floats.
    private const int Widest = 16;

    public static int Padded(int count) => (count + Widest - 1) / Widest * Widest;

    public static void Add(Span<float> sums, ReadOnlySpan<float> row)
    {
        for (var i = 0; i < sums.Length; i += Vector<float>.Count)
            (new Vector<float>(sums[i..]) + new Vector<float>(row[i..])).CopyTo(sums[i..]);
    }
}
