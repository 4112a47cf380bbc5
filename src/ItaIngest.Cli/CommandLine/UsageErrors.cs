using System.CommandLine;
using System.CommandLine.Parsing;
using ItaIngest.Cli.Wording;

namespace ItaIngest.Cli.CommandLine;

/// <summary>What is wrong with a command line, in the language that was chosen.</summary>
internal sealed class UsageErrors(Words words)
{
    /// <summary>Tells it, once for each thing that is wrong, and where to look.</summary>
    public int Tell(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand && parsed.UnmatchedTokens.Count == 0 && parsed.Tokens.Count == 0)
        {
            Terminal.Mention(words.CommandMissing);
            Terminal.Mention("");
            new HelpPages(words).Write(command, Console.Error);
            return ExitCode.CouldNotRun;
        }

        foreach (var sentence in Sentences(parsed).Distinct(StringComparer.Ordinal)) Terminal.Mention(sentence);
        Terminal.Mention(words.SeeHelp(HelpPages.FullName(command)));
        return ExitCode.CouldNotRun;
    }

    private IEnumerable<string> Sentences(ParseResult parsed)
    {
        foreach (var token in parsed.UnmatchedTokens) yield return words.NotUnderstood(token);
        foreach (var error in parsed.Errors)
        {
            switch (error.SymbolResult)
            {
                case OptionResult { Tokens.Count: 0 } option:
                    yield return words.ValueMissing(option.Option.Name);
                    break;
                case OptionResult option:
                    yield return words.ValueWrong(option.Option.Name, Text(option.Tokens), Allowed(option.Option));
                    break;
                case ArgumentResult { Parent: OptionResult option }:
                    yield return option.Tokens.Count == 0
                        ? words.ValueMissing(option.Option.Name)
                        : words.ValueWrong(option.Option.Name, Text(option.Tokens), Allowed(option.Option));
                    break;
                case ArgumentResult { Tokens.Count: 0 } argument:
                    yield return words.ValueMissing(argument.Argument.Name);
                    break;
                case ArgumentResult argument when argument.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } token:
                    yield return words.NotUnderstood(token.Value);
                    break;
                case ArgumentResult argument:
                    yield return words.ValueWrong(argument.Argument.Name, Text(argument.Tokens), []);
                    break;
                case CommandResult command when parsed.UnmatchedTokens.Count == 0:
                    yield return Missing(command);
                    break;
                default:
                    if (parsed.UnmatchedTokens.Count == 0) yield return error.Message;
                    break;
            }
        }
    }

    private string Missing(CommandResult command)
    {
        if (command.Command.Subcommands.Count > 0) return words.CommandMissing;
        var option = command.Command.Options.FirstOrDefault(o => o.Required && command.GetResult(o) is null or { Tokens.Count: 0 });
        return words.ValueMissing(option?.Name ?? command.Command.Arguments.FirstOrDefault()?.Name ?? command.Command.Name);
    }

    private static string Text(IReadOnlyList<Token> tokens) => string.Join(' ', tokens.Select(t => t.Value));

    private static IReadOnlyList<string> Allowed(Option option) =>
        [.. option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label)];
}
