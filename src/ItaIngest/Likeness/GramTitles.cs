using ItaIngest.Rules;

namespace ItaIngest.Likeness;

/// <summary>Tells titles by the likeness of their letters alone: for titles that no model was trained on.</summary>
public sealed class GramTitles : ITitleClassifier
{
    // A likeness that is higher by this much is e times as probable: .15 apart, which no two wrong ones were, is about 150 to 1.
    private const double Sharpness = 0.03;

    /// <inheritdoc/>
    public void Classify(string key, ReadOnlySpan<float> likeness, Span<float> probabilities)
    {
        likeness.CopyTo(probabilities);
        Softmax.Of(probabilities, 1 / Sharpness);
    }
}
