namespace ItaIngest.Scores.Constraints;

/// <summary>
/// A value for every variable: what is printed, or a trial of something else. Numbers are whole multiples of one unit, small enough
/// that every printed score and the half of its last decimal are whole.
/// </summary>
public sealed class Assignment
{
    /// <summary>Decimals beyond these are not kept; nobody prints a score with so many.</summary>
    private const int MostDecimals = 4;

    private readonly Printed[] values;
    private readonly long[] centers;
    private readonly long[] halves;
    private readonly int decimals;

    private readonly IReadOnlySet<int> exact;

    /// <summary>What is printed.</summary>
    /// <param name="printed">The value of each variable.</param>
    /// <param name="exact">Variables whose scores are not rounded: those of OIT questions.</param>
    internal Assignment(IReadOnlyList<Printed> printed, IReadOnlySet<int> exact)
    {
        this.exact = exact;
        decimals = Math.Min(MostDecimals, printed.Select(p => p.Decimals).DefaultIfEmpty(0).Max());
        decimals = Math.Max(decimals, Printed.Usual);
        Unit = 2;
        for (var i = 0; i < decimals; i++) Unit *= 10;
        values = [.. printed];
        centers = new long[values.Length];
        halves = new long[values.Length];
        for (var v = 0; v < values.Length; v++) Set(v, values[v]);
    }

    /// <summary>So many units make 1.</summary>
    public long Unit { get; }

    /// <summary>The value of a variable.</summary>
    public Printed this[int variable] => values[variable];

    internal long Center(int variable) => centers[variable];

    internal long Half(int variable) => halves[variable];

    /// <summary>Gives a variable a value; whoever tries one sets the old one again.</summary>
    internal void Set(int variable, Printed value)
    {
        values[variable] = value;
        centers[variable] = (long)Rules.Rounding.Round(value.Number * Unit, 0);
        var half = Unit / 2;
        for (var i = 0; i < Math.Min(value.Decimals, decimals); i++) half /= 10;
        halves[variable] = exact.Contains(variable) ? 0 : half;
    }
}
