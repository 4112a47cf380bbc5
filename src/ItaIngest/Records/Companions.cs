namespace ItaIngest.Records;

/// <summary>A row of <c>sources.csv</c>: where a file came from.</summary>
/// <param name="Path">Path under the root.</param>
/// <param name="Url">Address it was fetched from, or empty.</param>
/// <param name="RetrievedOn">Day, if stated.</param>
/// <param name="Agency">Agency that it is said to be of, as written, or empty.</param>
/// <param name="Year">Fiscal year (BE) that it is said to be for, if stated.</param>
public sealed record SourceEntry(string Path, string Url, DateOnly? RetrievedOn, string Agency, int? Year);

/// <summary>A row of <c>agencies.csv</c>: a body whose reports are expected.</summary>
/// <param name="Type">เทศบาลตำบล, องค์การบริหารส่วนตำบล, …; in full.</param>
/// <param name="Name">Its own name without the type.</param>
/// <param name="District">Without อำเภอ; or empty.</param>
/// <param name="Province">Without จังหวัด; or empty.</param>
/// <param name="Year">Fiscal year (BE) for which it is expected; null: every year.</param>
public sealed record ExpectedAgency(string Type, string Name, string District, string Province, int? Year);
