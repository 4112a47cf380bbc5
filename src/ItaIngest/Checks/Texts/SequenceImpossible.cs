using ItaIngest.Documents;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>
/// ITA-T012: characters of Thai stand as no Thai text has them, one finding for each paragraph or cell. Only told; nothing is changed.
/// Pages that ITA-T010 calls damaged are left to it. Can always tell.
/// </summary>
public sealed class SequenceImpossible : ICheck
{
    // A cell as short as this is a label, a title or a name rather than prose.
    private const int Short = 60;

    /// <inheritdoc/>
    public string Code => "ITA-T012";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var damaged = DamagedPages.Of(context.Document).Select(p => p.Page).ToHashSet();
        foreach (var reading in TextRuns.Readings(context.Document))
        {
            if (damaged.Contains(reading.At.Page)) continue;
            var found = ImpossibleSequences.Find(reading.Text).ToList();
            if (found.Count == 0) continue;
            var evidence = found.Select(f => new Evidence(reading.PlaceOf(f.Start, f.Length), TextRuns.WithAround(reading.Text, f.Start, f.Length), "defect")).ToList();
            var figures = new Figures { { "text", evidence[0].Text }, { "fault", found[0].Fault.ToString() }, { "places", found.Count } };
            var severity = found.Any(f => NamesSomething(context, reading, f)) ? Severity.Warning : Severity.Info;
            yield return Say.Fails(Code, new Subject(TextRuns.Subject(reading), null), severity, figures, evidence, []);
        }
    }

    /// <summary>Whether it stands where a value or a name is read from: a heading, a table's header, a label beside a value, a name, a number.</summary>
    private static bool NamesSomething(CheckContext context, Reading reading, ImpossibleSequence found)
    {
        if (TouchesDigit(reading.Text, found)) return true;
        var at = reading.At;
        if (at.Table is null && context.Document.Blocks.OfType<ReadParagraph>().Any(p => ReferenceEquals(p.Reading, reading) && p.Source.HeadingLevel is not null)) return true;
        if (at.Table is { } number && context.Facts.Tables.Any(t => t.Table == number && at.Row <= t.HeaderRows)) return true;
        if (reading.Text.Length <= Short && context.ObservationsAt(at).Any()) return true;
        return context.Facts.Agency.Mentions.Any(m => PlaceOrder.SameBlock(m.At, at) && m.At.Row == at.Row && m.At.Column == at.Column && Overlaps(m.At, reading.PlaceOf(found.Start, found.Length)));
    }

    private static bool TouchesDigit(string text, ImpossibleSequence found)
    {
        var end = found.Start + found.Length;
        return (found.Start > 0 && ThaiNumerals.ThaiDigits.IsAnyDigit(text[found.Start - 1])) || (end < text.Length && ThaiNumerals.ThaiDigits.IsAnyDigit(text[end]))
            || text.AsSpan(found.Start, found.Length).ContainsAnyInRange('๐', '๙');
    }

    private static bool Overlaps(Place name, Place defect) =>
        name.Start is not { } start || name.Length is not { } length || (defect.Start < start + length && start < defect.Start + defect.Length);
}
