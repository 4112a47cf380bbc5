using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Pages;

/// <summary>Reads what an address says; what is not said, or said wrongly, does not matter.</summary>
internal static class QueryText
{
    private const int LongestText = 200;

    /// <summary>A text without spaces around it, or null.</summary>
    public static string? Text(this IQueryCollection query, string name)
    {
        var clean = query[name].ToString().Trim();
        return clean.Length is 0 or > LongestText ? null : clean;
    }

    /// <summary>A number of digits, or null.</summary>
    public static int? Number(this IQueryCollection query, string name) =>
        int.TryParse(query[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The number of a page, from 1. Not so far that its beginning could not be counted.</summary>
    public static int Page(this IQueryCollection query) => Math.Clamp(query.Number("page") ?? 1, 1, 1_000_000);

    /// <summary>A path with what is not empty of its query.</summary>
    public static string Address(string path, params IEnumerable<(string Name, string? Value)> parts) =>
        path + QueryString.Create(parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => KeyValuePair.Create(p.Name, p.Value)));
}
