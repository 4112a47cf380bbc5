using System.Diagnostics;
using System.Globalization;
using ItaIngest.Benchmarks.Hostile;
using ItaIngest.Documents;
using ItaIngest.Store;

namespace ItaIngest.Benchmarks.Stages;

/// <summary>
/// The whole pipeline by its command: <c>ita ingest</c> over made-up reports of all formats into a new database, over the same again with
/// nothing changed, and over the same with <c>--force</c>; documents, pages, cells and bytes a second, the most memory of the command and of
/// any worker, and how the time grows with the number of documents. Linux alone.
/// </summary>
internal static class PipelineSpeed
{
    /// <summary>Documents whose pages and cells are counted; the rest is taken to be like them.</summary>
    private const int Counted = 200;

    /// <summary>Runs it.</summary>
    /// <param name="counts">How many documents, ascending.</param>
    /// <param name="program">A published program; null: the one that was built last.</param>
    public static async Task RunAsync(IReadOnlyList<int> counts, string? program)
    {
        var folder = Directory.CreateTempSubdirectory("ita-pipeline-").FullName;
        try
        {
            (int Count, double Seconds)? before = null;
            foreach (var count in counts)
            {
                var reports = Path.Combine(folder, "in");
                GoodReports.Write(reports, count);
                var bytes = new DirectoryInfo(reports).EnumerateFiles().Sum(f => f.Length);
                var database = Path.Combine(folder, $"{count}.db");
                var cold = await IngestAsync(program, reports, database);
                var (pages, cells) = await ContentAsync(database);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} documents, {bytes / 1e6:F1} MB: {cold.Seconds:F1} s; a second {count / cold.Seconds:F0} documents, {pages * count / cold.Seconds:F0} pages of PDF, {cells * count / cold.Seconds:F0} cells, {bytes / 1e6 / cold.Seconds:F2} MB; {cold.Peaks}"));
                if (before is { } b) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(double)count / b.Count:F1} times the documents in {cold.Seconds / b.Seconds:F2} times the time"));
                before = (count, cold.Seconds);
                var unchanged = await IngestAsync(program, reports, database);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  nothing changed: {unchanged.Seconds:F2} s, {count / unchanged.Seconds:F0} documents a second; {unchanged.Peaks}"));
                var again = await IngestAsync(program, reports, database, "--force");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  all again: {again.Seconds:F1} s, {count / again.Seconds:F0} documents a second; {again.Peaks}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, string Peaks)> IngestAsync(string? program, string reports, string database, params string[] more)
    {
        string[] arguments = ["ingest", reports, "--db", database, "--json", .. more];
        var start = program is null ? BuiltProgram.StartInfo(arguments) : new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var tree = new ProcessTree(process.Id);
        var said = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        await tree.WatchAsync(process.WaitForExitAsync());
        var seconds = watch.Elapsed.TotalSeconds;
        _ = await said;
        if (process.ExitCode > 1) throw new InvalidOperationException(await talk);
        return (seconds, string.Create(CultureInfo.InvariantCulture, $"peak MB: the command {tree.PeakOfRoot / 1e6:F0}, any worker {tree.PeakOfOthers / 1e6:F0}"));
    }

    /// <summary>Pages of PDF and cells of tables of a document, on an average.</summary>
    private static async Task<(double Pages, double Cells)> ContentAsync(string database)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteOptions(database));
        await using var queries = await store.QueryAsync();
        var (documents, pages, cells) = (0, 0, 0);
        await foreach (var document in queries.DocumentsAsync())
        {
            pages += document.Result?.Extraction.Pages?.Count ?? 0;
            cells += document.Result?.Extraction.Blocks.OfType<Table>().Sum(t => t.Cells.Count) ?? 0;
            if (++documents == Counted) break;
        }

        return (pages / (double)documents, cells / (double)documents);
    }
}
