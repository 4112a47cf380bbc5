using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Pages.Coverage;

/// <summary>What of the coverage is shown, as its address says it.</summary>
/// <param name="Year">Of this fiscal year (BE) only.</param>
/// <param name="Province">Of this province only.</param>
/// <param name="Shows">Only this state; null: all.</param>
/// <param name="Page">From 1.</param>
public sealed record CoverageAddress(int? Year = null, string? Province = null, CoverageState? Shows = null, int Page = 1)
{
    /// <summary>Path of the coverage.</summary>
    public const string Path = "/coverage";

    /// <summary>Reads a query.</summary>
    public static CoverageAddress Of(IQueryCollection query) => new(
        query.Number("year"),
        query.Text("province"),
        query["show"].ToString() switch { "missing" => CoverageState.Missing, "unexpected" => CoverageState.Unexpected, _ => null },
        query.Page());

    /// <summary>A state as an address has it.</summary>
    public static string WordOf(CoverageState? state) => state switch
    {
        CoverageState.There => "there",
        CoverageState.Missing => "missing",
        CoverageState.Unexpected => "unexpected",
        _ => "",
    };

    /// <inheritdoc/>
    public override string ToString() => QueryText.Address(
        Path,
        ("show", WordOf(Shows)),
        ("year", Year?.ToString(CultureInfo.InvariantCulture)),
        ("province", Province),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));
}
