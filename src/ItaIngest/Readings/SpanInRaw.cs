namespace ItaIngest.Readings;

/// <summary>Finds where a stretch of a text as read stands in the raw text, by going back over the steps.</summary>
internal static class SpanInRaw
{
    /// <summary>The stretch of the raw text, from its first character to behind its last.</summary>
    public static (int From, int To) Of(Reading reading, int from, int to)
    {
        var steps = reading.Steps;
        for (var last = steps.Count; last > 0;)
        {
            var first = last - 1;
            while (first > 0 && AreOfOneTurn(steps[first - 1], steps[first])) first--;
            (from, to) = (Back(steps, first, last, from, isEnd: false), Back(steps, first, last, to, isEnd: true));
            last = first;
        }

        return (from, Math.Max(from, to));
    }

    // A rule goes over a text from left to right; steps of one rule that go on to the right were made on the same text.
    private static bool AreOfOneTurn(ReadingStep earlier, ReadingStep later) =>
        string.Equals(earlier.Rule, later.Rule, StringComparison.Ordinal) && earlier.Start + earlier.Before.Length <= later.Start;

    /// <summary>A border between characters, as it stood before one turn of a rule. Inside what a step wrote it goes to the step's edge; what was taken out between belongs to neither side.</summary>
    private static int Back(IReadOnlyList<ReadingStep> steps, int first, int last, int at, bool isEnd)
    {
        var grown = 0;
        for (var i = first; i < last; i++)
        {
            var (start, before, after) = (steps[i].Start - 1, steps[i].Before.Length, steps[i].After.Length);
            var written = start + grown;
            if (at < written || (at == written && (isEnd || after > 0))) break;
            if (at < written + after) return isEnd ? start + before : start;
            grown += after - before;
        }

        return at - grown;
    }
}
