using System.Text.Json;

namespace ItaIngest.Tests.Trials;

/// <summary>What share of made reports has what; parameters.json says in a word what each number is.</summary>
internal sealed class TrialParameters
{
    private readonly Dictionary<string, double> values;

    private TrialParameters(Dictionary<string, double> values) => this.values = values;

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, double> Values => values;

    /// <summary>The same with one number changed.</summary>
    public TrialParameters With(string name, double value) => new(new Dictionary<string, double>(values, StringComparer.Ordinal) { [name] = value });

    public static TrialParameters Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new TrialParameters(json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetProperty("value").GetDouble(), StringComparer.Ordinal));
    }
}
