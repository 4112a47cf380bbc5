namespace ItaIngest.Rules;

/// <summary>
/// How a score is built from the level below. Pure arithmetic over intervals; which formula holds in a year is said by its
/// <see cref="CodeBook"/>, and how the chain runs by <see cref="Aggregation"/>.
/// Source of the chain: the text of the NACC in an analysis of FY2566, and the published figures that the books recompute.
/// </summary>
public static class ScoreFormulas
{
    /// <summary>No score is below or above these.</summary>
    public static Interval Possible { get; } = new(0, 100);

    /// <summary>The mean of scores: of questions, sub-indicators, parts or indicators.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Interval Mean(IReadOnlyCollection<Interval> scores)
    {
        if (scores.Count == 0) throw new ArgumentException("The mean of no scores is not defined.", nameof(scores));
        var sum = Interval.Exactly(0);
        foreach (var score in scores) sum += score;
        return new Interval(Divide(sum.Low, scores.Count), Divide(sum.High, scores.Count));
    }

    /// <summary>The mean of exact scores.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static decimal Mean(IReadOnlyCollection<decimal> scores) =>
        scores.Count == 0 ? throw new ArgumentException("The mean of no scores is not defined.", nameof(scores)) : Divide(scores.Sum(), scores.Count);

    /// <summary>An OIT indicator: the mean of the means of its sub-indicators, whatever their sizes. Not the mean of its questions.</summary>
    /// <param name="indicator">With its sub-indicators.</param>
    /// <param name="question">The score of a question.</param>
    /// <exception cref="ArgumentException">The book knows no sub-indicators for it.</exception>
    public static Interval MeanOfSubIndicators(Indicator indicator, Func<string, Interval> question) =>
        Mean([.. indicator.SubIndicators.Select(s => Mean([.. s.Questions.Select(question)]))]);

    /// <summary>An EIT indicator of two parts: their mean, which is what weights of the same size make of it.</summary>
    public static Interval OfTwoParts(Interval first, Interval second) => (first + second) / 2;

    /// <summary>
    /// What the other part must have been where a report shows an EIT indicator and one part only; Low &gt; High where no score
    /// from 0 to 100 is possible.
    /// </summary>
    public static Interval OtherPart(Interval indicator, Interval part) => ((indicator * 2) - part).Clamp(Possible.Low, Possible.High);

    /// <summary>
    /// What the questions that a report leaves out must have on average, for the mean of all to be what it is; not clamped, so that
    /// "119.74" can be shown.
    /// </summary>
    /// <param name="mean">The mean of all.</param>
    /// <param name="count">How many there are in all.</param>
    /// <param name="listed">Those that are given; fewer than <paramref name="count"/>.</param>
    /// <exception cref="ArgumentException">None is left out.</exception>
    public static Interval MeanOfUnlisted(Interval mean, int count, IReadOnlyCollection<Interval> listed)
    {
        if (listed.Count >= count) throw new ArgumentException("No question is left out.", nameof(listed));
        var rest = mean * count;
        foreach (var score in listed) rest -= score;
        return new Interval(Divide(rest.Low, count - listed.Count), Divide(rest.High, count - listed.Count));
    }

    /// <summary>The overall score: instruments times their weights.</summary>
    public static Interval Overall(IEnumerable<(Interval Score, decimal Weight)> instruments)
    {
        var sum = Interval.Exactly(0);
        foreach (var (score, weight) in instruments) sum += score * weight;
        return sum;
    }

    /// <summary>
    /// Every value that the mean of sub-indicators of these sizes can have when each question has one of two values. An OIT indicator
    /// whose printed score is none of them was not built so.
    /// </summary>
    /// <param name="sizes">Number of questions of each sub-indicator.</param>
    /// <param name="low">The lower value of a question, usually 0.</param>
    /// <param name="high">The higher, usually 100.</param>
    public static IReadOnlySet<decimal> Reachable(IReadOnlyList<int> sizes, decimal low, decimal high)
    {
        var sums = new HashSet<decimal> { 0 };
        foreach (var size in sizes)
        {
            var next = new HashSet<decimal>();
            foreach (var sum in sums)
            {
                for (var full = 0; full <= size; full++) next.Add(sum + Divide((full * high) + ((size - full) * low), size));
            }

            sums = next;
        }

        return sums.Select(s => Divide(s, sizes.Count)).ToHashSet();
    }

    /// <summary>
    /// Divides and drops what a decimal keeps behind its 20th place: three thirds are 1 again, and a value that is exactly half
    /// between two printed ones stays there.
    /// </summary>
    private static decimal Divide(decimal value, int divisor) => Rounding.Round(value / divisor, 20);
}
