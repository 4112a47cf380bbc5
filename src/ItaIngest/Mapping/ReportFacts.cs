namespace ItaIngest.Mapping;

/// <summary>What a report says, aligned to the code book of its year; nothing here is computed.</summary>
/// <param name="Kind">What kind of report it is.</param>
/// <param name="Agency">Whose report it is.</param>
/// <param name="ScoreYear">Fiscal year (BE) of the scores, whose code book was used; null when the report states none.</param>
/// <param name="ReportYear">Fiscal year (BE) that the report is for.</param>
/// <param name="PlanYear">Fiscal year (BE) in which its measures are to be carried out.</param>
/// <param name="Observations">Every stated score, level, pass word, weight and target.</param>
/// <param name="Disclosures">OIT items with their state.</param>
/// <param name="Measures">Rows of action plans and of results of measures.</param>
/// <param name="Claims">Figures stated in prose: rises and falls, counts, cross references, targets, printed rating scales.</param>
/// <param name="Tables">What each table of the document was taken for.</param>
/// <param name="Remarks">What the mapper saw that a check must tell: codes repaired or undecided, titles that vary, mentions of other agencies.</param>
public sealed record ReportFacts(
    ReportKind Kind,
    Agency Agency,
    int? ScoreYear,
    int? ReportYear,
    int? PlanYear,
    IReadOnlyList<Observation> Observations,
    IReadOnlyList<Disclosure> Disclosures,
    IReadOnlyList<Measure> Measures,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<TableRole> Tables,
    IReadOnlyList<Remark> Remarks)
{
    /// <summary>What the program repaired by itself; the observations bear the repaired values.</summary>
    public IReadOnlyList<AppliedRepair> Repairs { get; init; } = [];
}

/// <summary>The kinds of report.</summary>
public enum ReportKind
{
    /// <summary>Neither of the two.</summary>
    Other = 0,

    /// <summary>The analysis of a year's scores, with the plan that follows from it.</summary>
    Analysis,

    /// <summary>What was done to promote integrity: results of measures.</summary>
    Implementation,
}
