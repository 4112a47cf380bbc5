using ItaIngest.Web.Security;
using ItaIngest.Web.Shared;
using ItaIngest.Web.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Visiting;

/// <summary>The forms in the head of every page: the language, and who decides. Both keep the page that they were sent from.</summary>
internal static class VisitingForms
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPost("/language", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (PageWords.In(form["language"]) is { } words) context.Response.Cookies.Append(Visit.LanguageCookie, words.Code, PageCookies.OfChoice);
            return Results.LocalRedirect(LocalAddress.OrStart(form["back"]));
        });
        site.MapPost("/reviewer", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (ReviewerName.Clean(form["name"]) is { } name) context.Response.Cookies.Append(Visit.ReviewerCookie, name, PageCookies.OfChoice);
            else context.Response.Cookies.Delete(Visit.ReviewerCookie, PageCookies.OfChoice);
            return Results.LocalRedirect(LocalAddress.OrStart(form["back"]));
        });
    }
}
