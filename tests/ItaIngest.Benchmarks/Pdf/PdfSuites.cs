using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ItaIngest.Pdf;

namespace ItaIngest.Benchmarks.Pdf;

/// <summary>
/// Opens every PDF under a folder and reads all of its pages: what opens, what does not and why, the slowest, and how much memory it
/// took. Meant for the public test suites of other readers, which are fetched beside the checkout.
/// </summary>
public static class PdfSuites
{
    private const int SecondsAllowed = 20;

    /// <summary>All files in this process, one after the other.</summary>
    public static void Run(string folder)
    {
        var outcomes = Files(folder).Select(Read).ToList();
        Print(folder, outcomes);
        Console.WriteLine($"CPU {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:0.0} s, peak memory of all together {PeakMegabytes()} MB");
    }

    /// <summary>Each file in a process of its own that is stopped after 20 s; beside it, whether pdftotext opens it.</summary>
    public static async Task RunAloneAsync(string folder)
    {
        var outcomes = new List<Outcome>();
        var missed = new List<string>();
        var others = 0;
        foreach (var path in Files(folder))
        {
            var lines = await CaptureAsync(Environment.ProcessPath!, [.. ThisProgram(), "pdf-file", path]);
            var outcome = lines is null ? new Outcome(path, "hang", 0, 0, SecondsAllowed * 1_000, 0) : Outcome.Parse(path, lines.Value);
            outcomes.Add(outcome);
            if (await CaptureAsync("pdftotext", [path, "/dev/null"]) is not { Code: 0 }) continue;
            others++;
            if (outcome.Reason != "") missed.Add($"{outcome.Reason}: {Path.GetRelativePath(folder, path)}");
        }

        Print(folder, outcomes);
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Megabytes).Take(5)) Console.WriteLine($"  {outcome.Megabytes,5} MB  {Path.GetRelativePath(folder, outcome.Path)}");
        if (others == 0) return;
        Console.WriteLine($"of {others} that pdftotext opens: {others - missed.Count} ({100.0 * (others - missed.Count) / others:0.00} %)");
        foreach (var path in missed) Console.WriteLine($"  {path}");
    }

    /// <summary>One file: what <see cref="RunAloneAsync"/> starts.</summary>
    public static void RunOne(string path)
    {
        var outcome = Read(path);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{outcome.Reason}\t{outcome.Pages}\t{outcome.Glyphs}\t{outcome.Milliseconds}\t{PeakMegabytes()}"));
    }

    private static void Print(string folder, List<Outcome> outcomes)
    {
        Console.WriteLine($"{outcomes.Count} files, {outcomes.Count(outcome => outcome.Reason == "")} opened, {outcomes.Sum(outcome => outcome.Pages)} pages, {outcomes.Sum(outcome => outcome.Glyphs)} glyphs");
        foreach (var group in outcomes.Where(outcome => outcome.Reason != "").GroupBy(outcome => outcome.Reason, StringComparer.Ordinal).OrderByDescending(group => group.Count()))
        {
            Console.WriteLine($"{group.Count(),5} {group.Key}");
            foreach (var outcome in group) Console.WriteLine($"        {Path.GetRelativePath(folder, outcome.Path)}");
        }

        Console.WriteLine("slowest:");
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Milliseconds).Take(5)) Console.WriteLine($"  {outcome.Milliseconds,5} ms  {outcome.Pages} pages  {Path.GetRelativePath(folder, outcome.Path)}");
    }

    // The suites share files: each content once.
    internal static IEnumerable<string> Files(string folder)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            if (seen.Add(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))))) yield return path;
        }
    }

    private static Outcome Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var watch = Stopwatch.StartNew();
        try
        {
            var document = PdfDocument.Open(bytes);
            long glyphs = 0;
            for (var number = 1; number <= document.PageCount; number++) glyphs += document.ReadPage(number).Glyphs.Length;
            return new Outcome(path, "", document.PageCount, glyphs, watch.ElapsedMilliseconds, 0);
        }
        catch (PdfException fault)
        {
            return new Outcome(path, fault.Fault.ToString(), 0, 0, watch.ElapsedMilliseconds, 0);
        }
    }

    internal static async Task<(int Code, string Text)?> CaptureAsync(string program, string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(SecondsAllowed));
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            try
            {
                var text = await process.StandardOutput.ReadToEndAsync(limit.Token);
                await errors;
                await process.WaitForExitAsync(limit.Token);
                return (process.ExitCode, text);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                return null;
            }
        }
        catch (Win32Exception)
        {
            // The program is not on this machine.
            return null;
        }
    }

    // "dotnet program.dll" or the program itself.
    internal static string[] ThisProgram() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

    internal static long PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    private sealed record Outcome(string Path, string Reason, int Pages, long Glyphs, long Milliseconds, long Megabytes)
    {
        public static Outcome Parse(string path, (int Code, string Text) result)
        {
            if (result.Code != 0 || result.Text.TrimEnd('\n').Split('\t') is not [var reason, var pages, var glyphs, var milliseconds, var megabytes]) return new Outcome(path, "crash", 0, 0, 0, 0);
            static long Number(string field) => long.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);
            return new Outcome(path, reason, (int)Number(pages), Number(glyphs), Number(milliseconds), Number(megabytes));
        }
    }
}
