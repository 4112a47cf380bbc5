using ItaIngest.Mapping;
using ItaIngest.Rules;
using ItaIngest.Scores;
using ItaIngest.Scores.Constraints;
using ItaIngest.Scores.Respondents;

namespace ItaIngest.Checks.Scores;

/// <summary>
/// ITA-S014: a question score is a mean of answers, and the questions of an instrument were answered by the same people or by some of
/// them. Looks for the number of people whose answers can give the scores, and for a score that they cannot give.
/// </summary>
public sealed class ScoreOfNoRespondents : ICheck
{
    /// <summary>It is possible if fewer people answered that question.</summary>
    public const string AnsweredByFewer = "answered-by-fewer";

    /// <summary>It is possible if more people answered than the other scores suggest.</summary>
    public const string AnsweredByMore = "answered-by-more";

    private const int MostAlternatives = 5;

    /// <inheritdoc/>
    public string Code => "ITA-S014";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        if (context.Book is not { } book) return [];
        return RespondentLattice.Of(book, context.Scores).Groups.SelectMany(g => Group(context, book, g));
    }

    private IEnumerable<CheckResult> Group(CheckContext context, CodeBook book, RespondentGroup group)
    {
        if (Unknown(group) is { } reason)
            return [Say.CannotTell(Code, group.Instrument.Subject, reason, new Figures { { "scores", group.Different.Count } }, [.. group.Scored.Select(n => n.Scores[0].As("addend"))])];
        var odd = group.Odd.ToList();
        return odd.Count == 0
            ? [Say.Holds(Code, group.Instrument.Subject, null, Told(group), [.. group.Judged.Select(n => n.Scores[0].As("addend"))])]
            : odd.Select(n => OfOdd(context, book, group, n, odd.Count == 1));
    }

    private static string? Unknown(RespondentGroup group) =>
        group.Answers is null ? "answers-unknown"
        : group.Judged.Count == 0 ? "not-judged"
        : group.Common is not null ? null
        : group.Different.Count < RespondentGroup.Few ? "too-few-scores"
        : "too-many-respondents";

    private CheckResult OfOdd(CheckContext context, CodeBook book, RespondentGroup group, ScoreNode node, bool isAlone)
    {
        var stated = node.Score!.Value;
        var figures = Told(group).With("stated", stated.ToString()).With("instrument", Items.InstrumentCode(group.Instrument.Item) ?? group.Instrument.Item);
        Evidence[] evidence = [.. node.Evidence("defect"), .. group.Judged.Where(n => n != node).Select(n => n.Scores[0].As("witness"))];
        var (fewer, more) = (group.Fewer(stated), group.More(stated));
        var near = LatticeNeighbours.Of(stated, context.Rules.Confusions, m => group.Fits(node, m) == true);
        var accused = fewer == 0 && isAlone && near[0].Cost < LatticeNeighbours.MerelyNear && MayAccuse(book, group, node) && !IsConfirmed(context.Model, node) && group.IsCertain;
        var repair = new Repair(node.Key(), stated.ToString(), near[0].Score.ToString(), accused ? Safety.AskReviewer : Safety.ShowOnly, near[0].Cost,
            [.. near.Skip(1).Take(MostAlternatives).Select(m => $"{node.Key()}={m.Score}")]);
        if (accused) return Say.Fails(Code, node.Subject, Severity.Warning, figures, evidence, [], repair);
        if (fewer > 0) figures.Add("fewer", fewer);
        else if (more is { } most) figures.Add("more", most);
        return Say.HoldsIf(Code, node.Subject, fewer > 0 ? AnsweredByFewer : AnsweredByMore, Severity.Info, null, figures, evidence) with { Repair = repair };
    }

    // What is only inferred accuses nobody, nor does a question that nobody has read: it may have sub-items.
    private static bool MayAccuse(CodeBook book, RespondentGroup group, ScoreNode node) =>
        group.Answers!.Settles && Items.Candidates(node.Item).All(c => book.Question(c)?.Title is { Settles: true });

    // Where the indicator is the mean of its questions as printed, the digit is right.
    private static bool IsConfirmed(ScoreModel model, ScoreNode node) =>
        model.VariableOf(node) is { Index: var index }
        && model.Constraints.Any(c => c.Name is "questions" && c.IsClosed(model.AsPrinted, index) && c.Variables.Contains(index) && (c is EitLists lists ? model.AnyReading(lists, lists.AreMeans) : model.Holds(c)));

    private static Figures Told(RespondentGroup group)
    {
        var common = group.Common!;
        return new Figures { { "respondents", common.Respondents }, { "scores", group.Different.Count - common.Odd }, { "oneIn", OneIn(common.Chance) } };
    }

    /// <summary>A chance as the power of ten that it stays below: "1000", "10^12".</summary>
    private static string OneIn(double chance)
    {
        var power = chance > 0 ? Math.Min((int)Math.Floor(-Math.Log10(chance)), 30) : 30;
        return power < 7 ? "1" + new string('0', power) : FormattableString.Invariant($"10^{power}");
    }
}
