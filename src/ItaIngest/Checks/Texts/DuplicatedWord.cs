namespace ItaIngest.Checks.Texts;

/// <summary>
/// ITA-T003: a word stands twice in a row. Thai parts no words, so it is the same run of letters twice, with or without spaces between;
/// repetition that is meant is written with ๆ. One finding for each paragraph or cell. Can always tell.
/// </summary>
public sealed class DuplicatedWord : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-T003";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        foreach (var reading in TextRuns.Readings(context.Document))
        {
            var found = RepeatedRuns.Find(reading.Text).ToList();
            if (found.Count == 0) continue;
            var evidence = found.Select(f => new Evidence(reading.PlaceOf(f.Start, f.Length), reading.Text.Substring(f.Start, f.Length), "defect")).ToList();
            var figures = new Figures { { "text", evidence[0].Text }, { "word", reading.Text.Substring(found[0].Start, found[0].Unit) }, { "places", found.Count } };
            yield return Say.Fails(Code, new Subject(TextRuns.Subject(reading), null), Severity.Info, figures, evidence, []);
        }
    }
}
