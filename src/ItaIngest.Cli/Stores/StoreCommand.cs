using System.CommandLine;
using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Store;

namespace ItaIngest.Cli.Stores;

/// <summary><c>ita store copy FROM TO</c>: everything of a database into a new one, of the same engine or another.</summary>
internal static class StoreCommand
{
    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var (from, to) = (Named("FROM"), Named("TO"));
        var copy = new Command("copy") { from, to, common.Store };
        copy.SetAction((parsed, cancellation) => CopyAsync(
            parsed.GetRequiredValue(from),
            new StoreChoice(parsed.GetRequiredValue(to), parsed.GetValue(common.Store) is { } name ? StoreChoice.Names[name] : null),
            words, terminal, cancellation));
        return new Command("store") { copy };
    }

    private static Argument<string> Named(string name)
    {
        var argument = new Argument<string>(name);
        CommonOptions.NotEmpty(argument);
        return argument;
    }

    private static async Task<int> CopyAsync(string from, StoreChoice to, Words words, Terminal terminal, CancellationToken cancellation)
    {
        if (Path.Exists(to.File) && StoreFile.KindOf(to.File) != StoreFileKind.Nothing) throw new CannotRunException(words.CopyIsThere(to.File));
        var engine = Database.EngineOf(to, words);
        var fromEngine = Database.EngineOf(new StoreChoice(from, null), words);
        IReadOnlyList<StoreSum> original, copied;
        // Under another name until it is whole and looked at: what is left of a copy that was broken off is nobody's database.
        using var part = new UnfinishedCopy(to.File);
        await using (var view = await Database.LookAsync(from, words, cancellation))
        {
            original = await StoreSum.OfAsync(view, cancellation);
            IProgressTalk progress = terminal.Watched ? new ProgressBar(terminal, words.Copying) : new PlainLines(words.CopiedSoFar, TimeProvider.System);
            await using (var store = await Database.OpenAsync(new StoreChoice(part.File, engine), words, cancellation, create: true, KillPoint.FromEnvironment()))
            {
                await progress.RunAsync(StoreSum.ItemsIn(original), tell =>
                {
                    var told = 0;
                    return StoreCopy.CopyAsync(view, store, written => { for (; told < written; told++) tell(); }, cancellation);
                });
            }
        }

        await using (var view = await Database.LookAsync(part.File, words, cancellation)) copied = await StoreSum.OfAsync(view, cancellation);
        Grid.Write(terminal.Answers, words.SumHeadings, original.Zip(copied, (o, c) => (IReadOnlyList<string>)[words.SumOf(o.Kind), Count(o.Count, c.Count), o.Hash[..16], c.Hash[..16]]));
        if (!original.SequenceEqual(copied))
        {
            Terminal.Mention(words.CopyDiffers(to.File));
            return ExitCode.CouldNotRun;
        }

        part.Finish();
        Terminal.Say(words.Copied(from, StoreChoice.Name(fromEngine), to.File, StoreChoice.Name(engine)));
        return ExitCode.Done;
    }

    private static string Count(int original, int copied) =>
        original == copied ? original.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{original} ≠ {copied}");
}
