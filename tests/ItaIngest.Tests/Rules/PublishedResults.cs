using System.Globalization;
using System.Text.Json;
using ItaIngest.Rules;

namespace ItaIngest.Tests.Rules;

/// <summary>A fixture of figures that a book must recompute.</summary>
internal sealed record PublishedResults(string Note, int Year, bool MadeUp, IReadOnlyList<PublishedResult> Results)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public static PublishedResults Load(string path) =>
        JsonSerializer.Deserialize<PublishedResults>(File.ReadAllText(Path.Combine(Repository.Root, path)), Options)!;
}

/// <summary>The figures of one agency or unit, as printed.</summary>
internal sealed record PublishedResult(string Name, string Overall, string Level, IReadOnlyDictionary<string, string> Indicators)
{
    public string? Group { get; init; }

    public IReadOnlyDictionary<string, string?>? Weighted { get; init; }

    public IReadOnlyDictionary<string, string>? Instruments { get; init; }

    public IReadOnlyDictionary<string, string>? Questions { get; init; }

    public IReadOnlyDictionary<string, string>? QuestionsOfSecondPart { get; init; }

    /// <summary>Score of the OIT questions that are not listed.</summary>
    public string? UnlistedOit { get; init; }

    /// <summary>Score of the other EIT part in every indicator.</summary>
    public string? OtherEitPart { get; init; }

    public decimal Indicator(int number) => Number(Indicators[number.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>What an indicator may have been before it was rounded.</summary>
    public Interval IndicatorBeforeRounding(int number) => Rounding.Of(Indicator(number), 2);

    /// <summary>Scores as the ranges that they stand for; null, which is unknown, may be anything.</summary>
    public static Interval[] Ranges(IEnumerable<decimal?> scores) => [.. scores.Select(s => s is { } score ? Interval.Exactly(score) : ScoreFormulas.Possible)];

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
