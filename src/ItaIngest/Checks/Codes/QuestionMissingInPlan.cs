using ItaIngest.Documents;
using ItaIngest.Likeness;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Scores;

namespace ItaIngest.Checks.Codes;

/// <summary>
/// ITA-M007: a question scored below the mark that has no row in a plan that goes question by question. A plan by indicator or by topic
/// answers questions without naming them, and of a report without a plan, or of which a part was not read, nothing is said.
/// </summary>
public sealed class QuestionMissingInPlan : ICheck
{
    // A plan goes question by question when most of its rows name one.
    private const int FewestRows = 3;
    private const double SameTitle = 0.7;

    /// <inheritdoc/>
    public string Code => "ITA-M007";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is not { } book || context.Facts.ScoreYear is not { } year) yield break;
        var subject = new Subject("document", year);
        if (book.PassMark is not { } mark)
        {
            if (context.Scores.Stated.Any(n => Items.IsQuestion(n.Item))) yield return Say.CannotTell(Code, subject, "mark-unknown");
            yield break;
        }

        var low = Questions(context, year).Where(q => q.Readings.All(r => r.Number < mark.Value)).DistinctBy(q => q.Item, StringComparer.Ordinal).ToList();
        if (low.Count == 0) yield break;
        var plan = Plan.Of(context);
        var reason = context.Document.Extraction.Status != ExtractionStatus.Complete ? "partly-read" : plan.Rows.Count == 0 ? "no-plan" : plan.IsByQuestion ? null : "plan-not-by-question";
        if (reason is not null)
        {
            yield return Say.CannotTell(Code, subject, reason, new Figures { { "questions", low.Count } });
            yield break;
        }

        var missing = low.Where(q => !plan.Answers(context, q)).ToList();
        if (missing.Count == 0)
        {
            yield return Say.Holds(Code, subject, null, new Figures { { "questions", low.Count }, { "mark", mark.Value } }, [.. low[0].Evidence("stated").Take(1)]);
            yield break;
        }

        // A plan that answers the lesser part of them chooses what matters; that one is not chosen is no oversight.
        if (missing.Count * 2 > low.Count)
        {
            yield return Say.CannotTell(Code, subject, "plan-chooses", new Figures { { "questions", low.Count }, { "missing", missing.Count } });
            yield break;
        }

        // An instrument of which the plan names no question at all may be answered by the rows that name none.
        var untold = missing.Where(q => !plan.NamesQuestionsOf(q.Item[0]) && plan.HasRowsWithoutQuestion).ToList();
        if (untold.Count > 0) yield return Say.CannotTell(Code, subject, "plan-not-by-question", new Figures { { "questions", untold.Count } });
        foreach (var table in missing.Except(untold).GroupBy(q => plan.LastRowFor(context, q).At.Table))
        {
            var last = plan.LastRowFor(context, table.First());
            var figures = new Figures { { "questions", string.Join(',', table.Select(q => q.Item)) }, { "count", table.Count() }, { "mark", mark.Value } };
            yield return Say.Fails(Code, new Subject(table.Key is { } number ? FormattableString.Invariant($"table:{number}") : "document", year), Severity.Info, figures,
                [.. table.SelectMany(q => q.Evidence("defect").Take(1)), new Evidence(last.At, last.Title, "other")], []);
        }
    }

    private static IEnumerable<ScoreNode> Questions(CheckContext context, int year) =>
        context.Scores.Stated.Concat(context.Scores.Undecided).Where(n => n.Year == year && n.Readings.Count > 0 && Items.Candidates(n.Item).All(Items.IsQuestion));

    /// <summary>The rows of the tables that say what is to be done.</summary>
    private sealed record Plan(IReadOnlyList<Measure> Rows)
    {
        private readonly HashSet<string> named = [.. Rows.SelectMany(r => r.Items).SelectMany(Items.Candidates)];
        private readonly List<(Measure Row, GramSet Title)> unnamed = [.. Rows.Where(r => !NamesQuestion(r)).Select(r => (r, GramSet.Of(ComparisonKey.Of(r.Title))))];

        public bool IsByQuestion => Rows.Count(NamesQuestion) is var naming && naming >= FewestRows && naming * 2 > Rows.Count;

        public bool HasRowsWithoutQuestion => unnamed.Count > 0;

        public static Plan Of(CheckContext context)
        {
            var tables = context.Facts.Tables.Where(t => t.Kind == TableKind.ActionPlan).Select(t => t.At.Table).ToHashSet();
            return new Plan([.. context.Facts.Measures.Where(m => tables.Contains(m.At.Table))]);
        }

        public bool NamesQuestionsOf(char instrument) => named.Any(n => Items.IsQuestion(n) && n[0] == instrument);

        /// <summary>By its code, by its indicator in a row that names no question, or by its title in a row whose code was not read.</summary>
        public bool Answers(CheckContext context, ScoreNode question)
        {
            var codes = Items.Candidates(question.Item);
            if (codes.Any(named.Contains)) return true;
            var indicators = codes.Select(c => IndicatorOf(context, c)).ToHashSet(StringComparer.Ordinal);
            var titles = codes.Select(c => context.Book!.Question(c)?.Title?.Value).OfType<string>().Select(t => GramSet.Of(TitleKey.Of(t))).ToList();
            return unnamed.Exists(r => r.Row.Items.Any(indicators.Contains)
                || titles.Exists(t => r.Title.Count >= t.Count * SameTitle && t.Containment(r.Title) >= SameTitle));
        }

        /// <summary>The last row for questions of the same indicator, else of the plan: behind it the question's row would stand.</summary>
        public Measure LastRowFor(CheckContext context, ScoreNode question)
        {
            var indicator = IndicatorOf(context, Items.Candidates(question.Item)[0]);
            return Rows.LastOrDefault(r => r.Items.SelectMany(Items.Candidates).Any(i => Items.IsQuestion(i) && string.Equals(IndicatorOf(context, i), indicator, StringComparison.Ordinal))) ?? Rows[^1];
        }

        private static bool NamesQuestion(Measure row) => row.Items.Any(i => Items.IsQuestion(Items.Candidates(i)[0]));

        private static string IndicatorOf(CheckContext context, string code) =>
            context.Book!.Indicators.FirstOrDefault(i => i.Questions.Any(q => string.Equals(q.Code, code, StringComparison.Ordinal))) is { } indicator ? Items.Indicator(indicator.Number) : "";
    }
}
