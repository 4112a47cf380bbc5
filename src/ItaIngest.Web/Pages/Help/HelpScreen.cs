using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Help;

/// <summary>Keys, and how to work.</summary>
internal static class HelpScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/help", () => new RazorComponentResult<HelpPage>());
}
