namespace ItaIngest.Mapping;

/// <summary>How a result names an observation: "item@year/figure", "i7@2566/score"; a part of an instrument stands behind the item, "e1#EIT1@2566/score".</summary>
public static class ObservationKey
{
    /// <summary>The key of an observation.</summary>
    public static string Of(Observation observation) => Of(observation.Item, observation.Part, observation.Year, observation.Figure);

    /// <summary>The key of an item's figure.</summary>
    public static string Of(string item, string? part, int year, Figure figure) =>
        FormattableString.Invariant($"{item}{(part is null ? string.Empty : "#" + part)}@{year}/{Word(figure)}");

    /// <summary>The figure's word in keys and claims: "score", "level", "pass", "weight", "target".</summary>
    public static string Word(Figure figure) => figure switch
    {
        Figure.Score => "score",
        Figure.Level => "level",
        Figure.Pass => "pass",
        Figure.Weight => "weight",
        Figure.Target => "target",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "No word for this figure."),
    };

    /// <summary>The figure of a word; null where it is none.</summary>
    public static Figure? FigureOf(string word)
    {
        foreach (var figure in Enum.GetValues<Figure>())
        {
            if (string.Equals(Word(figure), word, StringComparison.Ordinal)) return figure;
        }

        return null;
    }
}
