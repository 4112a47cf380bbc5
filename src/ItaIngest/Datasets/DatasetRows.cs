using ItaIngest.Checks;
using ItaIngest.Decisions;
using ItaIngest.Documents;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Datasets;

/// <summary>What a row of <c>documents</c> is made of.</summary>
/// <param name="Stored">The document.</param>
/// <param name="Report">The report that it belongs to; null of a refused or failed file.</param>
/// <param name="Wins">Whether its statements come first in that report.</param>
/// <param name="Source">Its row of sources.csv, if there is one.</param>
internal sealed record DocumentRow(StoredDocument Stored, ReportKey? Report, bool? Wins, SourceEntry? Source);

/// <summary>What a row of <c>reports</c> is made of.</summary>
internal sealed record ReportRow(AssembledReport Report, long Scores, long Held, long Contradicted, long Measures, long Disclosures)
{
    public ReportDocument Winner => Report.Documents[0];
}

/// <summary>What a row of <c>provenance</c> is made of: one statement of a value.</summary>
/// <param name="Of">The value.</param>
/// <param name="Role">"first", "copy" (another place of the same document), "other" (another statement, as a rule of another document of the report).</param>
/// <param name="In">The document that states it.</param>
/// <param name="Value">As stated there.</param>
/// <param name="Raw">As extracted there.</param>
/// <param name="At">Where.</param>
internal sealed record ProvenanceRow(ReportValue Of, string Role, ReportDocument In, string Value, string Raw, Place At)
{
    /// <summary>All statements of a value, the first first.</summary>
    public static IEnumerable<ProvenanceRow> All(ReportValue value)
    {
        yield return First(value, "first", value.Document, value.Stated);
        foreach (var copy in Copies(value, value.Document, value.Stated)) yield return copy;
        foreach (var (document, stated) in value.Others)
        {
            yield return First(value, "other", document, stated);
            foreach (var copy in Copies(value, document, stated)) yield return copy;
        }
    }

    private static ProvenanceRow First(ReportValue value, string role, ReportDocument document, Observation o) =>
        new(value, role, document, o.Value, o.Raw, o.At with { Document = document.Stored.Id });

    private static IEnumerable<ProvenanceRow> Copies(ReportValue value, ReportDocument document, Observation o) =>
        o.Copies.Select(c => new ProvenanceRow(value, "copy", document, c.Value, c.Raw, c.At with { Document = document.Stored.Id }));
}

/// <summary>What a row of <c>disclosures</c> is made of.</summary>
internal sealed record DisclosureRow(ReportKey Report, ReportDocument In, Disclosure Disclosure, ItemDescription Item, ValueStatus Status)
{
    public int? Year => In.Facts.ScoreYear ?? In.Facts.ReportYear;
}

/// <summary>What a row of <c>measures</c> is made of.</summary>
/// <param name="Report">The report.</param>
/// <param name="In">The document.</param>
/// <param name="Ordinal">From 1, in the order of the document.</param>
/// <param name="Measure">The measure.</param>
internal sealed record MeasureRow(ReportKey Report, ReportDocument In, int Ordinal, Measure Measure);

/// <summary>What a row of <c>findings</c> is made of.</summary>
internal sealed record FindingRow(string Id, StoredDocument In, ReportKey? Report, CheckResult Result)
{
    /// <summary>The place that it rests on first.</summary>
    public Evidence? First => Result.Evidence.Count > 0 ? Result.Evidence[0] : null;

    public Place At => (First?.At ?? new Place()) with { Document = In.Id };
}

/// <summary>What a row of <c>decisions</c> is made of.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="In">The document as it is now.</param>
internal sealed record DecisionRow(Decision Decision, StoredDocument In);
