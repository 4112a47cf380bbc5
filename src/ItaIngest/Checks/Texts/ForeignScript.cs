using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>ITA-T001: letters of another script inside a Thai word, one finding for each paragraph or cell. Can always tell.</summary>
public sealed class ForeignScript : ICheck
{
    // Thai does not part its words; the letters around a foreign one are enough to find it again.
    private const int Around = 12;

    /// <inheritdoc/>
    public string Code => "ITA-T001";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var reading in TextRuns.Readings(context.Document))
        {
            var found = TextRuns.MixedWords(reading.Raw).SelectMany(w => Runs(reading.Raw, w)).ToList();
            if (found.Count == 0) continue;
            var evidence = found.Select(f => new Evidence(reading.At.Within(f.Start, f.Length), reading.Raw.Substring(f.Start, f.Length), "defect")).ToList();
            var figures = new Figures { { "text", evidence[0].Text }, { "places", found.Count } };
            yield return Say.Fails(Code, new Subject(Where(reading), null), Severity.Warning, figures, evidence, [], Repaired(reading, evidence[0].Text));
        }
    }

    // Each run of foreign letters with the Thai around it; runs that stand close together are one.
    private static IEnumerable<(int Start, int Length)> Runs(string raw, (int Start, int Length) word)
    {
        var end = word.Start + word.Length;
        for (var at = word.Start; at < end; at++)
        {
            if (!TextRuns.IsForeign(raw[at])) continue;
            var last = at;
            for (var next = at; next < end && next - last <= Around; next++)
            {
                if (TextRuns.IsForeign(raw[next])) last = next;
            }

            var start = Math.Max(word.Start, at - Around);
            yield return (start, Math.Min(end, last + 1 + Around) - start);
            at = last;
        }
    }

    // What the reader made of it, where it left no foreign letter.
    private static Repair? Repaired(Reading reading, string text)
    {
        var read = reading.Steps
            .Where(s => s.Before.Any(TextRuns.IsForeign))
            .Aggregate(text, (word, step) => word.Replace(step.Before, step.After, StringComparison.Ordinal));
        return read.Any(TextRuns.IsForeign) ? null : new Repair("text", text, read, Safety.Safe, 0, []);
    }

    private static string Where(Reading reading) => reading.At.Table is { } table ? FormattableString.Invariant($"table:{table}") : "document";
}
