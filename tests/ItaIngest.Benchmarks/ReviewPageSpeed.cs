using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ItaIngest.Benchmarks;

/// <summary>
/// How long the screens of the review page take over a store with ten thousand documents, asked for as a browser asks, and how much
/// memory the process that serves them takes. The store is that of <see cref="ReviewStoreSpeed"/>.
/// </summary>
internal static partial class ReviewPageSpeed
{
    private const int WarmUp = 10;
    private const int Runs = 100;

    /// <summary>Builds the database, unless the file is there already, serves it and measures.</summary>
    /// <param name="file">The database; null: one in the temporary folder, removed in the end.</param>
    public static async Task RunAsync(string? file)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"ita-review-page-{Environment.ProcessId}");
        var database = file ?? Path.Combine(folder, "review.db");
        try
        {
            if (!File.Exists(database)) await ReviewStoreSpeed.BuildAsync(database);
            using var served = Serve(database);
            try
            {
                var start = await served.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The review page did not start.");
                using var http = new HttpClient { BaseAddress = new Uri(start) };
                await MeasureAsync(http, served);
            }
            finally
            {
                served.Kill(entireProcessTree: true);
                await served.WaitForExitAsync();
            }
        }
        finally
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
    }

    private static Process Serve(string database)
    {
        var process = BuiltProgram.Start("review", "--db", database, "--no-browser", "--port", "0");
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) Console.Error.WriteLine(text);
        };
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task MeasureAsync(HttpClient http, Process served)
    {
        var documents = new List<string>();
        for (var page = 1; page <= 4; page++)
            documents.AddRange(DocumentLink().Matches(await http.GetStringAsync(new Uri($"/?page={page}", UriKind.Relative))).Select(m => m.Value).Distinct(StringComparer.Ordinal));
        var code = CodeLink().Match(await http.GetStringAsync(new Uri("/", UriKind.Relative))).Groups["code"].Value;
        Say($"screen                               median ms     p95 ms     max ms         KB     CPU ms");
        await TellAsync("inbox", http, served, _ => "/");
        await TellAsync("inbox, of a year", http, served, n => $"/?year={2564 + (n % 5)}");
        await TellAsync("inbox, of a check", http, served, _ => "/?code=" + code);
        await TellAsync("inbox, searched", http, served, n => $"/?q=%E0%B8%AB%E0%B8%99%E0%B9%88%E0%B8%A7%E0%B8%A2{n}");
        await TellAsync("document", http, served, n => documents[n * 37 % documents.Count]);
        await TellAsync("document, of a check", http, served, n => documents[n * 37 % documents.Count] + "?code=" + code);
        await TellAsync("sheet", http, served, n => documents[n * 37 % documents.Count] + "/sheet");
        await TellAsync("bulk", http, served, _ => "/bulk?code=" + code, runs: 10);
        await TellAsync("overview", http, served, _ => "/overview", runs: 20);
        await TellAsync("coverage", http, served, _ => "/coverage", runs: 20);
        await TellAsync("decisions", http, served, _ => "/decisions", runs: 20);
        served.Refresh();
        Say($"memory: {served.WorkingSet64 >> 20} MB now, {served.PeakWorkingSet64 >> 20} MB at most");
    }

    private static async Task TellAsync(string what, HttpClient http, Process served, Func<int, string> address, int runs = Runs)
    {
        var times = new List<double>();
        var bytes = 0L;
        var cpu = TimeSpan.Zero;
        for (var n = -WarmUp; n < runs; n++)
        {
            if (n == 0) cpu = Cpu(served);
            var start = Stopwatch.GetTimestamp();
            bytes = (await http.GetByteArrayAsync(new Uri(address(Math.Max(0, n)), UriKind.Relative))).Length;
            if (n >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        cpu = Cpu(served) - cpu;
        times.Sort();
        Say($"{what,-36} {times[runs / 2],7:F1} {times[runs * 95 / 100],10:F1} {times[^1],10:F1} {bytes >> 10,10} {cpu.TotalMilliseconds / runs,10:F1}");
    }

    private static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("/document/[0-9a-f]{64}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex DocumentLink();

    [GeneratedRegex("[?&;]code=(?<code>ITA-[A-Z0-9]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex CodeLink();
}
