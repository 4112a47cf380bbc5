using System.Diagnostics;
using System.Globalization;

namespace ItaIngest.Benchmarks.Hostile;

/// <summary>What it costs that files are read by processes of their own: <c>ita ingest</c> over the same good reports with and without, in turn.</summary>
internal static class IsolationSpeed
{
    /// <summary>Runs it.</summary>
    /// <param name="count">How many reports.</param>
    /// <param name="rounds">How often each way.</param>
    public static async Task RunAsync(int count, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("ita-isolation-").FullName;
        try
        {
            var reports = Path.Combine(folder, "in");
            GoodReports.Write(reports, count);
            var (workers, here) = (new List<double>(), new List<double>());
            for (var round = 0; round < rounds; round++)
            {
                workers.Add(await IngestAsync(reports, Path.Combine(folder, $"w{round}.db")));
                here.Add(await IngestAsync(reports, Path.Combine(folder, $"h{round}.db"), "--in-process"));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} reports: in workers {workers[^1]:F1} s, in process {here[^1]:F1} s, ratio {workers[^1] / here[^1]:F3}"));
            }

            workers.Sort();
            here.Sort();
            var (w, h) = (workers[rounds / 2], here[rounds / 2]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median: in workers {w:F1} s ({count / w:F0} a second), in process {h:F1} s ({count / h:F0} a second), ratio {w / h:F3}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> IngestAsync(string reports, string database, params string[] more)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(BuiltProgram.StartInfo(["ingest", reports, "--db", database, "--json", .. more]))!;
        var talk = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode > 1 ? throw new InvalidOperationException(await talk) : watch.Elapsed.TotalSeconds;
    }
}
