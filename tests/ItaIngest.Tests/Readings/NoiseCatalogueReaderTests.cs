using System.Globalization;
using System.Text.Json;
using ItaIngest.Checks.Texts;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Tests.Extractors.Text;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Readings;

/// <summary>
/// What the reader makes of the even-numbered cases of the shared noise catalogue, in the classes that are its own: characters, marks,
/// markup, spaces, doubled words. It proposes nothing; what it cannot prove it leaves, and tells of where the characters show it. Misread letters in well-formed words are for the phrases.
/// </summary>
public sealed class NoiseCatalogueReaderTests(ITestOutputHelper output)
{
    private static readonly string[] Owned = ["script", "mark", "markup", "format", "spacing", "duplication", "punctuation"];

    private enum Outcome
    {
        Right = 0,
        Told,
        Missed,
        Wrong,
    }

    [SharedFact]
    public void Nothing_is_read_wrongly_and_every_foreign_letter_is_read_or_told()
    {
        var outcomes = Cases().Select(c => (Case: c, Outcome: OutcomeOf(c))).ToList();
        foreach (var of in outcomes.GroupBy(o => o.Case.Class).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of.Key,-12} n {of.Count(),3}: {string.Join(", ", Enum.GetValues<Outcome>().Select(o => $"{o} {of.Count(x => x.Outcome == o)}"))}"));
        foreach (var (c, outcome) in outcomes.Where(o => o.Outcome is Outcome.Missed or Outcome.Wrong)) output.WriteLine($"  {outcome} {c.Id} {c.Class} {c.Repair} \"{c.Quote}\" is \"{c.Correct}\"");
        outcomes.Where(o => o.Outcome == Outcome.Wrong).Select(o => o.Case.Id).Should().BeEmpty();
        outcomes.Where(o => o.Case.Class == "script" && o.Outcome == Outcome.Missed).Select(o => o.Case.Id).Should().BeEmpty();
        outcomes.Should().HaveCountGreaterThan(20);
    }

    [SharedFact]
    public void No_even_case_of_any_class_is_changed_but_into_what_is_right()
    {
        foreach (var c in All())
        {
            var reading = Reader.Read(new Place(), c.Quote);
            if (reading.Steps.Count == 0) continue;
            // The Lao letters of a word may be read though the rest of it stays mangled.
            var letters = reading.Steps.All(s => s.Rule is "lao" or "leaders" or "invisible");
            (letters || Key(reading.Text) == Key(c.Correct)).Should().BeTrue($"{c.Id}: {c.Quote} was read {reading.Text}");
        }
    }

    private static Outcome OutcomeOf(NoiseCase c)
    {
        var paragraphs = Extractions.Of(c.Quote + "\n").Blocks.OfType<Paragraph>().Select(p => Reader.Read(p.At, p.Text)).ToList();
        var read = string.Join(' ', paragraphs.Select(r => r.Text));
        if (Key(read) == Key(c.Correct.Replace("[x]", "☑", StringComparison.Ordinal))) return Outcome.Right;
        if (paragraphs.Exists(r => ForeignIntrusions.Find(r.Raw).Any() || ImpossibleSequences.Find(r.Text).Any() || RepeatedRuns.Find(r.Text).Any())) return Outcome.Told;
        // What the extractor took away as markup is no reading of the text.
        return paragraphs.TrueForAll(r => Key(r.Text) == Key(r.Raw)) ? Outcome.Missed : Outcome.Wrong;
    }

    private static IEnumerable<NoiseCase> Cases() => All().Where(c => Owned.Contains(c.Class, StringComparer.Ordinal));

    private static IEnumerable<NoiseCase> All() =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared!, "thai", "noise-catalogue.json"))).RootElement.GetProperty("cases").EnumerateArray()
            .Where(c => int.Parse(Text(c, "id").AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) % 2 == 0)
            .Select(c => new NoiseCase(Text(c, "id"), Text(c, "class"), Text(c, "quote"), Text(c, "correct"), Text(c, "repair")));

    private static string Key(string text) => ComparisonKey.Of(ThaiNumerals.ThaiDigits.ToAscii(text).Replace("☑", "ticked", StringComparison.Ordinal));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private sealed record NoiseCase(string Id, string Class, string Quote, string Correct, string Repair);
}
