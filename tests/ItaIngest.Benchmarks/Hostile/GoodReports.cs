using System.Globalization;
using ItaIngest.Noise.Made;
using ItaIngest.Noise.Printed;
using ItaIngest.Rules;

namespace ItaIngest.Benchmarks.Hostile;

/// <summary>Made-up reports without a fault, in every format in turn.</summary>
internal static class GoodReports
{
    private static readonly (Documents.DocumentFormat Format, string Extension)[] Formats =
    [
        (Documents.DocumentFormat.Docx, "docx"), (Documents.DocumentFormat.Html, "html"), (Documents.DocumentFormat.Pdf, "pdf"), (Documents.DocumentFormat.Text, "txt"),
    ];

    /// <summary>Writes so many into a folder; the same number gives the same report.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var reports = new CleanReports(RuleSetLoader.Load(Path.Combine(ReviewStoreSpeed.Root(), "rules")));
        for (var i = 0; i < count; i++)
        {
            var (format, extension) = Formats[i % Formats.Length];
            var report = reports.Make(reports.Years[i % reports.Years.Count], new Random(i));
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"report-{i:0000}.{extension}")), Printers.Of(format).Print(report.Blocks));
        }
    }
}
