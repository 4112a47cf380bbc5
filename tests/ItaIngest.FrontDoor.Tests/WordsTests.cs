using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Records;

namespace ItaIngest.FrontDoor.Tests;

/// <summary>Both languages have words for all that can be said.</summary>
public sealed class WordsTests
{
    public static TheoryData<string> Languages => ["th", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_command_option_and_argument_is_explained(string language)
    {
        var words = Of(language);
        var help = new HelpPages(words);
        var text = new StringWriter(CultureInfo.InvariantCulture);

        foreach (var command in All(ItaCommand.Build(words, Terminal.Open()))) help.Write(command, text);

        text.ToString().Should().Contain("--force").And.Contain("YEAR");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_reason_for_a_refusal_says_what_it_is_and_what_to_do(string language)
    {
        foreach (var reason in Enum.GetValues<RefusalReason>())
        {
            var advice = Of(language).Refusal(new Refusal(reason, "x"));
            advice.What.Should().NotBeNullOrWhiteSpace().And.NotBe(reason.ToString());
            advice.Todo.Should().NotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_outcome_change_and_problem_has_words_of_its_own(string language)
    {
        var words = Of(language);
        AllDiffer(Enum.GetValues<Outcome>().Select(words.Outcome));
        AllDiffer(Enum.GetValues<Change>().Select(words.Change));
        AllDiffer(Enum.GetValues<StoreProblem>().Select(p => words.Store(new StoreException(p, "a.db", "detail"))));
        AllDiffer(Enum.GetValues<CompanionFault>().Select(f => words.CompanionError(new CompanionProblem("sources.csv", 3, f, "x"))));
        AllDiffer(Enum.GetValues<Mapping.ReportKind>().Select(words.Kind));
        AllDiffer(Enum.GetValues<Mapping.Figure>().Select(words.Figure));
        AllDiffer(Enum.GetValues<Mapping.Standing>().Select(words.Standing));
        AllDiffer(Enum.GetValues<Checks.Verdict>().Select(words.Verdict));
        AllDiffer(Enum.GetValues<Checks.Severity>().Select(words.Severity));
        AllDiffer(Enum.GetValues<Rules.Confidence>().Select(words.Known));
        AllDiffer(Enum.GetValues<Noise.Counted.Fate>().Select(words.Fate));
        AllDiffer(Enum.GetValues<Noise.Counted.Judged>().Select(words.Judged));
        AllDiffer(Enum.GetValues<StoreProblem>().Where(p => p is not StoreProblem.OtherDatabase).Select(p => words.NotComparable(new StoreException(p, "a.db", "detail"))));
        AllDiffer(Enum.GetValues<Comparisons.FindingChangeKind>().Select(words.FindingChange));
        AllDiffer(Enum.GetValues<Datasets.ValueStatus>().Select(words.Status));
        AllDiffer(Enum.GetValues<Noise.Spoiled.NoiseFamily>().Select(words.Family));
    }

    [Fact]
    public void Thai_is_Thai_and_English_is_English()
    {
        foreach (var reason in Enum.GetValues<RefusalReason>())
        {
            new Thai().Refusal(new Refusal(reason)).What.Should().MatchRegex("[ก-ฮ]");
            new English().Refusal(new Refusal(reason)).What.Should().NotMatchRegex("[ก-ฮ]");
        }
    }

    private static void AllDiffer(IEnumerable<string> sentences)
    {
        var all = sentences.ToList();
        all.Should().OnlyHaveUniqueItems().And.HaveCountGreaterThan(1);
        all.Where(s => s.Length > 0).Should().OnlyContain(s => !s.StartsWith("ItaIngest.", StringComparison.Ordinal));
    }

    private static Words Of(string language) => language == "th" ? new Thai() : new English();

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
