using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Readings;

namespace ItaIngest.Checks.Texts;

/// <summary>
/// ITA-T011: the document is full of Thai digits and has none of ๔ ๖ ๗ ๘ ๙, which the stock Thai models of Tesseract cannot output: they
/// put others in their place, and each of them looks like a number. No value in Thai digits counts before a person has seen it.
/// Can always tell.
/// </summary>
public sealed class DigitsNotAllSeen : ICheck
{
    // Without one of the five among this many digits is less than one in a thousand million by chance alone; years of the Buddhist era have them besides.
    private const int Many = 30;

    private const string Unseen = "๔๖๗๘๙";

    /// <inheritdoc/>
    public string Code => "ITA-T011";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var digits = 0;
        Reading? first = null;
        foreach (var reading in TextRuns.Readings(context.Document))
        {
            if (reading.Raw.AsSpan().ContainsAny(Unseen)) yield break;
            var here = reading.Raw.Count(IsThaiDigit);
            digits += here;
            if (here > 0) first ??= reading;
        }

        if (digits <= Many || first is null) yield break;
        var values = context.Facts.Observations.Where(o => o.Raw.Any(IsThaiDigit) || o.Copies.Any(c => c.Raw.Any(IsThaiDigit))).OrderBy(o => o.At, PlaceOrder.InDocument).ToList();
        var figures = new Figures { { "digits", digits }, { "values", values.Count } };
        IReadOnlyList<Evidence> evidence = values.Count > 0 ? [.. values.Select(o => new Evidence(o.At, o.Raw, "defect"))] : [new Evidence(first.At, first.Raw, "defect")];
        yield return Say.Fails(Code, new Subject("document"), values.Count > 0 ? Severity.Error : Severity.Warning, figures, evidence, values.Select(ObservationKey.Of));
    }

    private static bool IsThaiDigit(char c) => c is >= '๐' and <= '๙';
}
