using System.Text;
using ItaIngest.Documents;
using ItaIngest.Readings.Steps;
using ThaiNumerals;

namespace ItaIngest.Readings;

/// <summary>Reads every text of a document as a person would; each change is a named step. Never looks at a code book.</summary>
public sealed class Reader
{
    // Two are what real texts take: one that changes, one that finds nothing more. The rest is for texts made to be awkward.
    private const int Rounds = 4;

    /// <summary>Reads a document.</summary>
    public ReadDocument Read(Extraction extraction) =>
        new(extraction, [.. extraction.Blocks.Select(Read)]);

    /// <summary>Reads one text.</summary>
    public static Reading Read(Place at, string raw)
    {
        var text = raw;
        var steps = new List<ReadingStep>();
        // One change may uncover the next (a mark that was joined stands in the wrong order), so the rules go over a changed text again.
        for (var round = 0; round < Rounds; round++)
        {
            var before = steps.Count;
            foreach (var rule in TextRule.All) text = Apply(rule, text, steps);
            if (steps.Count == before) break;
        }

        return new Reading(at, raw, text, ValueOf(text), steps);
    }

    private static string Apply(TextRule rule, string text, List<ReadingStep> steps)
    {
        StringBuilder? after = null;
        var copied = 0;
        foreach (var edit in rule.Find(text))
        {
            after ??= new StringBuilder(text.Length);
            after.Append(text, copied, edit.Start - copied).Append(edit.After);
            copied = edit.Start + edit.Length;
            steps.Add(new ReadingStep(rule.Name, text.Substring(edit.Start, edit.Length), edit.After, edit.Start + 1));
        }

        return after is null ? text : after.Append(text, copied, text.Length - copied).ToString();
    }

    private static ReadBlock Read(Block block) => block switch
    {
        Paragraph p => new ReadParagraph(p, Read(p.At, p.Text)),
        Table t => new ReadTable(t, [.. t.Cells.Select(c => Read(c.At, c.Text))]),
        _ => throw new InvalidOperationException($"No reading for a block of type {block.GetType().Name}."),
    };

    /// <summary>What a whole text says. Longer texts are prose, whatever they begin with.</summary>
    private static ReadingValue? ValueOf(string text)
    {
        if (text.Length is 0 or > 40) return null;
        if (ThaiDecimal.TryParse(text, out var number)) return new NumberValue(number.Value.Value, number.Value.Decimals);
        if (ThaiYears.TryParse(text, out var year) && !year.Flags.HasFlag(ParseFlags.TwoDigitYear)) return new YearValue(year.Value.BuddhistEra);
        if (ThaiDecimal.FindMalformed(text).Count > 0) return null;
        if (ListLabels.TryReadStart(text, out var label) && label.Span.Length == text.Trim().Length) return new LabelValue(label.Value.Text);
        return null;
    }
}
