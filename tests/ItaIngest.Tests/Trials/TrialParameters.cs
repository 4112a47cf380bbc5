using System.Text.Json;

namespace ItaIngest.Tests.Trials;

/// <summary>What share of made reports has what; parameters.json says in a word what each number is.</summary>
internal sealed class TrialParameters
{
    private readonly Dictionary<string, double> values;

    private TrialParameters(Dictionary<string, double> values) => this.values = values;

    public double this[string name] => values[name];

    /// <summary>The same with one number changed.</summary>
    public TrialParameters With(string name, double value) => new(new Dictionary<string, double>(values, StringComparer.Ordinal) { [name] = value });

    public static TrialParameters Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new TrialParameters(json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("value").GetDouble(), StringComparer.Ordinal));
    }
}

/// <summary>Chance, the same for the same seed.</summary>
internal sealed class Chance(Random random, TrialParameters parameters)
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
