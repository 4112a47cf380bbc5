using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ItaIngest.Documents;
using ItaIngest.Extractors.Pdf.Text;
using ItaIngest.Extractors.Tools;
using ItaIngest.Pdf;

namespace ItaIngest.Extractors.Pdf.Ocr;

/// <summary>What came of reading a page by OCR: its text, or the problem.</summary>
/// <param name="Text">The page, its clusters marked as a hidden layer's; null when there was a problem.</param>
/// <param name="Tool">Name and version of the OCR program.</param>
/// <param name="Problem">"timeout", "exit 1", "not-started", "no-picture"; null when there is text.</param>
internal sealed record OcrResult(PageText? Text, string Tool, string? Problem);

/// <summary>
/// Reads a page that has no text by drawing it with poppler's pdftoppm and giving the picture to tesseract, each in a process of its own.
/// What comes out is for finding and reading; its numbers are never trusted (ITA-X005).
/// </summary>
/// <param name="pdftoppm">Path of pdftoppm.</param>
/// <param name="tesseract">Path of tesseract.</param>
public sealed class PageOcr(string pdftoppm, string tesseract)
{
    /// <summary>Longer side of the picture: A4 at 300 dots an inch. A page of any size makes a picture of this size.</summary>
    private const int Pixels = 3508;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(180);

    private readonly Lazy<string> tool = new(() => ToolProcess.Version(tesseract, "--version", "tesseract"));

    /// <summary>Name and version of the OCR program.</summary>
    public string Tool => tool.Value;

    /// <summary>Both programs where they are installed, else null.</summary>
    public static PageOcr? Find() =>
        ToolProcess.Find(["pdftoppm"]) is { } draws && ToolProcess.Find(["tesseract"], @"C:\Program Files\Tesseract-OCR\tesseract.exe") is { } reads ? new PageOcr(draws, reads) : null;

    internal OcrResult Read(ReadOnlyMemory<byte> file, int page, double width, double height)
    {
        var folder = Directory.CreateTempSubdirectory("ita-ocr-");
        try
        {
            var pdf = Path.Combine(folder.FullName, "in.pdf");
            File.WriteAllBytes(pdf, file.Span);
            var number = page.ToString(CultureInfo.InvariantCulture);
            var problem = ToolProcess.Run(pdftoppm, ["-f", number, "-l", number, "-singlefile", "-gray", "-png", "-scale-to", Pixels.ToString(CultureInfo.InvariantCulture), pdf, "page"], folder.FullName, Timeout);
            var picture = Path.Combine(folder.FullName, "page.png");
            if (problem is not null || !File.Exists(picture)) return new OcrResult(null, Tool, problem ?? "no-picture");
            var table = new StringBuilder();
            problem = ToolProcess.Run(tesseract, [picture, "stdout", "-l", "tha+eng", "--psm", "3", "tsv"], folder.FullName, Timeout, table);
            return problem is not null ? new OcrResult(null, Tool, problem) : new OcrResult(TextOf(table.ToString(), page, (float)width, (float)height), Tool, null);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The page that a table of words (tesseract's "tsv") describes.</summary>
    internal static PageText TextOf(string tsv, int page, float width, float height)
    {
        var scale = Math.Max(width, height) / Pixels;
        var clusters = new List<Cluster>();
        OcrWord? open = null;
        foreach (var line in tsv.Split('\n'))
        {
            if (OcrWord.Of(line, scale) is not { } word) continue;
            // Nearly every letter of Thai is a word of its own to tesseract.
            if (open?.TryJoin(word) is { } joined)
            {
                open = joined;
                continue;
            }

            if (open is not null) clusters.Add(open.ToCluster(clusters.Count));
            open = word;
        }

        if (open is not null) clusters.Add(open.ToCluster(clusters.Count));
        long characters = clusters.Sum(c => (long)c.Text.Length);
        return new PageText(page, width, height, 0, [.. clusters], [], [], ImmutableArray<PageImage>.Empty, clusters.Count == 0 ? TextQuality.None : TextQuality.Ocr, [], new Residue(characters, 0, 0, 0, 0));
    }
}
