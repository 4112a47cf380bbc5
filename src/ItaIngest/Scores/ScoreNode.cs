using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Scores;

/// <summary>One statement of a figure: an observation or one of its copies.</summary>
/// <param name="Figure">What kind of figure.</param>
/// <param name="Value">As written there.</param>
/// <param name="Raw">As extracted.</param>
/// <param name="Score">The printed number, when it is a score and a number.</param>
/// <param name="At">Where.</param>
/// <param name="Standing">How the value came to be.</param>
/// <param name="IsCopy">A second statement of the same observation.</param>
public sealed record Statement(Figure Figure, string Value, string Raw, Printed? Score, Place At, Standing Standing, bool IsCopy);

/// <summary>An item of a year with everything that the report states of it, and the items that it is built from.</summary>
/// <param name="item">The item.</param>
/// <param name="year">Fiscal year, BE.</param>
/// <param name="part">Part of an instrument, or null.</param>
/// <param name="statements">What is stated of it, the observation before its copies, in the order of the document.</param>
/// <param name="children">Items one level below that it is the mean (or weighted sum) of.</param>
/// <param name="parts">The same item in each part of its instrument, where the year has parts.</param>
public sealed class ScoreNode(
    string item,
    int year,
    string? part,
    IReadOnlyList<Statement> statements,
    IReadOnlyList<ScoreNode> children,
    IReadOnlyList<ScoreNode> parts)
{
    public string Item { get; } = item;

    public int Year { get; } = year;

    public string? Part { get; } = part;

    public IReadOnlyList<Statement> Statements { get; } = statements;

    public IReadOnlyList<ScoreNode> Children { get; } = children;

    public IReadOnlyList<ScoreNode> Parts { get; } = parts;

    /// <summary>The statements that are scores and numbers.</summary>
    public IReadOnlyList<Statement> Scores { get; } = [.. statements.Where(s => s.Score is not null)];

    /// <summary>The score as printed, by a reviewer's word where there is one; null where none is stated.</summary>
    public Printed? Score => Confirmed ?? (Scores is [var first, ..] ? first.Score : null);

    /// <summary>The scores that are stated and differ, the likelier first; one that a reviewer has settled stands alone.</summary>
    public IReadOnlyList<Printed> Readings => Confirmed is { } settled ? [settled] : Distinct(Scores.Select(s => s.Score!.Value));

    private Printed? Confirmed => Scores.FirstOrDefault(s => s.Standing == Standing.ByReviewer && !s.IsCopy)?.Score;

    /// <summary>The key of a figure of it.</summary>
    public string Key(Figure figure = Figure.Score) => ObservationKey.Of(Item, Part, Year, figure);

    /// <summary>Values that no common score can have been, each at the best precision with which it is printed.</summary>
    public static IReadOnlyList<Printed> Distinct(IEnumerable<Printed> printed)
    {
        var distinct = new List<Printed>();
        foreach (var next in printed)
        {
            var at = distinct.FindIndex(known => known.AgreesWith(next));
            if (at < 0) distinct.Add(next);
            else if (distinct[at].Decimals < next.Decimals) distinct[at] = next;
        }

        return distinct;
    }
}
