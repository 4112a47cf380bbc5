using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Likeness;
using ItaIngest.Rules;

namespace ItaIngest.Cli.RuleBooks;

/// <summary><c>ita rules check</c>, <c>ita rules show YEAR</c>, <c>ita rules train</c> and <c>ita rules agencies FILE</c>.</summary>
internal static class RulesCommand
{
    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var check = new Command("check") { common.Rules };
        check.SetAction(parsed => Check(RulesFolder.Find(parsed.GetValue(common.Rules), words), words));

        var year = new Argument<int>("YEAR");
        var show = new Command("show") { year, common.Rules };
        show.SetAction(parsed =>
        {
            var rules = RulesFolder.Load(parsed.GetValue(common.Rules), words);
            var wanted = parsed.GetRequiredValue(year);
            Show(rules.Book(wanted) ?? throw new CannotRunException(words.NoBook(wanted, rules.Books.Keys.Order())), words, terminal);
            return ExitCode.Done;
        });

        var train = new Command("train") { common.Rules };
        train.SetAction(parsed => Train(RulesFolder.Find(parsed.GetValue(common.Rules), words), words));
        return new Command("rules") { check, show, train, AgenciesCommand.Build(words, common) };
    }

    private static int Train(string folder, Words words)
    {
        var rules = RulesFolder.Load(folder, words);
        var sample = TitleSample.Of(rules);
        Terminal.Mention(words.Training(sample.Keys.Count));
        var bytes = TitleTraining.Train(sample).ToBytes();
        var path = Path.Combine(folder, RuleSetLoader.TitleModelFile);
        var unchanged = rules.TitleModel.Span.SequenceEqual(bytes);
        if (!unchanged) WholeFile.Write(path, bytes, words);
        Terminal.Say(words.Trained(path, bytes.Length, unchanged));
        return ExitCode.Done;
    }

    private static int Check(string folder, Words words)
    {
        var problems = RuleSetLoader.Check(folder);
        foreach (var problem in problems) Terminal.Say(words.RuleProblem(problem));
        if (problems.Count > 0)
        {
            Terminal.Say(words.RulesBad(problems.Count));
            return ExitCode.SomethingHeld;
        }

        var rules = RuleSetLoader.Load(folder);
        foreach (var book in rules.Books.Values.OrderBy(b => b.Year)) Terminal.Say("  " + words.Book(book));
        if (!new TitleClassifiers(rules).IsTrained) Terminal.Say(words.NotTrained);
        Terminal.Say(words.RulesGood(rules.Books.Count, rules.Revision));
        return ExitCode.Done;
    }

    private static void Show(CodeBook book, Words words, Terminal terminal)
    {
        Terminal.Say(words.Book(book));
        Grid.Write(terminal.Answers, words.BookColumns, Rows(book, words));
        foreach (var line in book.Missing.Concat(book.Weak).Concat(book.Notes)) Terminal.Say("  · " + line);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(CodeBook book, Words words)
    {
        foreach (var instrument in book.Instruments)
        {
            yield return [instrument.Code, instrument.Title.Value, instrument.Weight is { } w ? (w.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %" : "", words.Known(instrument.Title.Confidence)];
            if (instrument.Code is not "OIT") yield return ["", words.Answers(instrument.Answers?.Value), "", words.Known(instrument.Answers?.Confidence ?? Confidence.Unknown)];
            foreach (var indicator in book.Indicators.Where(i => i.Instrument == instrument.Code))
            {
                yield return ["  " + Number(indicator.Number), indicator.Title.Value, Range(indicator.Questions), words.Known(indicator.Range)];
                foreach (var question in indicator.Questions)
                {
                    yield return ["    " + question.Code, question.Title?.Value ?? "–", "", words.Known(question.Title?.Confidence ?? Confidence.Unknown)];
                }
            }
        }
    }

    private static string Range(IReadOnlyList<Question> questions) =>
        questions.Count == 0 ? "" : questions.Count == 1 ? questions[0].Code : $"{questions[0].Code}–{questions[^1].Code}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
