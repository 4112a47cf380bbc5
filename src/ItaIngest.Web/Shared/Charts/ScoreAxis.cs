namespace ItaIngest.Web.Shared.Charts;

/// <summary>The axis of a drawing of scores: where it begins and ends, and where its lines are. Where it does not begin at 0, the page says so.</summary>
/// <param name="From">Its lower end, 0 or more.</param>
/// <param name="To">Its upper end, 100 or more.</param>
/// <param name="Step">Between two lines.</param>
public sealed record ScoreAxis(decimal From, decimal To, decimal Step)
{
    /// <summary>The axis on which these values are seen well.</summary>
    /// <param name="values">All that is drawn.</param>
    public static ScoreAxis For(IReadOnlyCollection<decimal> values)
    {
        if (values.Count == 0) return new ScoreAxis(0, 100, 20);
        var to = Math.Max(100, Math.Ceiling(values.Max() / 10) * 10);
        // A little below the lowest; never so close that small differences look large, and not just above 0.
        var from = Math.Min(Math.Floor((values.Min() - 2) / 10) * 10, to - 30);
        if (from < 30) from = 0;
        var step = to - from <= 60 ? 10 : 20;
        return new ScoreAxis(from, to, step);
    }

    /// <summary>Where its lines are.</summary>
    public IEnumerable<decimal> Lines
    {
        get
        {
            for (var line = From; line <= To; line += Step) yield return line;
        }
    }

    /// <summary>How far up a value is, 0 to 1; what is outside is at the end.</summary>
    public decimal Share(decimal value) => (Math.Clamp(value, From, To) - From) / (To - From);
}
