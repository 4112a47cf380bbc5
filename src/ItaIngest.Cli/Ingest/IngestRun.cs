using ItaIngest.Checks;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.RuleBooks;
using ItaIngest.Cli.Workers;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Relations;
using ItaIngest.Review;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Ingest;

/// <summary>What <c>ita ingest</c> was told.</summary>
internal sealed record IngestOptions(IReadOnlyList<string> Paths, StoreChoice Store, string? Rules, int Jobs, bool Force, bool Ocr, Engines Engines, Limits Limits, bool InProcess);

/// <summary>The main job: finds the files, works on them, stores them, and reports on each.</summary>
internal sealed class IngestRun(IngestOptions options, Words words, IProgressTalk progress, TimeProvider time)
{
    private readonly KillPoint kill = KillPoint.FromEnvironment();
    private readonly Diagnostics diagnostics = new(options.Store.Beside, words);
    private readonly List<FileLine> lines = [];
    private readonly List<CompanionJson> lists = [];

    /// <summary>Does it. When cancelled, what was worked on is stored still, and the report says that it was interrupted.</summary>
    /// <exception cref="CannotRunException">A path, the rules or this machine keep it from running; nothing was done.</exception>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public async Task<IngestReport> RunAsync(CancellationToken cancellation)
    {
        var roots = Root.Find(options.Paths, words);
        var rules = options.Engines.On(RulesFolder.Load(options.Rules, words), titles => Terminal.Mention(words.Training(titles)));
        var versions = new RunVersions(options.Engines.Program(), rules.Revision);
        await using var store = await Database.OpenAsync(options.Store, words, cancellation, create: true, kill);
        var known = await KnownAsync(store, cancellation);
        RefuseCollisions(roots, known);
        diagnostics.Clear();

        var setup = WorkerSetup.Of(RulesFolder.Find(options.Rules, words), rules, options.Limits, options.Ocr, options.Engines, words);
        await using IFileProcessor processor = options.InProcess ? new InThisProcess(setup.Processing(rules)) : new WorkerPool(setup);
        var work = new FileWork(processor, new FileOpener(options.Limits), options.Limits, known, versions, new Rereading(options.Force, options.Ocr), kill);
        var batch = new Batch(work, store, options.Jobs, kill);
        await progress.RunAsync(roots.Sum(r => r.Files.Count), async tell =>
        {
            foreach (var root in roots) await RunAsync(root, store, batch, known, versions, tell, cancellation);
        });
        await ReadListsAsync(roots, store, known, cancellation);
        await SettleAsync(store, rules, cancellation);
        var related = await RelateAsync(store, new Relater(rules), cancellation);
        return await ReportAsync(roots, store, versions, related, cancellation.IsCancellationRequested);
    }

