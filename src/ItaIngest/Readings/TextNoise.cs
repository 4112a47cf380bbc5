namespace ItaIngest.Readings;

/// <summary>How much of a stretch of Thai is not Thai as it can be written, after reading. What was repaired is not counted; nor can be what was misread as other well-formed words.</summary>
/// <param name="Page">The page; null for all of a document, and in formats without pages.</param>
/// <param name="Thai">Thai letters and marks.</param>
/// <param name="Sequences">Impossible sequences among them.</param>
/// <param name="Unreadable">Characters that stand for lost ones (U+FFFD, private use, controls).</param>
/// <param name="Foreign">Runs of foreign letters inside Thai words.</param>
public sealed record NoiseCount(int? Page, int Thai, int Sequences, int Unreadable, int Foreign)
{
    /// <summary>All faults together.</summary>
    public int Faults => Sequences + Unreadable + Foreign;

    /// <summary>Faults for each letter, 0 to 1. What stands for a letter counts as one.</summary>
    public decimal Share => Faults == 0 ? 0 : (decimal)Faults / Math.Max(Faults, Thai + Unreadable + Foreign);
}

/// <summary>The noise of a document.</summary>
/// <param name="Document">Of all of it.</param>
/// <param name="Pages">By page, in order; one count without a page in formats that have none.</param>
public sealed record TextNoise(NoiseCount Document, IReadOnlyList<NoiseCount> Pages)
{
    /// <summary>Counts the noise of a document.</summary>
    public static TextNoise Of(ReadDocument document)
    {
        var pages = new SortedDictionary<int, NoiseCount>();
        foreach (var reading in document.Readings())
        {
            var page = reading.At.Page ?? 0;
            var sum = pages.GetValueOrDefault(page) ?? new NoiseCount(reading.At.Page, 0, 0, 0, 0);
            pages[page] = Sum(sum, Of(reading.Text));
        }

        return new TextNoise(pages.Values.Aggregate(new NoiseCount(null, 0, 0, 0, 0), Sum), [.. pages.Values]);
    }

    private static NoiseCount Of(string text)
    {
        var thai = 0;
        foreach (var c in text)
        {
            if (ThaiLetters.IsLetterOrMark(c)) thai++;
        }

        int sequences = 0, unreadable = 0;
        foreach (var fault in ImpossibleSequences.Find(text))
        {
            if (fault.Fault == SequenceFault.Unreadable) unreadable++;
            else sequences++;
        }

        return new NoiseCount(null, thai, sequences, unreadable, ForeignIntrusions.Find(text).Count());
    }

    private static NoiseCount Sum(NoiseCount a, NoiseCount b) =>
        a with { Thai = a.Thai + b.Thai, Sequences = a.Sequences + b.Sequences, Unreadable = a.Unreadable + b.Unreadable, Foreign = a.Foreign + b.Foreign };
}
