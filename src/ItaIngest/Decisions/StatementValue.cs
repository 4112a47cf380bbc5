using ItaIngest.Mapping;

namespace ItaIngest.Decisions;

/// <summary>A value that a reviewer gave, read as its figure demands.</summary>
/// <param name="Text">As it will stand in the observation.</param>
/// <param name="Number">As a number, for scores, weights and targets.</param>
/// <param name="Decimals">Decimals that were written.</param>
internal sealed record StatementValue(string Text, decimal? Number, int Decimals)
{
    /// <summary>The value, or null where it is none of that figure.</summary>
    public static StatementValue? Of(Figure figure, string? value)
    {
        var text = value?.Trim() ?? string.Empty;
        return figure switch
        {
            _ when text.Length == 0 => null,
            Figure.Level => new StatementValue(text, null, 0),
            Figure.Pass => text is "pass" or "fail" ? new StatementValue(text, null, 0) : null,
            _ => FigureText.Read(text) is { } number ? new StatementValue(number.ToString(), number.Value, number.Decimals) : null,
        };
    }
}
