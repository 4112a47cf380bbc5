using ItaIngest.Records;

namespace ItaIngest.Web.Pages.Coverage;

/// <summary>How a report stands to the list of who is expected.</summary>
public enum CoverageState
{
    /// <summary>Expected, and there.</summary>
    There = 0,

    /// <summary>Expected, and not there.</summary>
    Missing,

    /// <summary>There, and on no line of the list.</summary>
    Unexpected,
}

/// <summary>Who is expected, there and missing.</summary>
public sealed class CoverageModel
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 200;

    /// <summary>Compares the list with what is there.</summary>
    /// <param name="address">What is asked for.</param>
    /// <param name="expected">What <c>agencies.csv</c> says.</param>
    /// <param name="heads">All documents, in the order of paths.</param>
    public CoverageModel(CoverageAddress address, IReadOnlyList<ExpectedAgency> expected, IReadOnlyList<ReportHead> heads)
    {
        HasList = expected.Count > 0;
        // Without a list everything is unexpected, which says nothing.
        Address = HasList ? address : address with { Shows = null };
        Choices = ReportChoices.Of(heads, expected);
        var byPath = heads.ToDictionary(h => h.Path, StringComparer.Ordinal);
        var coverage = ExpectedCoverage.Of(expected, [.. heads.Select(CoveredReport.Of).OfType<CoveredReport>()]);
        var all = coverage.Lines
            .Select(l => new CoverageRow(l.Agency.Type, l.Agency.Name, l.Agency.District, l.Agency.Province, l.Year, l.Paths.Count > 0 ? CoverageState.There : CoverageState.Missing, [.. l.Paths.Select(p => byPath[p])]))
            .Concat(coverage.Unexpected.Select(r => new CoverageRow(r.Agency.Type ?? "", r.Agency.Name ?? "", r.Agency.District ?? "", r.Agency.Province ?? "", r.Year, CoverageState.Unexpected, [byPath[r.Path]])))
            .Where(r => address.Province is null || string.Equals(r.Province, address.Province, StringComparison.Ordinal))
            .ToList();
        Years = [.. all.GroupBy(r => r.Year).OrderByDescending(g => g.Key).Select(g => new CoverageYear(g.Key, Count(g, CoverageState.There), Count(g, CoverageState.Missing), Count(g, CoverageState.Unexpected)))];
        var chosen = all.Where(r => Address.Year is null || r.Year == Address.Year).ToList();
        Sum = new CoverageYear(Address.Year, Count(chosen, CoverageState.There), Count(chosen, CoverageState.Missing), Count(chosen, CoverageState.Unexpected));
        var shown = chosen.Where(r => Address.Shows is null || r.State == Address.Shows).OrderByDescending(r => r.Year).ToList();
        Total = shown.Count;
        Pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        Rows = [.. shown.Skip((Address.Page - 1) * PageSize).Take(PageSize)];
    }

    /// <summary>What is shown.</summary>
    public CoverageAddress Address { get; }

    /// <summary>It is shown in a file that stands by itself: there are no other screens to lead to.</summary>
    public bool IsFile { get; init; }

    /// <summary>Whether a list of who is expected was ever given.</summary>
    public bool HasList { get; }

    /// <summary>The years and provinces that can be chosen.</summary>
    public ReportChoices Choices { get; }

    /// <summary>All years of the chosen province, the latest first.</summary>
    public IReadOnlyList<CoverageYear> Years { get; }

    /// <summary>Those that are listed: in a file only the chosen one, since nobody can choose another there.</summary>
    public IEnumerable<CoverageYear> ShownYears => Years.Where(y => !IsFile || Address.Year is null || y.Year == Address.Year);

    /// <summary>The chosen year and province together.</summary>
    public CoverageYear Sum { get; }

    /// <summary>The lines of this page, the latest year first.</summary>
    public IReadOnlyList<CoverageRow> Rows { get; }

    /// <summary>How many lines there are on all pages.</summary>
    public int Total { get; }

    /// <summary>How many pages there are.</summary>
    public int Pages { get; }

    /// <summary>The lines of a year, of one state or of all; null in a file, and of reports whose year is not known.</summary>
    public CoverageAddress? Of(CoverageYear year, CoverageState? state = null) =>
        IsFile || year.Year is null ? null : Address with { Year = year.Year, Shows = state ?? Address.Shows, Page = 1 };

    private static int Count(IEnumerable<CoverageRow> rows, CoverageState state) => rows.Count(r => r.State == state);
}

/// <summary>How many of a year.</summary>
/// <param name="Year">Fiscal year (BE), or null.</param>
/// <param name="There">Expected, and there.</param>
/// <param name="Missing">Expected, and not there.</param>
/// <param name="Unexpected">There, and on no line of the list.</param>
public sealed record CoverageYear(int? Year, int There, int Missing, int Unexpected)
{
    /// <summary>All that are expected.</summary>
    public int Expected => There + Missing;
}

/// <summary>A line of the coverage.</summary>
/// <param name="Type">Type of the agency, or empty.</param>
/// <param name="Name">Name of the agency, or empty.</param>
/// <param name="District">District, or empty.</param>
/// <param name="Province">Province, or empty.</param>
/// <param name="Year">Fiscal year (BE), or null.</param>
/// <param name="State">How it stands to the list.</param>
/// <param name="Reports">The documents; none where it is missing.</param>
public sealed record CoverageRow(string Type, string Name, string District, string Province, int? Year, CoverageState State, IReadOnlyList<ReportHead> Reports);
