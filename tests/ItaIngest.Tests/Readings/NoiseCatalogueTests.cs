using System.Text.Json;
using ItaIngest.Documents;
using ItaIngest.Readings;
using ItaIngest.Tests.Extractors.Text;
using Xunit.Abstractions;

namespace ItaIngest.Tests.Readings;

/// <summary>The safe cases of script, markup and format of the shared noise catalogue, and how many of them are read as a person would.</summary>
public sealed class NoiseCatalogueTests(ITestOutputHelper output)
{
    // Ranges, dates and spaces that are not written are told by the parsers; N128 is a link without a text.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal) { "N018", "N020", "N023", "N121", "N122", "N171", "N192", "N200", "N128" };

    [SharedFact]
    public void Safe_cases_of_script_markup_and_format_are_read_right()
    {
        var cases = Cases().ToList();
        var wrong = new List<string>();
        foreach (var c in cases.Where(c => !Elsewhere.Contains(c.Id)))
        {
            var read = string.Join(" ", Extractions.Of(c.Quote + "\n").Blocks.OfType<Paragraph>().Select(p => Reader.Read(p.At, p.Text).Text));
            if (Key(read) != Key(c.Correct.Replace("[x]", "☑", StringComparison.Ordinal))) wrong.Add($"{c.Id} {c.Class} \"{c.Quote}\" is read \"{read}\", not \"{c.Correct}\"");
        }

        output.WriteLine($"{cases.Count} safe cases; {cases.Count(c => Elsewhere.Contains(c.Id))} belong elsewhere; {cases.Count - Elsewhere.Count - wrong.Count} read right, {wrong.Count} not:");
        foreach (var line in wrong) output.WriteLine("  " + line);
        wrong.Should().BeEmpty();
    }

    [SharedFact]
    public void No_case_of_the_catalogue_loses_a_digit_or_a_mark()
    {
        foreach (var c in Cases(all: true))
        {
            var text = Reader.Read(new Place(), c.Quote).Text;
            text.Where(ThaiNumerals.ThaiDigits.IsAnyDigit).Should().Equal(c.Quote.Where(ThaiNumerals.ThaiDigits.IsAnyDigit), c.Id);
            text.Count(ThaiLetters.IsMark).Should().Be(Reader.Read(new Place(), Reader.Read(new Place(), c.Quote).Text).Text.Count(ThaiLetters.IsMark), c.Id);
        }
    }

    private static IEnumerable<(string Id, string Class, string Quote, string Correct)> Cases(bool all = false) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared!, "thai", "noise-catalogue.json"))).RootElement.GetProperty("cases").EnumerateArray()
            .Select(c => (Id: Text(c, "id"), Class: Text(c, "class"), Quote: Text(c, "quote"), Correct: Text(c, "correct"), Repair: Text(c, "repair")))
            .Where(c => all || (c.Repair == "safe-auto" && c.Class is "script" or "markup" or "format"))
            .Select(c => (c.Id, c.Class, c.Quote, c.Correct));

    private static string Key(string text) => ComparisonKey.Of(ThaiNumerals.ThaiDigits.ToAscii(text).Replace("☑", "ticked", StringComparison.Ordinal));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
