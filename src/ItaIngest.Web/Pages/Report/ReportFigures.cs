using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Web.Pages.Report;

/// <summary>The counts at the head of a report file.</summary>
/// <param name="Documents">Documents: one a content, read or not.</param>
/// <param name="Read">Those that were read.</param>
/// <param name="Reports">Reports among these: of an agency, a year and a kind.</param>
/// <param name="Agencies">Agencies whose reports they are.</param>
/// <param name="Scores">Scores that the documents state.</param>
/// <param name="Held">Those of them that are held until a person decides.</param>
/// <param name="Open">Open findings.</param>
public sealed record ReportFigures(int Documents, int Read, int Reports, int Agencies, int Scores, int Held, int Open)
{
    /// <summary>Counts.</summary>
    public static ReportFigures Of(IReadOnlyList<ReportHead> documents, IReadOnlyList<ProvinceReports> provinces, ScoreShares shares)
    {
        var read = documents.Where(d => d.Kind is not null).ToList();
        var agencies = provinces.SelectMany(p => p.Agencies).ToList();
        // Two documents of nobody knows whom, or of no year, are not the same report; one of nobody knows whom and of no known kind is none.
        var known = agencies.Sum(a => a.Documents.Where(d => d.Year is not null && d.Kind is not null).Select(d => (d.Year, d.Kind)).Distinct().Count());
        var unknown = read.Count(d => string.IsNullOrEmpty(d.Agency.Name) ? d.Kind != ReportKind.Other : d.Year is null);
        return new ReportFigures(documents.Count, read.Count, known + unknown, agencies.Count, shares.Total, shares.Open, documents.Sum(d => d.Errors + d.Warnings));
    }
}
