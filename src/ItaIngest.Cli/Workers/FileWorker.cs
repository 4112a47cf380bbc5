using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Extractors.Intake;
using ItaIngest.Rules;
using ItaIngest.Serialisation;
using ItaIngest.Store;

namespace ItaIngest.Cli.Workers;

/// <summary>
/// <c>ita --file-worker</c>: this program as a worker of a command. Jobs come in on stdin and results go out on stdout. Of files it is
/// given the bytes, and it knows of no database.
/// </summary>
internal sealed class FileWorker
{
    /// <summary>The only argument of a worker.</summary>
    public const string Argument = "--file-worker";

    /// <summary>Bytes of the stack on which files are processed: the limits of depth stand far below what it holds. Only what is used of it becomes memory.</summary>
    private const int StackBytes = 16 << 20;

    private readonly Stream from = Console.OpenStandardInput();
    private readonly Stream to = Console.OpenStandardOutput();

    /// <summary>Works until the command that started it closes the pipe, or ends in whatever way: then it ends too, in the middle of a file if need be.</summary>
    public static async Task<int> RunAsync()
    {
        // Ctrl-C reaches the whole group of processes; what it means is for the command to say.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        return await new FileWorker().WorkAsync();
    }

    private async Task<int> WorkAsync()
    {
        if (await Frames.ReadAsync(from) is not { Kind: FrameKind.Setup } first) return ExitCode.CouldNotRun;
        if (Begin(Frames.Parse<WorkerSetup>(first.Content)) is not { } process) return ExitCode.CouldNotRun;
        using var waiting = new BlockingCollection<(WorkerJob Job, byte[] Content)>();
        new Thread(Work, StackBytes) { IsBackground = true }.Start();
        while (await Frames.ReadAsync(from) is { Kind: FrameKind.Job } job && await Frames.ReadAsync(from) is { Kind: FrameKind.Content } file)
        {
            waiting.Add((Frames.Parse<WorkerJob>(job.Content), file.Content));
        }

        return ExitCode.Done;

        void Work()
        {
            foreach (var (job, content) in waiting.GetConsumingEnumerable()) process(job, content);
        }
    }

    /// <summary>Loads the rules; null where that cannot be done, which is told.</summary>
    private Action<WorkerJob, byte[]>? Begin(WorkerSetup setup)
    {
        try
        {
            var rules = setup.Engines.On(RuleSetLoader.Load(setup.Rules));
            if (!string.Equals(rules.Revision, setup.RulesRevision, StringComparison.Ordinal)) throw new InvalidDataException($"{setup.Rules}: {rules.Revision}");
            var processing = setup.Processing(rules);
            Frames.Write(to, FrameKind.Ready, rules.Revision);
            return (job, content) => Process(processing, setup, job, content);
        }
        catch (Exception e) when (e is RuleBookException or IOException or InvalidDataException)
        {
            Frames.Write(to, FrameKind.NotReady, e.Message);
            return null;
        }
    }

    private void Process(FileProcessing processing, WorkerSetup setup, WorkerJob job, byte[] content)
    {
        var stage = "";
        try
        {
            Misbehaviour.Follow(content);
            var file = new OpenedFile(job.RelativePath, job.Id, content, content.LongLength, null);
            var result = DocumentJson.Serialize(processing.Run(file, job.Decisions, Entering, CancellationToken.None));
            if (result.LongLength > setup.Limits.ResultBytes) Frames.Write(to, FrameKind.TooBig, "");
            else Frames.Write(to, FrameKind.Result, ResultBlob.Pack(result));
        }
        catch (OutOfMemoryException)
        {
            // What was half made stays half made in here; the next file gets a fresh process.
            Frames.Write(to, FrameKind.OutOfMemory, "");
            Environment.Exit(ExitCode.CouldNotRun);
        }
#pragma warning disable CA1031 // A fault in one file is that file's "failed", here as in FileWork: the command is told, and this worker goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Frames.WriteRecord(to, FrameKind.Fault, new WorkerFault(stage, e.GetType().Name, e.Message, e.ToString()));
        }

        void Entering(string name)
        {
            stage = name;
            Frames.Write(to, FrameKind.Stage, name);
        }
    }
}
