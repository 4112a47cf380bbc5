using System.Diagnostics;
using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf;

namespace ItaIngest.Benchmarks.Pdf;

/// <summary>Reads every PDF under a folder to paragraphs and joined tables: outcomes, the slowest, and how much memory it took.</summary>
public static class PdfExtracts
{
    private const int SecondsAllowed = 20;
    private const int MegabytesAllowed = 600;
    private const int Named = 10;

    /// <summary>All files in this process, one after the other. A file that takes too long is named at once.</summary>
    public static void Run(string folder)
    {
        var outcomes = new List<Outcome>();
        var reading = "";
        using var clock = new Timer(_ => Console.Error.WriteLine($"{SecondsAllowed} s and not done: {reading}"));
        foreach (var path in PdfSuites.Files(folder))
        {
            reading = path;
            clock.Change(TimeSpan.FromSeconds(SecondsAllowed), Timeout.InfiniteTimeSpan);
            outcomes.Add(Read(path));
        }

        Print(folder, outcomes);
        Console.WriteLine($"CPU {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s, peak memory of all together {PdfSuites.PeakMegabytes()} MB, of the heap {outcomes.Max(outcome => outcome.Megabytes)} MB");
    }

    /// <summary>Each file in a process of its own that is stopped after 20 s.</summary>
    public static async Task RunAloneAsync(string folder)
    {
        var outcomes = new List<Outcome>();
        foreach (var path in PdfSuites.Files(folder))
        {
            var lines = await PdfSuites.CaptureAsync(Environment.ProcessPath!, [.. PdfSuites.ThisProgram(), "pdf-extract-file", path]);
            outcomes.Add(lines is null ? new Outcome(path, "hang", 0, 0, 0, SecondsAllowed * 1_000, 0, 0) : Outcome.Parse(path, lines.Value));
        }

        Print(folder, outcomes);
        Console.WriteLine($"{outcomes.Count(outcome => outcome.Megabytes > MegabytesAllowed)} above {MegabytesAllowed} MB; the biggest:");
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Megabytes).Take(Named)) Console.WriteLine($"  {outcome.Megabytes,5} MB  {Path.GetRelativePath(folder, outcome.Path)}");
    }

    /// <summary>One file: what <see cref="RunAloneAsync"/> starts.</summary>
    public static void RunOne(string path)
    {
        var outcome = Read(path);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Result}\t{outcome.Pages}\t{outcome.Tables}\t{outcome.Cells}\t{outcome.Milliseconds}\t{PdfSuites.PeakMegabytes()}\t{outcome.CpuMilliseconds}"));
    }

    private static void Print(string folder, List<Outcome> outcomes)
    {
        Console.WriteLine($"{outcomes.Count} files, {outcomes.Sum(outcome => outcome.Pages)} pages, {outcomes.Sum(outcome => outcome.Tables)} tables, {outcomes.Sum(outcome => outcome.Cells)} cells");
        foreach (var group in outcomes.GroupBy(outcome => outcome.Result, StringComparer.Ordinal).OrderByDescending(group => group.Count())) Console.WriteLine($"{group.Count(),5} {group.Key}");
        foreach (var outcome in outcomes.Where(outcome => outcome.Result is "crash" or "hang" || outcome.Result.StartsWith('!'))) Console.WriteLine($"  {outcome.Result}: {Path.GetRelativePath(folder, outcome.Path)}");
        Console.WriteLine($"{outcomes.Count(outcome => outcome.Milliseconds > SecondsAllowed * 1_000)} above {SecondsAllowed} s; the slowest:");
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.CpuMilliseconds).Take(Named)) Console.WriteLine($"  {outcome.CpuMilliseconds,6} ms CPU  {outcome.Milliseconds,6} ms  {outcome.Pages} pages  {Path.GetRelativePath(folder, outcome.Path)}");
    }

    private static Outcome Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var source = new SourceFile("benchmark", Path.GetFileName(path), Documents.DocumentFormat.Pdf, bytes.LongLength);
        var watch = Stopwatch.StartNew();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var (result, pages, tables, cells) = Read(source, bytes);
        var spent = Process.GetCurrentProcess().TotalProcessorTime - cpu;
        return new Outcome(path, result, pages, tables, cells, watch.ElapsedMilliseconds, GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes >> 20, (long)spent.TotalMilliseconds);
    }

    private static (string Result, int Pages, int Tables, int Cells) Read(SourceFile source, byte[] bytes)
    {
        Extraction extraction;
        try
        {
            extraction = new PdfExtractor(Limits.Default).Extract(source, bytes);
        }
        catch (Exception fault) when (fault is ArithmeticException or IndexOutOfRangeException or ArgumentException or InvalidOperationException or NullReferenceException or InvalidCastException or FormatException or KeyNotFoundException)
        {
            // A bug that is to be found: the other files are read all the same.
            Console.Error.WriteLine($"{source.Path}: {fault}");
            return ($"!{fault.GetType().Name}", 0, 0, 0);
        }

        var tables = extraction.Blocks.OfType<Table>().ToList();
        var result = extraction.Refusal is { } refusal ? $"{extraction.Status}: {refusal.Reason}" : $"{extraction.Status}";
        return (result, extraction.Pages?.Count ?? 0, tables.Count, tables.Sum(table => table.Cells.Count));
    }

    private sealed record Outcome(string Path, string Result, int Pages, int Tables, int Cells, long Milliseconds, long Megabytes, long CpuMilliseconds)
    {
        public static Outcome Parse(string path, (int Code, string Text) result)
        {
            if (result.Code != 0 || result.Text.TrimEnd('\n').Split('\t') is not [var reason, var pages, var tables, var cells, var milliseconds, var megabytes, var cpu]) return new Outcome(path, "crash", 0, 0, 0, 0, 0, 0);
            static long Number(string field) => long.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);
            return new Outcome(path, reason, (int)Number(pages), (int)Number(tables), (int)Number(cells), Number(milliseconds), Number(megabytes), Number(cpu));
        }
    }
}
