using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf;
using ItaIngest.Pdf;

namespace ItaIngest.Benchmarks.Pdf;

/// <summary>
/// CPU time a page, to joined tables, beside that of other readers over the same files in the same run: user and system time of
/// processes, never the clock on the wall. Once for what is in a folder called "thai", once for the files of the others with most pages.
/// </summary>
public static class PdfSpeed
{
    private const int Biggest = 8;
    private const int Passes = 4;
    private const string Miner = "import sys\nfrom pdfminer.high_level import extract_pages\nfor f in sys.argv[1:]:\n  for p in extract_pages(f): pass";
    private const string Plumber = "import sys,pdfplumber\nfor f in sys.argv[1:]:\n  with pdfplumber.open(f) as d:\n    for p in d.pages:\n      p.extract_tables()\n      p.flush_cache() if hasattr(p,'flush_cache') else p.close()";

    /// <summary>Everything; readers in Python, which take minutes, over the files in Thai only.</summary>
    public static void Run(string folder)
    {
        var files = PdfSuites.Files(folder).Select(path => (Path: path, Pages: PagesOf(path))).Where(file => file.Pages > 0).ToList();
        var thai = files.Where(file => Path.GetRelativePath(folder, file.Path).Split(Path.DirectorySeparatorChar).Contains("thai", StringComparer.Ordinal)).ToList();
        if (thai.Count > 0) Compare("in Thai", thai, [("pdfminer", "python3", ["-c", Miner]), ("pdfplumber", "python3", ["-c", Plumber])]);
        var biggest = files.Except(thai).OrderByDescending(file => file.Pages).Take(Biggest).ToList();
        if (biggest.Count > 0) Compare("with most pages", biggest, []);
    }

    /// <summary>What <see cref="Run"/> starts: some passes over files, and the CPU time of each so far.</summary>
    public static void RunPasses(int passes, string[] paths)
    {
        var before = TimeSpan.Zero;
        for (var pass = 0; pass < passes; pass++)
        {
            var cells = 0;
            foreach (var path in paths)
            {
                var bytes = File.ReadAllBytes(path);
                var extraction = new PdfExtractor(Limits.Default).Extract(new SourceFile("benchmark", path, Documents.DocumentFormat.Pdf, bytes.LongLength), bytes);
                cells += extraction.Blocks.OfType<Table>().Sum(table => table.Cells.Count);
            }

            var now = Environment.CpuUsage.TotalTime;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(now - before).TotalMilliseconds:0.0}\t{cells}"));
            before = now;
        }
    }

    private static void Compare(string what, List<(string Path, int Pages)> files, (string Name, string Program, string[] Arguments)[] others)
    {
        var pages = files.Sum(file => file.Pages);
        string[] paths = [.. files.Select(file => file.Path)];
        Console.WriteLine($"{files.Count} files {what}, {pages} pages");
        var poppler = paths.Sum(path => Cpu("pdftotext", ["-bbox", path, "/dev/null"], out _) ?? double.NaN);
        Print("pdftotext -bbox, a process a file", poppler, pages, poppler);
        var whole = Cpu(Environment.ProcessPath!, [.. PdfSuites.ThisProgram(), "pdf-passes", "1", .. paths], out _) ?? double.NaN;
        Print("this, to joined tables, one process, one pass", whole, pages, poppler);
        _ = Cpu(Environment.ProcessPath!, [.. PdfSuites.ThisProgram(), "pdf-passes", Passes.ToString(CultureInfo.InvariantCulture), .. paths], out var passes);
        var warm = passes.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line.Split('\t')[0], NumberStyles.Float, CultureInfo.InvariantCulture)).ToList();
        Print($"this, warm (pass {Passes} of {Passes})", warm[^1], pages, poppler);
        foreach (var (name, program, arguments) in others)
        {
            if (Cpu(program, [.. arguments, .. paths], out _) is { } cpu) Print(name, cpu, pages, poppler);
            else Console.WriteLine($"  {name}: not on this machine");
        }
    }

    private static void Print(string name, double milliseconds, int pages, double poppler) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"  {name,-48} {milliseconds,9:0} ms  {milliseconds / pages,8:0.00} ms a page  {milliseconds / poppler,7:0.00} x pdftotext -bbox"));

    private static int PagesOf(string path)
    {
        try
        {
            return PdfDocument.Open(File.ReadAllBytes(path)).PageCount;
        }
        catch (PdfException)
        {
            return 0;
        }
    }

    /// <summary>User and system time of a program in milliseconds; null when it is not there or fails.</summary>
    internal static double? Cpu(string program, string[] arguments, out string output)
    {
        output = "";
        var before = OfChildren();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            _ = errors.Result;
            return process.ExitCode == 0 ? OfChildren() - before : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>User and system time of the children that ended, in milliseconds, from Linux' own account: hundredths of a second.</summary>
    private static double OfChildren()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return 10.0 * (long.Parse(fields[13], NumberStyles.None, CultureInfo.InvariantCulture) + long.Parse(fields[14], NumberStyles.None, CultureInfo.InvariantCulture));
    }
}
