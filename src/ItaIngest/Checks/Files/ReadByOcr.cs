using ItaIngest.Documents;
using ItaIngest.Mapping;

namespace ItaIngest.Checks.Files;

/// <summary>
/// ITA-X005: values that stand on pages read by OCR. The stock Thai models of Tesseract cannot output five of the ten Thai digits and put
/// others in their place, and who made a hidden text layer is not known: no such value counts before a person has seen it. Can always tell.
/// </summary>
public sealed class ReadByOcr : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-X005";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var pages = OcrPages.Of(context.Document.Extraction);
        if (pages.Count == 0) yield break;
        var read = context.Facts.Observations.Where(o => o.At.Page is { } page && pages.Contains(page)).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        if (read.Count == 0) yield break;
        yield return Say.Fails(Code, new Subject("document"), Severity.Error,
            new Figures { { "pages", PageList.Of(read.Select(o => o.At.Page!.Value)) }, { "values", read.Count } },
            [.. read.Select(o => new Evidence(o.At, o.Raw, "defect"))], read.Select(ObservationKey.Of));
    }
}
