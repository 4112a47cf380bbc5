namespace ItaIngest.Decisions;

/// <summary>
/// Which of all decisions about a report count. They are taken in the order of time, whatever the order in which they came into a store:
/// the same decisions have the same effect wherever they are brought together.
/// </summary>
/// <param name="Values">Of each claim the last one that was not undone, oldest first.</param>
/// <param name="Answers">Of each finding the last one that answers it and was not undone, oldest first.</param>
/// <param name="Undone">What was taken back.</param>
/// <param name="Superseded">What a later decision about the same claim replaced, and that answers no finding alone.</param>
public sealed record StandingDecisions(
    IReadOnlyList<Decision> Values,
    IReadOnlyList<Decision> Answers,
    IReadOnlyList<Decision> Undone,
    IReadOnlyList<Decision> Superseded)
{
    /// <summary>Sorts decisions out.</summary>
    /// <param name="decisions">All decisions about a report, in any order.</param>
    public static StandingDecisions Of(IReadOnlyList<Decision> decisions)
    {
        var inTime = decisions.OrderBy(d => d.At).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
        // From the end: an undo that was itself undone takes nothing back.
        var takenBack = new HashSet<string>(StringComparer.Ordinal);
        var alive = new List<Decision>();
        var undone = new List<Decision>();
        foreach (var decision in Enumerable.Reverse(inTime))
        {
            if (takenBack.Contains(decision.Id)) undone.Add(decision);
            else if (decision.Ruling != Ruling.Undo) alive.Add(decision);
            else if (decision.Supersedes is { } of) takenBack.Add(of);
        }

        alive.Reverse();
        undone.Reverse();
        var values = LastOf(alive.Where(IsAboutValue), d => KeyOf(d.Claim));
        var answers = LastOf(alive.Where(d => d.Answers is not null || d.Ruling == Ruling.NotAFinding), AnswerOf);
        var counts = values.Concat(answers).ToHashSet(ReferenceEqualityComparer.Instance);
        return new StandingDecisions(values, answers, undone, [.. alive.Where(d => !counts.Contains(d))]);
    }

    /// <summary>Whether a claim is about nothing but a finding: its figure is the code of the check.</summary>
    public static bool IsAboutFinding(DecidedClaim claim) => claim.Figure.StartsWith("ITA-", StringComparison.Ordinal);

    /// <summary>Whether a claim is about which item something is.</summary>
    public static bool IsAboutItem(DecidedClaim claim) => claim.Figure is "item" or DisclosureEdits.ItemFigure;

    /// <summary>Whether two claims of one report name the same thing, whatever text stood there.</summary>
    public static bool IsSame(DecidedClaim a, DecidedClaim b) => KeyOf(a) == KeyOf(b);

    // A value that a person added is another than the one that the program has come to see since under the same number.
    private static (string Report, string Item, int? Year, string Figure, int Ordinal, bool IsAdded) KeyOf(DecidedClaim claim) =>
        (claim.Report, claim.Item, claim.Year, claim.Figure, claim.Ordinal, claim.Where is not null);

    private static bool IsAboutValue(Decision decision) => decision.Ruling != Ruling.NotAFinding && !IsAboutFinding(decision.Claim);

    // Several decisions may answer one finding together (two misread digits): they bear the same time.
    private static object AnswerOf(Decision decision) => decision.Answers is { } a
        ? (a.Code, a.Item, a.Year, a.Part, a.Ordinal, a.Said)
        : decision;

    private static List<Decision> LastOf(IEnumerable<Decision> decisions, Func<Decision, object> key) =>
        [.. decisions.Select((d, order) => (d, order)).GroupBy(d => key(d.d)).Select(g => g.Last()).OrderBy(d => d.order).Select(d => d.d)];
}
