using ItaIngest.Decisions;
using ItaIngest.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ItaIngest.Web.Pages.DecisionLog;

/// <summary>Everything that was ever decided, the newest first.</summary>
internal static class DecisionLogScreen
{
    public static void Map(IEndpointRouteBuilder site) => site.MapGet(DecisionLogAddress.Path, ShowAsync);

    private static async Task<IResult> ShowAsync(HttpRequest request, IRecordStore store, CancellationToken cancellation)
    {
        var address = DecisionLogAddress.Of(request.Query);
        await using var view = await store.QueryAsync(cancellation);
        var page = await view.DecisionPageAsync(address.Filter, (address.Page - 1) * DecisionLogModel.PageSize, DecisionLogModel.PageSize, cancellation);
        var standing = new Dictionary<string, StandingDecisions>(StringComparer.Ordinal);
        foreach (var path in page.Decisions.Select(d => d.Decision.Claim.Report).Distinct(StringComparer.Ordinal))
        {
            standing[path] = StandingDecisions.Of(await view.DecisionsAsync(path, cancellation));
        }

        var model = new DecisionLogModel(address, page, standing);
        if (address.Page > model.Pages) return Results.LocalRedirect((address with { Page = model.Pages }).ToString());
        return new RazorComponentResult<DecisionLogPage>(new { Model = model });
    }
}
