using System.Globalization;
using ItaIngest.Checks;
using ItaIngest.Records;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Pages.Inbox;

/// <summary>
/// What an inbox shows, as its address says it: everything is a link that can be sent. Other pages that belong to a list (a document
/// with its next one, a decision for many) carry the same query.
/// </summary>
/// <param name="Filter">Which documents.</param>
/// <param name="Page">From 1.</param>
public sealed record InboxAddress(InboxFilter Filter, int Page = 1)
{
    /// <summary>Address of the inbox.</summary>
    public override string ToString() => "/" + Query();

    /// <summary>The same list from its beginning, with another filter.</summary>
    public InboxAddress With(InboxFilter filter) => new(filter);

    /// <summary>"?state=all&amp;year=2568", or empty.</summary>
    public string Query() => QueryText.Address(
        "",
        ("state", Filter.State switch { InboxState.ToConfirm => "confirm", InboxState.All => "all", _ => null }),
        ("year", Filter.Year?.ToString(CultureInfo.InvariantCulture)),
        ("province", Filter.Province),
        ("agency", Filter.Agency),
        ("severity", Filter.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => null }),
        ("code", Filter.Code),
        ("q", Filter.Search),
        ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null));

    /// <summary>Reads a query. What it does not say, or says wrongly, does not matter to the filter.</summary>
    public static InboxAddress Of(IQueryCollection query) => new(
        new InboxFilter(
            query["state"].ToString() switch { "confirm" => InboxState.ToConfirm, "all" => InboxState.All, _ => InboxState.Open },
            query.Number("year"),
            query.Text("province"),
            query.Text("agency"),
            query["severity"].ToString() switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => null },
            query.Text("code"),
            query.Text("q")),
        query.Page());
}
