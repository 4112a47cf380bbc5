using System.Diagnostics;
using System.Globalization;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Readings;

namespace ItaIngest.Benchmarks.Readings;

/// <summary>
/// How many megabytes of text (UTF-8) the reader reads a second on one core: a folder of reports as they are, the same with every text as
/// it was read (nothing left to change), and the same with a broken ำ in each text. Time of the processor, best of several passes.
/// </summary>
internal static class ReadingSpeed
{
    private const int Passes = 7;
    private const int Milliseconds = 300;

    /// <summary>Measures the reports of a folder, else those of corpus/.</summary>
    public static void Run(string? folder)
    {
        var reader = new Reader();
        var reports = Extractions(folder ?? Path.Combine(Root(), "corpus")).ToList();
        var clean = reports.Select(e => With(e, t => Reader.Read(new Place(), t).Text)).ToList();
        Say("as they are", reports, reader);
        Say("clean", clean, reader);
        Say("a broken ำ in each", clean.Select(e => With(e, t => t + " น\u0E4D\u0E49า")).ToList(), reader);
        Say("clean, noise counted", clean, reader, counted: true);
    }

    private static void Say(string what, IReadOnlyList<Extraction> reports, Reader reader, bool counted = false)
    {
        var bytes = reports.Sum(TextBytes);
        var best = double.MaxValue;
        for (var pass = 0; pass < Passes; pass++)
        {
            var start = Cpu();
            var runs = 0;
            do
            {
                foreach (var report in reports)
                {
                    var read = reader.Read(report);
                    if (counted) GC.KeepAlive(read.Noise);
                    GC.KeepAlive(read);
                }

                runs++;
            }
            while ((Cpu() - start).TotalMilliseconds < Milliseconds);

            best = Math.Min(best, (Cpu() - start).TotalMicroseconds / runs);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22} {reports.Count} reports, {bytes / 1e3:F0} KB: {bytes / best:F1} MB/s"));
    }

    // The time of the processor, which other programs on the machine do not lengthen.
    private static TimeSpan Cpu()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime;
    }

    private static Extraction With(Extraction extraction, Func<string, string> change) => extraction with
    {
        Blocks = [.. extraction.Blocks.Select(b => b switch
        {
            Paragraph p => p with { Text = change(p.Text) },
            Table t => t with { Cells = [.. t.Cells.Select(c => c with { Text = change(c.Text) })] },
            _ => b,
        })],
    };

    private static IEnumerable<Extraction> Extractions(string folder)
    {
        var extractors = ExtractorList.All(Limits.Default);
        var receiver = new FileReceiver(Limits.Default);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (path.Contains("truth", StringComparison.Ordinal) || Path.GetFileName(path)[0] == '.' || path.EndsWith(".csv", StringComparison.Ordinal)) continue;
            var received = receiver.Receive(new FoundFile(path, Path.GetFileName(path), null));
            if (received.Refusal is not null || extractors.FirstOrDefault(e => e.Format == received.Source.Format) is not { } extractor) continue;
            var extraction = extractor.Extract(received.Source, received.Content, CancellationToken.None);
            if (extraction.Status != ExtractionStatus.Refused) yield return extraction;
        }
    }

    private static long TextBytes(Extraction extraction) => extraction.Blocks.Sum(b => b switch
    {
        Paragraph p => Encoding.UTF8.GetByteCount(p.Text),
        Table t => t.Cells.Sum(c => (long)Encoding.UTF8.GetByteCount(c.Text)),
        _ => 0,
    });

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ItaIngest.sln"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The project is not around this program.");
        return folder;
    }
}
