using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Wording;
using ItaIngest.Extractors.Pdf.Ocr;

namespace ItaIngest.Cli.Machine;

/// <summary>The programs that --ocr needs.</summary>
internal static class OcrPrograms
{
    /// <summary>They, or the sentence that says what is missing.</summary>
    /// <exception cref="CannotRunException">One of them is not installed.</exception>
    public static PageOcr Require(Words words) => PageOcr.Find() ?? throw new CannotRunException(words.NoOcr);
}
