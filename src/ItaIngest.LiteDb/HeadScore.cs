using System.Globalization;
using System.Text.Json;
using ItaIngest.Datasets;
using ItaIngest.Mapping;

namespace ItaIngest.LiteDb;

/// <summary>A score of the overall, of an instrument or of an indicator, as a head keeps it.</summary>
internal readonly record struct HeadScore(int Year, string Item, string Value, string? Number, bool IsHeld)
{
    /// <summary>Writes those of a document: short, since the heads of all documents are in memory.</summary>
    public static string Pack(IEnumerable<(Observation Of, ValueStatus Status)> scores) => JsonSerializer.Serialize(scores.Select(s => new[]
    {
        s.Of.Year.ToString(CultureInfo.InvariantCulture), s.Of.Item, s.Of.Value, PlainNumber.Of(s.Of.Number, s.Of.Decimals), s.Status == ValueStatus.Held ? "held" : null,
    }));

    /// <summary>Reads them.</summary>
    /// <exception cref="InvalidDataException">They are something else.</exception>
    public static IEnumerable<HeadScore> Unpack(string packed)
    {
        foreach (var score in Read(packed))
        {
            yield return score is [{ } year, { } item, { } value, var number, var held] && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
                ? new HeadScore(of, item, value, number, held is not null)
                : throw new InvalidDataException("The scores of a stored document cannot be read.");
        }
    }

    private static string?[][] Read(string packed)
    {
        try
        {
            return JsonSerializer.Deserialize<string?[][]>(packed) ?? [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The scores of a stored document cannot be read.", e);
        }
    }
}
