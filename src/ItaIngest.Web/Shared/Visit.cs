using ItaIngest.Web.Wording;
using Microsoft.AspNetCore.Http;

namespace ItaIngest.Web.Shared;

/// <summary>One look at a page: by whom, in which language, where.</summary>
/// <param name="Words">Words of their language.</param>
/// <param name="Reviewer">Who decides.</param>
/// <param name="Here">Path and query of the page that is looked at.</param>
public sealed record Visit(PageWords Words, string Reviewer, string Here)
{
    /// <summary>Cookie with the chosen language.</summary>
    public const string LanguageCookie = "ita-language";

    /// <summary>Cookie with the name of who decides.</summary>
    public const string ReviewerCookie = "ita-reviewer";

    /// <summary>Reads it from a request; what the browser does not say is as the command was told.</summary>
    internal static Visit Of(HttpRequest request, ReviewOptions options) => new(
        PageWords.In(request.Cookies[LanguageCookie] ?? options.Language) ?? PageWords.In(options.Language) ?? new Thai(),
        ReviewerName.Clean(request.Cookies[ReviewerCookie]) ?? options.Reviewer,
        request.Path + request.QueryString);
}
