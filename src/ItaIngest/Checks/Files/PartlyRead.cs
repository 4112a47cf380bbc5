using ItaIngest.Documents;

namespace ItaIngest.Checks.Files;

/// <summary>ITA-X002: something in the file was not read. Can always tell.</summary>
public sealed class PartlyRead : ICheck
{
    /// <inheritdoc/>
    public string Code => "ITA-X002";

    /// <inheritdoc/>
    public IEnumerable<CheckResult> Run(CheckContext context)
    {
        var losses = context.Document.Extraction.Notes.Where(n => n.Kind == NoteKind.Loss);
        foreach (var loss in losses.GroupBy(n => n.Code, StringComparer.Ordinal))
        {
            var figures = new Figures { { "note", loss.Key }, { "detail", loss.First().Text }, { "places", loss.Count() } };
            var pages = PageList.Of(loss.Select(n => n.At?.Page).OfType<int>());
            if (pages.Length > 0) figures.Add("pages", pages);
            yield return Say.Fails(Code, new Subject("document"), Severity.Warning, figures,
                [.. loss.Select(n => new Evidence(n.At ?? new Place(), n.Text, "defect"))], []);
        }
    }
}
