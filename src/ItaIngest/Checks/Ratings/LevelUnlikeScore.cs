using ItaIngest.Checks.Scores;
using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Ratings;

/// <summary>
/// ITA-R002: a level that its score cannot have. Conditions on the instruments count as far as the instruments are known; where
/// they are not, all that can be said is which levels are possible.
/// </summary>
public sealed class LevelUnlikeScore : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-R002";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var node in context.Scores.Stated.Where(n => string.Equals(n.Item, Items.Overall, StringComparison.Ordinal)))
        {
            var levels = node.Statements.Where(s => s.Figure == Figure.Level).ToList();
            if (levels.Count == 0) continue;
            if (context.Rules.Book(node.Year)?.Ratings is not { } ratings)
            {
                yield return Say.CannotTell(Code, node.Subject, context.Rules.Book(node.Year) is null ? "no-book" : "scale-unknown");
                continue;
            }

            // A word that is no level of the year is ITA-R001's.
            var named = levels.Where(l => RatingWords.Band(ratings.Value, l.Value) is not null).ToList();
            if (named.Count > 0) yield return Checked(context, node, named, ratings);
        }
    }

    /// <summary>The levels that a score can have, from best to worst: by its range, and by the conditions that are known not to be met.</summary>
    internal static IReadOnlyList<RatingBand> Possible(CheckContext context, ScoreNode node, RatingScale scale)
    {
        if (node.Score is not { } score) return [];
        var components = node.Year == context.Scores.Year && context.Book is { } book ? new InstrumentBounds(book, context.Scores, n => n.Score).All() : [];
        return RatingFormulas.Possible(scale, RatingFormulas.Cut(score.Number), components);
    }

    private CheckResult Checked(CheckContext context, ScoreNode node, IReadOnlyList<Statement> levels, Sourced<RatingScale> ratings)
    {
        if (node.Score is not { } score) return Say.CannotTell(Code, node.Subject, "score-not-stated", null, [.. levels.Select(l => l.As("stated"))]);
        var possible = Possible(context, node, ratings.Value);
        var wrong = levels.Where(l => !possible.Contains(RatingWords.Band(ratings.Value, l.Value))).ToList();
        var stated = (wrong.Count > 0 ? wrong[0] : levels[0]).Value;
        var figures = new Figures { { "stated", stated }, { "score", score.ToString() }, { "expected", string.Join('|', possible.Select(b => b.Label)) } };
        Evidence[] evidence = [.. levels.Select(l => l.As(wrong.Contains(l) ? "defect" : "stated")), .. node.Evidence("witness")];
        if (wrong.Count == 0)
        {
            return possible.Count == 1
                ? Say.Holds(Code, node.Subject, null, figures, evidence)
                : Say.CannotTell(Code, node.Subject, "one-of", figures, evidence);
        }

        var band = RatingWords.Band(ratings.Value, stated)!;
        // Out of its range: the scale says so. In its range and excluded by a condition: only as sure as the condition.
        var severity = band.Low <= RatingFormulas.Cut(score.Number) && RatingFormulas.Cut(score.Number) <= band.High
            ? Say.Capped(Severity.Error, ratings.Confidence, band.Condition)
            : Say.Capped(Severity.Error, ratings.Confidence);
        var repair = possible.Count == 0 ? null
            : new Repair(node.Key(Figure.Level), stated, possible[0].Label, Safety.AskReviewer, 1, [.. possible.Skip(1).Select(b => b.Label)]);
        return Say.Fails(Code, node.Subject, severity, figures, evidence, [node.Key(Figure.Level), node.Key()],
            Mending.OrWord(context, c => c is LevelFits && c.Variables[0] == context.Model.VariableOf(node)?.Index, repair));
    }
}
