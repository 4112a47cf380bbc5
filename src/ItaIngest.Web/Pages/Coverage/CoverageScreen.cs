using ItaIngest.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.Coverage;

/// <summary>Who is expected, who is there, who is missing.</summary>
internal static class CoverageScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(CoverageAddress.Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpRequest request, IRecordStore store, CancellationToken cancellation)
    {
        var address = CoverageAddress.Of(request.Query);
        await using var view = await store.QueryAsync(cancellation);
        var heads = new List<ReportHead>();
        await foreach (var head in view.HeadsAsync(cancellation)) heads.Add(head);
        var model = new CoverageModel(address, await view.ExpectedAgenciesAsync(cancellation), heads);
        if (address.Page > model.Pages) return Results.LocalRedirect((model.Address with { Page = model.Pages }).ToString());
        return new RazorComponentResult<CoveragePage>(new { Model = model });
    }
}
