using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Extractors.Intake;
using ItaIngest.Records;
using ItaIngest.Store;

namespace ItaIngest.Cli.Workers;

/// <summary>How the work of a worker on one file ended, where it gave no answer.</summary>
/// <param name="Refusal">What becomes of the file.</param>
/// <param name="MayBeOfTheWorker">An earlier file may have been the cause: a fresh worker may do better.</param>
/// <param name="Said">The last that the worker said, for the diagnostics.</param>
internal sealed record WorkerEnd(Refusal Refusal, bool MayBeOfTheWorker, string Said);

/// <summary>A worker, seen from the command that started it: one file at a time, watched.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>What the program itself takes beside the heap: code, stacks, buffers of native libraries.</summary>
    private const long BesideTheHeap = 96L << 20;

    /// <summary>Only what its last words are about is of use.</summary>
    private const int LastWords = 4_000;

    /// <summary>On a busy machine a file may take so many times its processor time by the clock.</summary>
    private const int BusyMachine = 10;

    /// <summary>A process that uses less of the time than this waits for something that does not come.</summary>
    private const double Idle = 0.02;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);

    private readonly WorkerSetup setup;
    private readonly Process process;
    private readonly StringBuilder words = new();
    private readonly Task ready;
    private bool isUsed;
    private bool isOutOfMemory;

    private WorkerProcess(WorkerSetup setup, Process process)
    {
        this.setup = setup;
        this.process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        ready = BeginAsync();
    }

    /// <summary>It can be given another file.</summary>
    public bool IsUsable { get; private set; } = true;

    /// <summary>Starts a worker. It loads the rules while its first file is being read from the disk.</summary>
    /// <exception cref="WorkerException">No process can be started.</exception>
    public static WorkerProcess Start(WorkerSetup setup)
    {
        var start = Command();
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        start.CreateNoWindow = true;
        // The heap is bounded by the runtime: what asks for more gets OutOfMemoryException. One thread works, so no other one need collect.
        start.Environment["DOTNET_GCHeapHardLimit"] = setup.Limits.HeapBytes.ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        // A bounded heap collects its youngest objects after a few hundred kilobytes; with 64 MiB for them eight hundred reports took 22 s instead of 27.
        start.Environment["DOTNET_GCgen0size"] = "4000000";
        // A crash is told in words; a dump of a stranger's file in a strange place helps nobody.
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        try
        {
            return new WorkerProcess(setup, Process.Start(start) ?? throw new WorkerException(start.FileName));
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw new WorkerException(e.Message, e);
        }
    }

    /// <summary>Processes a file. Of the two that are returned one is there.</summary>
    /// <exception cref="OperationCanceledException">It was broken off; the worker is ended.</exception>
    /// <exception cref="WorkerException">The worker could not begin.</exception>
    public async Task<(ProcessedFile? Answer, WorkerEnd? End)> ProcessAsync(
        OpenedFile file, IReadOnlyList<Decision> decisions, Action<string> entering, CancellationToken cancellation)
    {
        using var stop = cancellation.Register(Kill);
        await ready;
        cancellation.ThrowIfCancellationRequested();
        var wasFresh = !isUsed;
        isUsed = true;
        using var watched = new CancellationTokenSource();
        var overrun = WatchAsync(watched.Token);
        try
        {
            var answer = await AskAsync(file, decisions, entering);
            await watched.CancelAsync();
            if (answer is not null && await overrun is null) return (answer, null);
            IsUsable = false;
            cancellation.ThrowIfCancellationRequested();
            return answer is not null ? (answer, null) : (null, await EndAsync(await overrun, !wasFresh));
        }
        finally
        {
            await watched.CancelAsync();
        }
    }

    /// <summary>Ends it: an idle worker ends by itself when its pipe is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!IsUsable) Kill();
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(EndsWithin);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }

        process.Dispose();
    }

    /// <summary>This program, as a worker: its own executable, or the one of .NET with its assembly.</summary>
    private static ProcessStartInfo Command()
    {
        var self = Environment.ProcessPath ?? "dotnet";
        var start = new ProcessStartInfo(self);
        if (Path.GetFileNameWithoutExtension(self).Equals("dotnet", StringComparison.OrdinalIgnoreCase)) start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, Assembly.GetExecutingAssembly().GetName().Name + ".dll"));
        start.ArgumentList.Add(FileWorker.Argument);
        return start;
    }

    private async Task BeginAsync()
    {
        try
        {
            await Task.Run(() => Frames.WriteRecord(process.StandardInput.BaseStream, FrameKind.Setup, setup));
            var answer = await Frames.ReadAsync(process.StandardOutput.BaseStream);
            if (answer is { Kind: FrameKind.Ready }) return;
            IsUsable = false;
            throw new WorkerException(answer is { } said ? Encoding.UTF8.GetString(said.Content) : await LastWordsAsync());
        }
        catch (IOException e)
        {
            IsUsable = false;
            throw new WorkerException(await LastWordsAsync(), e);
        }
    }

    /// <summary>The answer, or null where the worker ended without one.</summary>
    private async Task<ProcessedFile?> AskAsync(OpenedFile file, IReadOnlyList<Decision> decisions, Action<string> entering)
    {
        try
        {
            // The worker takes a file in before it says anything, so neither waits for the other.
            var to = process.StandardInput.BaseStream;
            await Task.Run(() =>
            {
                Frames.WriteRecord(to, FrameKind.Job, new WorkerJob(file.RelativePath, file.Id, decisions));
                Frames.Write(to, FrameKind.Content, file.Content.Span);
            });
            while (await Frames.ReadAsync(process.StandardOutput.BaseStream) is { } frame)
            {
                switch (frame.Kind)
                {
                    case FrameKind.Stage:
                        entering(Encoding.UTF8.GetString(frame.Content));
                        break;
                    case FrameKind.Result:
                        return ProcessedFile.Of(ResultBlob.UnpackWithoutText(frame.Content)) with { Packed = frame.Content };
                    case FrameKind.TooBig:
                        return ProcessedFile.Of(FileProcessing.Refused(file.Source, Limit.ResultBytes.Passed(setup.Limits)));
                    case FrameKind.OutOfMemory:
                        IsUsable = false;
                        isOutOfMemory = true;
                        return null;
                    case FrameKind.Fault:
                        var fault = Frames.Parse<WorkerFault>(frame.Content);
                        return new ProcessedFile(null, new Failure(fault.Stage, fault.Kind, fault.Message), fault.Trace);
                    default:
                        throw new InvalidDataException($"A worker does not say {frame.Kind}.");
                }
            }
        }
        catch (IOException)
        {
            // It ended while it was being spoken to.
        }

        return null;
    }

    /// <summary>
    /// Watches the time and the memory, and ends the worker when one is up. The limit that was passed, or null when the file was done.
    /// Time is that of the processor: the same file must not be refused because the machine was busy.
    /// </summary>
    private async Task<Limit?> WatchAsync(CancellationToken done)
    {
        var clock = Stopwatch.StartNew();
        var before = Used().Time;
        using var looks = new PeriodicTimer(Look);
        try
        {
            while (await looks.WaitForNextTickAsync(done))
            {
                var (time, memory) = Used();
                var isUp = time - before > setup.Patience || IsStuck(time - before, clock.Elapsed);
                var passed = isUp ? setup.PatienceLimit : memory > setup.Limits.HeapBytes + BesideTheHeap ? Limit.HeapBytes : null;
                if (passed is null) continue;
                Kill();
                return passed;
            }
        }
        catch (OperationCanceledException)
        {
            // The file is done.
        }

        return null;
    }

    private bool IsStuck(TimeSpan used, TimeSpan elapsed) => elapsed > setup.Patience * BusyMachine || (elapsed > setup.Patience && used < elapsed * Idle);

    private (TimeSpan Time, long Memory) Used()
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
        catch (InvalidOperationException)
        {
            // It has ended; whoever waits for its answer hears of it.
            return (TimeSpan.Zero, 0);
        }
    }

    /// <summary>Why it ended without an answer.</summary>
    private async Task<WorkerEnd> EndAsync(Limit? passed, bool mayBeOfTheWorker)
    {
        var said = await LastWordsAsync();
        if (passed == setup.PatienceLimit) return new WorkerEnd(passed.Passed(setup.Limits), MayBeOfTheWorker: false, said);
        var code = process.HasExited ? process.ExitCode : 0;
        var isMemory = isOutOfMemory || passed == Limit.HeapBytes || said.Contains("Out of memory", StringComparison.Ordinal);
        var refusal = isMemory ? Limit.HeapBytes.Passed(setup.Limits)
            : new Refusal(RefusalReason.Crashed, said.Contains("Stack overflow", StringComparison.Ordinal) ? "stack overflow" : string.Create(CultureInfo.InvariantCulture, $"exit {code}"));
        return new WorkerEnd(refusal, mayBeOfTheWorker, said);
    }

    private async Task<string> LastWordsAsync()
    {
        using var patience = new CancellationTokenSource(EndsWithin);
        try
        {
            // Waits for the readers of its output too.
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
        }

        lock (words) return words.ToString();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (words)
        {
            // What it says first of a stack that overflowed is what happened; after that come thousands of frames.
            if (words.Length < LastWords) words.Append(line).Append('\n');
        }
    }

    private void Kill()
    {
        IsUsable = false;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}

/// <summary>A worker cannot be started, or cannot begin: the command cannot run.</summary>
internal sealed class WorkerException(string why, Exception? cause = null) : Exception(why, cause);
