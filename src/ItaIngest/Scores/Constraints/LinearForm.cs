namespace ItaIngest.Scores.Constraints;

/// <summary>A weighted sum of printed scores, with room for what is not printed.</summary>
internal sealed class LinearForm
{
    private readonly List<(int Variable, Fraction Weight)> terms = [];

    /// <summary>Weight of what is left open, each of it anywhere between two bounds.</summary>
    public Fraction Open { get; private set; } = Fraction.Zero;

    /// <summary>By how much it may be off since something that is not printed may have been rounded before it was used; in scores.</summary>
    public Fraction Slack { get; private set; } = Fraction.Zero;

    public IReadOnlyList<(int Variable, Fraction Weight)> Terms => terms;

    /// <summary>Whether anything in it is printed.</summary>
    public bool IsKnown => terms.Count > 0;

    /// <summary>A printed score.</summary>
    public static LinearForm Of(int variable)
    {
        var form = new LinearForm();
        form.terms.Add((variable, Fraction.One));
        return form;
    }

    /// <summary>A score of which nothing is known.</summary>
    public static LinearForm Unknown() => new() { Open = Fraction.One };

    public void Add(LinearForm other, Fraction weight)
    {
        foreach (var (variable, own) in other.terms) terms.Add((variable, own * weight));
        Open += other.Open * weight;
        Slack += other.Slack * weight;
    }

    public void AddOpen(Fraction weight) => Open += weight;

    public void AddSlack(Fraction slack) => Slack += slack;
}
