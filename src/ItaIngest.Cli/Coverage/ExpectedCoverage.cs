using ItaIngest.Mapping;
using ItaIngest.Records;

namespace ItaIngest.Cli.Coverage;

/// <summary>A report that is there.</summary>
internal sealed record CoveredReport(string Path, Agency Agency, int? Year);

/// <summary>An expected report, and the files that are it.</summary>
/// <param name="Agency">Who is expected.</param>
/// <param name="Year">For which year; null where the list names none and no report of it is there.</param>
/// <param name="Paths">The files; empty where it is missing.</param>
internal sealed record CoverageLine(ExpectedAgency Agency, int? Year, IReadOnlyList<string> Paths);

/// <summary>Who is expected, there, missing. An agency is the same by type and name, and by district and province where both sides state them.</summary>
internal sealed record ExpectedCoverage(IReadOnlyList<CoverageLine> Lines, IReadOnlyList<CoveredReport> Unexpected)
{
    public static ExpectedCoverage Of(IReadOnlyList<ExpectedAgency> expected, IReadOnlyList<CoveredReport> reports)
    {
        // An agency without a year is expected in every year of which anything is there.
        var years = reports.Select(r => r.Year).OfType<int>().Concat(expected.Select(e => e.Year).OfType<int>()).Distinct().Order().ToList();
        var lines = expected
            .SelectMany(e => (e.Year is { } year ? [year] : years).DefaultIfEmpty(0).Select(y => (Agency: e, Year: y == 0 ? (int?)null : y)))
            .Select(e => new CoverageLine(e.Agency, e.Year, [.. reports.Where(r => r.Year == e.Year && IsOf(r.Agency, e.Agency)).Select(r => r.Path)]))
            .OrderBy(l => l.Year)
            .ToList();
        var found = lines.SelectMany(l => l.Paths).ToHashSet(StringComparer.Ordinal);
        return new ExpectedCoverage(lines, [.. reports.Where(r => !found.Contains(r.Path))]);
    }

    private static bool IsOf(Agency agency, ExpectedAgency expected) =>
        string.Equals(agency.Type, expected.Type, StringComparison.Ordinal)
        && string.Equals(agency.Name, expected.Name, StringComparison.Ordinal)
        && Agrees(agency.District, expected.District)
        && Agrees(agency.Province, expected.Province);

    private static bool Agrees(string? stated, string expected) =>
        string.IsNullOrEmpty(stated) || expected.Length == 0 || string.Equals(stated, expected, StringComparison.Ordinal);
}
