using System.Globalization;
using System.Text.Json;

namespace ItaIngest.Tests.RealReports;

/// <summary>A score that a seed states: item, year, value and the line on which it stands.</summary>
internal sealed record StatedScore(string Item, int Year, decimal Value, int Line);

/// <summary>A finding that a seed deserves.</summary>
internal sealed record ExpectedFlag(string Type, string Code, IReadOnlyList<int> Lines);

/// <summary>What one of the five real reports states, as it was written down by hand (ita/seed-truth.json of the shared folder).</summary>
internal sealed class SeedTruth(JsonElement seed, IReadOnlyDictionary<string, string> codes)
{
    public string Name => seed.GetProperty("seed").GetString()!;

    public string File => System.IO.Path.Combine(Repository.Shared!, "seeds", seed.GetProperty("file").GetString()!);

    public string Agency => seed.GetProperty("agency").GetProperty("correct").GetString()!;

    public string? District => Text("district");

    public string? Province => Text("province");

    public string Kind => seed.GetProperty("reportTypeCode").GetString()!;

    public int Year => seed.GetProperty("fiscalYear").GetInt32();

    public (decimal Score, string Level)? Overall =>
        seed.GetProperty("stated").GetProperty("overall") is { ValueKind: JsonValueKind.Number } n ? (n.GetDecimal(), seed.GetProperty("stated").GetProperty("level").GetString()!) : null;

    public IEnumerable<StatedScore> Scores()
    {
        foreach (var i in List(seed.GetProperty("stated"), "indicators"))
            foreach (var line in Lines(i)) yield return new StatedScore("indicator:" + i.GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture), Year, i.GetProperty("score").GetDecimal(), line);
        foreach (var q in List(seed.GetProperty("stated"), "questions"))
        {
            // Where the truth gives no code it names the indicator, and any question of it that is held counts.
            var code = q.GetProperty("code").GetString() ?? "i12";
            if (q.TryGetProperty("scores", out var years))
                foreach (var y in years.EnumerateObject()) yield return new StatedScore(code, int.Parse(y.Name, CultureInfo.InvariantCulture), y.Value.GetDecimal(), q.GetProperty("line").GetInt32());
            else yield return new StatedScore(code, Year, q.GetProperty("score").GetDecimal(), q.GetProperty("line").GetInt32());
        }
    }

    public IEnumerable<(string Item, bool Done, int Line)> Disclosures() =>
        List(seed.GetProperty("stated"), "oitItems").Select(o => (o.GetProperty("code").GetString()!, string.Equals(o.GetProperty("status").GetString(), "ดำเนินการ", StringComparison.Ordinal), o.GetProperty("line").GetInt32()));

    public IEnumerable<ExpectedFlag> Flags() =>
        List(seed, "expectedFlags").Select(f => new ExpectedFlag(f.GetProperty("type").GetString()!, codes[f.GetProperty("type").GetString()!], [.. List(f, "lines").Select(l => l.GetInt32())]));

    public static IReadOnlyList<SeedTruth> All()
    {
        var folder = Path.Combine(Repository.Shared!, "ita");
        var codes = System.IO.File.ReadLines(Path.Combine(folder, "register.tsv")).Skip(1).Select(l => l.Split('\t')).ToDictionary(c => c[1], c => c[0], StringComparer.Ordinal);
        return [.. JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(folder, "seed-truth.json"))).RootElement.GetProperty("seeds").EnumerateArray().Select(s => new SeedTruth(s, codes))];
    }

    private string? Text(string name) => seed.TryGetProperty(name, out var p) && p.ValueKind == JsonValueKind.String ? p.GetString() : null;

    private static IEnumerable<int> Lines(JsonElement element) =>
        element.TryGetProperty("line", out var line) ? [line.GetInt32()] : List(element, "lines").Select(l => l.GetInt32());

    private static IEnumerable<JsonElement> List(JsonElement element, string name) =>
        element.TryGetProperty(name, out var p) && p.ValueKind == JsonValueKind.Array ? p.EnumerateArray() : [];
}
