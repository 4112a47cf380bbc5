using ItaIngest.Documents;
using ItaIngest.Readings.Steps;
using ThaiNumerals;

namespace ItaIngest.Readings;

/// <summary>Reads every text of a document as a person would; each change is a named step. Never looks at a code book.</summary>
public sealed class Reader
{
    /// <summary>Reads a document.</summary>
    public ReadDocument Read(Extraction extraction) =>
        new(extraction, [.. extraction.Blocks.Select(Read)]);

    /// <summary>Reads one text.</summary>
    public static Reading Read(Place at, string raw)
    {
        var text = raw;
        List<ReadingStep>? steps = null;
        foreach (var rule in TextRule.All)
        {
            System.Text.StringBuilder? after = null;
            var copied = 0;
            foreach (var edit in rule.Find(text))
            {
                after ??= new System.Text.StringBuilder(text.Length);
                after.Append(text, copied, edit.Start - copied).Append(edit.After);
                copied = edit.Start + edit.Length;
                (steps ??= []).Add(new ReadingStep(rule.Name, text.Substring(edit.Start, edit.Length), edit.After, edit.Start + 1));
            }

            if (after is not null) text = after.Append(text, copied, text.Length - copied).ToString();
        }

        return new Reading(at, raw, text, ValueOf(text), steps ?? (IReadOnlyList<ReadingStep>)[]);
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
        if (ListLabels.TryReadStart(text, out var label) && label.Span.Length == text.Trim().Length) return new LabelValue(label.Value.Text);
        return null;
    }
}
