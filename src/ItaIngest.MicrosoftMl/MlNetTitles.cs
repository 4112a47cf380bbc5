using ItaIngest.Likeness;
using ItaIngest.Rules;
using Microsoft.ML;

namespace ItaIngest.MicrosoftMl;

/// <summary>Tells titles by what ML.NET learnt, beside their likeness, as <see cref="TrainedTitles"/> does by its own weights. Safe to call from many threads.</summary>
public sealed class MlNetTitles : ITitleClassifier, IDisposable
{
    // What a likeness of 1 counts beside the logarithm of ML.NET's probability.
    private const float Likeness = 25;

    // ML.NET is less sure than it is right: its probability counts by this power.
    private const float Sharpness = 2;
    private const float Least = 1e-20f;

    private readonly ThreadLocal<PredictionEngine<TitleExample, TitleScores>> engines;
    private readonly int[] numbers;

    /// <summary>A classifier of some of the titles of a model.</summary>
    /// <exception cref="KeyNotFoundException">The model does not know one of them.</exception>
    public MlNetTitles(MlNetModel model, IReadOnlyList<string> keys)
    {
        var places = model.Keys.Select((k, i) => (k, i)).ToDictionary(x => x.k, x => x.i, StringComparer.Ordinal);
        numbers = [.. keys.Select(k => places[k])];
        engines = new ThreadLocal<PredictionEngine<TitleExample, TitleScores>>(model.Engine, trackAllValues: true);
    }

    /// <inheritdoc/>
    public void Classify(string key, ReadOnlySpan<float> likeness, Span<float> probabilities)
    {
        var scores = engines.Value!.Predict(new TitleExample { Key = key }).Score;
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] = (Sharpness * MathF.Log(scores[numbers[i]] + Least)) + (likeness[i] * Likeness);
        Softmax.Of(probabilities, 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var engine in engines.Values) engine.Dispose();
        engines.Dispose();
    }
}
