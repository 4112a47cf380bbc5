using System.Globalization;
using ItaIngest.Records;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Pages.Overview;

/// <summary>What an overview is of, as its address says it.</summary>
/// <param name="Filter">Of which reports.</param>
public sealed record OverviewAddress(OverviewFilter Filter)
{
    /// <summary>Path of the overview.</summary>
    public const string Path = "/overview";

    /// <summary>Reads a query.</summary>
    public static OverviewAddress Of(IQueryCollection query) => new(new OverviewFilter(query.Number("year"), query.Text("province")));

    /// <inheritdoc/>
    public override string ToString() => QueryText.Address(Path, ("year", Filter.Year?.ToString(CultureInfo.InvariantCulture)), ("province", Filter.Province));
}
