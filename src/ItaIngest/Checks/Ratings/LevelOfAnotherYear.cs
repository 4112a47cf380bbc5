using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Ratings;

/// <summary>ITA-R001: a level that the scale of its year does not have.</summary>
public sealed class LevelOfAnotherYear : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-R001";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var node in context.Scores.Stated)
        {
            var levels = node.Statements.Where(s => s.Figure == Figure.Level).ToList();
            if (levels.Count == 0) continue;
            yield return Checked(context, node, levels);
        }
    }

    private CheckResult Checked(CheckContext context, ScoreNode node, IReadOnlyList<Statement> levels)
    {
        if (context.Rules.Book(node.Year)?.Ratings is not { } ratings)
            return Say.CannotTell(Code, node.Subject, context.Rules.Book(node.Year) is null ? "no-book" : "scale-unknown");
        var unknown = levels.Where(l => RatingWords.Band(ratings.Value, l.Value) is null).ToList();
        if (unknown.Count == 0)
            return Say.Holds(Code, node.Subject, null, new Figures { { "stated", levels[0].Value }, { "scale", ratings.Value.Name } }, [.. levels.Select(l => l.As("stated"))]);

        var stated = unknown[0].Value;
        var figures = new Figures { { "stated", stated }, { "scale", ratings.Value.Name }, { "labels", string.Join('|', ratings.Value.Bands.Select(b => b.Label)) } };
        if (OtherScale(context.Rules, node.Year, stated) is { } other) figures.With("otherScale", other);
        var expected = string.Equals(node.Item, Items.Overall, StringComparison.Ordinal) ? LevelUnlikeScore.Possible(context, node, ratings.Value) : [];
        if (expected.Count > 0) figures.With("expected", string.Join('|', expected.Select(b => b.Label)));
        if (node.Score is { } score) figures.Add("score", score.ToString());
        var repair = expected.Count == 0 ? null
            : new Repair(node.Key(Figure.Level), stated, expected[0].Label, Safety.AskReviewer, 1, [.. expected.Skip(1).Select(b => b.Label)]);
        return Say.Fails(Code, node.Subject, Say.Capped(Severity.Error, ratings.Confidence), figures,
            [.. unknown.Select(l => l.As("defect")), .. node.Evidence("witness").Take(1)], [node.Key(Figure.Level)], repair);
    }

    private static string? OtherScale(RuleSet rules, int year, string stated) => rules.Books.Values
        .Where(b => b.Year != year && b.Ratings is { } r && RatingWords.Band(r.Value, stated) is not null)
        .OrderBy(b => Math.Abs(b.Year - year)).ThenBy(b => b.Year)
        .Select(b => b.Ratings!.Value.Name)
        .FirstOrDefault();
}
