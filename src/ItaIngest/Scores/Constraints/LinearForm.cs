namespace ItaIngest.Scores.Constraints;

/// <summary>A weighted sum of printed scores, with room for what is not printed.</summary>
internal sealed class LinearForm
{
    private readonly List<(int Variable, Fraction Weight)> terms = [];
    private readonly List<(SubIndicatorSum Mean, Fraction Weight)> means = [];

    /// <summary>Weight of what is left open, each of it anywhere between two bounds.</summary>
    public Fraction Open { get; private set; } = Fraction.Zero;

    /// <summary>By how much it may be off since something that is not printed may have been rounded before it was used; in scores.</summary>
    public Fraction Slack { get; private set; } = Fraction.Zero;

    public IReadOnlyList<(int Variable, Fraction Weight)> Terms => terms;

    /// <summary>Means of sub-indicators in it that are not printed, each of which may have been rounded before it was used.</summary>
    public IReadOnlyList<(SubIndicatorSum Mean, Fraction Weight)> Means => means;

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
        foreach (var (mean, own) in other.means) means.Add((mean, own * weight));
        Open += other.Open * weight;
        Slack += other.Slack * weight;
    }

    /// <summary>A sub-indicator as its questions make it, all of which are listed.</summary>
    public void AddMean(SubIndicatorSum mean, Fraction weight)
    {
        foreach (var question in mean.Listed) terms.Add((question, Fraction.Of(1, mean.Count) * weight));
        means.Add((mean, weight));
    }

    public void AddOpen(Fraction weight) => Open += weight;

    public void AddSlack(Fraction slack) => Slack += slack;
}
