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
    private const int LongestText = 200;

    /// <summary>Address of the inbox.</summary>
    public override string ToString() => "/" + Query();

    /// <summary>The same list from its beginning, with another filter.</summary>
    public InboxAddress With(InboxFilter filter) => new(filter);

    /// <summary>"?state=all&amp;year=2568", or empty.</summary>
    public string Query()
    {
        var parts = new List<KeyValuePair<string, string?>>();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value)) parts.Add(new(name, value));
        }

        Add("state", Filter.State switch { InboxState.ToConfirm => "confirm", InboxState.All => "all", _ => null });
        Add("year", Filter.Year?.ToString(CultureInfo.InvariantCulture));
        Add("province", Filter.Province);
        Add("agency", Filter.Agency);
        Add("severity", Filter.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => null });
        Add("code", Filter.Code);
        Add("q", Filter.Search);
        Add("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        return QueryString.Create(parts).ToString();
    }

    /// <summary>Reads a query. What it does not say, or says wrongly, does not matter to the filter.</summary>
    public static InboxAddress Of(IQueryCollection query) => new(
        new InboxFilter(
            query["state"].ToString() switch { "confirm" => InboxState.ToConfirm, "all" => InboxState.All, _ => InboxState.Open },
            Number(query["year"].ToString()),
            Text(query["province"].ToString()),
            Text(query["agency"].ToString()),
            query["severity"].ToString() switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => null },
            Text(query["code"].ToString()),
            Text(query["q"].ToString())),
        Math.Max(1, Number(query["page"].ToString()) ?? 1));

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(string text)
    {
        var clean = text.Trim();
        return clean.Length is 0 or > LongestText ? null : clean;
    }
}
