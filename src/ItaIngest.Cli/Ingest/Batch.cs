using System.Runtime.CompilerServices;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;

namespace ItaIngest.Cli.Ingest;

/// <summary>Works on the files of a root in parallel and stores them in the order in which they were found, some to a transaction.</summary>
internal sealed class Batch(FileWork work, IRecordStore store, int jobs, KillPoint kill)
{
    /// <summary>Files in one transaction: so many are read again, at most, after a power cut.</summary>
    private const int FilesPerCommit = 16;

    /// <summary>Files that may be worked on ahead of the one whose turn it is: bounds memory.</summary>
    private const int Ahead = 4;

    /// <summary>Every file, once it is stored (or left as it stands). When cancelled, what was worked on is stored still, then it ends.</summary>
    public async IAsyncEnumerable<WorkedFile> RunAsync(string run, IReadOnlyList<FoundFile> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(jobs);
        var waiting = new Queue<Task<WorkedFile>>();
        var done = new List<WorkedFile>(FilesPerCommit);
        var next = 0;
        while (next < files.Count || waiting.Count > 0)
        {
            while (next < files.Count && waiting.Count < jobs * Ahead && !cancellation.IsCancellationRequested)
            {
                waiting.Enqueue(WorkAsync(places, files[next++], cancellation));
            }

            if (waiting.Count == 0) break;
            if (await TakeAsync(waiting.Dequeue()) is not { } worked) continue;
            done.Add(worked);
            if (done.Count(w => w.Record is not null) < FilesPerCommit) continue;
            await StoreAsync(run, done);
            foreach (var stored in done) yield return stored;
            done.Clear();
        }

        await StoreAsync(run, done);
        foreach (var stored in done) yield return stored;
    }

    /// <summary>Null for a file that a cancellation broke off.</summary>
    private static async Task<WorkedFile?> TakeAsync(Task<WorkedFile> task)
    {
        try
        {
            return await task;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<WorkedFile> WorkAsync(SemaphoreSlim places, FoundFile file, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => work.RunAsync(file, cancellation), cancellation);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task StoreAsync(string run, List<WorkedFile> done)
    {
        var records = done.Select(w => w.Record).OfType<FileRecord>().ToList();
        if (records.Count == 0) return;
        await store.PutAsync(run, records, CancellationToken.None);
        foreach (var record in records)
        {
            Acknowledgement.Of("document", record.Source.Path);
            kill.Reached("stored");
        }
    }
}
