using System.Diagnostics;
using System.Globalization;
using ItaIngest.Benchmarks.Pdf;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf;
using ItaIngest.Pdf;
using ItaIngest.PdfPig;
using ItaIngest.Serialisation;
using ItaIngest.Tests.Generated;

namespace ItaIngest.Benchmarks.DesignCard;

/// <summary>
/// Our reading of PDF files beside PdfPig's, through the same extractor, each engine in a process of its own: files opened, cells that are
/// exactly those that the file was made of, CPU time a page (second pass), the most memory the process ever held.
/// </summary>
internal static class PdfLines
{
    private const int SecondsAllowed = 60;

    private static readonly (string Name, PdfOpener Open)[] Engines = [("own", PdfDocument.Open), ("pdfpig", PdfPigDocument.Open)];

    public static void Run(string? folder)
    {
        var made = MadePdfs.All().ToList();
        var work = Directory.CreateTempSubdirectory("ita-readers-");
        try
        {
            foreach (var file in made) File.WriteAllBytes(Path.Combine(work.FullName, file.Name), file.Pdf);
            Console.WriteLine($"PDF: {made.Count} made files; PdfPig {PdfPigDocument.Version}");
            var read = Engines.ToDictionary(e => e.Name, e => Read(e.Name, work.FullName), StringComparer.Ordinal);
            Console.WriteLine($"{"group",-28} {"engine",-7} {"files",5} {"opened",6}  {"losses",6} {TableFigures.Head}");
            foreach (var group in made.GroupBy(f => f.Group, StringComparer.Ordinal).Append(made.GroupBy(_ => "all").Single()))
            {
                foreach (var (name, _) in Engines) Line(group.Key, name, [.. group], file => DocumentJson.Deserialize(File.ReadAllBytes(Path.Combine(work.FullName, $"{file.Name}.{name}.json"))).Extraction);
            }

            foreach (var (name, figures) in read) Console.WriteLine($"{name,-7} {figures}");
            if (folder is not null) RunOver(folder);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    /// <summary>What <see cref="Run"/> starts: every PDF of a folder by one engine, twice; the results stand beside the files.</summary>
    public static void RunOne(string engine, string folder)
    {
        var extractor = new PdfExtractor(Limits.Default, open: Engines.Single(e => string.Equals(e.Name, engine, StringComparison.Ordinal)).Open);
        var files = Directory.GetFiles(folder, "*.pdf").Order(StringComparer.Ordinal).ToList();
        var pages = 0;
        foreach (var file in files)
        {
            var extraction = Extract(extractor, file);
            pages += extraction.Pages?.Count ?? 0;
            File.WriteAllBytes($"{file}.{engine}.json", DocumentJson.Serialize(new DocumentResult(extraction, null, null, [])));
        }

        var before = Environment.CpuUsage.TotalTime;
        foreach (var file in files) Extract(extractor, file);
        var spent = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {spent.TotalMilliseconds / Math.Max(1, pages):F2} ms of CPU a page, peak {PdfSuites.PeakMegabytes()} MB"));
    }

    /// <summary>One file by one engine: what came of it.</summary>
    public static void RunFile(string engine, string path)
    {
        var extraction = Extract(new PdfExtractor(Limits.Default, open: Engines.Single(e => string.Equals(e.Name, engine, StringComparison.Ordinal)).Open), path);
        var cells = extraction.Blocks.OfType<Table>().Sum(t => t.Cells.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{extraction.Refusal?.Reason.ToString() ?? extraction.Status.ToString()}\t{extraction.Pages?.Count ?? 0}\t{cells}\t{PdfSuites.PeakMegabytes()}\t{Environment.CpuUsage.TotalTime.TotalMilliseconds:0}"));
    }

    // Files that nobody knows the truth of, each in a process of its own: what opens, what dies.
    private static void RunOver(string folder)
    {
        var files = PdfSuites.Files(folder).ToList();
        Console.WriteLine($"PDF: {files.Count} files under the folder that was given, each in a process of its own, {SecondsAllowed} s allowed");
        foreach (var (name, _) in Engines)
        {
            var outcomes = files.Select(file => Alone(name, file)).ToList();
            Console.WriteLine($"{name,-7} {string.Join(", ", outcomes.GroupBy(o => o.Result, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => $"{g.Key} {g.Count()}"))}; {outcomes.Sum(o => o.Pages)} pages, {outcomes.Sum(o => o.Cells)} cells, most memory {outcomes.Max(o => o.Megabytes)} MB");
            foreach (var (outcome, file) in outcomes.Zip(files).Where(o => o.First.Result is "crash" or "hang")) Console.WriteLine($"  {outcome.Result}: {Path.GetRelativePath(folder, file)}");
        }
    }

    private static (string Result, int Pages, int Cells, long Megabytes) Alone(string engine, string file)
    {
        using var process = Start("readers-file", engine, file);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(SecondsAllowed)))
        {
            process.Kill();
            return ("hang", 0, 0, 0);
        }

        _ = errors.Result;
        if (process.ExitCode != 0 || output.Result.TrimEnd('\n').Split('\t') is not [var result, var pages, var cells, var megabytes, _]) return ("crash", 0, 0, 0);
        static int Number(string field) => int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);
        return (result, Number(pages), Number(cells), Number(megabytes));
    }

    private static string Read(string engine, string folder)
    {
        using var process = Start("readers-pdf", engine, folder);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output.TrimEnd() : throw new InvalidOperationException($"{engine}: {errors.Result}");
    }

    private static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. PdfSuites.ThisProgram(), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;

    private static Extraction Extract(PdfExtractor extractor, string file)
    {
        var bytes = File.ReadAllBytes(file);
        return extractor.Extract(new SourceFile("benchmark", Path.GetFileName(file), Documents.DocumentFormat.Pdf, bytes.LongLength), bytes);
    }

    private static void Line(string group, string engine, IReadOnlyList<MadePdf> files, Func<MadePdf, Extraction> extractionOf)
    {
        var (figures, opened, losses) = (new TableFigures(), 0, 0);
        foreach (var file in files)
        {
            var extraction = extractionOf(file);
            if (extraction.Refusal is null) opened++;
            losses += extraction.Notes.Count(n => n.Kind == NoteKind.Loss);
            figures += new TableScore(HeadersByPlace: !file.IsThaiKept).Of(file.Report, extraction);
        }

        Console.WriteLine($"{group,-28} {engine,-7} {files.Count,5} {opened,6}  {losses,6} {figures}");
    }
}
