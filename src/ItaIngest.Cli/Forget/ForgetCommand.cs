using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Relations;

namespace ItaIngest.Cli.Forget;

/// <summary><c>ita forget PATH</c>: takes a document out, with its history kept.</summary>
internal static class ForgetCommand
{
    public static Command Build(Words words, CommonOptions common)
    {
        var path = new Argument<string>("PATH");
        var command = new Command("forget") { path, common.Database, common.Store, common.Rules };
        command.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(path);
            var relater = new Relater(RulesFolder.Load(parsed.GetValue(common.Rules), words));
            await using var store = await Database.OpenAsync(common.Chosen(parsed), words, cancellation);
            var known = wanted.Replace('\\', '/');
            if (!await store.ForgetAsync(known, cancellation) && !await store.ReplacePublishedAsync(known, "", null, cancellation)) throw new CannotRunException(words.NotKnown(wanted));
            // Others may have been held against it.
            await store.RelateAsync(relater.Relate, cancellation);
            Terminal.Say(words.Forgotten(wanted));
            return ExitCode.Done;
        });
        return command;
    }
}
