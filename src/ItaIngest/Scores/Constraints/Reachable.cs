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
    private readonly int[] variables;
    private readonly int[] inputs;
    private (long Low, long High)[]? reached;
    private long[]? reachedFor;
    private long scale;

    /// <summary>A constraint.</summary>
    /// <param name="result">The score that must be possible.</param>
    /// <param name="variable">Its variable.</param>
    /// <param name="addends">What it is the mean of.</param>
    /// <param name="values">What a question can have.</param>
    internal Reachable(ScoreNode result, int variable, IReadOnlyList<SubIndicatorSum> addends, IReadOnlyList<decimal> values)
    {
        Result = result;
        this.variable = variable;
        this.addends = addends;
        this.values = values;
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
        if (Sums(assignment) is not { } sums) return true;
        var room = (assignment.Half(variable) * scale) + Half(assignment);
        var center = assignment.Center(variable) * scale;
        foreach (var (low, high) in sums)
        {
            if (low <= center + room && high >= center - room) return true;
        }

        return false;
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

    /// <summary>
    /// Every sum in units times <see cref="scale"/>, between what the means make of it and what the rounded means make of it; kept
    /// until one of the listed questions has another value.
    /// </summary>
    private (long Low, long High)[]? Sums(Assignment assignment)
    {
        long[] state = [.. inputs.Select(assignment.Center)];
        if (reached is not null && state.AsSpan().SequenceEqual(reachedFor)) return reached;
        if (GaveUp) return null;
        scale = addends.Count;
        foreach (var addend in addends) scale = Fraction.Common(scale, (long)addends.Count * addend.Count);
        var sums = new Dictionary<long, (long Low, long High)> { [0] = (0, 0) };
        foreach (var addend in addends)
        {
            var weight = scale / ((long)addends.Count * addend.Count);
            var own = addend.Printed is { } printed
                ? [(assignment.Center(printed) * addend.Count, 0)]
                : Choices(addend, assignment);
            if ((long)sums.Count * own.Count > MostSums)
            {
                GaveUp = true;
                return null;
            }

            var next = new Dictionary<long, (long Low, long High)>(sums.Count * own.Count);
            foreach (var (sum, (low, high)) in sums)
            {
                foreach (var (choice, drift) in own)
                {
                    var at = sum + (choice * weight);
                    // Rounded or not, the whole of one sub-indicator at a time.
                    var moved = (Low: low + (Math.Min(0, drift) * weight), High: high + (Math.Max(0, drift) * weight));
                    next[at] = next.TryGetValue(at, out var known) ? (Math.Min(known.Low, moved.Low), Math.Max(known.High, moved.High)) : moved;
                }
            }

            sums = next;
        }

        reached = [.. sums.Select(s => (s.Key + s.Value.Low, s.Key + s.Value.High))];
        reachedFor = state;
        return reached;
    }

    private List<(long Sum, long Drift)> Choices(SubIndicatorSum addend, Assignment assignment)
    {
        long listed = 0;
        foreach (var question in addend.Listed) listed += assignment.Center(question);
        HashSet<long> sums = [listed];
        for (var open = addend.Count - addend.Listed.Count; open > 0; open--)
            sums = [.. sums.SelectMany(s => values.Select(v => s + (long)(v * assignment.Unit)))];
        // One sub-indicator by itself is printed as it comes out: it is not rounded before it is used.
        return [.. sums.Select(s => (s, addends.Count == 1 ? 0 : addend.DriftOf(s, assignment.Unit)))];
    }
}
