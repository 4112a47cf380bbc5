using System.Diagnostics;

namespace ItaIngest.Benchmarks;

/// <summary>The program as it was built last, release before debug, run as a process of its own.</summary>
internal static class BuiltProgram
{
    /// <summary>How often the memory of the process is looked at.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    /// <summary>Path of ita.dll.</summary>
    public static string Path { get; } = new[] { "release", "debug" }
        .Select(c => System.IO.Path.Combine(ReviewStoreSpeed.Root(), "artifacts", "bin", "ItaIngest.Cli", c, "ita.dll"))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Build it first: dotnet build -c Release src/ItaIngest.Cli");

    /// <summary>Starts it in the folder of the checkout.</summary>
    public static Process Start(params string[] arguments) =>
        Process.Start(StartInfo(arguments)) ?? throw new InvalidOperationException("The program did not start.");

    /// <summary>How it is started in the folder of the checkout.</summary>
    public static ProcessStartInfo StartInfo(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ReviewStoreSpeed.Root() };
        start.ArgumentList.Add(Path);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>Waits for the end of a process and tells the processor time and the memory that it had at the last look.</summary>
    public static async Task<(TimeSpan Cpu, long Peak)> WatchAsync(Process process)
    {
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                cpu = process.TotalProcessorTime;
                // Of one that has just ended the system tells 0.
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended while it was looked at.
                break;
            }

            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(Look));
        }

        await process.WaitForExitAsync();
        return (cpu, peak);
    }
}
