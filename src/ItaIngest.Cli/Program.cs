using System.CommandLine;
using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Ingest;
using ItaIngest.Cli.Workers;
using ItaIngest.Queue;
using ItaIngest.Records;

namespace ItaIngest.Cli;

/// <summary>Puts the others together by hand and tells how it ended.</summary>
internal static class Program
{
    /// <summary>How long a command may take to end after Ctrl-C: the files that are being read are finished and stored.</summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(30);

    private static async Task<int> Main(string[] args)
    {
        if (args is [FileWorker.Argument]) return await FileWorker.RunAsync();
        var terminal = Terminal.Open();
        var words = Language.Choose(args, Environment.GetEnvironmentVariable(Language.Variable));

        // A fault of the program itself ends it with a sentence; the trace is for who asks for it.
        AppDomain.CurrentDomain.UnhandledException += (_, fault) =>
        {
            var e = (Exception)fault.ExceptionObject;
            Terminal.Mention(words.Unexpected(e.GetType().Name, e.Message));
            if (Diagnostics.IsOnScreen) Terminal.Mention(e.ToString());
            Environment.Exit(ExitCode.CouldNotRun);
        };

        var parsed = ItaCommand.Build(words, terminal).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpPages) return new UsageErrors(words).Tell(parsed);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndsWithin });
        }
        catch (CannotRunException e)
        {
            Terminal.Mention(e.Message);
        }
        catch (AnswerLostException e)
        {
            Terminal.Mention(words.AnswerLost(e.Message));
        }
        catch (StoreException e)
        {
            Terminal.Mention(words.Store(e));
        }
        catch (QueueException e)
        {
            Terminal.Mention(words.Queue(e));
        }
        catch (WorkerException e)
        {
            Terminal.Mention(words.NoWorker(e.Message));
        }
        catch (OperationCanceledException)
        {
            // Asked to stop before anything was done.
        }

        return ExitCode.CouldNotRun;
    }
}
