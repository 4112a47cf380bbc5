using System.CommandLine;
using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Wording;
using ItaIngest.Decisions;
using ItaIngest.Records;
using ItaIngest.Review;
using ItaIngest.Store.Salvage;

namespace ItaIngest.Cli.Decisions;

/// <summary><c>ita decisions export FILE</c>, <c>import FILE</c> and <c>salvage FILE</c>: what people decided, as a file that travels; "-" is stdout or stdin.</summary>
internal static class DecisionsCommand
{
    private const string Pipe = "-";

    public static Command Build(Words words, Terminal terminal, CommonOptions common)
    {
        var to = new Argument<string>("FILE");
        var export = new Command("export") { to, common.Database, common.Store };
        export.SetAction((parsed, cancellation) => ExportAsync(parsed.GetRequiredValue(to), common.Chosen(parsed), words, cancellation));

        var from = new Argument<string>("FILE");
        var import = new Command("import") { from, common.Database, common.Store, common.Rules };
        import.SetAction((parsed, cancellation) => ImportAsync(parsed.GetRequiredValue(from), common.Chosen(parsed), parsed.GetValue(common.Rules), words, terminal, cancellation));

        var rescued = new Argument<string>("FILE");
        var salvage = new Command("salvage") { rescued, common.Database };
        salvage.SetAction((parsed, cancellation) => Task.FromResult(Salvage(parsed.GetRequiredValue(rescued), parsed.GetRequiredValue(common.Database), words, cancellation)));
        return new Command("decisions") { export, import, salvage };
    }

    /// <summary>Writes the decisions that a damaged database still holds. It ends with 1 where some are known to be missing, and where there are none.</summary>
    private static int Salvage(string file, string database, Words words, CancellationToken cancellation)
    {
        if (StoreChoice.Of(database, words).Found is (StoreEngine.LiteDb or StoreEngine.Postgres) and var engine) throw new CannotRunException(words.NoSalvage(StoreChoice.Name(engine)));
        var salvaged = SalvagedDecisions.From(database, cancellation);
        var reports = salvaged.Decisions.DistinctBy(d => d.Claim.Report, StringComparer.Ordinal).Count();
        var bytes = DecisionFile.Write(salvaged.Decisions);
        if (file == Pipe)
        {
            Answer(bytes);
        }
        else
        {
            WholeFile.Write(file, bytes, words);
        }

        foreach (var line in words.DecisionsSalvaged(salvaged.Decisions.Count, reports, salvaged.Missing, file)) Terminal.Mention(line);
        return salvaged.Missing > 0 || salvaged.Decisions.Count == 0 ? ExitCode.SomethingHeld : ExitCode.Done;
    }

    private static async Task<int> ExportAsync(string file, StoreChoice database, Words words, CancellationToken cancellation)
    {
        var decisions = new List<Decision>();
        await using (var store = await Database.OpenAsync(database, words, cancellation))
        await using (var view = await store.QueryAsync(cancellation))
        {
            await foreach (var decision in view.AllDecisionsAsync(cancellation)) decisions.Add(decision);
        }

        var bytes = DecisionFile.Write(decisions);
        var said = words.DecisionsExported(decisions.Count, decisions.DistinctBy(d => d.Claim.Report, StringComparer.Ordinal).Count(), file);
        if (file == Pipe)
        {
            Answer(bytes);
            Terminal.Mention(said);
            return ExitCode.Done;
        }

        WholeFile.Write(file, bytes, words);
        Terminal.Say(said);
        return ExitCode.Done;
    }

    private static void Answer(byte[] bytes) => Terminal.Answer(() =>
    {
        using var answer = Console.OpenStandardOutput();
        answer.Write(bytes);
    });

    private static async Task<int> ImportAsync(string file, StoreChoice database, string? rules, Words words, Terminal terminal, CancellationToken cancellation)
    {
        var (decisions, faults) = DecisionFile.Read(await BytesAsync(file, words, cancellation));
        if (faults.Count > 0)
        {
            foreach (var fault in faults) Terminal.Mention(words.DecisionFault(file, fault));
            throw new CannotRunException(words.NothingImported(file, faults.Count));
        }

        // Rules that cannot be loaded leave no new database behind.
        RulesFolder.Load(rules, words);
        await using var store = await Database.OpenAsync(database, words, cancellation, create: true, KillPoint.FromEnvironment());
        var loaded = await RulesFolder.LoadForAsync(store, rules, words, cancellation);
        var imported = await DecisionImport.RunAsync(store, decisions, cancellation);
        await SettleAsync(store, new Reviewing(store, loaded, TimeProvider.System), words, terminal, cancellation);
        await using var view = await store.QueryAsync(cancellation);
        imported = imported with { Open = await view.LeftAsync(new InboxFilter(), cancellation) };
        foreach (var line in words.DecisionsImported(imported)) Terminal.Say(line);
        return await view.LeftAsync(new InboxFilter(Severity: Severity.Error), cancellation) > 0 ? ExitCode.SomethingHeld : ExitCode.Done;
    }

    private static async Task SettleAsync(IRecordStore store, Reviewing reviewing, Words words, Terminal terminal, CancellationToken cancellation)
    {
        int documents;
        await using (var view = await store.QueryAsync(cancellation)) documents = (await view.UnsettledAsync(cancellation)).Count;
        if (documents == 0) return;
        IProgressTalk progress = terminal.Watched ? new ProgressBar(terminal, words.Settling) : new PlainLines(words.SettledSoFar, TimeProvider.System);
        await progress.RunAsync(documents, tell => reviewing.SettleAsync((_, _) => tell(), cancellation));
    }

    private static async Task<byte[]> BytesAsync(string file, Words words, CancellationToken cancellation)
    {
        try
        {
            if (file != Pipe) return await File.ReadAllBytesAsync(file, cancellation);
            using var bytes = new MemoryStream();
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CannotRunException(words.PathNotFound(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException(words.FileNotOpened(file, e.Message));
        }
    }
}
