using ItaIngest.Rules;

namespace ItaIngest.Scores.Constraints;

/// <summary>A printed score is a weighted sum of others: of its questions, its parts, its indicators, its instruments.</summary>
public sealed class Equation : Constraint
{
    private readonly long[] weights;
    private readonly int[] variables;
    private readonly long divisor;
    private readonly long open;
    private readonly Fraction slack;
    private readonly long aboveOpen;
    private readonly bool isAlone;
    private readonly (SubIndicatorSum Mean, long Weight)[] means;

    /// <summary>An equation.</summary>
    /// <param name="name">"questions", "parts", "indicators", "instruments".</param>
    /// <param name="result">The score that is the sum.</param>
    /// <param name="variable">Its variable.</param>
    /// <param name="form">What it is the sum of.</param>
    internal Equation(string name, ScoreNode result, int variable, LinearForm form)
    {
        Name = name;
        Result = result;
        ResultVariable = variable;
        divisor = form.Terms.Aggregate(Fraction.Common(form.Open.Denominator, form.Slack.Denominator), (d, t) => Fraction.Common(d, t.Weight.Denominator));
        divisor = form.Means.Aggregate(divisor, (d, m) => Fraction.Common(d, m.Weight.Denominator));
        weights = [.. form.Terms.Select(t => t.Weight.Numerator * (divisor / t.Weight.Denominator)), -divisor];
        variables = [.. form.Terms.Select(t => t.Variable), variable];
        open = form.Open.Numerator * (divisor / form.Open.Denominator);
        slack = form.Slack;
        means = [.. form.Means.Select(m => (m.Mean, m.Weight.Numerator * (divisor / m.Weight.Denominator)))];
        aboveOpen = open;
        isAlone = variables.Distinct().Count() == variables.Length;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The score that is the sum.</summary>
    public ScoreNode Result { get; }

    /// <summary>Its variable; the last of <see cref="Variables"/>.</summary>
    public int ResultVariable { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<int> Variables => variables;

    /// <summary>The variables of the sum.</summary>
    public ReadOnlySpan<int> Addends => variables.AsSpan(0, variables.Length - 1);

    /// <summary>Whether something in the sum is not printed.</summary>
    public bool IsOpen => open != 0;

    /// <summary>Where what is left open must be above a mark: the report says that it lists those below it. Null where it says no such thing.</summary>
    internal (Func<Assignment, bool> Applies, decimal Mark)? OpenAbove { get; init; }

    /// <summary>How much of what is left open the report says that of; all of it, unless something else is left open too.</summary>
    internal Fraction OpenAboveWeight
    {
        init => aboveOpen = value.Numerator * (divisor / value.Denominator);
    }

    /// <summary>Whether it comes out exactly, where that is asked of a score that is not printed; null where it is asked of the result.</summary>
    internal Func<Assignment, bool>? Exactness { get; init; }

    /// <inheritdoc/>
    public override bool Confirms => Exactness is null;

    /// <inheritdoc/>
    public override bool Holds(Assignment assignment) => Fit(assignment) is not null;

    /// <inheritdoc/>
    public override bool IsExact(Assignment assignment, int variable) => open == 0 && isAlone && (Exactness?.Invoke(assignment) ?? Fit(assignment) == Scores.Fit.Exact);

    /// <inheritdoc/>
    public override string NameFor(int variable) => variable == ResultVariable ? Name : Result.Item;

    /// <inheritdoc/>
    public override bool IsClosed(Assignment assignment, int variable) => open == 0;

    /// <summary>How the sum comes out: exactly, within the printed precision, or not (null). With something left open it is never exact.</summary>
    public Fit? Fit(Assignment assignment)
    {
        // All in units times the divisor: what the sum is too much by, and by how much it may be.
        var (excess, room) = Excess(assignment);
        var (down, up) = Drift(assignment);
        if (open == 0)
        {
            var half = assignment.Half(ResultVariable) * divisor;
            // Half away from zero: the upper end belongs to the next printed value.
            if (excess >= -half && excess < half) return Scores.Fit.Exact;
            return excess + down <= room && excess + up >= -room ? Scores.Fit.Within : null;
        }

        var low = OpenAbove is { } above && above.Applies(assignment) ? aboveOpen * (long)(above.Mark * assignment.Unit) : 0;
        return excess + low + down <= room && excess + (open * 100 * assignment.Unit) + up >= -room ? Scores.Fit.Within : null;
    }

    /// <summary>The sum as it comes out of the printed values, and between which bounds; null where something is left open.</summary>
    internal Estimate? Recomputed(Assignment assignment)
    {
        if (open != 0) return null;
        var (excess, room) = Excess(assignment);
        var value = Score(excess + (assignment.Center(ResultVariable) * divisor), assignment);
        var spread = Score(room - (assignment.Half(ResultVariable) * divisor), assignment);
        return new Estimate(value, new Interval(value - spread, value + spread));
    }

    /// <summary>What each of those that are not printed must be on average; not clamped. Null where nothing is left open.</summary>
    internal Estimate? Needed(Assignment assignment)
    {
        if (open == 0) return null;
        var (excess, room) = Excess(assignment);
        var value = Rounding.Round(-excess / (decimal)(open * assignment.Unit), 18);
        var spread = Rounding.Round(room / (decimal)(open * assignment.Unit), 18);
        return new Estimate(value, new Interval(value - spread, value + spread));
    }

    /// <summary>By how much the sum may be less and more, since means that are not printed may have been rounded before they were used.</summary>
    private (long Down, long Up) Drift(Assignment assignment)
    {
        long down = 0;
        long up = 0;
        foreach (var (mean, weight) in means)
        {
            // Whole: the weight of a question is that of its mean divided by their number.
            var drift = mean.Drift(assignment) * (weight / mean.Count);
            if (drift < 0) down += drift;
            else up += drift;
        }

        return (down, up);
    }

    private (long Excess, long Room) Excess(Assignment assignment)
    {
        long excess = 0;
        long room = 0;
        for (var i = 0; i < variables.Length; i++)
        {
            excess += weights[i] * assignment.Center(variables[i]);
            room += Math.Abs(weights[i]) * assignment.Half(variables[i]);
        }

        return (excess, room + (slack.Numerator * (divisor * assignment.Unit / slack.Denominator)));
    }

    private decimal Score(long units, Assignment assignment) => Rounding.Round(units / (decimal)(divisor * assignment.Unit), 18);
}
