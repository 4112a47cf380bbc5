using ItaIngest.Decisions;
using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Comparisons;

/// <summary>What is compared of a document itself.</summary>
/// <param name="Path">The path by which it was found.</param>
/// <param name="Document">Its id: the hash of its content.</param>
/// <param name="IsMissing">The last ingest did not see it; it is still in the dataset.</param>
/// <param name="Outcome">How it ended, among the others.</param>
/// <param name="Kind">What kind of report; null of a file that was not read.</param>
/// <param name="Agency">Whose it is: full name, district, province; or empty.</param>
/// <param name="ScoreYear">Fiscal year (BE) of its scores, or null.</param>
/// <param name="ReportYear">Fiscal year (BE) that it is for, or null.</param>
/// <param name="PlanYear">Fiscal year (BE) of its measures, or null.</param>
public sealed record ComparedDocument(
    string Path, string Document, bool IsMissing, Outcome Outcome, ReportKind? Kind, string Agency, int? ScoreYear, int? ReportYear, int? PlanYear)
{
    /// <summary>A document as a store has it, by one of its paths.</summary>
    internal static ComparedDocument Of(StoredDocument stored, string path) => new(
        path,
        stored.Id,
        stored.Paths.Any(p => p.Path == path && p.Status == PathStatus.Missing),
        stored.OutcomeAmongOthers,
        stored.Result?.Facts?.Kind,
        stored.Result?.Facts is { } facts ? ReportClaims.AgencyOf(facts.Agency) : "",
        stored.Result?.Facts?.ScoreYear,
        stored.Result?.Facts?.ReportYear,
        stored.Result?.Facts?.PlanYear);
}
