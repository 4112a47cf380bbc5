namespace ItaIngest.Tests.Trials.Oracle;

/// <summary>What a score is recomputed from.</summary>
internal abstract class Term
{
    /// <summary>The items in it.</summary>
    public abstract IEnumerable<int> Items { get; }

    /// <summary>Whether every score in it is stated, under the hypothesis on unnamed EIT questions.</summary>
    public abstract bool IsComplete(bool onePart);

    /// <summary>Between which bounds it lies.</summary>
    public abstract Span Range(Values v, bool onePart);

    /// <summary>Its value from the printed numbers; only of a complete one.</summary>
    public abstract long Value(Values v, bool onePart);
}

/// <summary>A printed score.</summary>
internal sealed class Stated(int item) : Term
{
    public override IEnumerable<int> Items => [item];

    public override bool IsComplete(bool onePart) => true;

    public override Span Range(Values v, bool onePart) => v.Range(item);

    public override long Value(Values v, bool onePart) => v.Item[item];
}

/// <summary>A score that nothing is known of.</summary>
internal sealed class Free : Term
{
    public override IEnumerable<int> Items => [];

    public override bool IsComplete(bool onePart) => false;

    public override Span Range(Values v, bool onePart) => Span.All;

    public override long Value(Values v, bool onePart) => throw new InvalidOperationException("Nothing is known of it.");
}

/// <summary>The mean of others.</summary>
internal sealed class Mean(params IReadOnlyList<Term> of) : Term
{
    public override IEnumerable<int> Items => of.SelectMany(t => t.Items);

    public override bool IsComplete(bool onePart) => of.All(t => t.IsComplete(onePart));

    public override Span Range(Values v, bool onePart)
    {
        var sum = new Span(0, 0);
        foreach (var t in of) sum += t.Range(v, onePart);
        return sum.Over(of.Count);
    }

    public override long Value(Values v, bool onePart)
    {
        var sum = 0L;
        foreach (var t in of) sum += t.Value(v, onePart);
        return Exact.Divide(sum, of.Count);
    }
}

/// <summary>Scores times hundredths of weights.</summary>
internal sealed class Weighted(IReadOnlyList<(Term Term, int Hundredths)> of) : Term
{
    public override IEnumerable<int> Items => of.SelectMany(t => t.Term.Items);

    public override bool IsComplete(bool onePart) => of.All(t => t.Term.IsComplete(onePart));

    public override Span Range(Values v, bool onePart)
    {
        var sum = new Span(0, 0);
        foreach (var (t, weight) in of) sum += t.Range(v, onePart).Over(100).Times(weight);
        return sum;
    }

    public override long Value(Values v, bool onePart)
    {
        var sum = 0L;
        foreach (var (t, weight) in of) sum += Exact.Divide(t.Value(v, onePart), 100) * weight;
        return sum;
    }
}

/// <summary>The mean of all questions of an indicator, of which some are listed.</summary>
/// <param name="listed">Those that are.</param>
/// <param name="count">How many there are.</param>
/// <param name="indicator">Item of the indicator's score, or -1.</param>
/// <param name="mark">Where the report says that it lists the questions below a mark: the mark; else null.</param>
internal sealed class QuestionMean(IReadOnlyList<int> listed, int count, int indicator, long? mark) : Term
{
    public override IEnumerable<int> Items => indicator >= 0 && mark is not null ? [.. listed, indicator] : listed;

    public int Listed => listed.Count;

    public override bool IsComplete(bool onePart) => listed.Count >= count;

    public override Span Range(Values v, bool onePart)
    {
        var sum = new Span(0, 0);
        foreach (var q in listed) sum += v.Range(q);
        var unlisted = Math.Max(0, count - listed.Count);
        var from = mark is { } m && indicator >= 0 && v.Item[indicator] < m && listed.All(q => v.Item[q] < m) ? m : 0;
        return (sum + new Span(from, Span.All.High).Times(unlisted)).Over(unlisted + listed.Count);
    }

    public override long Value(Values v, bool onePart)
    {
        var sum = 0L;
        foreach (var q in listed) sum += v.Item[q];
        return Exact.Divide(sum, listed.Count);
    }
}

/// <summary>A score that may have been rounded twice.</summary>
internal sealed class RoundedTwice(Term of) : Term
{
    private const long Widening = Exact.Point / 200;

    public override IEnumerable<int> Items => of.Items;

    public override bool IsComplete(bool onePart) => of.IsComplete(onePart);

    public override Span Range(Values v, bool onePart)
    {
        var range = of.Range(v, onePart);
        return new Span(range.Low - Widening, range.High + Widening);
    }

    public override long Value(Values v, bool onePart) => of.Value(v, onePart);
}

/// <summary>One of two, by the hypothesis on unnamed EIT questions.</summary>
internal sealed class ByHypothesis(Term both, Term onePart) : Term
{
    public override IEnumerable<int> Items => both.Items.Concat(onePart.Items);

    public override bool IsComplete(bool one) => Of(one).IsComplete(one);

    public override Span Range(Values v, bool one) => Of(one).Range(v, one);

    public override long Value(Values v, bool one) => Of(one).Value(v, one);

    private Term Of(bool one) => one ? onePart : both;
}

/// <summary>A sub-indicator of OIT: the exact mean of its questions, else as printed, else any mean that the unlisted questions allow.</summary>
/// <param name="listed">Items of the questions that are listed.</param>
/// <param name="count">How many there are.</param>
/// <param name="printed">Item of its own score, or -1.</param>
/// <param name="values">Values that a question can have.</param>
internal sealed class SubIndicatorTerm(IReadOnlyList<int> listed, int count, int printed, IReadOnlyList<long> values) : Term
{
    public override IEnumerable<int> Items => listed.Count == count || printed < 0 ? listed : [printed];

    public override bool IsComplete(bool onePart) => listed.Count == count || printed >= 0;

    /// <summary>The values that it can have, each an interval.</summary>
    public IEnumerable<Span> Possible(Values v)
    {
        if (listed.Count < count && printed >= 0) return [v.Range(printed)];
        return OfQuestions(v);
    }

    /// <summary>The values that the mean of its questions can have, whatever is printed.</summary>
    public IEnumerable<Span> OfQuestions(Values v) => Sums(v, count - listed.Count).Distinct().Select(s => Maybe(Exact.Divide(s, count)));

    public bool HasAllQuestions => listed.Count == count;

    public int Listed => listed.Count;

    public override Span Range(Values v, bool onePart)
    {
        if (listed.Count < count && printed >= 0) return v.Range(printed);
        var sum = listed.Sum(q => v.Item[q]);
        var unlisted = count - listed.Count;
        return new Span(Maybe(Exact.Divide(sum + unlisted * values.Min(), count)).Low, Maybe(Exact.Divide(sum + unlisted * values.Max(), count)).High);
    }

    public override long Value(Values v, bool onePart) =>
        listed.Count == count ? Exact.Divide(listed.Sum(q => v.Item[q]), count) : v.Item[printed];

    // Carried up as it is, or as rounded.
    private static Span Maybe(long mean) => new(Math.Min(mean, Exact.Round(mean, 2)), Math.Max(mean, Exact.Round(mean, 2)));

    // Every choice for the unlisted questions; how many of them have which value is all that counts.
    private IEnumerable<long> Sums(Values v, int unlisted)
    {
        IEnumerable<long> sums = [listed.Sum(q => v.Item[q])];
        for (var i = 0; i < unlisted; i++) sums = sums.SelectMany(s => values.Select(x => s + x)).Distinct().ToList();
        return sums;
    }
}
