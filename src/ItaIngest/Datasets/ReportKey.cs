using System.Globalization;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Datasets;

/// <summary>What makes documents one report: agency, year and kind.</summary>
/// <param name="Id">"r" and a hash of the others; of a document whose agency or year is not known, of the document itself.</param>
/// <param name="AgencyType">เทศบาลตำบล, …; or empty.</param>
/// <param name="AgencyName">Without its type; or empty.</param>
/// <param name="District">Or empty.</param>
/// <param name="Province">Or empty.</param>
/// <param name="Year">Fiscal year (BE) that it is for; the year of its scores where it says no other; or null.</param>
/// <param name="Kind">"analysis", "implementation", "other".</param>
public sealed record ReportKey(string Id, string AgencyType, string AgencyName, string District, string Province, int? Year, string Kind)
{
    /// <summary>The report that a document is; null when it is none: no kind, no agency and no statement of any sort was found.</summary>
    /// <param name="document">Id of the document.</param>
    /// <param name="facts">What it says; null for a file that was not read.</param>
    public static ReportKey? Of(string document, ReportFacts? facts) =>
        facts is null || SaysNothing(facts) ? null : Of(document, facts.Kind, facts.Agency, facts.ReportYear ?? facts.ScoreYear);

    /// <summary>The same of the head of a document, which does not know whether anything is stated: what says nothing has a report of its own here.</summary>
    public static ReportKey? Of(ReportHead head) => head.Kind is { } kind ? Of(head.Document, kind, head.Agency, head.Year) : null;

    private static ReportKey Of(string document, ReportKind kind, Agency agency, int? year)
    {
        var key = new ReportKey("", agency.Type ?? "", agency.Name ?? "", agency.District ?? "", agency.Province ?? "", year, Word(kind));
        // Two documents of nobody knows whom are not the same report.
        var isKnown = key.AgencyName.Length > 0 && year is not null;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"report\n{key.AgencyType}\n{key.AgencyName}\n{key.District}\n{key.Province}\n{year}\n{key.Kind}\n{(isKnown ? "" : document)}");
        // The letter keeps spreadsheets from taking digits with an e among them for a number.
        return key with { Id = "r" + DocumentId.Hash(text)[..16] };
    }

    private static bool SaysNothing(ReportFacts facts) =>
        facts.Kind == ReportKind.Other
        && facts.Agency.Name is null
        && facts.Observations.Count == 0
        && facts.Disclosures.Count == 0
        && facts.Measures.Count == 0;

    private static string Word(ReportKind kind) => kind switch
    {
        ReportKind.Analysis => "analysis",
        ReportKind.Implementation => "implementation",
        _ => "other",
    };
}
