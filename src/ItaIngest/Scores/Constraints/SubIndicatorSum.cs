namespace ItaIngest.Scores.Constraints;

/// <summary>One addend of an OIT indicator: a sub-indicator with its questions, or as printed.</summary>
/// <param name="Count">How many questions it has.</param>
/// <param name="Listed">Variables of those that are listed.</param>
/// <param name="Printed">Its own variable, where its questions are not all listed and it is printed.</param>
internal sealed record SubIndicatorSum(int Count, IReadOnlyList<int> Listed, int? Printed)
{
    /// <summary>Whether all of its questions are listed.</summary>
    public bool IsComplete => Listed.Count == Count;

    /// <summary>How far its mean moves when it is rounded to two decimals; in units, times the number of its questions.</summary>
    public long Drift(Assignment assignment)
    {
        long sum = 0;
        foreach (var question in Listed) sum += assignment.Center(question);
        return DriftOf(sum, assignment.Unit);
    }

    /// <summary>The same of a sum of questions.</summary>
    public long DriftOf(long sum, long unit)
    {
        var step = unit / 100 * Count;
        // Half away from zero; no sum is negative.
        return ((((2 * sum) + step) / (2 * step)) * step) - sum;
    }
}
