using ItaIngest.Cli.CommandLine;
using ItaIngest.Cli.Machine;
using ItaIngest.Cli.Wording;
using ItaIngest.Documents;
using ItaIngest.Extractors;
using ItaIngest.Extractors.Intake;
using ItaIngest.Extractors.Pdf.Ocr;
using ItaIngest.Rules;

namespace ItaIngest.Cli.Workers;

/// <summary>What files are processed with, here or in a process of its own; it crosses the pipe once, before the first file.</summary>
/// <param name="Rules">Full path of the folder of rules.</param>
/// <param name="RulesRevision">Their revision. A worker that finds another one there does not begin.</param>
/// <param name="Limits">How much is read.</param>
/// <param name="Ocr">Pages of PDF files that are pictures are read by OCR.</param>
/// <param name="Engines">What reads PDF files and tells titles apart.</param>
internal sealed record WorkerSetup(string Rules, string RulesRevision, Limits Limits, bool Ocr, Engines Engines)
{
    /// <summary>A conversion by another program is stopped before the file's time is up, so that it is told as what it is.</summary>
    private const double ConversionShare = 0.75;

    /// <summary>How long one file may take.</summary>
    public TimeSpan Patience => TimeSpan.FromSeconds(PatienceLimit.Of(Limits));

    /// <summary>The limit that <see cref="Patience"/> is.</summary>
    public Limit PatienceLimit => Ocr ? Limit.OcrSeconds : Limit.Seconds;

    /// <summary>Of the command that begins: OCR that was asked for has to be there.</summary>
    /// <exception cref="CannotRunException">The programs for OCR are not installed.</exception>
    public static WorkerSetup Of(string rulesFolder, RuleSet rules, Limits limits, bool ocr, Engines engines, Words words)
    {
        if (ocr) OcrPrograms.Require(words);
        return new WorkerSetup(Path.GetFullPath(rulesFolder), rules.Revision, limits, ocr, engines);
    }

    /// <summary>Puts together what processes files.</summary>
    public FileProcessing Processing(RuleSet rules) =>
        new(new Pipeline(rules, ExtractorList.All(Limits, Ocr ? PageOcr.Find() : null, Engines.PdfOpener())), new FileReceiver(Limits, OfficeConverter.Find(TimeSpan.FromSeconds(Limits.Seconds * ConversionShare))));
}
