using ItaIngest.Checks.Scores;
using ItaIngest.Mapping;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;

namespace ItaIngest.Checks.Ratings;

/// <summary>ITA-R003: "ผ่านเกณฑ์" or "ไม่ผ่านเกณฑ์" against the mark of the year and the score beside it.</summary>
public sealed class PassWordUnlikeMark : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-R003";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var node in context.Scores.Stated)
        {
            var words = node.Statements.Where(s => s.Figure == Figure.Pass).ToList();
            if (words.Count > 0) yield return Checked(context, node, words);
        }
    }

    private CheckResult Checked(CheckContext context, ScoreNode node, IReadOnlyList<Statement> words)
    {
        if (context.Rules.Book(node.Year)?.PassMark is not { } mark)
            return Say.CannotTell(Code, node.Subject, context.Rules.Book(node.Year) is null ? "no-book" : "mark-unknown");
        if (node.Readings.Count == 0) return Say.CannotTell(Code, node.Subject, "score-not-stated", null, [.. words.Select(w => w.As("stated"))]);
        if (words.Any(w => Passes(w) is null)) return Say.CannotTell(Code, node.Subject, "word-unknown", null, [.. words.Select(w => w.As("stated"))]);

        // Copies of a score that differ are a finding of their own; here it is enough that one of them fits the word.
        var wrong = words.Where(w => node.Readings.All(r => (r.Number >= mark.Value) != Passes(w))).ToList();
        var figures = new Figures { { "stated", (wrong.Count > 0 ? wrong[0] : words[0]).Value }, { "score", node.Score!.Value.ToString() }, { "mark", mark.Value } };
        Evidence[] evidence = [.. words.Select(w => w.As(wrong.Contains(w) ? "defect" : "stated")), .. node.Evidence("witness")];
        if (wrong.Count == 0) return Say.Holds(Code, node.Subject, null, figures, evidence);
        return Say.Fails(Code, node.Subject, Say.Capped(Severity.Error, mark.Confidence), figures, evidence, [node.Key(Figure.Pass), node.Key()],
            Mending.OrWord(context, c => c is PassWordFits && c.Variables[0] == context.Model.VariableOf(node)?.Index,
                new Repair(node.Key(Figure.Pass), wrong[0].Value, Passes(wrong[0]) == true ? "fail" : "pass", Safety.AskReviewer, 1, [])));
    }

    private static bool? Passes(Statement word) => word.Value switch { "pass" => true, "fail" => false, _ => null };
}
