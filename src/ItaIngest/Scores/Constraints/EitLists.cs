namespace ItaIngest.Scores.Constraints;

/// <summary>
/// The questions of EIT listed without their part, in a year in which EIT has two parts. Either each is the mean of both parts, or
/// all are of one part and the other one is not shown; which of the two, is one choice for the whole instrument.
/// Two complete lists that are plainly the mean of their indicators are no coincidence: then the lists are the means.
/// </summary>
public sealed class EitLists : Constraint
{
    private readonly IReadOnlyList<EitList> lists;
    private readonly IReadOnlyList<Equation> ofPart;
    private readonly int[] variables;

    internal EitLists(IReadOnlyList<EitList> lists, IReadOnlyList<Equation> ofPart)
    {
        this.lists = lists;
        this.ofPart = ofPart;
        variables = [.. lists.SelectMany(l => l.AsMean.Variables).Concat(ofPart.SelectMany(e => e.Variables)).Distinct()];
    }

    /// <inheritdoc/>
    public override string Name => "questions";

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <summary>The lists, one an indicator.</summary>
    internal IReadOnlyList<EitList> Lists => lists;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment) => AreMeans(assignment) || AreOnePart(assignment);

    /// <inheritdoc/>
    public override string NameFor(int variable) => lists.FirstOrDefault(l => l.AsMean.Variables.Contains(variable))?.AsMean.NameFor(variable) ?? Name;

    /// <inheritdoc/>
    public override bool IsClosed(Assignment assignment, int variable) => AreMeans(assignment) && lists.Any(l => !l.AsMean.IsOpen && l.AsMean.Variables.Contains(variable));

    /// <inheritdoc/>
    public override bool IsExact(Assignment assignment, int variable) =>
        AreMeans(assignment) && lists.Where(l => l.AsMean.Variables.Contains(variable)).All(l => l.AsMean.IsExact(assignment, variable));

    /// <summary>Whether every list is plainly what its indicator is the mean of.</summary>
    public bool AreMeans(Assignment assignment)
    {
        foreach (var list in lists)
        {
            if (!list.AsMean.Holds(assignment)) return false;
        }

        return true;
    }

    /// <summary>Whether the lists may be those of one part.</summary>
    public bool AreOnePart(Assignment assignment)
    {
        if (lists.Count(l => l.FitsPlainly(assignment)) >= 2) return false;
        foreach (var list in lists)
        {
            if (!list.AsOnePart.Holds(assignment)) return false;
        }

        return ofPart.Count == 0 || ofPart.Any(e => e.Holds(assignment));
    }
}

/// <summary>The list of one EIT indicator, both ways.</summary>
/// <param name="AsMean">The indicator is its mean.</param>
/// <param name="AsOnePart">The indicator is the mean of it and of a part that is not shown.</param>
internal sealed record EitList(Equation AsMean, Equation AsOnePart)
{
    /// <summary>A complete list whose mean its indicator is, and not because all is full or empty.</summary>
    public bool FitsPlainly(Assignment assignment) =>
        !AsMean.IsOpen && assignment[AsMean.ResultVariable].Number is not (0m or 100m) && AsMean.Holds(assignment);
}
