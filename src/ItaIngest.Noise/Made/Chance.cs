namespace ItaIngest.Noise.Made;

/// <summary>Chance, the same for the same seed.</summary>
/// <param name="random">Where it comes from.</param>
/// <param name="parameters">Shares and sizes by name.</param>
internal sealed class Chance(Random random, IReadOnlyDictionary<string, double> parameters)
{
    public bool Of(string parameter) => random.NextDouble() < parameters[parameter];

    public double Parameter(string name) => parameters[name];

    public double Between(double low, double high) => low + (high - low) * random.NextDouble();

    public int Below(int count) => random.Next(count);

    /// <summary>One of several, each as likely as its weight.</summary>
    public T Weighted<T>(IReadOnlyList<(T Item, double Weight)> of)
    {
        var at = random.NextDouble() * of.Sum(o => o.Weight);
        foreach (var (item, weight) in of)
        {
            at -= weight;
            if (at < 0) return item;
        }

        return of[^1].Item;
    }
}
