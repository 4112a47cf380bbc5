namespace ItaIngest.Scores.Constraints;

/// <summary>
/// An OIT indicator (or sub-indicator) some of whose questions are not listed: each question has one of two values, so that few
/// scores can come out. Only these are possible.
/// </summary>
public sealed class Reachable : Constraint
{
    /// <summary>More sums than this are not tried; then everything counts as possible, and <see cref="GaveUp"/> says so.</summary>
    private const int MostSums = 100_000;

    private readonly int variable;
    private readonly IReadOnlyList<SubIndicatorSum> addends;
    private readonly IReadOnlyList<decimal> values;
    private readonly Fraction slack;
    private readonly int[] variables;
    private readonly int[] inputs;
    private long[]? reached;
    private long[]? reachedFor;
    private long scale;

    /// <summary>A constraint.</summary>
    /// <param name="result">The score that must be possible.</param>
    /// <param name="variable">Its variable.</param>
    /// <param name="addends">What it is the mean of.</param>
    /// <param name="values">What a question can have.</param>
    /// <param name="slack">By how much what is not printed may have been rounded.</param>
    internal Reachable(ScoreNode result, int variable, IReadOnlyList<SubIndicatorSum> addends, IReadOnlyList<decimal> values, Fraction slack)
    {
        Result = result;
        this.variable = variable;
        this.addends = addends;
        this.values = values;
        this.slack = slack;
        inputs = [.. addends.SelectMany(a => a.Printed is { } p ? [p] : a.Listed)];
        variables = [.. inputs, variable];
    }

    /// <inheritdoc/>
    public override string Name => "questions";

    /// <summary>The score that must be possible.</summary>
    public ScoreNode Result { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <summary>Whether there were too many sums to try.</summary>
    public bool GaveUp { get; private set; }

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment)
    {
        var sums = Sums(assignment);
        if (sums is null) return true;
        var unit = scale * assignment.Unit;
        var room = (assignment.Half(variable) * scale) + Half(assignment) + ((slack.Numerator * unit) + slack.Denominator - 1) / slack.Denominator;
        var center = assignment.Center(variable) * scale;
        var at = Array.BinarySearch(sums, center - room);
        if (at < 0) at = ~at;
        return at < sums.Length && sums[at] <= center + room;
    }

    // What is printed of a sub-indicator is not exact.
    private long Half(Assignment assignment)
    {
        long half = 0;
        foreach (var addend in addends)
        {
            if (addend.Printed is { } p) half += assignment.Half(p) * (scale / addends.Count);
        }

        return half;
    }

    /// <summary>Every sum, sorted, in units times <see cref="scale"/>; kept until one of the listed questions has another value.</summary>
    private long[]? Sums(Assignment assignment)
    {
        long[] state = [.. inputs.Select(assignment.Center)];
        if (reached is not null && state.AsSpan().SequenceEqual(reachedFor)) return reached;
        if (GaveUp) return null;
        scale = addends.Count;
        foreach (var addend in addends) scale = Fraction.Common(scale, (long)addends.Count * addend.Count);
        var sums = new HashSet<long> { 0 };
        foreach (var addend in addends)
        {
            var weight = scale / ((long)addends.Count * addend.Count);
            var own = addend.Printed is { } printed
                ? [assignment.Center(printed) * addend.Count]
                : Choices(addend, assignment);
            if ((long)sums.Count * own.Count > MostSums)
            {
                GaveUp = true;
                return null;
            }

            if (own.Count == 1)
            {
                var shift = own.First() * weight;
                sums = [.. sums.Select(s => s + shift)];
                continue;
            }

            var next = new HashSet<long>(sums.Count * own.Count);
            foreach (var sum in sums)
            {
                foreach (var o in own) next.Add(sum + (o * weight));
            }

            sums = next;
        }

        reached = [.. sums];
        Array.Sort(reached);
        reachedFor = state;
        return reached;
    }

    private HashSet<long> Choices(SubIndicatorSum addend, Assignment assignment)
    {
        long listed = 0;
        foreach (var question in addend.Listed) listed += assignment.Center(question);
        HashSet<long> sums = [listed];
        for (var open = addend.Count - addend.Listed.Count; open > 0; open--)
            sums = [.. sums.SelectMany(s => values.Select(v => s + (long)(v * assignment.Unit)))];
        return sums;
    }
}

/// <summary>One addend of an OIT indicator: a sub-indicator with its questions, or as printed.</summary>
/// <param name="Count">How many questions it has.</param>
/// <param name="Listed">Variables of those that are listed.</param>
/// <param name="Printed">Its own variable, where its questions are not all listed and it is printed.</param>
internal sealed record SubIndicatorSum(int Count, IReadOnlyList<int> Listed, int? Printed);
