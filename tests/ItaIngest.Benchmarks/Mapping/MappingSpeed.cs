using System.Diagnostics;
using System.Globalization;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Mapping;
using ItaIngest.Readings;
using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.Mapping;

/// <summary>
/// How many megabytes of text a second of processor time are read and mapped. Text is what the extractors give, in UTF-8; of a file that is text
/// itself its own size stands beside it. Each figure is the best of several passes.
/// </summary>
internal static class MappingSpeed
{
    private const int Passes = 5;
    private const int Milliseconds = 400;

    /// <summary>Measures the reports of a folder, else those of corpus/ and of the folder of real reports beside the project.</summary>
    public static void Run(string? folder)
    {
        var root = Root();
        var rules = RuleSetLoader.Load(Path.Combine(root, "rules"));
        string[] folders = folder is null ? [Path.Combine(root, "corpus"), Path.Combine(root, "..", "shared", "seeds")] : [folder];
        foreach (var one in folders.Where(Directory.Exists)) OfFolder(one, rules);
    }

    private static void OfFolder(string folder, RuleSet rules)
    {
        var (reader, mapper) = (new Reader(), new Mapper(rules));
        var all = new List<(double Text, double File, double Read, double Map)>();
        Console.WriteLine($"{folder}\nreport                                      text KB  file KB   read µs    map µs  text MB/s  file MB/s");
        foreach (var (name, extraction, size) in Extractions(folder))
        {
            var document = reader.Read(extraction);
            var (text, file) = (TextBytes(extraction) / 1e3, size / 1e3);
            var (read, map) = (Microseconds(() => reader.Read(extraction)), Microseconds(() => mapper.Map(document)));
            all.Add((text, file, read, map));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-42} {text,8:F1} {file,8:F1} {read,9:F0} {map,9:F0} {text * 1e3 / (read + map),10:F1} {file * 1e3 / (read + map),10:F1}"));
        }

        if (all.Count == 0) return;
        var (texts, files, spent) = (all.Sum(a => a.Text), all.Sum(a => a.File), all.Sum(a => a.Read + a.Map));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Count} reports, {texts:F0} KB of text in {files:F0} KB: reading {texts * 1e3 / all.Sum(a => a.Read):F1} MB/s of text, mapping {texts * 1e3 / all.Sum(a => a.Map):F1}, together {texts * 1e3 / spent:F1}; of files {files * 1e3 / spent:F1} MB/s; mean {spent / all.Count:F0} µs a report"));
    }

    private static IEnumerable<(string Name, Extraction Extraction, long Size)> Extractions(string folder)
    {
        var extractors = ExtractorList.All(Limits.Default);
        var receiver = new FileReceiver(Limits.Default);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.Contains("truth", StringComparison.Ordinal) || Path.GetFileName(path)[0] == '.' || path.EndsWith(".csv", StringComparison.Ordinal)) continue;
            var received = receiver.Receive(new FoundFile(path, Path.GetFileName(path), null));
            if (received.Refusal is not null || extractors.FirstOrDefault(e => e.Format == received.Source.Format) is not { } extractor) continue;
            var extraction = extractor.Extract(received.Source, received.Content, CancellationToken.None);
            if (extraction.Status != ExtractionStatus.Refused) yield return (Path.GetFileName(path), extraction, received.Source.Length);
        }
    }

    private static long TextBytes(Extraction extraction) => extraction.Blocks.Sum(b => b switch
    {
        Paragraph p => Encoding.UTF8.GetByteCount(p.Text),
        Table t => t.Cells.Sum(c => (long)Encoding.UTF8.GetByteCount(c.Text)),
        _ => 0,
    });

    private static double Microseconds(Func<object> run)
    {
        var best = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var start = Cpu();
            var runs = 0;
            do
            {
                GC.KeepAlive(run());
                runs++;
            }
            while ((Cpu() - start).TotalMilliseconds < Milliseconds / Passes);

            best = Math.Min(best, (Cpu() - start).TotalMicroseconds / runs);
        }

        return best;
    }

    // The time of the processor, which other programs on the machine do not lengthen.
    private static TimeSpan Cpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ItaIngest.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("ItaIngest.sln does not stand above the program.");
    }
}
