using System.Diagnostics;
using System.Globalization;

namespace ItaIngest.Benchmarks;

/// <summary>
/// How long <c>ita export</c> takes in all formats for one and for ten thousand documents, and how much memory its process: the time is to grow
/// with the number of records, the memory not. The documents are those of <see cref="ReviewStoreSpeed"/>, each of a public body of its own, so
/// that each is a report; held values leave too.
/// </summary>
internal static class ExportSpeed
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    /// <summary>Builds the databases, unless they are in the folder already, and measures.</summary>
    /// <param name="folder">Where databases and datasets stand; null: in the temporary folder, removed in the end.</param>
    /// <param name="formats">As <c>--format</c> takes them.</param>
    public static async Task RunAsync(string? folder, string formats)
    {
        var place = folder ?? Path.Combine(Path.GetTempPath(), $"ita-export-{Environment.ProcessId}");
        Directory.CreateDirectory(place);
        try
        {
            Console.WriteLine(BuiltProgram.Path);
            Console.WriteLine($"documents    scores      rows   seconds      MB written   peak MB   ({formats})");
            var few = await MeasureAsync(place, Few, formats);
            var many = await MeasureAsync(place, Many, formats);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(double)many.Rows / few.Rows:F2} times the rows in {many.Time / few.Time:F2} times the time, {(double)many.PeakBytes / few.PeakBytes:F2} times the memory"));
        }
        finally
        {
            if (folder is null) Directory.Delete(place, recursive: true);
        }
    }

    private static async Task<Measured> MeasureAsync(string place, int documents, string formats)
    {
        var database = Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{documents}.db"));
        if (!File.Exists(database)) await ReviewStoreSpeed.BuildAsync(database, documents, ofOneBody: 1);
        var dataset = Path.Combine(place, string.Create(CultureInfo.InvariantCulture, $"{documents}.dataset"));
        var watch = Stopwatch.StartNew();
        using var process = BuiltProgram.Start("export", "--db", database, "--out", dataset, "--format", formats, "--include", "held", "--lang", "en");
        var said = process.StandardOutput.ReadToEndAsync();
        var talk = process.StandardError.ReadToEndAsync();
        var (_, peak) = await BuiltProgram.WatchAsync(process);
        watch.Stop();
        var lines = (await said).Split('\n');
        if (process.ExitCode > 1) throw new InvalidOperationException(await talk);
        var counts = lines.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.Length == 2 && long.TryParse(w[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)).ToDictionary(w => w[0], w => long.Parse(w[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var measured = new Measured(counts.Values.Sum(), watch.Elapsed, peak);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents,9} {counts["scores"],9} {measured.Rows,9} {measured.Time.TotalSeconds,9:F1} {new DirectoryInfo(dataset).GetFiles().Sum(f => f.Length) >> 20,15} {peak >> 20,9}"));
        return measured;
    }

    private sealed record Measured(long Rows, TimeSpan Time, long PeakBytes);
}
