using System.Globalization;
using ItaIngest.Records;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Pages.DecisionLog;

/// <summary>Which decisions are shown, as the address says it.</summary>
/// <param name="Filter">Which.</param>
/// <param name="Page">From 1.</param>
public sealed record DecisionLogAddress(DecisionFilter Filter, int Page = 1)
{
    /// <summary>Path of the list.</summary>
    public const string Path = "/decisions";

    /// <summary>Reads a query.</summary>
    public static DecisionLogAddress Of(IQueryCollection query) => new(new DecisionFilter(query.Text("reviewer"), query["show"] == "confirm"), query.Page());

    /// <inheritdoc/>
    public override string ToString() => QueryText.Address(
        Path,
        ("show", Filter.ToLookAt ? "confirm" : null),
        ("reviewer", Filter.Reviewer),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));
}
