using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Checks.Texts;

/// <summary>
/// ITA-T001: letters of another script inside a Thai word, one finding for each paragraph or cell. Where a known term agrees with all the letters
/// around them, what they stand for is shown. Can always tell.
/// </summary>
public sealed class ForeignScript : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-T001";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var terms = context.Rules.Phrases.Phrases.Where(p => p.Use == PhraseUse.Term).Select(p => ComparisonKey.Of(p.Text)).ToList();
        foreach (var reading in TextRuns.Readings(context.Document))
        {
            var found = ForeignIntrusions.Find(reading.Raw).ToList();
            if (found.Count == 0) continue;
            var evidence = found.Select(f => new Evidence(reading.At.Within(f.Start, f.Length), TextRuns.WithAround(reading.Raw, f.Start, f.Length), "defect")).ToList();
            var figures = new Figures { { "text", evidence[0].Text }, { "letters", reading.Raw.Substring(found[0].Start, found[0].Length) }, { "places", found.Count } };
            yield return Say.Fails(Code, new Subject(TextRuns.Subject(reading), null), Severity.Warning, figures, evidence, [],
                Repaired(reading, evidence[0].Text) ?? Meant(terms, reading, found[0]));
        }
    }

    private static Repair? Meant(IEnumerable<string> terms, Reading reading, (int Start, int Length) found)
    {
        if (TermsAroundForeign.MeantBy(terms, reading.Raw, found.Start, found.Length) is not { } letters) return null;
        var text = TextRuns.WithAround(reading.Raw, found.Start, found.Length);
        return new Repair("text", text, text.Replace(reading.Raw.Substring(found.Start, found.Length), letters, StringComparison.Ordinal), Safety.ShowOnly, 0, []);
    }

    // What the reader made of it, where it left no foreign letter.
    private static Repair? Repaired(Reading reading, string text)
    {
        var read = reading.Steps
            .Where(s => ForeignLetters.AnyIn(s.Before))
            .Aggregate(text, (word, step) => word.Replace(step.Before, step.After, StringComparison.Ordinal));
        return ForeignIntrusions.Find(read).Any() ? null : new Repair("text", text, read, Safety.Safe, 0, []);
    }
}