    /// <summary>What a person decided while the files were being read is in no result yet. What is not reached is left for the next ingest.</summary>
    private async Task SettleAsync(IRecordStore store, RuleSet rules, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return;
        try
        {
            await new Reviewing(store, rules, time).SettleDocumentsAsync(null, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The report says that it was interrupted.
        }
    }

    /// <summary>What is not reached is left for the next ingest.</summary>
    private async Task<Related> RelateAsync(IRecordStore store, Relater relater, CancellationToken cancellation)
    {
        try
        {
            return await store.RelateAsync(
                (documents, published) =>
                {
                    kill.Reached("relate");
                    return relater.Relate(documents, published);
                },
                cancellation);
        }
        catch (OperationCanceledException)
        {
            return Related.Nothing;
        }
    }

    private static async Task<Known> KnownAsync(IRecordStore store, CancellationToken cancellation)
    {
        await using var view = await store.QueryAsync(cancellation);
        return await Known.ReadAsync(view, cancellation);
    }

    /// <summary>A path that the store knows from another folder, where it still lies, is another file: neither may supersede the other.</summary>
    private void RefuseCollisions(IReadOnlyList<Root> roots, Known known)
    {
        foreach (var root in roots)
        {
            foreach (var file in root.Files)
            {
                if (known.File(file.RelativePath) is not { } before || before.Root == root.Folder) continue;
                var elsewhere = Path.Combine(before.Root, file.RelativePath);
                if (Path.Exists(elsewhere)) throw new CannotRunException(words.SameNameTwice(file.RelativePath, elsewhere, file.FullPath));
            }

            foreach (var list in root.Published)
            {
                if (known.List(list.File) is not { } before || before.Root == root.Folder) continue;
                var elsewhere = Path.Combine(before.Root, list.File);
                if (Path.Exists(elsewhere)) throw new CannotRunException(words.SameNameTwice(list.File, elsewhere, Path.Combine(root.Folder, list.File)));
            }
        }
    }

    private async Task RunAsync(
        Root root, IRecordStore store, Batch batch, Known known, RunVersions versions, Action tell, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return;
        var run = await store.BeginRunAsync(new RunStart(root.Folder, versions.Program, versions.Rules, time.GetUtcNow()), CancellationToken.None);
        await foreach (var file in batch.RunAsync(run, root.Files, cancellation))
        {
            if (file.Trace is { } trace) diagnostics.Add(file.Path, trace);
            lines.Add(file.Record is { } record
                ? FileLine.Of(record, file.Change)
                : FileLine.Of(file.Known!, file.Change, known.FindingsOf(file.Known!.Document)));
            tell();
        }

        if (cancellation.IsCancellationRequested) return;
        var seen = root.Files.Select(f => f.RelativePath).ToHashSet(StringComparer.Ordinal);
        await store.CompleteRunAsync(run, new RunEnd(seen, root.IsWhole ? [""] : [], time.GetUtcNow()), CancellationToken.None);
    }

    private async Task ReadListsAsync(IReadOnlyList<Root> roots, IRecordStore store, Known known, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return;
        lists.AddRange(await FolderLists.ReadAsync(roots, store, known, CancellationToken.None));
    }

    private async Task<IngestReport> ReportAsync(IReadOnlyList<Root> roots, IRecordStore store, RunVersions versions, Related related, bool interrupted)
    {
        await using var view = await store.QueryAsync(CancellationToken.None);
        for (var i = 0; i < lines.Count; i++)
        {
            // What was left as it stands and yet needs a reason: the store has it.
            if (lines[i] is { Change: Change.Unchanged, Outcome: >= Outcome.Partial } line && await view.DocumentAsync(line.Path, CancellationToken.None) is { } stored)
            {
                lines[i] = FileLine.Of(stored, line.Path, line.Change);
            }
        }

        await WithRelationsAsync(view);

        var missing = new List<string>();
        await foreach (var file in view.KnownFilesAsync(CancellationToken.None))
        {
            if (file.Status == PathStatus.Missing && roots.Any(r => r.Folder == file.Root)) missing.Add(file.Path);
        }

        foreach (var list in await view.ListsAsync(CancellationToken.None))
        {
            if (roots.Any(r => r.IsWhole && r.Folder == list.Root && !r.Paths.Contains(list.Path, StringComparer.Ordinal))) missing.Add(list.Path);
        }

        return new IngestReport(options.Store.File, versions, lines, missing, [.. roots.SelectMany(r => r.LeftOut)], lists, related, diagnostics.File, interrupted);
    }

    /// <summary>What relations say of a file counts for it as what its own checks say.</summary>
    private async Task WithRelationsAsync(IRecordQueries view)
    {
        var said = new Dictionary<string, List<CheckResult>>(StringComparer.Ordinal);
        var flagged = new HashSet<string>(StringComparer.Ordinal);
        var held = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var finding in view.FindingsAsync(FindingFilter.None, CancellationToken.None))
        {
            if (!said.TryGetValue(finding.Document, out var list)) said[finding.Document] = list = [];
            list.Add(finding.Result);
            if (finding is { IsRelation: true, Result.Severity: Severity.Error }) held.Add(finding.Document);
            if (finding is { IsRelation: true, Result.Severity: >= Severity.Warning }) flagged.Add(finding.Document);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i] is not { Change: not Change.Forgotten } line) continue;
            line = line with { Findings = FindingCounts.Of(said.GetValueOrDefault(line.Document) ?? []) };
            if (line.Outcome == Outcome.Clean && flagged.Contains(line.Document)) line = line with { Outcome = Outcome.Flagged };
            if (line.Scores is not null && held.Contains(line.Document) && await view.DocumentAsync(line.Path, CancellationToken.None) is { } stored) line = line with { Scores = ScoreCounts.Of(stored.Result, stored.Results) };
            lines[i] = line;
        }
    }
}
