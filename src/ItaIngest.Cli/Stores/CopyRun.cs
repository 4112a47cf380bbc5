using System.Globalization;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Wording;
using ItaIngest.Postgres;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.Stores;

/// <summary>Copies a database, and looks at the copy before it is one.</summary>
internal sealed class CopyRun(Words words, Terminal terminal)
{
    /// <summary>Does it.</summary>
    /// <exception cref="CannotRunException">Something stands there already, or an engine is not built in.</exception>
    public async Task<int> RunAsync(StoreChoice from, StoreChoice to, CancellationToken cancellation)
    {
        if (to.Server is null && Path.Exists(to.File) && StoreFile.KindOf(to.File) != StoreFileKind.Nothing) throw new CannotRunException(words.CopyIsThere(to.File));
        var engine = Database.EngineOf(to, words);
        var fromEngine = Database.EngineOf(from, words);
        IReadOnlyList<StoreSum> original, copied;
        // Nobody's until it is whole and looked at: what is left of a copy that was broken off is no database.
        using IUnfinishedCopy part = to.Server is { } server
            ? PostgresCopy.Begin(server) ?? throw new CannotRunException(words.CopyIsThere(to.File))
            : new UnfinishedCopy(to.File);
        await using (var view = await Database.LookAsync(from, words, cancellation))
        {
            original = await StoreSum.OfAsync(view, cancellation);
            IProgressTalk progress = terminal.Watched ? new ProgressBar(terminal, words.Copying) : new PlainLines(words.CopiedSoFar, TimeProvider.System);
            await using (var store = await OpenAsync(part, engine, cancellation))
            {
                await progress.RunAsync(StoreSum.ItemsIn(original), tell =>
                {
                    var told = 0;
                    return StoreCopy.CopyAsync(view, store, written => { for (; told < written; told++) tell(); }, cancellation);
                });
            }
        }

        await using (var view = await LookAsync(part, engine, cancellation)) copied = await StoreSum.OfAsync(view, cancellation);
        Grid.Write(terminal.Answers, words.SumHeadings, original.Zip(copied, (o, c) => (IReadOnlyList<string>)[words.SumOf(o.Kind), Count(o.Count, c.Count), o.Hash[..16], c.Hash[..16]]));
        if (!original.SequenceEqual(copied))
        {
            Terminal.Mention(words.CopyDiffers(to.File));
            return ExitCode.CouldNotRun;
        }

        part.Finish();
        Terminal.Say(words.Copied(from.File, StoreChoice.Name(fromEngine), to.File, StoreChoice.Name(engine)));
        return ExitCode.Done;
    }

    private Task<IRecordStore> OpenAsync(IUnfinishedCopy part, StoreEngine engine, CancellationToken cancellation) => part switch
    {
        PostgresCopy copy => copy.OpenAsync(Database.PointsOf(KillPoint.FromEnvironment()), cancellation),
        UnfinishedCopy copy => Database.OpenAsync(new StoreChoice(copy.File, engine), words, cancellation, create: true, KillPoint.FromEnvironment()),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, null),
    };

    private Task<IRecordQueries> LookAsync(IUnfinishedCopy part, StoreEngine engine, CancellationToken cancellation) => part switch
    {
        PostgresCopy copy => copy.LookAsync(cancellation),
        UnfinishedCopy copy => Database.LookAsync(new StoreChoice(copy.File, engine), words, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, null),
    };

    private static string Count(int original, int copied) =>
        original == copied ? original.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{original} ≠ {copied}");
}
