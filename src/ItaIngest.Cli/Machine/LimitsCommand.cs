using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;

namespace ItaIngest.Cli.Machine;

/// <summary><c>ita limits</c>: how much of a file is read, and what its reading may cost.</summary>
internal static class LimitsCommand
{
    public static Command Build(Words words)
    {
        var command = new Command("limits");
        command.SetAction(_ =>
        {
            foreach (var limit in Limit.All) Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{limit.Name,-20}{limit.Of(Limits.Default),12}  {words.LimitMeaning(limit.Name)}"));
            Terminal.Mention(words.LimitRaised);
            return ExitCode.Done;
        });
        return command;
    }
}
