using ItaIngest.Mapping;

namespace ItaIngest.Scores;

/// <summary>A stated rise or fall, its figures read.</summary>
/// <param name="Claim">As stated.</param>
/// <param name="ScoreYear">Year of the report's scores, for a claim that names none.</param>
/// <param name="From">The score before.</param>
/// <param name="To">The score after.</param>
/// <param name="By">The difference.</param>
/// <param name="IsUp">A rise, a fall, or not said.</param>
internal sealed record Delta(Claim Claim, int? ScoreYear, Printed? From, Printed? To, Printed? By, bool? IsUp)
{
    public static Delta Of(Claim claim, int? scoreYear) => new(
        claim,
        scoreYear,
        Figure(claim, "from"),
        Figure(claim, "to"),
        Figure(claim, "delta"),
        claim.Figures.GetValueOrDefault("direction") switch { "up" => true, "down" => false, _ => null });

    public string Item => Claim.Figures.TryGetValue("item", out var item) && item.Length > 0 ? item : "document";

    /// <summary>Year of the score before, if it is said.</summary>
    public int? FromYear => Year("fromYear");

    /// <summary>Year of the score after, if it is said.</summary>
    public int? ToYear => Year("toYear");

    /// <summary>The year that the difference leads to.</summary>
    public int? SubjectYear => ToYear ?? ScoreYear;

    /// <summary>The two scores, when it is told whose they are.</summary>
    public IEnumerable<string> Keys => string.Equals(Item, "document", StringComparison.Ordinal)
        ? []
        : new[] { FromYear, ToYear }.OfType<int>().Select(y => ObservationKey.Of(Item, null, y, Mapping.Figure.Score));

    /// <summary>What a repair of one of its figures would change.</summary>
    public string Target(string figure) => figure switch
    {
        "from" when FromYear is { } y => ObservationKey.Of(Item, null, y, Mapping.Figure.Score),
        "to" when ToYear is { } y => ObservationKey.Of(Item, null, y, Mapping.Figure.Score),
        _ => FormattableString.Invariant($"{Item}@{SubjectYear}/{figure}"),
    };

    private int? Year(string name) => FigureText.Read(Claim.Figures.GetValueOrDefault(name)) is { Decimals: 0 } year ? (int)year.Value : null;

    private static Printed? Figure(Claim claim, string name) => FigureText.Read(claim.Figures.GetValueOrDefault(name)) is { } read ? new Printed(read.Value, read.Decimals) : null;
}
