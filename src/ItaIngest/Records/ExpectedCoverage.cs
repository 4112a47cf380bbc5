using ItaIngest.Mapping;

namespace ItaIngest.Records;

/// <summary>A report that is there.</summary>
/// <param name="Path">First of its paths.</param>
/// <param name="Agency">Whose it is.</param>
/// <param name="Year">Fiscal year (BE) that it is listed under, or null.</param>
public sealed record CoveredReport(string Path, Agency Agency, int? Year)
{
    /// <summary>The report of a head; null of a file that was not read, which is nobody's report.</summary>
    public static CoveredReport? Of(ReportHead head) => head.Kind is null ? null : new CoveredReport(head.Path, head.Agency, head.Year);
}

/// <summary>An expected report, and the files that are it.</summary>
/// <param name="Agency">Who is expected.</param>
/// <param name="Year">For which fiscal year (BE); null where the list names none and no report is there at all.</param>
/// <param name="Paths">The files; empty where it is missing.</param>
public sealed record CoverageLine(ExpectedAgency Agency, int? Year, IReadOnlyList<string> Paths);

/// <summary>Who is expected, there, missing. An agency is the same by type and name, and by district and province where both sides state them.</summary>
/// <param name="Lines">Each expected report, by year, then as the list has them.</param>
/// <param name="Unexpected">Reports that no line expects.</param>
public sealed record ExpectedCoverage(IReadOnlyList<CoverageLine> Lines, IReadOnlyList<CoveredReport> Unexpected)
{
    /// <summary>Compares a list with what is there.</summary>
    /// <param name="expected">The list; an agency without a year is expected in every year of which anything is there.</param>
    /// <param name="reports">What is there, in the order of paths.</param>
    public static ExpectedCoverage Of(IReadOnlyList<ExpectedAgency> expected, IReadOnlyList<CoveredReport> reports)
    {
        var years = reports.Select(r => r.Year).OfType<int>().Concat(expected.Select(e => e.Year).OfType<int>()).Distinct().Order().ToList();
        // Thousands are expected and thousands are there: each expected one looks at those of its name and year only.
        var byName = reports.ToLookup(r => (r.Agency.Type, r.Agency.Name, r.Year));
        var lines = expected
            .SelectMany(e => (e.Year is { } year ? [year] : years).DefaultIfEmpty(0).Select(y => (Agency: e, Year: y == 0 ? (int?)null : y)))
            .Select(e => new CoverageLine(e.Agency, e.Year, [.. byName[(e.Agency.Type, e.Agency.Name, e.Year)].Where(r => IsThere(r.Agency, e.Agency)).Select(r => r.Path)]))
            .OrderBy(l => l.Year)
            .ToList();
        var found = lines.SelectMany(l => l.Paths).ToHashSet(StringComparer.Ordinal);
        return new ExpectedCoverage(lines, [.. reports.Where(r => !found.Contains(r.Path))]);
    }

    private static bool IsThere(Agency agency, ExpectedAgency expected) =>
        Agrees(agency.District, expected.District) && Agrees(agency.Province, expected.Province);

    private static bool Agrees(string? stated, string expected) =>
        string.IsNullOrEmpty(stated) || expected.Length == 0 || string.Equals(stated, expected, StringComparison.Ordinal);
}
