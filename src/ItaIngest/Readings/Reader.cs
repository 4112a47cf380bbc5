using System.Buffers;
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

    // The digits of every script that is read, and the points and brackets of labels: without one of these a text says no number, year or label.
    private static readonly SearchValues<char> OfValues = SearchValues.Create("0123456789๐๑๒๓๔๕๖๗๘๙໐໑໒໓໔໕໖໗໘໙០១២៣៤៥៦៧៨៩０１２３４５６７８９.)．）");

    /// <summary>Names of the steps that reading can take, in their order.</summary>
    public static IReadOnlyList<string> StepNames { get; } = [.. TextRule.All.Select(r => r.Name)];

    /// <summary>Reads a document.</summary>
    public ReadDocument Read(Extraction extraction)
    {
        var rules = ThaiSeenAsWestern.IsProvedBy(extraction.Blocks.SelectMany(Texts)) ? TextRule.AllOfWestern : TextRule.All;
        return new(extraction, [.. extraction.Blocks.Select(b => Read(b, rules))]);
    }

    /// <summary>Reads one text.</summary>
    public static Reading Read(Place at, string raw) => Read(at, raw, TextRule.All);

    /// <summary>Reads one text rule by rule, whatever stands in it; the same as <see cref="Read(Place, string)"/>, which looks first whether there is anything to do.</summary>
    internal static Reading ReadRuleByRule(Place at, string raw, IReadOnlyList<TextRule> rules) => ReadByRules(at, raw, rules, looks: false);

    private static Reading ReadByRules(Place at, string raw, IReadOnlyList<TextRule> rules, bool looks)
    {
        var text = raw;
        var steps = new List<ReadingStep>();
        // One change may uncover the next (a mark that was joined stands in the wrong order), so the rules go over a changed text again.
        for (var round = 0; round < Rounds; round++)
        {
            var before = steps.Count;
            foreach (var rule in rules) text = Apply(rule, text, steps);
            if (steps.Count == before || (looks && PlainText.Is(text))) break;
        }

        return new Reading(at, raw, text, ValueOf(text), steps);
    }

    private static Reading Read(Place at, string raw, IReadOnlyList<TextRule> rules) =>
        PlainText.Is(raw) ? new Reading(at, raw, raw, raw.AsSpan().ContainsAny(OfValues) ? ValueOf(raw) : null, []) : ReadByRules(at, raw, rules, looks: true);

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph p => [p.Text],
        Table t => t.Cells.Select(c => c.Text),
        _ => [],
    };

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

    private static ReadBlock Read(Block block, IReadOnlyList<TextRule> rules) => block switch
    {
        Paragraph p => new ReadParagraph(p, Read(p.At, p.Text, rules)),
        Table t => new ReadTable(t, [.. t.Cells.Select(c => Read(c.At, c.Text, rules))]),
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
