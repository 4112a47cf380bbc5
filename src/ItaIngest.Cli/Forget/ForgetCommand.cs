using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Store;

namespace ItaIngest.Cli.Forget;

/// <summary><c>ita forget PATH</c>: takes a document out, with its history kept.</summary>
internal static class ForgetCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var path = new Argument<string>("PATH");
        var command = new Command("forget") { path, common.Database };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(path);
            await using var store = await SqliteStore.OpenAsync(new SqliteOptions(parsed.GetRequiredValue(common.Database)), cancellation);
            if (!await store.ForgetAsync(wanted.Replace('\\', '/'), cancellation)) throw new CannotRunException(words.NotKnown(wanted));
            Terminal.Say(words.Forgotten(wanted));
            return ExitCode.Done;
        });
        return command;
    }
}
