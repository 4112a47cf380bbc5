using System.Globalization;
using ItaIngest.Checks.Texts;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Tests.Extractors.Text;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Readings.Catalogue;

/// <summary>
/// What the reader alone makes of the quotes of the shared noise catalogue: characters, marks, markup, spaces, doubled words. It proposes nothing; what it
/// cannot prove it leaves, and tells of where the characters show it. Misread letters in well-formed words are for the phrases, codes and names for the mapper.
/// </summary>
public sealed class CatalogueReaderTests(ITestOutputHelper output)
{
    private static readonly string[] Owned = ["script", "mark", "markup", "format", "spacing", "duplication", "punctuation"];

    // Ranges, dates and spaces that are not written are told by the parsers; N128 is a link without a text.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "N018", "N020", "N023", "N121", "N122", "N171", "N192", "N200", "N128" };

    private enum Outcome
    {
        Right = 0,
        Told,
        Missed,
        Wrong,
    }

    [SharedFact]
    public void Safe_cases_of_script_markup_and_format_are_read_right()
    {
        var cases = All().Where(c => c.Repair == "safe-auto" && c.Class is "script" or "markup" or "format" && !Elsewhere.Contains(c.Id)).ToList();
        cases.Should().HaveCountGreaterThan(10);
        cases.Where(c => OutcomeOf(c) != Outcome.Right).Select(c => $"{c.Id} {c.Quote}").Should().BeEmpty();
    }

    [SharedFact]
    public void No_quote_loses_a_digit_or_a_mark()
    {
        foreach (var c in All())
        {
            var text = Reader.Read(new Place(), c.Quote).Text;
            text.Where(ThaiNumerals.ThaiDigits.IsAnyDigit).Should().Equal(c.Quote.Where(ThaiNumerals.ThaiDigits.IsAnyDigit), c.Id);
            text.Count(ThaiLetters.IsMark).Should().Be(Reader.Read(new Place(), text).Text.Count(ThaiLetters.IsMark), c.Id);
        }
    }

    [SharedFact]
    public void Of_the_even_cases_nothing_is_read_wrongly_and_every_foreign_letter_is_read_or_told()
    {
        var outcomes = All().Where(c => c.IsEven && Owned.Contains(c.Class, StringComparer.Ordinal)).Select(c => (Case: c, Outcome: OutcomeOf(c))).ToList();
        foreach (var of in outcomes.GroupBy(o => o.Case.Class).OrderBy(g => g.Key, StringComparer.Ordinal))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of.Key,-12} n {of.Count(),3}: {string.Join(", ", Enum.GetValues<Outcome>().Select(o => $"{o} {of.Count(x => x.Outcome == o)}"))}"));
        outcomes.Where(o => o.Outcome == Outcome.Wrong).Select(o => o.Case.Id).Should().BeEmpty();
        outcomes.Where(o => o.Case.Class == "script" && o.Outcome == Outcome.Missed).Select(o => o.Case.Id).Should().BeEmpty();
        outcomes.Should().HaveCountGreaterThan(20);
    }

    [SharedFact]
    public void No_even_case_of_any_class_is_changed_but_into_what_is_right()
    {
        foreach (var c in All().Where(c => c.IsEven))
        {
            var reading = Reader.Read(new Place(), c.Quote);
            if (reading.Steps.Count == 0) continue;
            // The Lao letters of a word may be read though the rest of it stays mangled.
            var letters = reading.Steps.All(s => s.Rule is "lao" or "leaders" or "invisible");
            (letters || Key(reading.Text) == Key(c.Correct)).Should().BeTrue($"{c.Id}: {c.Quote} was read {reading.Text}");
        }
    }

    private static Outcome OutcomeOf(CatalogueCase c)
    {
        var paragraphs = Extractions.Of(c.Quote + "\n").Blocks.OfType<Paragraph>().Select(p => Reader.Read(p.At, p.Text)).ToList();
        var read = string.Join(' ', paragraphs.Select(r => r.Text));
        if (Key(read) == Key(c.Correct.Replace("[x]", "☑", StringComparison.Ordinal))) return Outcome.Right;
        if (paragraphs.Exists(r => ForeignIntrusions.Find(r.Raw).Any() || ImpossibleSequences.Find(r.Text).Any() || RepeatedRuns.Find(r.Text).Any())) return Outcome.Told;
        // What the extractor took away as markup is no reading of the text.
        return paragraphs.TrueForAll(r => Key(r.Text) == Key(r.Raw)) ? Outcome.Missed : Outcome.Wrong;
    }

    private static IReadOnlyList<CatalogueCase> All() => CatalogueCase.Load(Repository.Shared!);

    private static string Key(string text) => ComparisonKey.Of(ThaiNumerals.ThaiDigits.ToAscii(text).Replace("☑", "ticked", StringComparison.Ordinal));
}
