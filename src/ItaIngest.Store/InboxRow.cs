using ItaIngest.Records;

namespace ItaIngest.Store;

/// <summary>A document as an inbox counts it: of most documents nothing else is looked at.</summary>
/// <param name="Year">Fiscal year (BE) that it is listed under.</param>
/// <param name="Province">Province, or empty.</param>
/// <param name="AgencyType">Type of the agency, or empty.</param>
/// <param name="AgencyName">Name of the agency, or empty.</param>
/// <param name="Errors">Open findings that hold values back.</param>
/// <param name="Warnings">Other open findings.</param>
/// <param name="ToConfirm">Decisions that are to be looked at.</param>
/// <param name="Open">The checks that have open findings in it.</param>
/// <param name="Whole">What is shown of it; only to be asked for while it is the row that is being read. How often it was decided about is left 0.</param>
internal sealed record InboxRow(
    int? Year,
    string Province,
    string AgencyType,
    string AgencyName,
    int Errors,
    int Warnings,
    int ToConfirm,
    IEnumerable<CheckTally> Open,
    Func<InboxDocument> Whole);
